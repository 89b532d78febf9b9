#include "compose/facilitator_edition.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/shapes.h"
#include "layout/writing_space.h"

namespace tandem {
namespace {

constexpr double factor = 0.8;  // of the participant's page: body type of 11 points becomes 8.8
constexpr double edge = from_millimetres(12);
constexpr double gutter = from_millimetres(5);
constexpr double gap_between_notes = 6;  // points

double content_right(const PageMaster& master) {
  return edge + factor * master.frame(1).width;
}

// Each note beside its block where there is room; those that collide move down, and all up from the foot.
std::vector<double> places_of(const std::vector<PlacedNote>& notes, double top, double bottom) {
  std::vector<double> places;
  double free_from = top;
  for (const PlacedNote& each : notes) {
    places.push_back(std::max(free_from, edge + factor * each.top));
    free_from = places.back() + each.note.height + gap_between_notes;
  }
  double free_to = bottom;
  for (std::size_t i = notes.size(); i-- > 0;) {
    places[i] = std::min(places[i], free_to - notes[i].note.height);
    free_to = places[i] - gap_between_notes;
  }
  return places;
}

// Room for the facilitator's own words below the smaller page.
void add_own_notes(Page& page, double top, const PageMaster& master, BlockContext& context) {
  const Paragraph& label =
      context.set_words(context.words().notes, StyleName::margin_label, factor * master.frame(1).width);
  const Ruling& ruling = context.styles().ruling();
  const double room = master.height.points - edge - top - label.height();
  const double lines = std::floor(room / ruling.pitch);
  if (lines < 2) return;
  append_tagged_paragraph(page.items, label, {edge, top}, Role::paragraph, context.numbers());
  // For a pen in the room: answers on a screen belong to the participants' pages.
  const Rect box{edge, top + label.height(), factor * master.frame(1).width, lines * ruling.pitch};
  append_artifact(page.items, ruled_lines(box, ruling.pitch, ruling));
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
    translate(item, edge - factor * frame.x, edge);
  }
  const double bottom = master.height.points - edge;
  const std::vector<double> places = places_of(notes, edge, bottom);
  if (!places.empty() && places.front() < edge - 0.01) {
    diagnostics.error("notes-too-tall", notes.back().note.span,
                      "the notes beside this page need more room than it has",
                      "make them shorter, or put some of them beside a block of another page");
  }
  const double left = content_right(master) + gutter;
  if (!notes.empty()) {
    append_artifact(page.items, {vertical_rule(left - gutter / 2, edge + factor * frame.y,
                                               edge + factor * frame.bottom(), 0.5, context.palette().rule)});
  }
  for (std::size_t i = 0; i < notes.size(); ++i) {
    append_translated(page.items, notes[i].note.items, left, places[i]);
  }
  const double foot = edge + factor * master.height.points;
  add_own_notes(page, foot - factor * master.margins.bottom.points + factor * from_millimetres(14), master,
                context);
}

}  // namespace tandem
