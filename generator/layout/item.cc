#include "layout/item.h"

namespace tandem::layout {
namespace {

struct Translator {
  double dx;
  double dy;

  void move(Point& point) const {
    point.x += dx;
    point.y += dy;
  }
  void move(Rect& rect) const {
    rect.x += dx;
    rect.y += dy;
  }
  void operator()(text::GlyphRun& run) const { move(run.origin); }
  void operator()(RuleItem& rule) const {
    move(rule.from);
    move(rule.to);
  }
  void operator()(PathItem& path) const {
    for (Point& point : path.points) move(point);
  }
  void operator()(ImageItem& image) const { move(image.box); }
  void operator()(LinkItem& link) const { move(link.box); }
  void operator()(FieldItem& field) const { move(field.box); }
  void operator()(TagBegin&) const {}
  void operator()(TagEnd&) const {}
};

struct Scaler {
  double factor;

  void scale(Point& point) const { point = {factor * point.x, factor * point.y}; }
  void scale(Rect& rect) const {
    rect = {factor * rect.x, factor * rect.y, factor * rect.width, factor * rect.height};
  }
  void operator()(text::GlyphRun& run) const {
    scale(run.origin);
    run.size *= factor;
  }
  void operator()(RuleItem& rule) const {
    scale(rule.from);
    scale(rule.to);
    rule.thickness *= factor;
    for (double& dash : rule.dashes) dash *= factor;
  }
  void operator()(PathItem& path) const {
    for (Point& point : path.points) scale(point);
    path.thickness *= factor;
  }
  void operator()(ImageItem& image) const { scale(image.box); }
  void operator()(LinkItem& link) const { scale(link.box); }
  void operator()(FieldItem& field) const {
    scale(field.box);
    field.line_height *= factor;
    for (text::GlyphRun& run : field.label) (*this)(run);
  }
  void operator()(TagBegin&) const {}
  void operator()(TagEnd&) const {}
};

}  // namespace

void scale(Item& item, double factor) {
  std::visit(Scaler{factor}, item);
}

FieldItem field_for(answers::Question question) {
  FieldItem field;
  field.id = std::move(question.id);
  field.kind = std::move(question.kind);
  field.description = std::move(question.words);
  return field;
}

FieldItem button_for(const answers::Question& question, std::size_t button) {
  FieldItem field;
  field.id = question.id;
  field.kind = question.buttons.at(button);
  field.description = question.words;
  return field;
}

void translate(Item& item, double dx, double dy) {
  std::visit(Translator{dx, dy}, item);
}

void append_translated(std::vector<Item>& to, const std::vector<Item>& items, double dx, double dy) {
  to.reserve(to.size() + items.size());
  for (const Item& item : items) {
    to.push_back(item);
    translate(to.back(), dx, dy);
  }
}

const char* structure_type(Role role) {
  switch (role) {
    case Role::document:
      return "Document";
    case Role::part:
      return "Part";
    case Role::section:
      return "Sect";
    case Role::heading1:
      return "H1";
    case Role::heading2:
      return "H2";
    case Role::heading3:
      return "H3";
    case Role::paragraph:
      return "P";
    case Role::list:
      return "L";
    case Role::list_item:
      return "LI";
    case Role::list_label:
      return "Lbl";
    case Role::list_body:
      return "LBody";
    case Role::table:
      return "Table";
    case Role::table_row:
      return "TR";
    case Role::table_header:
      return "TH";
    case Role::table_cell:
      return "TD";
    case Role::figure:
      return "Figure";
    case Role::form:
      return "Form";
    case Role::link:
      return "Link";
    case Role::span:
      return "Span";
    case Role::note:
      return "Note";
    case Role::artifact:
      return "Artifact";
  }
  return "P";
}

}  // namespace tandem::layout
