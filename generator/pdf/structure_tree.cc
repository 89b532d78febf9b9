#include "pdf/structure_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

namespace tandem::pdf {
namespace {

// More entries than this and the parent tree is cut into leaves, as number trees should be (7.9.7).
constexpr std::size_t keys_per_leaf = 256;

std::string_view scope_name(layout::TagBegin::Scope scope) {
  return scope == layout::TagBegin::Scope::column ? "Column" : "Row";
}

bool is_between(char c, char first, char last) {
  return c >= first && c <= last;
}

/// /ListNumbering (14.8.5.5) as a label shows it: '12.', 'a)', 'B' or a sign. Words are no numbering.
const char* numbering_of(std::string_view label) {
  if (label.ends_with('.') || label.ends_with(')')) label.remove_suffix(1);
  if (label.empty()) return "None";
  if (std::ranges::all_of(label, [](char c) { return is_between(c, '0', '9'); })) return "Decimal";
  if (label.size() == 1 && is_between(label.front(), 'a', 'z')) return "LowerAlpha";
  if (label.size() == 1 && is_between(label.front(), 'A', 'Z')) return "UpperAlpha";
  if (label.starts_with("\u2610") || label.starts_with("\u25A1")) return "Square";
  if (label.starts_with("\u25E6") || label.starts_with("\u25CB")) return "Circle";
  for (const std::string_view sign : {"\u2022", "\u2013", "\u2014", "-"}) {
    if (label == sign) return "Disc";
  }
  return "None";
}

/// The /Role of a printed field (14.8.5.6).
std::string_view printed_role(const answers::FieldKind& kind) {
  if (std::holds_alternative<answers::CheckBoxField>(kind)) return "cb";
  if (std::holds_alternative<answers::RadioField>(kind)) return "rb";
  return "tv";
}

std::string identifier(int element) {
  return fmt::format("note{:08}", element);  // of one length, so that numbers and names sort alike
}

constexpr std::size_t role_count = static_cast<std::size_t>(layout::Role::artifact) + 1;

// Room for what most pages have at most.
constexpr std::size_t elements_of_a_page = 64;

}  // namespace

void StructureTree::begin_part(std::size_t page_count) {
  marks_of_page_.resize(page_count);
  elements_.reserve(page_count * elements_of_a_page);
  kids_.reserve(2 * page_count * elements_of_a_page);
}

int StructureTree::open(const layout::TagBegin& tag, int parent) {
  const int next = static_cast<int>(elements_.size());
  if (tag.element != 0) {
    const auto number = static_cast<std::size_t>(tag.element);
    if (number >= by_number_.size()) by_number_.resize(number + 1, no_element);
    if (by_number_[number] != no_element) return by_number_[number];
    by_number_[number] = next;
  }
  Element element;
  element.role = tag.role;
  element.parent = parent;
  element.alternative = tag.alternative;
  element.language = tag.language;
  element.scope = tag.scope;
  element.numbered = tag.numbering;
  elements_.push_back(std::move(element));
  if (parent != no_element) add_kid(at(parent), {Kid::Kind::element, 0, static_cast<unsigned>(next)});
  return next;
}

void StructureTree::add_kid(Element& parent, Kid kid) {
  const auto place = static_cast<int>(kids_.size());
  const bool is_first = parent.last_kid == no_kid;
  int& link = is_first ? parent.first_kid : kids_[static_cast<std::size_t>(parent.last_kid)].next;
  link = parent.last_kid = place;
  kids_.push_back(kid);
}

int StructureTree::add_mark(int element, int page) {
  std::vector<int>& marks = marks_of_page_[static_cast<std::size_t>(page)];
  const auto mcid = static_cast<int>(marks.size());
  marks.push_back(element);
  if (at(element).page < 0) at(element).page = page;
  add_kid(at(element), {Kid::Kind::mark, page, static_cast<unsigned>(mcid)});
  return mcid;
}

int StructureTree::add_annotation(int element, int page, ObjectNumber annotation) {
  if (at(element).page < 0) at(element).page = page;
  add_kid(at(element), {Kid::Kind::annotation, page, annotation});
  annotation_elements_.push_back(element);
  return earlier_keys_ + static_cast<int>(marks_of_page_.size() + annotation_elements_.size() - 1);
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
  while (element != no_element && role(element) != layout::Role::list) element = at(element).parent;
  if (element == no_element || at(element).numbering) return;
  const bool is_stated = at(element).numbered == layout::TagBegin::Numbering::none;
  at(element).numbering = is_stated ? "None" : numbering_of(text);
}

void StructureTree::note_field(int element, const layout::FieldItem& field) {
  if (role(element) != layout::Role::form || !at(element).print_field.empty()) return;
  std::string attributes = "/O/PrintField/Role/";
  attributes += printed_role(field.kind);
  if (!field.description.empty()) attributes += "/Desc" + text_string(field.description);
  at(element).print_field = std::move(attributes);
}

std::optional<int> StructureTree::page_key(int page) const {
  if (marks_of_page_[static_cast<std::size_t>(page)].empty()) return std::nullopt;
  return earlier_keys_ + page;
}

void StructureTree::end_part(const std::vector<ObjectNumber>& pages) {
  reserve_root();
  reserve_objects();
  std::string body;  // one for all, so that it grows once
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    const bool is_top = is_top_element(elements_[i]);
    if (!is_top) {
      body.clear();
      append_element(body, static_cast<int>(i), pages);
      objects_.set_body(elements_[i].object, body);
    }
    if (elements_[i].parent == no_element ? is_top : !is_top_element(at(elements_[i].parent))) continue;
    append_reference(top_kids_, elements_[i].object);
    top_kids_ += ' ';
  }
  note_parents();
  note_identifiers();
  earlier_keys_ += static_cast<int>(marks_of_page_.size() + annotation_elements_.size());
  earlier_elements_ += static_cast<int>(elements_.size());
  elements_.clear();
  kids_.clear();
  by_number_.clear();
  marks_of_page_.clear();
  annotation_elements_.clear();
}

