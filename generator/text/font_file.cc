#include "text/font_file.h"

#include <algorithm>
#include <cstddef>

namespace tandem::text {
namespace {

constexpr std::size_t bytes_before_tables = 12;
constexpr std::size_t bytes_of_table_record = 16;
constexpr std::size_t bytes_before_offsets = 12;
constexpr std::size_t most_faces = 1000;

/// Big-endian; nothing but zeros behind the end.
std::size_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  if (at > bytes.size() || bytes.size() - at < size) return 0;
  std::size_t value = 0;
  for (const char byte : bytes.substr(at, size)) value = value << 8 | static_cast<unsigned char>(byte);
  return value;
}

bool is_whole_face(std::string_view bytes, std::size_t at) {
  if (at > bytes.size()) return false;
  const std::string_view kind = bytes.substr(at, 4);
  const std::size_t count = number(bytes, at + 4, 2);
  const bool is_known = kind == std::string_view("\0\1\0\0", 4) || kind == "OTTO" || kind == "true";
  if (!is_known || count == 0) return false;
  const std::size_t first = at + bytes_before_tables;
  if (first + count * bytes_of_table_record > bytes.size()) return false;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t record = first + i * bytes_of_table_record;
    const std::size_t start = number(bytes, record + 8, 4);
    const std::size_t length = number(bytes, record + 12, 4);
    if (start > bytes.size() || length > bytes.size() - start) return false;
  }
  return true;
}

}  // namespace

bool is_font_file(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == path.npos) return false;
  std::string suffix(path.substr(dot + 1));
  for (char& c : suffix) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return suffix == "ttf" || suffix == "otf" || suffix == "ttc" || suffix == "otc";
}

bool is_whole_font(std::string_view bytes) {
  if (bytes.substr(0, 4) != "ttcf") return is_whole_face(bytes, 0);
  const std::size_t faces = number(bytes, 8, 4);
  if (faces == 0 || faces > most_faces) return false;
  for (std::size_t i = 0; i < faces; ++i) {
    const std::size_t offset = number(bytes, bytes_before_offsets + 4 * i, 4);
    if (offset == 0 || !is_whole_face(bytes, offset)) return false;
  }
  return true;
}

std::vector<PathProblem> find_font_problems(FileSystem& files, const std::string& folder) {
  const Listing listing = files.walk(folder);
  std::vector<PathProblem> problems = listing.problems;
  for (const std::string& path : listing.files) {
    if (!is_font_file(path)) continue;
    std::string reason;
    const auto bytes = files.read(path, reason);
    if (bytes && !is_whole_font(*bytes)) reason = "it is no whole font file";
    if (!reason.empty()) problems.push_back({path, reason});
  }
  return problems;
}

}  // namespace tandem::text
