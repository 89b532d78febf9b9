// Stage: text, internal. The fonts of the machine, as fontconfig knows them.
// In: a family's name. Out: its faces; no substitutes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/cache_folder.h"
#include "text/font_face.h"
#include "text/kept_fonts.h"

namespace tandem::text {

/// Of font files that are whole. Those alone that can be embedded as they are.
std::vector<FontFace> faces_of_files(const std::vector<std::string>& paths);

bool is_of_family(const FontFace& face, const std::string& family);

/// Asks fontconfig when it must, once, through a configuration of its own: fontconfig's current one belongs
/// to the whole process.
class SystemFonts {
 public:
  /// `cache`, where what fontconfig has said is kept for other runs, may be null.
  explicit SystemFonts(CacheFolder* cache);
  ~SystemFonts();
  SystemFonts(const SystemFonts&) = delete;
  SystemFonts& operator=(const SystemFonts&) = delete;

  std::vector<FontFace> of_family(const std::string& family);
  std::vector<FontFace> all();

  bool has_asked() const { return config_ != nullptr; }
  /// From here on nothing that an earlier run has kept counts.
  void ask_anew();

 private:
  struct Config;

  const Config& ask();
  void keep(const std::string& family, const std::vector<FontFace>& faces);

  CacheFolder* cache_;
  std::string environment_;
  KeptFonts kept_;
  bool may_keep_ = false;
  std::unique_ptr<Config> config_;
};

}  // namespace tandem::text
