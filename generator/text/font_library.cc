#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <mutex>
#include <set>
#include <tuple>
#include <utility>

#include "base/file_system.h"
#include "text/font.h"
#include "text/font_file.h"

namespace tandem {
namespace {

/// One face as fontconfig describes it.
struct FaceEntry {
  std::vector<std::string> families;
  std::string path;
  unsigned index = 0;
  int weight = 400;  ///< CSS weight
  bool italic = false;
  int width = FC_WIDTH_NORMAL;
};

std::string as_string(const FcChar8* text) {
  return reinterpret_cast<const char*>(text);
}
const FcChar8* as_fontconfig(const std::string& text) {
  return reinterpret_cast<const FcChar8*>(text.c_str());
}

int integer(FcPattern* pattern, const char* object, int otherwise) {
  int value = otherwise;
  double real = 0;
  if (FcPatternGetInteger(pattern, object, 0, &value) == FcResultMatch) return value;
  return FcPatternGetDouble(pattern, object, 0, &real) == FcResultMatch ? static_cast<int>(real) : otherwise;
}

/// Nothing for what cannot be embedded as it is: bitmap fonts, variable fonts and their named instances
/// (fontconfig counts those in the index's upper half).
std::optional<FaceEntry> read_pattern(FcPattern* pattern) {
  FcBool variable = FcFalse;
  FcBool outline = FcTrue;
  FcPatternGetBool(pattern, FC_VARIABLE, 0, &variable);
  FcPatternGetBool(pattern, FC_OUTLINE, 0, &outline);
  const int index = integer(pattern, FC_INDEX, 0);
  if (variable || !outline || index < 0 || index > 0xFFFF) return {};
  FaceEntry entry;
  FcChar8* text = nullptr;
  if (FcPatternGetString(pattern, FC_FILE, 0, &text) != FcResultMatch) return {};
  entry.path = as_string(text);
  for (int i = 0; FcPatternGetString(pattern, FC_FAMILY, i, &text) == FcResultMatch; ++i) {
    entry.families.push_back(as_string(text));
  }
  entry.index = static_cast<unsigned>(index);
  entry.weight = FcWeightToOpenType(integer(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR));
  entry.italic = integer(pattern, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN;
  entry.width = integer(pattern, FC_WIDTH, FC_WIDTH_NORMAL);
  return entry;
}

bool is_of_family(FcPattern* pattern, const std::string& family) {
  FcChar8* name = nullptr;
  for (int i = 0; FcPatternGetString(pattern, FC_FAMILY, i, &name) == FcResultMatch; ++i) {
    if (FcStrCmpIgnoreCase(name, as_fontconfig(family)) == 0) return true;
  }
  return false;
}

/// Of a family alone, or of all.
std::vector<FaceEntry> read_patterns(const FcFontSet* set, const std::optional<std::string>& family = {}) {
  std::vector<FaceEntry> entries;
  for (int i = 0; set && i < set->nfont; ++i) {
    if (family && !is_of_family(set->fonts[i], *family)) continue;
    if (auto entry = read_pattern(set->fonts[i])) entries.push_back(std::move(*entry));
  }
  return entries;
}

bool is_of_family(const FaceEntry& entry, const std::string& family) {
  return std::any_of(entry.families.begin(), entry.families.end(), [&](const std::string& name) {
    return FcStrCmpIgnoreCase(as_fontconfig(name), as_fontconfig(family)) == 0;
  });
}

struct DestroyConfig {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};

/// Smaller is nearer: slope first, then normal width, then weight. Of two equally near weights a bold
/// wish takes the heavier, any other the lighter (as CSS Fonts 4, section 5.2); the path settles the rest.
auto distance(const FaceEntry& entry, const FontQuery& query) {
  const int difference = entry.weight - query.weight;
  const bool wrong_side = query.weight > 500 ? difference < 0 : difference > 0;
  return std::tuple(entry.italic != query.italic, std::abs(entry.width - FC_WIDTH_NORMAL),
                    std::abs(difference), wrong_side, std::string_view(entry.path), entry.index);
}

}  // namespace

struct FontLibrary::Impl {
  // A fallback font is opened when a page first needs it, on whatever thread that is made.
  std::mutex mutex;
  std::vector<FaceEntry> own;
  bool use_system_fonts = true;
  std::unique_ptr<FcConfig, DestroyConfig> config;
  std::map<std::string, std::vector<FaceEntry>> system;  ///< of the families that were asked for
  DiskFileSystem disk;
  std::map<std::pair<std::string, unsigned>, std::unique_ptr<Font>> fonts;  ///< null: cannot be printed
  std::map<std::tuple<std::string, int, bool>, const Font*> answers;
  std::vector<std::string> files_opened;

