#include "text/overhang.h"

#include <algorithm>

namespace tandem::text {

/// Which quotation mark opens and which closes is a matter of language (“…”, „…“, »…«): each hangs at both
/// edges. An opening bracket's belly is nearly where its width begins.
double share_at_start(char32_t character) {
  switch (character) {
    case U'"':
    case U'\'':
    case 0x2018:  // ‘
    case 0x2019:  // ’
    case 0x201A:  // ‚
    case 0x201B:  // ‛
    case 0x201C:  // “
    case 0x201D:  // ”
    case 0x201E:  // „
    case 0x201F:  // ‟
      return 0.5;
    case 0xAB:    // «
    case 0xBB:    // »
    case 0x2039:  // ‹
    case 0x203A:  // ›
      return 0.4;
    case U'(':
    case U'[':
      return 0.1;
    default:
      return 0;
  }
}

double share_at_end(char32_t character) {
  switch (character) {
    case U'.':
    case U',':
    case U'-':
    case 0x2010:  // hyphen
    case 0x2011:  // no-break hyphen
    case 0x5BE:   // Hebrew maqaf
    case 0x60C:   // Arabic comma
    case 0x6D4:   // Arabic full stop
      return 0.5;
    case U':':
    case U';':
    case 0x61B:  // Arabic semicolon
      return 0.3;
    case 0x2013:  // en dash
    case 0x2014:  // em dash
      return 0.2;
    case U')':
    case U']':
    case U'!':
    case U'?':
    case 0x61F:   // Arabic question mark
    case 0x2026:  // …
      return 0.1;
    default:
      return share_at_start(character) >= 0.4 ? share_at_start(character) : 0;
  }
}

double overhang(const Font& font, char32_t character, double share) {
  if (share == 0) return 0;
  return std::clamp(share * font.advance(font.glyph(character)), 0.0, greatest_overhang);
}

}  // namespace tandem::text
