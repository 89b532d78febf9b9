// Stage: load. What the author's reference says of a field's type and of its default: all of decode.h that
// describes.
#include <fmt/format.h>

#include <string>
#include <vector>

#include "load/decode.h"
#include "load/quantity.h"

namespace tandem {
namespace {

std::string with_bounds(std::string name, const std::string& words) {
  if (words.empty()) return name;
  return name + (words.starts_with("from") ? " " : ", ") + words;
}

}  // namespace

std::string describe_type(const std::string*, Bounds) {
  return "text";
}
std::string describe_type(const bool*, Bounds) {
  return "yes or no";
}
std::string describe_type(const int*, Bounds bounds) {
  return with_bounds("whole number", describe_bounds(bounds));
}
std::string describe_type(const double*, Bounds bounds) {
  return with_bounds("number", describe_bounds(bounds));
}
std::string describe_type(const Identifier*, Bounds) {
  return "id";
}
std::string describe_type(const PlainText*, Bounds) {
  return "plain text";
}
std::string describe_type(const InlineText*, Bounds) {
  return "text";
}
std::string describe_type(const RichText*, Bounds) {
  return "text, also paragraphs and lists";
}
std::string describe_type(const Length*, Bounds bounds) {
  return with_bounds("length", describe_length_bounds(bounds));
}
std::string describe_type(const Colour*, Bounds) {
  return "colour";
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

std::string describe_list(const std::string& item, Bounds bounds) {
  const std::string count = describe_bounds(bounds);
  if (count.empty()) return "list of " + item;
  return fmt::format("list of {}, {} item{}", item, count, count.ends_with(" 1") ? "" : "s");
}

std::string describe_words(const std::vector<std::string>& words) {
  return fmt::format("one of: {}", fmt::join(words, ", "));
}

// '{title, width}'; with a short form 'text or {title, width}'. Of many keys only the first are named.
std::string describe_map(const std::vector<FieldDescription>& fields, std::string_view short_form) {
  constexpr std::size_t most_named = 6;
  std::string short_type;
  std::vector<std::string> names;
  for (const FieldDescription& field : fields) {
    if (field.name == short_form) short_type = field.type + " or ";
    if (names.size() < most_named) names.push_back(field.name);
  }
  if (fields.size() > most_named) names.emplace_back("…");
  return fmt::format("{}{{{}}}", short_type, fmt::join(names, ", "));
}

}  // namespace detail
}  // namespace tandem
