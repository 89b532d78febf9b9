// Stage: text, internal. Shapes words with HarfBuzz and keeps every shaped word.
// In: the text of one word with the space behind it, and its context (font, script, direction, language,
// features). Out: its glyphs in visual order. Words are shaped once; fonts kern against the space behind a
// word (which is why it belongs to the word) and against the one before it (see `join`).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/font.h"
#include "text/glyph_run.h"

namespace tandem::text {

/// Everything besides the text that glyphs depend on; the font's size does not matter.
struct ShapingContext {
  const Font* font = nullptr;  ///< null: nothing is set
  int script = 0;              ///< ICU's UScriptCode
  bool right_to_left = false;
  bool tabular_figures = false;
  bool small_caps = false;
  bool ligatures = true;  ///< false where letters are tracked
  std::string language;   ///< BCP 47
  bool operator==(const ShapingContext&) const = default;
};

struct ShapedWord {
  std::vector<Glyph> glyphs;  ///< visual order; clusters count code points of the word
  double advance = 0;         ///< em, sum of the glyphs'
  int cluster_count = 0;
  std::vector<char32_t> unset;  ///< characters that turned out to have no glyph
};

class Shaper {
 public:
  using Context = std::uint32_t;

  Shaper();
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  /// To be called before a paragraph: what `shape` gave for the paragraph before may go.
  void begin_paragraph();

  /// The number that stands for a context in this shaper.
  Context context(const ShapingContext& context);

  /// Valid until the next begin_paragraph().
  const ShapedWord& shape(Context context, std::u32string_view text);

  /// What a word's last glyph is wider, in em, because the next word of the same context follows: the kern
  /// between the words' neighbouring characters, which shaping them apart leaves out.
  double join(Context context, char32_t last, char32_t next);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tandem::text
