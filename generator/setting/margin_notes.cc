#include "setting/margin_notes.h"

#include "setting/rich_text_flow.h"

namespace tandem::setting {

void append_note_label(layout::MarginNote& note, const std::string& label, const NoteStyle& style,
                       Workplace& at) {
  if (note.height > 0) note.height += at.setting.style(model::StyleName::margin_label).space_before;
  const text::Paragraph& words = at.hand.set_words(label, style.label, style.width);
  layout::append_tagged_paragraph(note.items, words, {0, note.height}, layout::Role::paragraph,
                                  at.galley.numbers());
  note.height += words.height();
}

void append_note_part(layout::MarginNote& note, const std::string& label, const load::RichText& text,
                      const NoteStyle& style, Workplace& at) {
  if (text.empty()) return;
  append_note_label(note, label, style, at);
  note.height += place_rich_text(note.items, text, style.text, {0, note.height}, style.width, at);
}

}  // namespace tandem::setting
