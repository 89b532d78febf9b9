// Stage: setting. The hand that sets type: words in the theme's styles and the reader's voice.
// In: rich text, or words. Out: paragraphs of the typesetter's; what cannot be printed is reported.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "load/rich_text.h"
#include "setting/galley.h"
#include "setting/setting.h"
#include "setting/written_words.h"
#include "text/typesetter.h"

namespace tandem::setting {

class Hand {
 public:
  /// All is borrowed for its lifetime. The galley says where the block stands whose words are set.
  Hand(const Setting& setting, const Galley& galley, text::Typesetter& typesetter, Diagnostics& diagnostics)
      : setting_(setting), galley_(galley), typesetter_(typesetter), diagnostics_(diagnostics) {}

  /// Sets text to a width in points. Missing glyphs are looked up in the fallback fonts; what no font has
  /// is reported, and words that are cut because they are wider than their line. The result lives as long as
  /// the typesetter.
  const text::Paragraph& set(const load::RichParagraph& paragraph, const SourceSpan& span,
                             model::StyleName style, double width);
  const text::Paragraph& set(const load::RichText& inline_text, model::StyleName style, double width);
  const text::Paragraph& set_words(const std::string& words, model::StyleName style, double width);

  /// The same for a size or a place that may not be the last one tried: of words that are cut nothing is
  /// said. `factor`: how many times as large as the style's type, for what fills a card or a wall.
  const text::Paragraph& try_out(const load::RichText& inline_text, model::StyleName style, double width,
                                 double factor = 1);
  const text::Paragraph& try_out_words(const std::string& words, model::StyleName style, double width,
                                       double factor = 1);

  /// The width that no word need be divided in, in points.
  double widest_word(const load::RichText& inline_text, model::StyleName style);
  double widest_word(const std::string& words, model::StyleName style);

  /// What the lines that come next are joined of: what no font has is reported at the text that has it.
  void set_sources(std::vector<WrittenWords> sources) { sources_ = std::move(sources); }

  /// The text in the reader's words without any markup: for descriptions that are heard, not seen.
  std::string plain(const load::RichText& text);

  /// For what a block finds wrong while it is laid out.
  Diagnostics& diagnostics() { return diagnostics_; }

  /// Another one at the same work, in a setting and for a galley inside.
  Hand inside(const Setting& setting, const Galley& galley) const {
    return {setting, galley, typesetter_, diagnostics_};
  }

 private:
  std::vector<text::TextSpan> spans_of(const load::RichParagraph& paragraph, const SourceSpan& span,
                                       const Style& style);
  const text::Paragraph& set_spans(std::vector<text::TextSpan> spans, const Style& style, double width,
                                   const SourceSpan& span);
  const text::Paragraph& told(const text::Paragraph& paragraph, const SourceSpan& span);
  void check_names(const load::RichParagraph& paragraph, const SourceSpan& span);
  const SourceSpan& place_of(char32_t character, const SourceSpan& otherwise) const;
  void report_missing(const std::vector<char32_t>& characters, const SourceSpan& span);
  void report_crowded(const std::vector<char32_t>& letters, const SourceSpan& span);

  const Setting& setting_;
  const Galley& galley_;
  text::Typesetter& typesetter_;
  Diagnostics& diagnostics_;
  std::vector<WrittenWords> sources_;
};

}  // namespace tandem::setting
