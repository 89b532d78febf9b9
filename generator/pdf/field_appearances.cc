#include "pdf/field_appearances.h"

#include <algorithm>

#include "layout/shapes.h"
#include "pdf/content_stream.h"
#include "pdf/pdf_syntax.h"

namespace tandem::pdf {
namespace {

layout::PathItem tick_in(Size box) {
  using Verb = layout::PathItem::Verb;
  layout::PathItem path;
  path.verbs = {Verb::move, Verb::line, Verb::line};
  path.points = {{0.2 * box.width, 0.52 * box.height},
                 {0.42 * box.width, 0.76 * box.height},
                 {0.82 * box.width, 0.2 * box.height}};
  return path;
}

layout::PathItem ring_in(Size size, double thickness) {
  constexpr double line_of_the_page = 0.7;
  const double radius = std::min(size.width, size.height) / 2 - line_of_the_page - thickness / 2;
  return layout::circle({size.width / 2, size.height / 2}, std::max(radius, thickness / 2));
}

// Disc and square look equally large with these.
constexpr double radius_of_disc = 0.36;
constexpr double side_of_square = 0.64;

layout::PathItem square_in(Size size) {
  const double side = side_of_square * std::min(size.width, size.height);
  return layout::rectangle({(size.width - side) / 2, (size.height - side) / 2, side, side});
}

// All squares share what is drawn in one of about their size: a viewer stretches it to each (12.5.5).
constexpr double square_side = 15;

std::string form_entries(std::int64_t width, std::int64_t height) {
  std::string body = "/Type/XObject/Subtype/Form/BBox[0 0 ";
  append_hundredths(body, width);
  body += ' ';
  append_hundredths(body, height);
  return body + "]";
}

void show_label(const layout::FieldItem& field, ContentStream& content, FontEmbedder& fonts) {
  content.enter(ContentStream::Mode::text);
  for (const text::GlyphRun& run : field.label) {
    content.show_glyphs(run, 0, run.glyphs.size(), 0, fonts.use(*run.font));
  }
}

}  // namespace

// A viewer stretches an appearance's box to the field (12.5.5), which leaves nothing as it is. What is typed
// gets an appearance of its own.
ObjectNumber FieldAppearances::empty_text() {
  return appearance(Kind::empty_text, {1, 1});
}
ObjectNumber FieldAppearances::off() {
  return appearance(Kind::off, {1, 1});
}
ObjectNumber FieldAppearances::tick(Size box) {
  return appearance(Kind::tick, box);
}
ObjectNumber FieldAppearances::bold_ring(Size ring) {
  return appearance(Kind::bold_ring, ring);
}
ObjectNumber FieldAppearances::disc(Size size) {
  return appearance(Kind::disc, size);
}
ObjectNumber FieldAppearances::square(Size size) {
  return appearance(Kind::square, size);
}

ObjectNumber FieldAppearances::labelled_button(const layout::FieldItem& button, FontEmbedder& fonts) {
  constexpr double line = 0.6;
  const Size size{button.box.width, button.box.height};
  ContentStream content(size.height);
  content.draw_path(layout::stroked(
      layout::rounded_rectangle({line / 2, line / 2, size.width - line, size.height - line}, size.height / 4),
      line, ink_));
  show_label(button, content, fonts);
  return add_with_fonts(size, content.take(), fonts);
}

ObjectNumber FieldAppearances::filled_text(const layout::FieldItem& field, FontEmbedder& fonts) {
  const Size size{field.box.width, field.box.height};
  ContentStream content(size.height);
  show_label(field, content, fonts);
  return add_with_fonts(size, "/Tx BMC q\n" + content.take() + "Q EMC", fonts);
}

ObjectNumber FieldAppearances::add_with_fonts(Size size, std::string content, const FontEmbedder& fonts) {
  std::string body = form_entries(to_hundredths(size.width), to_hundredths(size.height));
  body += "/Resources<</Font<<" + fonts.resources() + ">>>>";
  return objects_.add_stream(body, std::move(content));
}

ObjectNumber FieldAppearances::appearance(Kind kind, Size size) {
  if (to_hundredths(size.width) == to_hundredths(size.height)) size = {square_side, square_side};
  const std::int64_t width = to_hundredths(size.width);
  const std::int64_t height = to_hundredths(size.height);
  ObjectNumber& object = known_[{kind, width, height}];
  if (object != 0) return object;
  std::string body = form_entries(width, height) + "/Resources<<>>";
  object = objects_.add_stream(body, content(kind, size));
  return object;
}

std::string FieldAppearances::content(Kind kind, Size size) const {
  const double side = std::min(size.width, size.height);
  ContentStream content(size.height);
  switch (kind) {
    case Kind::empty_text:
      return "/Tx BMC EMC";  // between the two a viewer puts what is typed (12.7.3.3)
    case Kind::off:
      return {};
    case Kind::tick:
      content.draw_path(layout::stroked(tick_in(size), 0.14 * side, ink_));
      break;
    case Kind::bold_ring:
      content.draw_path(layout::stroked(ring_in(size, 0.13 * side), 0.13 * side, ink_));
      break;
    case Kind::disc:
      content.draw_path(
          layout::filled(layout::circle({size.width / 2, size.height / 2}, radius_of_disc * side), ink_));
      break;
    case Kind::square:
      content.draw_path(layout::filled(square_in(size), ink_));
      break;
  }
  return content.take();
}

}  // namespace tandem::pdf
