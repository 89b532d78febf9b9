#include <algorithm>
#include <cstdlib>
#include <map>
#include <mutex>
#include <set>
#include <tuple>
#include <utility>

#include "base/file_system.h"
#include "base/mapped_file.h"
#include "text/font.h"
#include "text/font_face.h"
#include "text/font_file.h"
#include "text/system_fonts.h"

namespace tandem::text {
namespace {

/// Smaller is nearer: slope first, then normal width, then weight. Of two equally near weights a bold
/// wish takes the heavier, any other the lighter (as CSS Fonts 4, section 5.2); the path settles the rest.
auto distance(const FontFace& entry, const FontQuery& query) {
  const int difference = entry.weight - query.weight;
  const bool wrong_side = query.weight > 500 ? difference < 0 : difference > 0;
  return std::tuple(entry.is_italic != query.italic, std::abs(entry.width - normal_width),
                    std::abs(difference), wrong_side, std::string_view(entry.path), entry.index);
}

}  // namespace

struct FontLibrary::Impl {
  // A fallback font is opened when a page first needs it, on whatever thread that is made.
  std::mutex mutex;
  std::vector<FontFace> own;
  std::optional<SystemFonts> system;
  std::map<std::string, std::vector<FontFace>> families;  ///< of the system's: those that were asked for
  DiskFileSystem disk;
  std::map<std::pair<std::string, unsigned>, std::unique_ptr<Font>> fonts;  ///< null: cannot be printed
  std::map<std::tuple<std::string, int, bool>, const Font*> answers;
  std::vector<std::string> files_opened;

  void scan(const std::string& folder) {
    std::vector<std::string> whole;
    for (const std::string& path : disk.list(folder)) {
      std::string problem;
      // Read first: fontconfig would wait for ever at a pipe.
      const auto bytes = is_font_file(path) ? disk.read(path, problem) : std::nullopt;
      if (bytes && is_whole_font(*bytes)) whole.push_back(path);
    }
    if (!whole.empty()) own = faces_of_files(whole);
  }

  const Font* nearest_of_system(const FontQuery& query) {
    if (!system) return nullptr;
    const auto [faces, is_new] = families.try_emplace(query.family);
    if (is_new) faces->second = system->of_family(query.family);
    const Font* found = nearest(faces->second, query);
    if (found || system->has_asked()) return found;
    system->ask_anew();
    faces->second = system->of_family(query.family);
    return nearest(faces->second, query);
  }

  std::unique_ptr<Font> read(const FontFace& entry) {
    if (auto file = MappedFile::open(entry.path, most_bytes_of_a_file)) {
      if (!is_whole_font(file->bytes())) return nullptr;
      return Font::open(entry.path, std::move(*file), entry.index);
    }
    std::string problem;
    std::optional<std::string> bytes = disk.read(entry.path, problem);
    if (!bytes || !is_whole_font(*bytes)) return nullptr;
    return Font::open(entry.path, std::move(*bytes), entry.index);
  }

  const Font* open(const FontFace& entry) {
    const auto [place, is_new] = fonts.try_emplace({entry.path, entry.index});
    if (!is_new) return place->second.get();
    place->second = read(entry);
    const bool listed = std::count(files_opened.begin(), files_opened.end(), entry.path) != 0;
    if (place->second && !listed) files_opened.push_back(entry.path);
    return place->second.get();
  }

  const Font* nearest(const std::vector<FontFace>& entries, const FontQuery& query) {
    std::vector<const FontFace*> candidates;
    for (const FontFace& entry : entries) {
      if (is_of_family(entry, query.family)) candidates.push_back(&entry);
    }
    std::sort(candidates.begin(), candidates.end(), [&](const FontFace* first, const FontFace* second) {
      return distance(*first, query) < distance(*second, query);
    });
    for (const FontFace* candidate : candidates) {
      if (const Font* font = open(*candidate)) return font;
    }
    return nullptr;
  }
};

FontLibrary::FontLibrary(const std::string& project_folder, bool use_system_fonts, CacheFolder* cache)
    : impl_(std::make_unique<Impl>()) {
  if (use_system_fonts) impl_->system.emplace(cache);
  if (!project_folder.empty()) impl_->scan(project_folder);
}
FontLibrary::~FontLibrary() = default;

const Font* FontLibrary::find(const FontQuery& query) {
  if (query.family.empty()) return nullptr;
  const std::lock_guard lock(impl_->mutex);
  const auto [answer, is_new] = impl_->answers.try_emplace({query.family, query.weight, query.italic});
  if (is_new) {
    answer->second = impl_->nearest(impl_->own, query);
    if (!answer->second) answer->second = impl_->nearest_of_system(query);
  }
  return answer->second;
}

std::vector<std::string> FontLibrary::files_opened() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->files_opened;
}

std::vector<std::string> FontLibrary::families() const {
  const std::lock_guard lock(impl_->mutex);
  std::set<std::string> names;
  const auto add = [&](const std::vector<FontFace>& entries) {
    for (const FontFace& entry : entries) names.insert(entry.families.begin(), entry.families.end());
  };
  add(impl_->own);
  if (impl_->system) add(impl_->system->all());
  return {names.begin(), names.end()};
}

}  // namespace tandem::text