void StructureTree::reserve_root() {
  if (root_ != 0) return;
  root_ = objects_.add_dictionary();
  top_element_ = objects_.add_dictionary();
}

/// A document has one element at its top, Document (14.8.4.2).
ObjectNumber StructureTree::write() {
  reserve_root();
  std::string body = "/Type/StructElem/S/Document/P ";
  append_reference(body, root_);
  if (!top_kids_.empty()) {
    top_kids_.back() = ']';
    body += "/K[" + top_kids_;
  }
  objects_.set_body(top_element_, body);
  body = "/Type/StructTreeRoot/K ";
  append_reference(body, top_element_);
  body += "/ParentTree ";
  append_reference(body, write_parent_tree());
  body += "/ParentTreeNextKey ";
  append_integer(body, earlier_keys_);
  if (!identifiers_.empty()) body += "/IDTree<</Names[" + identifiers_ + "]>>";
  objects_.set_body(root_, body);
  return root_;
}

/// Elements of one role have numbers in a row: neighbours in the file are alike then, and pack better.
void StructureTree::reserve_objects() {
  // Of each role: first how many elements the one before it has, then the number that comes next.
  std::array<ObjectNumber, role_count + 1> next{};
  for (const Element& element : elements_) {
    if (!is_top_element(element)) ++next[static_cast<std::size_t>(element.role) + 1];
  }
  const std::size_t count = std::accumulate(next.begin(), next.end(), std::size_t{0});
  next.front() = objects_.add_dictionaries(count);
  std::partial_sum(next.begin(), next.end(), next.begin());
  for (Element& element : elements_) {
    element.object = is_top_element(element) ? top_element_ : next[static_cast<std::size_t>(element.role)]++;
  }
}

/// A tag for the whole document opens no element of its own.
bool StructureTree::is_top_element(const Element& element) const {
  return element.role == layout::Role::document && element.parent == no_element;
}

