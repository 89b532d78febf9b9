#include "pdf/structure_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace tandem {
namespace {

// More entries than this and the parent tree is cut into leaves, as number trees should be (7.9.7).
constexpr std::size_t keys_per_leaf = 256;

std::string_view scope_name(TagBegin::Scope scope) {
  return scope == TagBegin::Scope::column ? "Column" : "Row";
}

/// /ListNumbering (14.8.5.5) as a label shows it.
const char* numbering_of(std::string_view label) {
  const char first = label.empty() ? '\0' : label.front();
  if (first >= '0' && first <= '9') return "Decimal";
  if (first >= 'a' && first <= 'z') return "LowerAlpha";
  if (first >= 'A' && first <= 'Z') return "UpperAlpha";
  if (label.starts_with("\u2610") || label.starts_with("\u25A1")) return "Square";
  if (label.starts_with("\u25E6") || label.starts_with("\u25CB")) return "Circle";
  return "Disc";
}

/// The /Role of a printed field (14.8.5.6).
std::string_view printed_role(FieldItem::Kind kind) {
  if (kind == FieldItem::Kind::check_box) return "cb";
  if (kind == FieldItem::Kind::radio_button) return "rb";
  return "tv";
}

std::string identifier(int element) {
  return fmt::format("note{:08}", element);  // of one length, so that numbers and names sort alike
}

}  // namespace

int StructureTree::open(const TagBegin& tag, int parent) {
  const int next = static_cast<int>(elements_.size());
  if (tag.element != 0) {
    const auto [known, is_new] = by_number_.try_emplace(tag.element, next);
    if (!is_new) return known->second;
  }
  Element element;
  element.role = tag.role;
  element.parent = parent;
  element.alternative = tag.alternative;
  element.language = tag.language;
  element.scope = tag.scope;
  elements_.push_back(std::move(element));
  if (parent == no_element) {
    top_.push_back(next);
  } else {
    at(parent).kids.push_back({Kid::Kind::element, 0, static_cast<unsigned>(next)});
  }
  return next;
}

int StructureTree::add_mark(int element, int page) {
  std::vector<int>& marks = marks_of_page_[static_cast<std::size_t>(page)];
  const auto mcid = static_cast<int>(marks.size());
  marks.push_back(element);
  if (at(element).page < 0) at(element).page = page;
  at(element).kids.push_back({Kid::Kind::mark, page, static_cast<unsigned>(mcid)});
  return mcid;
}

int StructureTree::add_annotation(int element, int page, ObjectNumber annotation) {
  if (at(element).page < 0) at(element).page = page;
  at(element).kids.push_back({Kid::Kind::annotation, page, annotation});
  annotation_elements_.push_back(element);
  return static_cast<int>(marks_of_page_.size() + annotation_elements_.size() - 1);
}

void StructureTree::extend_box(int element, int page, const Rect& box) {
  Element& figure = at(element);
  if (figure.page < 0) figure.page = page;
  if (figure.page != page) return;
  if (!figure.has_box) {
    figure.has_box = true;
    figure.left = box.x;
    figure.bottom = box.y;
    figure.right = box.right();
    figure.top = box.bottom();
    return;
  }
  figure.left = std::min(figure.left, box.x);
  figure.bottom = std::min(figure.bottom, box.y);
  figure.right = std::max(figure.right, box.right());
  figure.top = std::max(figure.top, box.bottom());
}

void StructureTree::note_label(int element, std::string_view text) {
  while (element != no_element && role(element) != Role::list) element = at(element).parent;
  if (element != no_element && !at(element).numbering) at(element).numbering = numbering_of(text);
}

void StructureTree::note_field(int element, const FieldItem& field) {
  if (role(element) != Role::form || !at(element).print_field.empty()) return;
  std::string attributes = "/O/PrintField/Role/";
  attributes += printed_role(field.kind);
  if (!field.description.empty()) attributes += "/Desc" + text_string(field.description);
  at(element).print_field = std::move(attributes);
}

std::optional<int> StructureTree::page_key(int page) const {
  if (marks_of_page_[static_cast<std::size_t>(page)].empty()) return std::nullopt;
  return page;
}

/// A document has one element at its top, Document (14.8.4.2).
void StructureTree::gather_below_document() {
  if (top_.size() == 1 && role(top_.front()) == Role::document) return;
  const auto document = static_cast<int>(elements_.size());
  Element element;
  element.role = Role::document;
  for (const int top : top_) {
    at(top).parent = document;
    element.kids.push_back({Kid::Kind::element, 0, static_cast<unsigned>(top)});
  }
  elements_.push_back(std::move(element));
  top_ = {document};
}

ObjectNumber StructureTree::write(HaruDocument& document, const std::vector<ObjectNumber>& pages) {
  gather_below_document();
  const ObjectNumber root = document.add_dictionary();
  reserve_objects(document);
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    document.set_body(elements_[i].object, element_body(elements_[i], static_cast<int>(i), root, pages));
  }
  std::string body = "/Type/StructTreeRoot/K ";
  append_reference(body, at(top_.front()).object);
  body += "/ParentTree ";
  append_reference(body, write_parent_tree(document));
  body += "/ParentTreeNextKey ";
  append_integer(body, static_cast<std::int64_t>(marks_of_page_.size() + annotation_elements_.size()));
  body += identifiers();
  document.set_body(root, std::move(body));
  return root;
}

