// Stage: compose. What a sheet asks, known without a page: for programs that read answers, and for whoever
// holds them beside others of another year. In: a sheet and who is spoken to. Out: its questions, as the
// fields of its pages have them.
#pragma once

#include <string>
#include <vector>

#include "answers/question.h"
#include "model/sheet.h"
#include "personalise/voice.h"
#include "setting/stylesheet.h"

namespace tandem::compose {

struct SheetQuestions {
  std::string sheet;
  int version = 1;  ///< of the sheet: answers to another one may be to other questions
  /// Each field once. Whether words have one line or several may be another thing on a page that has room for
  /// more; and a document says which of two questions is which where it has two alike (field_descriptions.h).
  std::vector<answers::Question> questions;
};

SheetQuestions sheet_questions(const model::Sheet& sheet, const setting::Stylesheet& styles,
                               const personalise::Voice& voice);

}  // namespace tandem::compose
