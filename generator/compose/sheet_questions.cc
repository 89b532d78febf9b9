#include "compose/sheet_questions.h"

#include "blocks/tools/nested_blocks.h"

namespace tandem::compose {

SheetQuestions sheet_questions(const model::Sheet& sheet, const setting::Stylesheet& styles,
                               const personalise::Voice& voice) {
  const setting::Letterhead nobody;
  setting::Setting setting{styles, voice, nobody, 0};  // what is asked follows from no width
  setting.sheet_id = sheet.id.value;
  setting.audience = sheet.audience;
  if (sheet.audience == model::Audience::facilitator) setting.shown = setting::Shown::all;
  return {sheet.id.value, sheet.version, blocks::questions_of(sheet.blocks, setting)};
}

}  // namespace tandem::compose
