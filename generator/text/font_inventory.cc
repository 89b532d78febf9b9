#include "text/font_inventory.h"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <sys/stat.h>

#include <algorithm>
#include <memory>

namespace tandem::text {
namespace {

struct DestroyConfig {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};

}  // namespace

std::string file_identity(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  return fmt::format("{} {} {}.{}", path, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
}

std::vector<std::string> font_inventory() {
  std::vector<std::string> found;
  const std::unique_ptr<FcConfig, DestroyConfig> config(FcInitLoadConfigAndFonts());
  const FcFontSet* fonts = config ? FcConfigGetFonts(config.get(), FcSetSystem) : nullptr;
  for (int i = 0; fonts && i < fonts->nfont; ++i) {
    FcChar8* file = nullptr;
    if (FcPatternGetString(fonts->fonts[i], FC_FILE, 0, &file) != FcResultMatch) continue;
    found.push_back(file_identity(reinterpret_cast<const char*>(file)));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace tandem::text
