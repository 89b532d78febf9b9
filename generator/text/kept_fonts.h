// Stage: text, internal. What fontconfig has said of families of fonts, for the next run: to ask it takes
// longer than to set a page. In: what an earlier run kept, and the files and folders that fontconfig went by.
// Out: the faces of families, as long as none of those has changed.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "text/font_face.h"

namespace tandem::text {

class KeptFonts {
 public:
  KeptFonts() = default;
  /// `bytes`: as to_bytes made them; any others are as good as none. They count where they were kept in this
  /// `environment`, and where all that was watched then is still the same.
  KeptFonts(std::string_view bytes, std::string_view environment);

  /// Null where nothing is known of the family.
  const std::vector<FontFace>* find(const std::string& family) const;
  void keep(const std::string& family, std::vector<FontFace> faces);
  /// Looks at files and folders, whether they are there or not. Where one is not as it was, all that was kept
  /// is let go. Seconds since 1970 of the last change to any of them.
  double watch(const std::set<std::string>& paths);

  std::string to_bytes(std::string_view environment) const;

 private:
  std::map<std::string, std::string> watched_;  ///< by path: as it was when it was looked at
  std::map<std::string, std::vector<FontFace>> families_;
};

}  // namespace tandem::text