void StructureTree::append_element(std::string& body, int index,
                                   const std::vector<ObjectNumber>& pages) const {
  const Element& element = elements_[static_cast<std::size_t>(index)];
  body += "/Type/StructElem/S/";
  body += layout::structure_type(element.role);
  body += "/P ";
  const bool is_top = element.parent == no_element;
  append_reference(body, is_top ? top_element_ : elements_[static_cast<std::size_t>(element.parent)].object);
  if (element.page >= 0) {
    body += "/Pg ";
    append_reference(body, pages[static_cast<std::size_t>(element.page)]);
  }
  if (!element.alternative.empty()) body += "/Alt" + text_string(element.alternative);
  if (!element.language.empty()) body += "/Lang" + text_string(element.language);
  if (element.role == layout::Role::note)
    body += fmt::format("/ID({})", identifier(earlier_elements_ + index));
  if (element.role == layout::Role::table_header && element.scope != layout::TagBegin::Scope::none) {
    body += "/A<</O/Table/Scope/";
    body += scope_name(element.scope);
    body += ">>";
  }
  if (element.numbering) body += std::string("/A<</O/List/ListNumbering/") + element.numbering + ">>";
  if (!element.print_field.empty()) body += "/A<<" + element.print_field + ">>";
  if (element.role == layout::Role::figure && element.has_box) {
    body += "/A<</O/Layout/Placement/Block/BBox[";
    for (const double edge : {element.left, element.bottom, element.right, element.top}) {
      append_number(body, edge);
      body += ' ';
    }
    body.back() = ']';
    body += ">>";
  }
  append_kids(body, element, pages);
}

void StructureTree::append_kids(std::string& body, const Element& element,
                                const std::vector<ObjectNumber>& pages) const {
  if (element.first_kid == no_kid) return;
  body += "/K[";
  for (int place = element.first_kid; place != no_kid; place = kids_[static_cast<std::size_t>(place)].next) {
    const Kid& kid = kids_[static_cast<std::size_t>(place)];
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

/// What leads back from each page's marks, and from each annotation, to their elements.
void StructureTree::note_parents() {
  std::string value;
  for (std::size_t page = 0; page < marks_of_page_.size(); ++page) {
    if (marks_of_page_[page].empty()) continue;
    value.assign(1, '[');
    for (const int element : marks_of_page_[page]) {
      append_reference(value, at(element).object);
      value += ' ';
    }
    value += ']';
    add_parent(earlier_keys_ + static_cast<int>(page), value);
  }
  const int behind_pages = earlier_keys_ + static_cast<int>(marks_of_page_.size());
  for (std::size_t i = 0; i < annotation_elements_.size(); ++i) {
    value.clear();
    append_reference(value, at(annotation_elements_[i]).object);
    add_parent(behind_pages + static_cast<int>(i), value);
  }
}

void StructureTree::add_parent(std::int64_t key, std::string_view value) {
  if (leaf_.size == keys_per_leaf) end_leaf();
  if (leaf_.size++ == 0) leaf_.first = key;
  leaf_.last = key;
  append_integer(leaf_.entries, key);
  leaf_.entries += ' ';
  leaf_.entries += value;
  leaf_.entries += ' ';
}

void StructureTree::end_leaf() {
  append_reference(leaves_, objects_.add_dictionary(fmt::format("/Limits[{} {}]/Nums[{}]", leaf_.first,
                                                                leaf_.last, leaf_.entries)));
  leaves_ += ' ';
  leaf_ = {};
}

ObjectNumber StructureTree::write_parent_tree() {
  if (leaves_.empty()) return objects_.add_dictionary("/Nums[" + leaf_.entries + "]");
  if (leaf_.size > 0) end_leaf();
  return objects_.add_dictionary("/Kids[" + leaves_ + "]");
}

/// Elements with an /ID stand in the root's /IDTree (14.7.2); the names are in order as they must be.
void StructureTree::note_identifiers() {
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    if (elements_[i].role != layout::Role::note) continue;
    identifiers_ +=
        fmt::format("({}){} 0 R ", identifier(earlier_elements_ + static_cast<int>(i)), elements_[i].object);
  }
}

}  // namespace tandem::pdf
