// Stage: blocks. Sentences that a reader finishes: words, a blank behind them on the same line, and further
// ruled lines.
#pragma once

#include <string>
#include <vector>

#include "answers/question.h"
#include "load/decode.h"
#include "setting/workplace.h"

namespace tandem::blocks {

/// What a theme may say of such a sentence: a base of the style of each block that has them.
struct StartedLineStyle : setting::BlockStyle {
  load::Length least_blank{from_millimetres(45)};
  load::Length gap{from_millimetres(2)};
};

/// Rows of a style's field table for what it has from StartedLineStyle.
template <typename Style>
load::FieldTable<Style> started_line_style_fields() {
  return {
      load::optional("least-blank", &StartedLineStyle::least_blank, "shortest blank on the first line",
                     load::between(20, 400)),
      load::optional("gap", &StartedLineStyle::gap, "between the words and the blank", load::between(0, 40)),
  };
}

struct SentenceStart {
  const text::Paragraph* words = nullptr;
  double left = 0;   ///< edges of the words and of the lines, points
  double right = 0;  ///< at most the setting's width
  int lines = 1;     ///< in all, the first one included
};

/// How far down the strip the words begin, so that their last line stands as on ruled paper; points.
double top_of_started_words(const text::Paragraph& words, const layout::Ruling& ruling);

/// The words with the first blank, and where there are more lines, those as a second strip that grows. Where
/// the words leave too little of their last line, the first blank starts on the next one. The fields are
/// those of `started_questions`.
std::vector<layout::Strip> started_lines(const SentenceStart& start, const StartedLineStyle& style,
                                         const answers::Question& question, setting::Workplace& at);

/// What so many lines ask: `question` with `first` and, of more than one, with `more` at the end of its part.
std::vector<answers::Question> started_questions(const answers::Question& question, int lines,
                                                 const setting::Setting& setting);

}  // namespace tandem::blocks
