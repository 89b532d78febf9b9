// Stage: text, internal. A paragraph's text made ready for shaping: decoded, cleaned, itemised.
// In: spans as the caller wrote them. Out: code points that all have a font, each with its style, script,
// embedding level and whether a line may end behind it; and the characters no font has.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/hyphenator.h"
#include "text/line_breaker.h"
#include "text/text_analysis.h"
#include "text/typesetter.h"

namespace tandem::text {

enum class BreakKind : std::uint8_t { none, opportunity, hyphen, forced };

struct CharacterProperties {
  const Font* font = nullptr;  ///< null only for a forced break whose style has no font
  std::uint32_t style = 0;     ///< index into ParagraphText::styles
  std::int16_t script = 0;     ///< UScriptCode
  std::uint8_t level = 0;      ///< embedding level, odd: right to left
  BreakKind break_behind = BreakKind::none;
  Reluctance reluctance = Reluctance::none;  ///< to end a line behind it
  bool hangs = false;  ///< takes no room at a line's end: a space, or what is never seen
};

/// Spans of the same style, link and language share one.
struct SpanStyle {
  const TextStyle* text = nullptr;
  const std::string* link = nullptr;
  const std::string* language = nullptr;
};

struct ParagraphText {
  std::u32string text;  ///< no control characters, no soft hyphens; a space stands for a forced break
  std::vector<CharacterProperties> characters;
  std::vector<SpanStyle> styles;  ///< refer to the spans
  std::vector<char32_t> missing;
  std::vector<char32_t> crowded;
  bool right_to_left = false;
};

/// The language of a code point: its span's, or `otherwise`.
const std::string& language_of(const ParagraphText& text, std::size_t position, const std::string& otherwise);

/// From code point to code point.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Divides a word that no line can hold where its language allows it, though the style leaves words whole and
/// whatever letters it is written with. `word` is a stretch without a break opportunity.
void divide_at_need(ParagraphText& paragraph, Stretch word, const ParagraphStyle& style,
                    Hyphenator& hyphenator);

/// Whether a line that ends before `position` parts two letters of a plain word; of an address it may.
bool cuts_word(const ParagraphText& paragraph, std::size_t position);

ParagraphText prepare_text(const std::vector<TextSpan>& spans, const ParagraphStyle& style,
                           TextAnalysis& analysis, Hyphenator& hyphenator);

}  // namespace tandem::text
