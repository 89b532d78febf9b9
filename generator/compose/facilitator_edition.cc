#include "compose/facilitator_edition.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "layout/shapes.h"

namespace tandem::compose {
namespace {

constexpr double largest_factor = 0.85;  // body type of 11 points becomes 9.4
constexpr double column_in_em = 11.6;    // of the notes' type
constexpr double inner_edge = from_millimetres(12);
constexpr double outer_edge = from_millimetres(8);
constexpr double page_to_rule = from_millimetres(4.5);
constexpr double rule_to_notes = from_millimetres(3);
constexpr double gap_between_notes = 16;  // points
constexpr double bar_above_note = 4;      // from the short bar that begins a note down to its words
constexpr double gap_below_step = 3;      // points
constexpr double bar_length = from_millimetres(8);

/// Notes as they will stand, each with the number of its step above it, and where each begins.
struct Column {
  std::vector<layout::MarginNote> notes;
  std::vector<double> tops;
};

layout::MarginNote with_step(const layout::MarginNote& note, double width, setting::Workplace& at) {
  if (note.step == 0) return note;
  layout::MarginNote whole;
  whole.span = note.span;
  const std::string words = fmt::format("{} {}", at.setting.words().step, note.step);
  const text::Paragraph& label = at.hand.set_words(words, model::StyleName::margin_label, width);
  layout::append_tagged_paragraph(whole.items, label, {}, layout::Role::paragraph, at.galley.numbers());
  const double top = label.height() + gap_below_step;
  layout::append_translated(whole.items, note.items, 0, top);
  whole.height = top + note.height;
  return whole;
}

// Each note beside its block where there is room; those that collide move down, and all up from the foot.
Column set_column(const std::vector<PlacedNote>& notes, const model::PageMaster& master,
                  const EditionFrames& frames, setting::Workplace& at) {
  Column column;
  double free_from = frames.notes.y;
  for (const PlacedNote& each : notes) {
    column.notes.push_back(with_step(each.note, frames.notes.width, at));
    const double beside = frames.page.y + frames.factor * (each.top - master.frame(1).y);
    column.tops.push_back(std::max(free_from, beside));
    free_from = column.tops.back() + column.notes.back().height + gap_between_notes;
  }
  double free_to = frames.notes.bottom();
  for (std::size_t i = notes.size(); i-- > 0;) {
    column.tops[i] = std::min(column.tops[i], free_to - column.notes[i].height);
    free_to = column.tops[i] - gap_between_notes;
  }
  return column;
}

bool is_within(const Column& column, const EditionFrames& frames) {
  return column.tops.empty() || column.tops.front() >= frames.notes.y - 0.01;
}

// A short bar begins each note, but for one that begins the column.
void append_notes(std::vector<layout::Item>& items, const Column& column, const Rect& frame,
                  setting::Workplace& at) {
  for (std::size_t i = 0; i < column.notes.size(); ++i) {
    const double top = column.tops[i];
    if (top > frame.y + bar_above_note) {
      layout::append_artifact(
          items, {layout::horizontal_rule(frame.x, frame.x + bar_length, top - bar_above_note, 0.75,
                                          at.setting.palette().accent)});
    }
    layout::append_translated(items, column.notes[i].items, frame.x, top);
  }
}

/// Lines for a pen in the room: answers on a screen belong to the participants' pages. All of a page stand on
/// one grid, whether beside the participant's page or below it.
class OwnNotes {
 public:
  OwnNotes(const EditionFrames& frames, setting::Workplace& at)
      : frames_(frames), at_(at), ruling_(at.setting.styles.ruling()) {}

  void append_below_page(std::vector<layout::Item>& items) const {
    const Rect& page = frames_.page;
    const text::Paragraph& label =
        at_.hand.set_words(at_.setting.words().notes, model::StyleName::margin_label, page.width);
    const double first = first_line(page.bottom() + from_millimetres(7) + label.height());
    if (first > frames_.notes.bottom()) return;
    layout::append_tagged_paragraph(items, label, {page.x, first - room_to_write() - label.height()},
                                    layout::Role::paragraph, at_.galley.numbers());
    append_lines(items, page.x, page.right(), first, frames_.notes.bottom());
  }

  // Above the notes, between them and below them, where there is room for a few words.
  void append_beside_page(std::vector<layout::Item>& items, const Column& column) {
    double from = frames_.notes.y;
    for (std::size_t i = 0; i < column.notes.size(); ++i) {
      append_in_column(items, from, column.tops[i] - gap_between_notes);
      from = column.tops[i] + column.notes[i].height;
    }
    append_in_column(items, from, frames_.notes.bottom());
  }