/// Elements of one role have numbers in a row: neighbours in the file are alike then, and pack better.
void StructureTree::reserve_objects(HaruDocument& document) {
  std::vector<Element*> by_role;
  for (Element& element : elements_) by_role.push_back(&element);
  std::ranges::stable_sort(by_role, {}, [](const Element* element) { return element->role; });
  for (Element* element : by_role) element->object = document.add_dictionary();
}

std::string StructureTree::element_body(const Element& element, int index, ObjectNumber root,
                                        const std::vector<ObjectNumber>& pages) const {
  std::string body = "/Type/StructElem/S/";
  body += structure_type(element.role);
  body += "/P ";
  const bool is_top = element.parent == no_element;
  append_reference(body, is_top ? root : elements_[static_cast<std::size_t>(element.parent)].object);
  if (element.page >= 0) {
    body += "/Pg ";
    append_reference(body, pages[static_cast<std::size_t>(element.page)]);
  }
  if (!element.alternative.empty()) body += "/Alt" + text_string(element.alternative);
  if (!element.language.empty()) body += "/Lang" + text_string(element.language);
  if (element.role == Role::note) body += fmt::format("/ID({})", identifier(index));
  if (element.role == Role::table_header && element.scope != TagBegin::Scope::none) {
    body += "/A<</O/Table/Scope/";
    body += scope_name(element.scope);
    body += ">>";
  }
  if (element.numbering) body += std::string("/A<</O/List/ListNumbering/") + element.numbering + ">>";
  if (!element.print_field.empty()) body += "/A<<" + element.print_field + ">>";
  if (element.role == Role::figure && element.has_box) {
    body += "/A<</O/Layout/Placement/Block/BBox[";
    for (const double edge : {element.left, element.bottom, element.right, element.top}) {
      append_number(body, edge);
      body += ' ';
    }
    body.back() = ']';
    body += ">>";
  }
  append_kids(body, element, pages);
  return body;
}

void StructureTree::append_kids(std::string& body, const Element& element,
                                const std::vector<ObjectNumber>& pages) const {
  if (element.kids.empty()) return;
  body += "/K[";
  for (const Kid& kid : element.kids) {
    if (body.back() != '[') body += ' ';
    if (kid.kind == Kid::Kind::element) {
      append_reference(body, elements_[kid.number].object);
      continue;
    }
    const bool same_page = kid.page == element.page;
    if (kid.kind == Kid::Kind::mark && same_page) {
      append_integer(body, kid.number);
      continue;
    }
    body += kid.kind == Kid::Kind::mark ? "<</Type/MCR" : "<</Type/OBJR";
    if (!same_page) {
      body += "/Pg ";
      append_reference(body, pages[static_cast<std::size_t>(kid.page)]);
    }
    body += kid.kind == Kid::Kind::mark ? "/MCID " : "/Obj ";
    if (kid.kind == Kid::Kind::mark) {
      append_integer(body, kid.number);
    } else {
      append_reference(body, kid.number);
    }
    body += ">>";
  }
  body += ']';
}

ObjectNumber StructureTree::write_parent_tree(HaruDocument& document) const {
  std::vector<std::string> leaves;
  std::size_t in_leaf = 0;
  std::int64_t first = 0;
  std::int64_t last = 0;
  std::string entries;
  const auto finish_leaf = [&] {
    if (in_leaf == 0) return;
    leaves.push_back(fmt::format("/Limits[{} {}]/Nums[{}]", first, last, entries));
    entries.clear();
    in_leaf = 0;
  };
  const auto add = [&](std::size_t key, std::string_view value) {
    if (in_leaf == keys_per_leaf) finish_leaf();
    last = static_cast<std::int64_t>(key);
    if (in_leaf++ == 0) first = last;
    append_integer(entries, last);
    entries += ' ';
    entries += value;
    entries += ' ';
  };
  std::string value;
  for (std::size_t page = 0; page < marks_of_page_.size(); ++page) {
    if (marks_of_page_[page].empty()) continue;
    value.assign(1, '[');
    for (const int element : marks_of_page_[page]) {
      append_reference(value, elements_[static_cast<std::size_t>(element)].object);
      value += ' ';
    }
    value += ']';
    add(page, value);
  }
  for (std::size_t i = 0; i < annotation_elements_.size(); ++i) {
    value.clear();
    append_reference(value, elements_[static_cast<std::size_t>(annotation_elements_[i])].object);
    add(marks_of_page_.size() + i, value);
  }
  if (leaves.empty()) return document.add_dictionary("/Nums[" + entries + "]");
  finish_leaf();
  std::string kids = "/Kids[";
  for (std::string& leaf : leaves) {
    append_reference(kids, document.add_dictionary(std::move(leaf)));
    kids += ' ';
  }
  return document.add_dictionary(kids + "]");
}

/// Elements with an /ID stand in the root's /IDTree (14.7.2); the names are in order as they must be.
std::string StructureTree::identifiers() const {
  std::string names;
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    if (elements_[i].role != Role::note) continue;
    names += fmt::format("({}){} 0 R ", identifier(static_cast<int>(i)), elements_[i].object);
  }
  return names.empty() ? std::string() : "/IDTree<</Names[" + names + "]>>";
}

}  // namespace tandem
