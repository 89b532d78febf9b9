#include "setting/galley.h"

#include <utility>

namespace tandem::setting {

void Galley::attach_note(layout::MarginNote note) {
  note.span = block_span_;
  if (next_note_ >= 0) return join_notes(next_note_, note);
  next_note_ = static_cast<int>(flow_.notes.size());
  flow_.notes.push_back(std::move(note));
}

void Galley::end_notes() {
  if (next_note_ < 0 || flow_.strips.empty()) return;
  const int waiting = std::exchange(next_note_, -1);
  layout::Strip& last = flow_.strips.back();
  if (last.note < 0) {
    last.note = waiting;
  } else {
    join_notes(last.note, flow_.notes[static_cast<std::size_t>(waiting)]);
  }
}

void Galley::join_notes(int upper, const layout::MarginNote& lower) {
  layout::MarginNote& note = flow_.notes[static_cast<std::size_t>(upper)];
  note.height += styles_.style(model::StyleName::margin_label).space_before;
  layout::append_translated(note.items, lower.items, 0, note.height);
  note.height += lower.height;
}

layout::Strip& Galley::add(layout::Strip strip) {
  strip.span = block_span_;
  if (next_break_ != layout::BreakBefore::no)
    strip.break_before = std::exchange(next_break_, layout::BreakBefore::no);
  if (next_note_ >= 0) {
    flow_.notes[static_cast<std::size_t>(next_note_)].step = step_;
    strip.note = std::exchange(next_note_, -1);
  }
  return flow_.add(std::move(strip));
}

void Galley::add_paragraph(const text::Paragraph& paragraph, model::StyleName name, layout::Role role,
                           double indent, bool keep_with_next) {
  const std::size_t count = paragraph.lines.size();
  const int element = numbers_.next();
  for (std::size_t i = 0; i < count; ++i) {
    layout::Strip strip;
    strip.height = paragraph.leading;
    if (i == 0) {
      strip.space_before = styles_.style(name).space_before;
      strip.items.push_back(layout::TagBegin{.role = role, .element = element});
    }
    layout::append_line(strip.items, paragraph.lines[i], indent, paragraph.first_baseline, paragraph.leading,
                        numbers_);
    const bool is_last = i + 1 == count;
    if (is_last) {
      strip.space_after = styles_.style(name).space_after;
      strip.items.push_back(layout::TagEnd{});
    }
    // Two lines at least stay together at either side of a cut.
    strip.keep_with_next = is_last ? keep_with_next : i == 0 || i + 2 == count || keep_with_next;
    add(std::move(strip));
  }
}

Galley Galley::beside(layout::ElementNumbers& numbers) const {
  Galley other(styles_, numbers, block_span_);
  other.continue_after(*this);
  other.next_break_ = next_break_;
  other.is_at_top_ = is_at_top();
  return other;
}

LaidOut Galley::take(bool is_personal) {
  LaidOut laid;
  for (layout::Strip& strip : flow_.strips)
    laid.strips.push_back(std::make_shared<const layout::KeptStrip>(std::move(strip), is_personal));
  laid.headers = std::move(flow_.headers);
  laid.notes = std::move(flow_.notes);
  laid.elements = numbers_.last();
  laid.step = step_;
  laid.inner_heading = inner_heading_;
  laid.next_break = next_break_;
  laid.next_note = next_note_;
  flow_ = {};
  return laid;
}

void Galley::add(const LaidOut& laid) {
  const int elements_before = numbers_.take(laid.elements);
  const auto headers_before = static_cast<int>(flow_.headers.size());
  const auto notes_before = static_cast<int>(flow_.notes.size());
  for (const auto& kept : laid.strips) {
    layout::Strip& strip = flow_.add(layout::stand_in_for(kept, elements_before));
    if (strip.note >= 0) strip.note += notes_before;
    if (strip.repeated_header >= 0) strip.repeated_header += headers_before;
  }
  flow_.headers.insert(flow_.headers.end(), laid.headers.begin(), laid.headers.end());
  layout::Placed counted_on;
  counted_on.elements_before = elements_before;
  for (layout::MarginNote note : laid.notes) {
    for (layout::Item& item : note.items) layout::put_in_place(item, counted_on);
    flow_.notes.push_back(std::move(note));
  }
  step_ = laid.step;
  inner_heading_ = laid.inner_heading;
  next_break_ = laid.next_break;
  if (laid.next_note >= 0) next_note_ = laid.next_note + notes_before;
}

Galley Galley::inside() const {
  Galley inner(styles_, numbers_, block_span_);
  inner.continue_after(*this);
  return inner;
}

}  // namespace tandem::setting