 private:
  void append_in_column(std::vector<layout::Item>& items, double from, double to) {
    if (to - from < 4 * ruling_.pitch) return;
    if (!std::exchange(is_column_named_, true)) {
      if (from > frames_.notes.y) from += gap_between_notes;
      const text::Paragraph& label =
          at_.hand.set_words(at_.setting.words().notes, model::StyleName::margin_label, frames_.notes.width);
      layout::append_tagged_paragraph(items, label, {frames_.notes.x, from}, layout::Role::paragraph,
                                      at_.galley.numbers());
      from += label.height();
    }
    append_lines(items, frames_.notes.x, frames_.notes.right(), first_line(from), to);
  }

  double room_to_write() const { return 0.7 * ruling_.pitch; }

  // The first of the grid that leaves room to write above it.
  double first_line(double from) const {
    const double grid = frames_.notes.y;
    return grid + std::ceil((from + room_to_write() - grid) / ruling_.pitch) * ruling_.pitch;
  }

  void append_lines(std::vector<layout::Item>& items, double left, double right, double first,
                    double to) const {
    std::vector<layout::Item> lines;
    for (double y = first; y <= to + 0.01; y += ruling_.pitch) {
      lines.push_back(layout::horizontal_rule(left, right, y, ruling_.thickness, ruling_.colour));
    }
    if (!lines.empty()) layout::append_artifact(items, std::move(lines));
  }

  const EditionFrames& frames_;
  setting::Workplace& at_;
  const layout::Ruling& ruling_;
  bool is_column_named_ = false;
};

// Where the page's section ends: what stands before is heard before the next page of the same sheet.
std::vector<layout::Item>::iterator end_of_section(std::vector<layout::Item>& items) {
  int depth = 0;
  bool is_section = false;
  return std::find_if(items.begin(), items.end(), [&](const layout::Item& item) {
    if (const auto* tag = std::get_if<layout::TagBegin>(&item)) {
      if (depth++ == 0) is_section = tag->role == layout::Role::section;
      return false;
    }
    return std::holds_alternative<layout::TagEnd>(item) && --depth == 0 && is_section;
  });
}

}  // namespace

EditionFrames edition_frames(const model::PageMaster& master, const setting::Stylesheet& styles) {
  const Rect frame = master.frame(1);
  const double gutter = page_to_rule + rule_to_notes;
  const double room = master.width.points - inner_edge - outer_edge - gutter;
  const double column = column_in_em * styles.style(model::StyleName::margin_note).regular.size;
  EditionFrames frames;
  frames.factor = std::min(largest_factor, (room - column) / frame.width);
  frames.page = {inner_edge, frame.y, frames.factor * frame.width, frames.factor * frame.height};
  const double left = frames.page.right() + gutter;
  frames.notes = {left, frame.y, master.width.points - outer_edge - left, frame.height};
  return frames;
}

bool fits_beside(std::vector<PlacedNote> notes, const PlacedNote& another, const model::PageMaster& master,
                 setting::Workplace& at) {
  notes.push_back(another);
  const EditionFrames frames = edition_frames(master, at.setting.styles);
  return is_within(set_column(notes, master, frames, at), frames);
}

void annotate_page(layout::Page& page, const std::vector<PlacedNote>& notes, const model::PageMaster& master,
                   int number, setting::Workplace& at) {
  const EditionFrames frames = edition_frames(master, at.setting.styles);
  const Rect frame = master.frame(number);
  std::vector<layout::Item>& items = page.items.list();
  for (layout::Item& item : items) {
    layout::scale(item, frames.factor);
    layout::translate(item, frames.page.x - frames.factor * frame.x, frames.page.y - frames.factor * frame.y);
  }
  const Column column = set_column(notes, master, frames, at);
  if (!is_within(column, frames)) {
    at.hand.diagnostics().error("notes-too-tall", notes.back().note.span,
                                "the notes beside this page need more room than it has",
                                "make them shorter, or put some of them beside a block of another page");
  }
  std::vector<layout::Item> beside;
  layout::append_artifact(beside,
                          {layout::vertical_rule(frames.page.right() + page_to_rule, frames.notes.y,
                                                 frames.notes.bottom(), 0.5, at.setting.palette().rule)});
  append_notes(beside, column, frames.notes, at);
  OwnNotes own(frames, at);
  own.append_beside_page(beside, column);
  own.append_below_page(beside);
  items.insert(end_of_section(items), std::make_move_iterator(beside.begin()),
               std::make_move_iterator(beside.end()));
}

}  // namespace tandem::compose
