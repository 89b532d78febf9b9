#include "compose/sheet_note.h"

#include <string>
#include <utility>

#include "blocks/agenda_rows.h"
#include "blocks/margin_notes.h"
#include "compose/sheet_head.h"

namespace tandem {
namespace {

// A part for each time that the agenda has the sheet.
void append_agenda(MarginNote& note, const Sheet& sheet, const Workshop& workshop, BlockContext& context) {
  const auto& clock = static_cast<const AgendaStyle&>(context.styles().block_style("agenda"));
  int begins = 0;
  for (const AgendaItem& item : workshop.agenda) {
    if (item.exercise.value == sheet.id.value) {
      const std::string minutes = minutes_in_words({0, 0, item.minutes}, context.words());
      const std::string when = agenda_time(workshop.start, begins, clock) + " · " + minutes;
      context.begin_block(item.exercise.span);
      if (item.notes.empty()) append_note_label(note, when, context);
      append_note_part(note, when, item.notes, context);
    }
    begins += item.minutes;
  }
}

}  // namespace

void attach_opening_note(const Sheet& sheet, const Workshop* workshop, BlockContext& context) {
  MarginNote note;
  if (workshop) append_agenda(note, sheet, *workshop, context);
  append_note_part(note, context.words().watch_for, sheet.watch_for, context);
  if (note.height > 0) context.attach_note(std::move(note));
}

void attach_closing_note(const Sheet& sheet, BlockContext& context) {
  MarginNote note;
  append_note_part(note, context.words().close, sheet.close, context);
  if (note.height > 0) context.attach_note(std::move(note));
}

}  // namespace tandem
