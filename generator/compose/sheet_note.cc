#include "compose/sheet_note.h"

#include <string>
#include <utility>

#include "blocks/rich_text_flow.h"

namespace tandem {
namespace {

void append_part(MarginNote& note, const std::string& title, const RichText& text, BlockContext& context) {
  if (text.empty()) return;
  if (note.height > 0) note.height += context.style(StyleName::margin_label).space_before;
  const double width = context.margin_width();
  const Paragraph& label = context.set_words(title, StyleName::margin_label, width);
  append_tagged_paragraph(note.items, label, {0, note.height}, Role::paragraph, context.numbers());
  note.height += label.height();
  note.height += place_rich_text(note.items, text, StyleName::margin_note, {0, note.height}, width, context);
}

}  // namespace

void attach_sheet_note(const Sheet& sheet, BlockContext& context) {
  MarginNote note;
  append_part(note, context.words().watch_for, sheet.watch_for, context);
  append_part(note, context.words().close, sheet.close, context);
  if (note.height > 0) context.attach_note(std::move(note));
}

}  // namespace tandem
