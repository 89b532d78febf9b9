#include "compose/sheet_questions.h"

#include "blocks/tools/nested_blocks.h"

namespace tandem {

SheetQuestions sheet_questions(const Sheet& sheet, const Stylesheet& styles, const Voice& voice) {
  const Letterhead nobody;
  Setting setting{styles, voice, nobody, 0};  // what is asked follows from no width
  setting.sheet_id = sheet.id.value;
  setting.audience = sheet.audience;
  if (sheet.audience == Audience::facilitator) setting.shown = Shown::all;
  return {sheet.id.value, sheet.version, questions_of(sheet.blocks, setting)};
}

}  // namespace tandem
