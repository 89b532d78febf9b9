// Stage: text, internal. HarfBuzz's view of an open font; only this stage's .cc files include it.
#pragma once

#include <hb.h>

#include <bitset>
#include <optional>
#include <string>
#include <string_view>

#include "base/mapped_file.h"
#include "text/font.h"

namespace tandem::text {

struct Font::Handle {
  /// Code points below this have their presence looked up in `low_coverage`.
  static constexpr char32_t low_limit = 0x300;

  std::string path;
  std::string read;                  ///< the file, or
  std::optional<MappedFile> mapped;  ///< the same where it need not be read
  std::string_view bytes;            ///< of one of them
  unsigned index = 0;
  std::string postscript_name;
  FontMetrics metrics;
  unsigned units_per_em = 1000;
  bool has_cff_outlines = false;
  std::bitset<low_limit> low_coverage;
  hb_face_t* face = nullptr;
  hb_font_t* font = nullptr;  ///< scaled so that a position is a whole number of font units

  Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    hb_font_destroy(font);
    hb_face_destroy(face);
  }
};

}  // namespace tandem::text
