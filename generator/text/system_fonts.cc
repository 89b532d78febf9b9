#include "text/system_fonts.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <set>
#include <utility>

namespace tandem::text {
namespace {

constexpr const char* cache_name = "fonts";
// A change is dated by a coarser clock than ours, which may be some hundredths of a second behind.
constexpr double slack_of_file_times = 0.05;

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
std::optional<FontFace> face_of(FcPattern* pattern) {
  FcBool variable = FcFalse;
  FcBool outline = FcTrue;
  FcPatternGetBool(pattern, FC_VARIABLE, 0, &variable);
  FcPatternGetBool(pattern, FC_OUTLINE, 0, &outline);
  const int index = integer(pattern, FC_INDEX, 0);
  if (variable || !outline || index < 0 || index > 0xFFFF) return {};
  FontFace face;
  FcChar8* text = nullptr;
  if (FcPatternGetString(pattern, FC_FILE, 0, &text) != FcResultMatch) return {};
  face.path = as_string(text);
  for (int i = 0; FcPatternGetString(pattern, FC_FAMILY, i, &text) == FcResultMatch; ++i) {
    face.families.push_back(as_string(text));
  }
  face.index = static_cast<unsigned>(index);
  face.weight = FcWeightToOpenType(integer(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR));
  face.is_italic = integer(pattern, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN;
  face.width = integer(pattern, FC_WIDTH, FC_WIDTH_NORMAL);
  return face;
}

bool is_of_family(FcPattern* pattern, const std::string& family) {
  FcChar8* name = nullptr;
  for (int i = 0; FcPatternGetString(pattern, FC_FAMILY, i, &name) == FcResultMatch; ++i) {
    if (FcStrCmpIgnoreCase(name, as_fontconfig(family)) == 0) return true;
  }
  return false;
}

std::string variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nobody sets any
  return value ? value : "";
}

/// What fontconfig itself takes from its surroundings (fonts-conf(5), 'Environment variables').
std::string font_environment() {
  std::string all = std::to_string(FcGetVersion());
  for (const char* name : {"FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "HOME",
                           "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_CACHE_HOME"})
    all += '\n' + variable(name);
  return all;
}

void add_all(FcStrList* list, std::set<std::string>& paths) {
  if (!list) return;
  while (const FcChar8* path = FcStrListNext(list)) paths.insert(as_string(path));
  FcStrListDone(list);
}

/// Files of settings, the folders that these lie in, and folders of fonts; and where a user may yet put the
/// first.
std::set<std::string> paths_gone_by(FcConfig* config) {
  std::set<std::string> settings;
  add_all(FcConfigGetConfigFiles(config), settings);
  std::set<std::string> paths = settings;
  for (const std::string& path : settings) paths.insert(path.substr(0, path.rfind('/') + 1));
  add_all(FcConfigGetConfigDirs(config), paths);
  add_all(FcConfigGetFontDirs(config), paths);
  const std::string home = variable("HOME");
  const std::string own =
      variable("XDG_CONFIG_HOME").empty() ? home + "/.config" : variable("XDG_CONFIG_HOME");
  for (const char* below : {"", "/fontconfig", "/fontconfig/conf.d", "/fontconfig/fonts.conf"})
    paths.insert(own + below);
  for (const char* below : {"/.fonts.conf", "/.fonts.conf.d"}) paths.insert(home + below);
  return paths;
}

std::vector<FontFace> faces_of(const FcFontSet* set) {
  std::vector<FontFace> faces;
  for (int i = 0; set && i < set->nfont; ++i) {
    if (auto face = face_of(set->fonts[i])) faces.push_back(std::move(*face));
  }
  return faces;
}

double now() {
  return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

}  // namespace

struct SystemFonts::Config {
  Config() : config(FcInitLoadConfigAndFonts()) {}
  Config(const Config&) = delete;
  Config& operator=(const Config&) = delete;
  ~Config() {
    if (config) FcConfigDestroy(config);
  }
  const FcFontSet* fonts() const { return config ? FcConfigGetFonts(config, FcSetSystem) : nullptr; }

  FcConfig* const config;
};

std::vector<FontFace> faces_of_files(const std::vector<std::string>& paths) {
  FcFontSet* set = FcFontSetCreate();
  for (const std::string& path : paths) {
    int faces = 0;
    FcFreeTypeQueryAll(as_fontconfig(path), static_cast<unsigned>(-1), nullptr, &faces, set);
  }
  std::vector<FontFace> found = faces_of(set);
  FcFontSetDestroy(set);
  return found;
}

bool is_of_family(const FontFace& face, const std::string& family) {
  return std::any_of(face.families.begin(), face.families.end(), [&](const std::string& name) {
    return FcStrCmpIgnoreCase(as_fontconfig(name), as_fontconfig(family)) == 0;
  });
}

SystemFonts::SystemFonts(CacheFolder* cache) : cache_(cache) {
  if (!cache_) return;
  environment_ = font_environment();
  if (const auto kept = cache_->read(cache_name)) kept_ = KeptFonts(*kept, environment_);
}
SystemFonts::~SystemFonts() = default;

void SystemFonts::ask_anew() {
  kept_ = KeptFonts();
}

const SystemFonts::Config& SystemFonts::ask() {
  if (!config_) {
    const double begin = now();
    config_ = std::make_unique<Config>();
    // What changes while fontconfig looks at it is looked at again by the next run.
    if (cache_ && config_->config)
      may_keep_ = kept_.watch(paths_gone_by(config_->config)) < begin - slack_of_file_times;
  }
  return *config_;
}

void SystemFonts::keep(const std::string& family, const std::vector<FontFace>& faces) {
  // What is missing is perhaps being installed.
  if (!may_keep_ || faces.empty()) return;
  kept_.keep(family, faces);
  cache_->keep(cache_name, kept_.to_bytes(environment_));
}

std::vector<FontFace> SystemFonts::of_family(const std::string& family) {
  if (const std::vector<FontFace>* kept = kept_.find(family)) return *kept;
  const FcFontSet* set = ask().fonts();
  std::vector<FontFace> faces;
  for (int i = 0; set && i < set->nfont; ++i) {
    if (!is_of_family(set->fonts[i], family)) continue;
    if (auto face = face_of(set->fonts[i])) faces.push_back(std::move(*face));
  }
  keep(family, faces);
  return faces;
}

std::vector<FontFace> SystemFonts::all() {
  return faces_of(ask().fonts());
}

}  // namespace tandem::text
