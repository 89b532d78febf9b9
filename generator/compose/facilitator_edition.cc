#include "compose/facilitator_edition.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "layout/shapes.h"
#include "layout/writing_space.h"

namespace tandem {
namespace {

constexpr double factor = 0.8;  // of the participant's page: body type of 11 points becomes 8.8
constexpr double edge = from_millimetres(12);
constexpr double gutter = from_millimetres(5);
constexpr double gap_between_notes = 6;  // points

// The smaller page's content begins as far down as it did, and the room gained is below it.
double top_of_page(const PageMaster& master) {
  return (1 - factor) * master.frame(1).y;
}

double content_right(const PageMaster& master) {
  return edge + factor * master.frame(1).width;
}

// Each note beside its block where there is room; those that collide move down, and all up from the foot.
std::vector<double> places_of(const std::vector<PlacedNote>& notes, const PageMaster& master) {
  std::vector<double> places;
  double free_from = edge;
  for (const PlacedNote& each : notes) {
    places.push_back(std::max(free_from, top_of_page(master) + factor * each.top));
    free_from = places.back() + each.note.height + gap_between_notes;
  }
  double free_to = master.height.points - edge;
  for (std::size_t i = notes.size(); i-- > 0;) {
    places[i] = std::min(places[i], free_to - notes[i].note.height);
    free_to = places[i] - gap_between_notes;
  }
  return places;
}

// Room for the facilitator's own words below the smaller page.
void add_own_notes(std::vector<Item>& items, double top, const PageMaster& master, BlockContext& context) {
  const Paragraph& label =
      context.set_words(context.words().notes, StyleName::margin_label, factor * master.frame(1).width);
  const Ruling& ruling = context.styles().ruling();
  const double room = master.height.points - edge - top - label.height();
  const double lines = std::floor(room / ruling.pitch);
  if (lines < 2) return;
  append_tagged_paragraph(items, label, {edge, top}, Role::paragraph, context.numbers());
  // For a pen in the room: answers on a screen belong to the participants' pages.
  const Rect box{edge, top + label.height(), factor * master.frame(1).width, lines * ruling.pitch};
  append_artifact(items, ruled_lines(box, ruling.pitch, ruling));
}

// Where the page's section ends: what stands before is heard before the next page of the same sheet.
std::vector<Item>::iterator end_of_section(std::vector<Item>& items) {
  int depth = 0;
  bool is_section = false;
  return std::find_if(items.begin(), items.end(), [&](const Item& item) {
    if (const auto* tag = std::get_if<TagBegin>(&item)) {
      if (depth++ == 0) is_section = tag->role == Role::section;
      return false;
    }
    return std::holds_alternative<TagEnd>(item) && --depth == 0 && is_section;
  });
}

}  // namespace

double note_width(const PageMaster& master) {
  return master.width.points - edge - gutter - content_right(master);
}

void annotate_page(Page& page, const std::vector<PlacedNote>& notes, const PageMaster& master, int number,
                   BlockContext& context, Diagnostics& diagnostics) {
  const Rect frame = master.frame(number);
  for (Item& item : page.items) {
    scale(item, factor);
    translate(item, edge - factor * frame.x, top_of_page(master));
  }
  const std::vector<double> places = places_of(notes, master);
  if (!places.empty() && places.front() < edge - 0.01) {
    diagnostics.error("notes-too-tall", notes.back().note.span,
                      "the notes beside this page need more room than it has",
                      "make them shorter, or put some of them beside a block of another page");
  }
  const double left = content_right(master) + gutter;
  const double top = top_of_page(master);
  std::vector<Item> beside;
  append_artifact(beside, {vertical_rule(left - gutter / 2, top + factor * frame.y,
                                         top + factor * frame.bottom(), 0.5, context.palette().rule)});
  for (std::size_t i = 0; i < notes.size(); ++i) {
    append_translated(beside, notes[i].note.items, left, places[i]);
  }
  add_own_notes(beside, top + factor * master.height.points, master, context);
  page.items.insert(end_of_section(page.items), std::make_move_iterator(beside.begin()),
                    std::make_move_iterator(beside.end()));
}

}  // namespace tandem
