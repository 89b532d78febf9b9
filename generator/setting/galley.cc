#include "setting/galley.h"

#include <utility>

namespace tandem {

void Galley::attach_note(MarginNote note) {
  note.span = block_span_;
  if (next_note_ >= 0) return join_notes(next_note_, note);
  next_note_ = static_cast<int>(flow_.notes.size());
  flow_.notes.push_back(std::move(note));
}

void Galley::end_notes() {
  if (next_note_ < 0 || flow_.strips.empty()) return;
  const int waiting = std::exchange(next_note_, -1);
  Strip& last = flow_.strips.back();
  if (last.note < 0) {
    last.note = waiting;
  } else {
    join_notes(last.note, flow_.notes[static_cast<std::size_t>(waiting)]);
  }
}

void Galley::join_notes(int upper, const MarginNote& lower) {
  MarginNote& note = flow_.notes[static_cast<std::size_t>(upper)];
  note.height += styles_.style(StyleName::margin_label).space_before;
  append_translated(note.items, lower.items, 0, note.height);
  note.height += lower.height;
}

Strip& Galley::add(Strip strip) {
  strip.span = block_span_;
  if (next_break_ != BreakBefore::no) strip.break_before = std::exchange(next_break_, BreakBefore::no);
  if (next_note_ >= 0) {
    flow_.notes[static_cast<std::size_t>(next_note_)].step = step_;
    strip.note = std::exchange(next_note_, -1);
  }
  return flow_.add(std::move(strip));
}

void Galley::add_paragraph(const Paragraph& paragraph, StyleName name, Role role, double indent,
                           bool keep_with_next) {
  const std::size_t count = paragraph.lines.size();
  const int element = numbers_.next();
  for (std::size_t i = 0; i < count; ++i) {
    Strip strip;
    strip.height = paragraph.leading;
    if (i == 0) {
      strip.space_before = styles_.style(name).space_before;
      strip.items.push_back(TagBegin{.role = role, .element = element});
    }
    append_line(strip.items, paragraph.lines[i], indent, paragraph.first_baseline, paragraph.leading,
                numbers_);
    const bool is_last = i + 1 == count;
    if (is_last) {
      strip.space_after = styles_.style(name).space_after;
      strip.items.push_back(TagEnd{});
    }
    // Two lines at least stay together at either side of a cut.
    strip.keep_with_next = is_last ? keep_with_next : i == 0 || i + 2 == count || keep_with_next;
    add(std::move(strip));
  }
}

Galley Galley::inside() const {
  Galley inner(styles_, numbers_, block_span_);
  inner.continue_after(*this);
  return inner;
}

}  // namespace tandem
