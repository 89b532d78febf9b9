// Stage: load. What a field's value looks like, and what the author's reference says of it and of its
// default: all of decode.h and field_description.h that describes.
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "load/decode.h"
#include "load/quantity.h"

namespace tandem::load {
namespace {

std::string with_bounds(std::string name, const std::string& words) {
  if (words.empty()) return name;
  return name + (words.starts_with("from") ? " " : ", ") + words;
}

std::string describe_list(const Shape& list) {
  std::string items = "list of " + describe(list.item.front());
  const std::string count = describe_bounds(list.bounds);
  if (count.empty()) return items;
  return fmt::format("{}, {} item{}", items, count, count.ends_with(" 1") ? "" : "s");
}

// '{title, width}'; with a short form 'text or {title, width}'. Of many keys only the first are named.
std::string describe_map(const Shape& map) {
  constexpr std::size_t most_named = 6;
  std::string short_type;
  std::vector<std::string> names;
  for (const FieldDescription& field : map.fields) {
    if (field.name == map.short_form) short_type = field.type() + " or ";
    if (names.size() < most_named) names.push_back(field.name);
  }
  if (map.fields.size() > most_named) names.emplace_back("…");
  return fmt::format("{}{{{}}}", short_type, fmt::join(names, ", "));
}

}  // namespace

Shape shape_of(const std::string*, Bounds) {
  return Shape(Shape::Kind::text);
}
Shape shape_of(const bool*, Bounds) {
  return Shape(Shape::Kind::truth);
}
Shape shape_of(const int*, Bounds bounds) {
  return Shape(Shape::Kind::whole_number, bounds);
}
Shape shape_of(const double*, Bounds bounds) {
  return Shape(Shape::Kind::number, bounds);
}
Shape shape_of(const Identifier*, Bounds) {
  return Shape(Shape::Kind::identifier);
}
Shape shape_of(const PlainText*, Bounds) {
  return Shape(Shape::Kind::plain_text);
}
Shape shape_of(const InlineText*, Bounds) {
  return Shape(Shape::Kind::text);
}
Shape shape_of(const RichText*, Bounds) {
  return Shape(Shape::Kind::rich_text);
}
Shape shape_of(const Length*, Bounds bounds) {
  return Shape(Shape::Kind::length, bounds);
}
Shape shape_of(const Colour*, Bounds) {
  return Shape(Shape::Kind::colour);
}

std::string describe_value(bool value) {
  return value ? "yes" : "no";
}
std::string describe_value(int value) {
  return fmt::format("{}", value);
}
std::string describe_value(double value) {
  return fmt::format("{}", value);
}
std::string describe_value(Length value) {
  return describe_length(value.points);
}
std::string describe_value(const std::string& value) {
  return value;
}
std::string describe_value(const PlainText& value) {
  return value.value;
}

namespace detail {

Shape shape_of_list(Shape item, Bounds bounds) {
  Shape list(Shape::Kind::list, bounds);
  list.item.push_back(std::move(item));
  return list;
}

Shape shape_of_words(std::vector<std::string> words) {
  Shape word(Shape::Kind::word);
  word.words = std::move(words);
  return word;
}

Shape shape_of_map(std::vector<FieldDescription> fields, std::string_view short_form) {
  Shape map(Shape::Kind::map);
  map.fields = std::move(fields);
  map.short_form = short_form;
  return map;
}

}  // namespace detail

Shape::Shape() = default;
Shape::Shape(Kind of_kind, Bounds with_bounds) : kind(of_kind), bounds(with_bounds) {}
Shape::~Shape() = default;
Shape::Shape(const Shape&) = default;
Shape::Shape(Shape&&) noexcept = default;
Shape& Shape::operator=(const Shape&) = default;
Shape& Shape::operator=(Shape&&) noexcept = default;

std::string describe(const Shape& shape) {
  if (!shape.name.empty()) return shape.name;
  switch (shape.kind) {
    case Shape::Kind::anything:
      return "see the text";
    case Shape::Kind::text:
      return "text";
    case Shape::Kind::rich_text:
      return "text, also paragraphs and lists";
    case Shape::Kind::plain_text:
      return "plain text";
    case Shape::Kind::truth:
      return "yes or no";
    case Shape::Kind::whole_number:
      return with_bounds("whole number", describe_bounds(shape.bounds));
    case Shape::Kind::number:
      return with_bounds("number", describe_bounds(shape.bounds));
    case Shape::Kind::identifier:
      return "id";
    case Shape::Kind::length:
      return with_bounds("length", describe_length_bounds(shape.bounds));
    case Shape::Kind::colour:
      return "colour";
    case Shape::Kind::word:
      return fmt::format("one of: {}", fmt::join(shape.words, ", "));
    case Shape::Kind::labels:
      return "labels by number";
    case Shape::Kind::list:
      return describe_list(shape);
    case Shape::Kind::map:
      return describe_map(shape);
    case Shape::Kind::blocks:
      return "list of blocks";
  }
  return {};
}

std::string FieldDescription::type() const {
  return describe(shape);
}

}  // namespace tandem::load
