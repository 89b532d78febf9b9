// Stage: load. Field tables: a type's YAML form declared once, as rows of name, member, rule and help.
// Decoding, unknown-key errors and "did you mean", the author's reference and the editors' schema all
// come from the same rows.
// In: a Node. Out: a typed value; every problem is reported, with its place, and decoding goes on.
//
//   const FieldTable<Prompt>& fields_of(std::type_identity<Prompt>) {
//     static const FieldTable<Prompt> table{
//         required("id", &Prompt::id, "names the answer"),
//         optional("lines", &Prompt::lines, "writing lines", between(1, 40)),
//     };
//     return table;
//   }
#pragma once

#include <algorithm>
#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/colour.h"
#include "base/diagnostic.h"
#include "base/geometry.h"
#include "load/field_description.h"
#include "load/field_table.h"
#include "load/node.h"
#include "load/rich_text.h"

namespace tandem::load {

/// An id: lower-case ASCII letters, digits and single hyphens, starting with a letter.
struct Identifier {
  std::string value;
  SourceSpan span;
  bool empty() const { return value.empty(); }
};

/// One line of rich text (a title, a statement).
struct InlineText : RichText {};

/// Plain words without markup or names.
struct PlainText {
  std::string value;
  SourceSpan span;
};

/// A length in points, written '8 mm', '0.5 pt', '1 in', '2 cm'.
struct Length {
  double points = 0;
};

/// The words of an enumeration, in the order of its values from 0. Every enumeration that appears in YAML has
/// a function `std::vector<std::string> words_of(std::type_identity<T>)` in its own namespace, where it is
/// looked for.
template <typename T>
std::vector<std::string> words_of() {
  return words_of(std::type_identity<T>());
}

// ---- decoding of single values. Each reports 'wrong-type' or 'out-of-range' and leaves the target as
// it was. Texts take any scalar as it is written: an unquoted no or 5 is the text "no" or "5". A truth
// value is true, false, yes or no. Markup and names in rich text are reported as in rich_text.h.
void decode(const Node& node, std::string& target, Bounds bounds, Diagnostics& diagnostics);
void decode(const Node& node, bool& target, Bounds bounds, Diagnostics& diagnostics);
void decode(const Node& node, int& target, Bounds bounds, Diagnostics& diagnostics);
void decode(const Node& node, double& target, Bounds bounds, Diagnostics& diagnostics);
void decode(const Node& node, Identifier& target, Bounds bounds, Diagnostics& diagnostics);
void decode(const Node& node, PlainText& target, Bounds bounds, Diagnostics& diagnostics);
void decode(const Node& node, InlineText& target, Bounds bounds, Diagnostics& diagnostics);
void decode(const Node& node, RichText& target, Bounds bounds, Diagnostics& diagnostics);
void decode(const Node& node, Length& target, Bounds bounds, Diagnostics& diagnostics);
void decode(const Node& node, Colour& target, Bounds bounds, Diagnostics& diagnostics);
/// Keeps the node as it is, for values that a later step decodes.
inline void decode(const Node& node, Node& target, Bounds, Diagnostics&) {
  target = node;
}
/// The index of the word, -1 after a report ('unknown-word' with "did you mean").
int decode_word(const Node& node, const std::vector<std::string>& words, Diagnostics& diagnostics);

/// What a type's values look like, with its bounds.
Shape shape_of(const std::string*, Bounds);
Shape shape_of(const bool*, Bounds);
Shape shape_of(const int*, Bounds bounds);
Shape shape_of(const double*, Bounds bounds);
Shape shape_of(const Identifier*, Bounds);
Shape shape_of(const PlainText*, Bounds);
Shape shape_of(const InlineText*, Bounds);
Shape shape_of(const RichText*, Bounds);
Shape shape_of(const Length*, Bounds bounds);
Shape shape_of(const Colour*, Bounds);
inline Shape shape_of(const Node*, Bounds) {
  return Shape();
}

/// How the author's reference shows a default: as an author would write it, or empty.
std::string describe_value(bool);
std::string describe_value(int);
std::string describe_value(double);
std::string describe_value(Length);
std::string describe_value(const std::string&);
std::string describe_value(const PlainText&);
template <typename T>
std::string describe_value(const T&) {
  return {};
}

// Implemented in decode.cc and describe.cc on behalf of the templates below.
namespace detail {
/// `required`: those of the names that must be there.
void report_not_a_map(const Node& node, std::string_view what, const std::vector<std::string>& names,
                      const std::vector<std::string>& required, Diagnostics& diagnostics);
void report_no_text(const Node& node, Diagnostics& diagnostics);
bool is_blank_text(const Node& node);
void report_not_a_list(const Node& node, Diagnostics& diagnostics);
/// Items of a list of texts that say nothing. In a list of such lists, a cell may be empty.
void report_blank_items(const Node& list, Diagnostics& diagnostics);
/// Reports 'unknown-name' for what stands in braces in a plain text, or in a list of them, and is none of
/// `places`, which are filled in. All but these would be printed as they stand.
void report_braces(const Node& node, const std::vector<std::string>& places, Diagnostics& diagnostics);
void report_item_count(const Node& node, Bounds bounds, Diagnostics& diagnostics);
/// Gives the known key that was meant, if one is near.
std::string report_unknown_key(const Node& key, const Node& value, std::string_view what,
                               const std::vector<std::string>& names, Diagnostics& diagnostics);
void report_missing_key(const Node& map, std::string_view what, std::string_view name,
                        Diagnostics& diagnostics);
/// Walks a map, or what stands in its short form, along the rows of a table, reads each value into `target`,
/// and reports what is not in both.
void decode_rows(const Node& node, const FieldRows& rows, void* target, std::string_view short_form,
                 std::string_view what, Diagnostics& diagnostics);
Shape shape_of_list(Shape item, Bounds bounds);
Shape shape_of_words(std::vector<std::string> words);
Shape shape_of_map(std::vector<FieldDescription> fields, std::string_view short_form);
}  // namespace detail

template <typename T>
concept Enumeration = std::is_enum_v<T>;

template <typename T>
concept FieldMapped = requires {
  { fields_of(std::type_identity<T>()) } -> std::same_as<const FieldTable<T>&>;
};

template <Enumeration T>
void decode(const Node& node, T& target, Bounds, Diagnostics& diagnostics) {
  const int index = decode_word(node, words_of<T>(), diagnostics);
  if (index >= 0) target = static_cast<T>(index);
}
template <Enumeration T>
Shape shape_of(const T*, Bounds) {
  return detail::shape_of_words(words_of<T>());
}
template <Enumeration T>
std::string describe_value(const T& value) {
  return words_of<T>().at(static_cast<std::size_t>(value));
}

/// The rows of a type's field table, without their decoding.
template <FieldMapped T>
std::vector<FieldDescription> describe_fields() {
  return fields_of<T>().descriptions();
}

/// Decodes a map by its type's field table. `what` names it in messages: "block 'scale'".
/// A scalar or a list stands for a map with only the short form's field.
template <typename T>
void decode_map(const Node& node, T& target, std::string_view what, Diagnostics& diagnostics);

template <typename T>
requires(!Enumeration<T> && FieldMapped<T>) void decode(const Node& node, T& target, Bounds,
                                                        Diagnostics& diagnostics) {
  decode_map(node, target, {}, diagnostics);
}
template <typename T>
requires(!Enumeration<T> && FieldMapped<T>) Shape shape_of(const T*, Bounds) {
  return detail::shape_of_map(describe_fields<T>(), short_form_field<T>());
}

template <typename T>
void decode(const Node& node, std::optional<T>& target, Bounds bounds, Diagnostics& diagnostics) {
  T value{};
  const int errors_before = diagnostics.error_count();
  decode(node, value, bounds, diagnostics);
  if (diagnostics.error_count() == errors_before) target = std::move(value);
}
template <typename T>
Shape shape_of(const std::optional<T>*, Bounds bounds) {
  return shape_of(static_cast<const T*>(nullptr), bounds);
}
template <typename T>
std::string describe_value(const std::optional<T>& value) {
  return value ? describe_value(*value) : std::string();
}

/// The bounds of a list count its items.
template <typename T>
void decode(const Node& node, std::vector<T>& target, Bounds bounds, Diagnostics& diagnostics) {
  if (node.kind != Node::Kind::sequence) return detail::report_not_a_list(node, diagnostics);
  const auto count = static_cast<double>(node.items.size());
  if (count < bounds.least || count > bounds.most) detail::report_item_count(node, bounds, diagnostics);
  target.clear();
  for (const Node& item : node.items) decode(item, target.emplace_back(), Bounds{}, diagnostics);
}
template <typename T>
Shape shape_of(const std::vector<T>*, Bounds bounds) {
  return detail::shape_of_list(shape_of(static_cast<const T*>(nullptr), Bounds{}), bounds);
}

template <typename T>
void decode_map(const Node& node, T& target, std::string_view what, Diagnostics& diagnostics) {
  detail::decode_rows(node, fields_of<T>(), &target, short_form_field<T>(), what, diagnostics);
}

/// Multiplies every length of a value.
template <typename T>
void scale_lengths(T& target, double factor) {
  fields_of<T>().scale(&target, factor);
}

namespace detail {

template <typename M>
Shape shape_of_member(Bounds bounds) {
  return shape_of(static_cast<const M*>(nullptr), bounds);
}

template <typename M>
std::string describe_member(const void* member) {
  return describe_value(*static_cast<const M*>(member));
}

template <typename M>
void read_member(const Node& value, void* member, Bounds bounds, [[maybe_unused]] const std::string& key,
                 Diagnostics& diagnostics) {
  M& target = *static_cast<M*>(member);
  if constexpr (FieldMapped<M>) {  // as decode does, but it names the map
    decode_map(value, target, "'" + key + "'", diagnostics);
  } else {
    decode(value, target, bounds, diagnostics);
  }
}

/// Words that an author writes.
template <typename T>
inline constexpr bool is_words =
    std::is_base_of_v<RichText, T> || std::is_base_of_v<PlainText, T> || std::is_same_v<T, std::string>;

/// Words that nobody fills anything in.
template <typename T>
inline constexpr bool is_plain_words = std::is_same_v<T, PlainText> || std::is_same_v<T, std::string>;

template <typename T>
inline constexpr bool lists_words = false;
template <typename T>
inline constexpr bool lists_words<std::vector<T>> = is_words<T>;

template <typename T>
inline constexpr bool lists_plain_words = false;
template <typename T>
inline constexpr bool lists_plain_words<std::vector<T>> = is_plain_words<T>;

inline void scale_length(void* member, double factor) {
  static_cast<Length*>(member)->points *= factor;
}

}  // namespace detail

template <typename M>
const MemberType& member_type() {
  static constexpr MemberType type{&detail::shape_of_member<M>,
                                   &detail::describe_member<M>,
                                   &detail::read_member<M>,
                                   std::is_same_v<M, Length> ? &detail::scale_length : nullptr,
                                   std::is_base_of_v<RichText, M> || std::is_base_of_v<PlainText, M>,
                                   detail::lists_words<M>,
                                   detail::is_plain_words<M> || detail::lists_plain_words<M>};
  return type;
}

}  // namespace tandem::load
