// Stage: blocks. Sentences that a reader finishes: words, a blank behind them on the same line, and further
// ruled lines.
#pragma once

#include <string>
#include <vector>

#include "answers/question.h"
#include "load/decode.h"
#include "setting/workplace.h"

namespace tandem {

/// What a theme may say of such a sentence: a base of the style of each block that has them.
struct StartedLineStyle : BlockStyle {
  Length least_blank{from_millimetres(45)};
  Length gap{from_millimetres(2)};
};

/// Rows of a style's field table for what it has from StartedLineStyle.
template <typename Style>
FieldTable<Style> started_line_style_fields() {
  return {
      optional("least-blank", &StartedLineStyle::least_blank, "shortest blank on the first line",
               between(20, 400)),
      optional("gap", &StartedLineStyle::gap, "between the words and the blank", between(0, 40)),
  };
}

struct SentenceStart {
  const Paragraph* words = nullptr;
  double left = 0;   ///< edges of the words and of the lines, points
  double right = 0;  ///< at most the setting's width
  int lines = 1;     ///< in all, the first one included
};

/// How far down the strip the words begin, so that their last line stands as on ruled paper; points.
double top_of_started_words(const Paragraph& words, const Ruling& ruling);

/// The words with the first blank, and where there are more lines, those as a second strip that grows. Where
/// the words leave too little of their last line, the first blank starts on the next one. The fields are
/// those of `started_questions`.
std::vector<Strip> started_lines(const SentenceStart& start, const StartedLineStyle& style,
                                 const Question& question, Workplace& at);

/// What so many lines ask: `question` with `first` and, of more than one, with `more` at the end of its part.
std::vector<Question> started_questions(const Question& question, int lines, const Setting& setting);

}  // namespace tandem
