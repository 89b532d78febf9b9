// Stage: text, internal. One face of a font file, as fontconfig describes it.
#pragma once

#include <string>
#include <vector>

namespace tandem::text {

/// As fontconfig counts.
inline constexpr int normal_width = 100;

struct FontFace {
  std::vector<std::string> families;
  std::string path;
  unsigned index = 0;
  int weight = 400;  ///< CSS weight
  bool is_italic = false;
  int width = normal_width;
  bool operator==(const FontFace&) const = default;
};

}  // namespace tandem::text
