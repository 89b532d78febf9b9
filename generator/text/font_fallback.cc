#include "text/font_fallback.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <string>

namespace tandem::text {
namespace {

bool is_space(char32_t c) {
  return c == U' ' || u_isUWhiteSpace(static_cast<UChar32>(c));
}

/// Calls `visit` with each code point of a UTF-16 text; true if all of them pass.
template <typename Visit>
bool all_of(const UChar* text, int length, Visit visit) {
  for (int i = 0; i < length;) {
    UChar32 c = 0;
    U16_NEXT(text, i, length, c);
    if (!visit(static_cast<char32_t>(c))) return false;
  }
  return true;
}

bool has_decomposed(const Font& font, char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* normaliser = unorm2_getNFDInstance(&status);
  UChar pieces[32];
  const int length = unorm2_getDecomposition(normaliser, static_cast<UChar32>(c), pieces, 32, &status);
  if (U_FAILURE(status) || length <= 0) return false;
  return all_of(pieces, length, [&](char32_t piece) { return font.has_glyph(piece); });
}

bool has_composed(const Font& font, std::u32string_view cluster) {
  std::u16string source;
  for (const char32_t c : cluster) {
    UChar units[2];
    int length = 0;
    U16_APPEND_UNSAFE(units, length, c);
    source.append(units, static_cast<std::size_t>(length));
  }
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* normaliser = unorm2_getNFCInstance(&status);
  std::u16string composed(source.size() + 8, u'\0');
  const int length = unorm2_normalize(normaliser, source.data(), static_cast<int>(source.size()),
                                      composed.data(), static_cast<int>(composed.size()), &status);
  if (U_FAILURE(status)) return false;
  return all_of(composed.data(), length, [&](char32_t c) { return can_set(font, c); });
}

}  // namespace

bool is_invisible(char32_t c) {
  return c >= 0xAD && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool can_set(const Font& font, char32_t c) {
  if (font.has_glyph(c) || is_invisible(c)) return true;
  if (is_space(c)) return font.has_glyph(U' ');
  if (c == 0x2010 || c == 0x2011) return font.has_glyph(0x2010) || font.has_glyph(U'-');
  return has_decomposed(font, c);
}

bool can_set(const Font& font, std::u32string_view cluster) {
  const auto can_set_one = [&](char32_t c) { return can_set(font, c); };
  if (std::all_of(cluster.begin(), cluster.end(), can_set_one)) return true;
  return cluster.size() > 1 && cluster.size() < 32 && has_composed(font, cluster);
}

const Font* choose_font(const FontStack& stack, std::u32string_view cluster, const Font* before) {
  const char32_t base = cluster.front();
  const bool stays = before && (is_space(base) || is_invisible(base));
  if (stays && can_set(*before, cluster)) return before;
  for (const Font* font : stack.fonts) {
    if (font && can_set(*font, cluster)) return font;
  }
  for (const Font* font : stack.fonts) {
    if (font && can_set(*font, base)) return font;
  }
  return nullptr;
}

}  // namespace tandem::text