  void scan(const std::string& folder) {
    FcFontSet* set = FcFontSetCreate();
    for (const std::string& path : disk.list(folder)) {
      std::string problem;
      // Read first: fontconfig would wait for ever at a pipe.
      const auto bytes = is_font_file(path) ? disk.read(path, problem) : std::nullopt;
      int faces = 0;
      if (bytes && is_whole_font(*bytes)) {
        FcFreeTypeQueryAll(as_fontconfig(path), static_cast<unsigned>(-1), nullptr, &faces, set);
      }
    }
    own = read_patterns(set);
    FcFontSetDestroy(set);
  }

  /// Through a configuration of our own: fontconfig's current one belongs to the whole process. Left
  /// until a family is not among the project's fonts, as it takes longer than all the rest.
  const FcFontSet* system_fonts() {
    if (!config && use_system_fonts) config.reset(FcInitLoadConfigAndFonts());
    return config ? FcConfigGetFonts(config.get(), FcSetSystem) : nullptr;
  }

  const std::vector<FaceEntry>& system_fonts(const std::string& family) {
    const auto [faces, is_new] = system.try_emplace(family);
    if (is_new) faces->second = read_patterns(system_fonts(), family);
    return faces->second;
  }

  const Font* open(const FaceEntry& entry) {
    const auto [place, is_new] = fonts.try_emplace({entry.path, entry.index});
    if (!is_new) return place->second.get();
    std::string problem;
    std::optional<std::string> bytes = disk.read(entry.path, problem);
    if (!bytes || !is_whole_font(*bytes)) return nullptr;
    place->second = Font::open(entry.path, std::move(*bytes), entry.index);
    const bool listed = std::count(files_opened.begin(), files_opened.end(), entry.path) != 0;
    if (place->second && !listed) files_opened.push_back(entry.path);
    return place->second.get();
  }

  const Font* nearest(const std::vector<FaceEntry>& entries, const FontQuery& query) {
    std::vector<const FaceEntry*> candidates;
    for (const FaceEntry& entry : entries) {
      if (is_of_family(entry, query.family)) candidates.push_back(&entry);
    }
    std::sort(candidates.begin(), candidates.end(), [&](const FaceEntry* first, const FaceEntry* second) {
      return distance(*first, query) < distance(*second, query);
    });
    for (const FaceEntry* candidate : candidates) {
      if (const Font* font = open(*candidate)) return font;
    }
    return nullptr;
  }
};

FontLibrary::FontLibrary(const std::string& project_folder, bool use_system_fonts)
    : impl_(std::make_unique<Impl>()) {
  impl_->use_system_fonts = use_system_fonts;
  if (!project_folder.empty()) impl_->scan(project_folder);
}
FontLibrary::~FontLibrary() = default;

const Font* FontLibrary::find(const FontQuery& query) {
  if (query.family.empty()) return nullptr;
  const std::lock_guard lock(impl_->mutex);
  const auto [answer, is_new] = impl_->answers.try_emplace({query.family, query.weight, query.italic});
  if (is_new) {
    answer->second = impl_->nearest(impl_->own, query);
    if (!answer->second) answer->second = impl_->nearest(impl_->system_fonts(query.family), query);
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
  const auto add = [&](const std::vector<FaceEntry>& entries) {
    for (const FaceEntry& entry : entries) names.insert(entry.families.begin(), entry.families.end());
  };
  add(impl_->own);
  add(read_patterns(impl_->system_fonts()));
  return {names.begin(), names.end()};
}

}  // namespace tandem
