#include "text/kept_fonts.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <charconv>

#include "base/digest.h"

namespace tandem::text {
namespace {

// A checksum of all that follows, and then fields, each with a zero behind it, which no path and no name has:
// the mark, the environment, what is watched, and the families with their faces. Lists begin with how many
// there are.
constexpr std::string_view mark = "tandem fonts 1";
constexpr std::size_t checksum_digits = 32;
constexpr std::size_t most_in_a_list = 100000;

double seconds(const timespec& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// What tells a file, or a folder with what is in it, from a later one of the same path. Also where there is
/// none.
std::string state_of(const std::string& path, double& changed) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return "-";
  changed = std::max({changed, seconds(status.st_mtim), seconds(status.st_ctim)});
  return fmt::format("{}.{} {} {}.{} {}.{}", status.st_dev, status.st_ino, status.st_size,
                     status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec,
                     status.st_ctim.tv_nsec);
}

class FieldReader {
 public:
  explicit FieldReader(std::string_view bytes) : rest_(bytes) {}

  bool is_whole() const { return is_whole_; }

  std::string text() {
    const std::size_t end = rest_.find('\0');
    is_whole_ = is_whole_ && end != rest_.npos;
    if (!is_whole_) return {};
    std::string field(rest_.substr(0, end));
    rest_.remove_prefix(end + 1);
    return field;
  }

  int number() {
    const std::string field = text();
    int value = 0;
    const auto read = std::from_chars(field.data(), field.data() + field.size(), value);
    is_whole_ = is_whole_ && read.ec == std::errc() && read.ptr == field.data() + field.size();
    return is_whole_ ? value : 0;
  }

  std::size_t count() {
    const int value = number();
    is_whole_ = is_whole_ && value >= 0 && static_cast<std::size_t>(value) <= most_in_a_list;
    return is_whole_ ? static_cast<std::size_t>(value) : 0;
  }

 private:
  std::string_view rest_;
  bool is_whole_ = true;
};

FontFace read_face(FieldReader& fields) {
  FontFace face;
  face.path = fields.text();
  face.index = static_cast<unsigned>(fields.number());
  face.weight = fields.number();
  face.is_italic = fields.number() != 0;
  face.width = fields.number();
  for (std::size_t left = fields.count(); left > 0; --left) face.families.push_back(fields.text());
  return face;
}

template <typename Value>
void append(std::string& bytes, const Value& value) {
  fmt::format_to(std::back_inserter(bytes), "{}", value);
  bytes += '\0';
}

void append_face(std::string& bytes, const FontFace& face) {
  append(bytes, face.path);
  append(bytes, face.index);
  append(bytes, face.weight);
  append(bytes, face.is_italic ? 1 : 0);
  append(bytes, face.width);
  append(bytes, face.families.size());
  for (const std::string& family : face.families) append(bytes, family);
}

}  // namespace

KeptFonts::KeptFonts(std::string_view bytes, std::string_view environment) {
  if (bytes.size() < checksum_digits) return;
  const std::string_view rest = bytes.substr(checksum_digits);
  if (checksum(rest) != bytes.substr(0, checksum_digits)) return;
  FieldReader fields(rest);
  if (fields.text() != mark || fields.text() != environment) return;
  for (std::size_t left = fields.count(); left > 0; --left) {
    const std::string path = fields.text();
    const std::string state = fields.text();
    double not_asked_for = 0;
    if (state != state_of(path, not_asked_for)) {
      watched_.clear();
      return;
    }
    watched_.emplace(path, state);
  }
  for (std::size_t left = fields.count(); left > 0; --left) {
    std::vector<FontFace>& faces = families_[fields.text()];
    for (std::size_t more = fields.count(); more > 0; --more) faces.push_back(read_face(fields));
  }
  if (!fields.is_whole()) *this = KeptFonts();
}

const std::vector<FontFace>* KeptFonts::find(const std::string& family) const {
  const auto found = families_.find(family);
  return found == families_.end() ? nullptr : &found->second;
}

void KeptFonts::keep(const std::string& family, std::vector<FontFace> faces) {
  families_[family] = std::move(faces);
}

double KeptFonts::watch(const std::set<std::string>& paths) {
  double changed = 0;
  for (const std::string& path : paths) {
    std::string state = state_of(path, changed);
    const auto [known, is_new] = watched_.try_emplace(path, state);
    if (is_new || known->second == state) continue;
    known->second = std::move(state);
    families_.clear();
  }
  return changed;
}

std::string KeptFonts::to_bytes(std::string_view environment) const {
  std::string rest;
  append(rest, mark);
  append(rest, environment);
  append(rest, watched_.size());
  for (const auto& [path, state] : watched_) {
    append(rest, path);
    append(rest, state);
  }
  append(rest, families_.size());
  for (const auto& [family, faces] : families_) {
    append(rest, family);
    append(rest, faces.size());
    for (const FontFace& face : faces) append_face(rest, face);
  }
  return checksum(rest) + rest;
}

}  // namespace tandem::text
