#include "setting/margin_notes.h"

#include "setting/rich_text_flow.h"

namespace tandem {

void append_note_label(MarginNote& note, const std::string& label, BlockContext& context, NoteStyle style) {
  if (note.height > 0) note.height += context.style(StyleName::margin_label).space_before;
  const Paragraph& words = context.set_words(label, style.label, context.margin_width());
  append_tagged_paragraph(note.items, words, {0, note.height}, Role::paragraph, context.numbers());
  note.height += words.height();
}

void append_note_part(MarginNote& note, const std::string& label, const RichText& text, BlockContext& context,
                      NoteStyle style) {
  if (text.empty()) return;
  append_note_label(note, label, context, style);
  note.height +=
      place_rich_text(note.items, text, style.text, {0, note.height}, context.margin_width(), context);
}

}  // namespace tandem
