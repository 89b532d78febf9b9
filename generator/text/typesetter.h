// Stage: text. Sets paragraphs: itemises (ICU bidi and scripts), shapes (HarfBuzz), finds breaks (ICU,
// hyphenation) and chooses lines by total fit (Knuth and Plass 1981).
// In: spans of styled text and a width. Out: lines of glyph runs, relative to the paragraph's top left.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/colour.h"
#include "text/font.h"
#include "text/glyph_run.h"

namespace tandem::text {

struct TextStyle {
  FontStack fonts;
  double size = 11;  ///< points
  Colour colour;
  bool tabular_figures = false;  ///< OpenType 'tnum'
  bool small_caps = false;       ///< OpenType 'smcp'; letters stay as they are where the font has none
  double tracking = 0;           ///< extra advance after each character, in em
  int weight = 400;              ///< what the fonts were chosen by; a fallback font is chosen by it, too
  bool italic = false;
  bool operator==(const TextStyle&) const = default;
};

struct TextSpan {
  std::string text;  ///< UTF-8; '\n' ends a line, tabs are spaces, other control characters nothing;
                     ///< U+00AD is a place to divide a word
  TextStyle style;
  std::string link;           ///< an URI this span leads to; empty for none
  std::string language = {};  ///< BCP 47, where it is not the paragraph's
  bool operator==(const TextSpan&) const = default;
};

/// Justified lines stretch their spaces within the limits of line_breaker.h; one that would need more stays
/// short, and a paragraph's last line, like one that '\n' ends, is not stretched. Letters are never spaced.
enum class Alignment { start, end, centre, justify };
enum class Direction { automatic, left_to_right, right_to_left };

struct ParagraphStyle {
  double leading = 15;  ///< points from baseline to baseline
  Alignment alignment = Alignment::start;
  Direction direction = Direction::automatic;  ///< automatic: Unicode annex 9, rules P2 and P3
  bool hyphenate = false;
  bool hanging_punctuation = false;  ///< at the edges that are straight: see overhang.h
  std::string language = "en-US";    ///< BCP 47: chooses hyphenation patterns and shaping features
  bool operator==(const ParagraphStyle&) const = default;
};

/// A part of a line. `run.origin` is relative to the line's left end and its baseline. `run.text` lacks the
/// characters that are never seen (joiners, direction marks). Where a line ends between words, one space
/// stays in the text with an advance of 0, for readers that take the text out of the page.
struct LineRun {
  GlyphRun run;
  std::string link;
  std::string language = {};  ///< where it is not the paragraph's
};

struct Line {
  std::vector<LineRun> runs;  ///< in logical (reading) order
  double left = 0;            ///< from the paragraph's left edge to the line's first glyph; negative where
                              ///< punctuation hangs out
  double width = 0;           ///< of the glyphs, trailing spaces left out
  bool hyphenated = false;    ///< ends in a hyphen that is not in the spans: U+00AD in the run's text if
                              ///< the font draws that with a glyph of its own, '-' otherwise
};

struct Paragraph {
  std::vector<Line> lines;  ///< an empty text has one empty line
  double leading = 0;
  double first_baseline = 0;  ///< from the paragraph's top; line i stands at first_baseline + i * leading
  bool right_to_left = false;
  std::vector<char32_t> missing;  ///< characters that no font of their stack has, each once, in order;
                                  ///< they are set as nothing at all, and the caller reports them
  std::vector<char32_t>
      crowded;                 ///< letters that carry more marks than fit on one; those beyond are left out
  bool divides_words = false;  ///< a word was too wide for a line and stands on several
  bool cuts_words = false;     ///< and one of them is parted between letters without a hyphen
  bool overfull = false;       ///< a single word was wider than the width and could not be broken

  double height() const { return leading * static_cast<double>(lines.size()); }
  double width() const;  ///< of the widest line
};

/// Reads hyphenation patterns; what was read is listed for the build's dependencies.
struct HyphenationFolder {
  std::string path = "/usr/share/hyphen";
};

class Typesetter {
 public:
  explicit Typesetter(HyphenationFolder hyphenation = {});
  ~Typesetter();
  Typesetter(const Typesetter&) = delete;
  Typesetter& operator=(const Typesetter&) = delete;

  /// Sets one paragraph to `width` points. The result is cached by all that it depends on and stays valid
  /// for the typesetter's lifetime. A word too long for the width is divided as its
  /// language allows, whatever the style says, and where that is not enough between characters, so
  /// nothing ever stands outside the width but hanging punctuation, unless one character is wider than it
  /// (`overfull`).
  const Paragraph& typeset(const std::vector<TextSpan>& spans, const ParagraphStyle& style, double width);

  /// The width of a text on one line, in points.
  double measure(const std::vector<TextSpan>& spans, const ParagraphStyle& style);

  /// The width that no word of a text need be divided in, in points.
  double widest_word(const std::vector<TextSpan>& spans, const ParagraphStyle& style);

  std::vector<std::string> files_read() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tandem::text
