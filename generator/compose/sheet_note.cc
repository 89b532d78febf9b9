#include "compose/sheet_note.h"

#include <utility>

#include "blocks/margin_notes.h"

namespace tandem {
void attach_sheet_note(const Sheet& sheet, BlockContext& context) {
  MarginNote note;
  append_note_part(note, context.words().watch_for, sheet.watch_for, context);
  append_note_part(note, context.words().close, sheet.close, context);
  if (note.height > 0) context.attach_note(std::move(note));
}

}  // namespace tandem
