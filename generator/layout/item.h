// Stage: layout. What stands on pages: glyph runs, rules, paths, pictures, links, fields, and the tags around
// them. Coordinates are points from the top left corner of the page, or of the part that the item belongs to,
// y downwards. Items are painted in order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "answers/question.h"
#include "base/colour.h"
#include "base/geometry.h"
#include "pictures/picture.h"
#include "text/glyph_run.h"

namespace tandem::layout {

/// A straight line, or with dashes a dashed one.
struct RuleItem {
  Point from;
  Point to;
  double thickness = 0.5;
  Colour colour;
  std::vector<double> dashes;  ///< on, off, …; empty for a solid line
};

struct PathItem {
  enum class Verb : std::uint8_t { move, line, curve, close };
  /// `points`: one for move and line, three for curve (two controls, then the end), none for close.
  std::vector<Verb> verbs;
  std::vector<Point> points;
  bool has_fill = false;
  Colour fill;
  bool has_stroke = false;
  Colour stroke;
  double thickness = 0.5;
};

struct ImageItem {
  std::shared_ptr<const pictures::Picture> picture;  ///< shared, because a logo stands on every page
  Rect box;
};

/// An active area that leads to an URI or to a page. Stands inside the Link tag that holds its text.
struct LinkItem {
  Rect box;
  std::string uri;          ///< empty where it leads to a page
  std::string description;  ///< what a listener hears
  int page = 0;             ///< index into Document::pages
};

/// Room for an answer. Paper shows what the block drew; on a screen it is a field of a form.
struct FieldItem {
  answers::FieldId id;
  answers::FieldKind kind;
  std::string description;  ///< the whole question as a listener needs it
  bool is_ticked = false;   ///< a radio button that shows a tick, because a ring in its square means more
  Rect box;
  double line_height = 0;  ///< of text on ruled lines: their distance, points
  /// What shows where a radio button is on: a ring inside of the ring that the page has, or on a bare line a
  /// disc, and a square for partner B.
  enum class Chosen { ring, disc, square };
  Chosen chosen = Chosen::ring;
  /// The words of a reset button, or what a field is filled in with as it is printed, from the top left
  /// corner of its box.
  std::vector<text::GlyphRun> label = {};

  std::string name() const { return id.name(); }
  template <typename Kind>
  bool is() const {
    return std::holds_alternative<Kind>(kind);
  }
};

/// The field of a question, and one of the buttons of a row; a place is still to be given to it.
FieldItem field_for(answers::Question question);
FieldItem button_for(const answers::Question& question, std::size_t button);

/// Standard structure types of ISO 32000-1, 14.8.4.
enum class Role {
  document,
  part,
  section,
  heading1,
  heading2,
  heading3,
  paragraph,
  list,
  list_item,
  list_label,
  list_body,
  table,
  table_row,
  table_header,
  table_cell,
  figure,
  form,
  link,
  span,
  note,
  artifact,  ///< page furniture, rulings, fills: no structure element
};

/// Opens a structure element (or an artifact). Begin and end items nest on each page. An element that
/// goes on over a page break is closed at the foot and opened again with the same `element` number.
struct TagBegin {
  Role role = Role::paragraph;
  int element = 0;               ///< unique in the document; 0 for artifacts
  std::string alternative = {};  ///< Alt text of a figure
  std::string language = {};     ///< BCP 47, where it differs from the document's
  enum class Scope { none, column, row };
  Scope scope = Scope::none;  ///< of a table header
  enum class Numbering { by_label, none };
  Numbering numbering = Numbering::by_label;  ///< of a list; none where its labels are names or signs
  enum class Furniture { none, header, footer };
  Furniture furniture = Furniture::none;  ///< of an artifact that stands on every page
};

struct TagEnd {};

using Item =
    std::variant<text::GlyphRun, RuleItem, PathItem, ImageItem, LinkItem, FieldItem, TagBegin, TagEnd>;

/// Moves an item by (dx, dy).
void translate(Item& item, double dx, double dy);

/// Makes an item larger or smaller about the origin, its lines and type with it.
void scale(Item& item, double factor);

/// Appends a copy of every item, moved by (dx, dy).
void append_translated(std::vector<Item>& to, const std::vector<Item>& items, double dx, double dy);

/// The name of a role in traces and in a PDF's structure tree ('H1', 'P', 'LI', …; 'Artifact').
const char* structure_type(Role role);

}  // namespace tandem::layout
