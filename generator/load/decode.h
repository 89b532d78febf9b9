// Stage: load. Field tables: a type's YAML form declared once, as rows of name, member, rule and help.
// Decoding, unknown-key errors and "did you mean", the author's reference and the editors' schema all
// come from the same rows.
// In: a Node. Out: a typed value; every problem is reported, with its place, and decoding goes on.
//
//   template <> const FieldTable<Prompt>& fields_of<Prompt>() {
//     static const FieldTable<Prompt> table{
//         required("id", &Prompt::id, "names the answer"),
//         optional("lines", &Prompt::lines, "writing lines", between(1, 40)),
//     };
//     return table;
//   }
#pragma once

#include <concepts>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/colour.h"
#include "base/diagnostic.h"
#include "load/node.h"
#include "load/rich_text.h"

namespace tandem {

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

/// Bounds for numbers, or for how many items a list has. Inclusive.
struct Bounds {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
};
constexpr Bounds between(double least, double most) { return {least, most}; }
constexpr Bounds at_least(double least) { return {least, std::numeric_limits<double>::infinity()}; }

/// The words of an enumeration, in the order of its values from 0.
/// Specialise for every enumeration that appears in YAML.
template <typename T>
std::vector<std::string> words_of() = delete;

/// A row of a field table. `read` decodes the value into the member of `T`.
template <typename T>
struct Field {
  std::string name;
  std::string help;       ///< for the author's reference: one line of plain words
  std::string type;       ///< 'text', 'whole number from 1 to 40', 'list of text', 'one of: a, b'
  bool is_required = false;
  std::function<void(const Node& value, T& target, Diagnostics& diagnostics)> read;
};

template <typename T>
using FieldTable = std::vector<Field<T>>;

/// The field table of `T`; specialise it for every type that is a YAML map.
template <typename T>
const FieldTable<T>& fields_of() = delete;

/// A type with a short form: a scalar in place of the map ('- heading: Text'). Its value goes into the
/// field of this name. Specialise to give the name.
template <typename T>
std::string_view short_form_field() {
  return {};
}

// ---- decoding of single values. Each reports 'wrong-type' or 'out-of-range' and leaves the target as
// it was. `what` names the value in messages: "'minutes' in exercise".
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
/// The index of the word, -1 after a report.
int decode_word(const Node& node, const std::vector<std::string>& words, Diagnostics& diagnostics);

/// How the author's reference names a type, with its bounds.
std::string describe_type(const std::string*, Bounds);
std::string describe_type(const bool*, Bounds);
std::string describe_type(const int*, Bounds);
std::string describe_type(const double*, Bounds);
std::string describe_type(const Identifier*, Bounds);
std::string describe_type(const PlainText*, Bounds);
std::string describe_type(const InlineText*, Bounds);
std::string describe_type(const RichText*, Bounds);
std::string describe_type(const Length*, Bounds);
std::string describe_type(const Colour*, Bounds);

// Implemented in decode.cc on behalf of the templates below.
namespace detail {
void report_not_a_map(const Node& node, std::string_view what, Diagnostics& diagnostics);
void report_not_a_list(const Node& node, Diagnostics& diagnostics);
void report_item_count(const Node& node, Bounds bounds, Diagnostics& diagnostics);
void report_unknown_key(const Node& key, std::string_view what, const std::vector<std::string>& names,
                        Diagnostics& diagnostics);
void report_missing_key(const Node& map, std::string_view what, std::string_view name,
                        Diagnostics& diagnostics);
std::string describe_list(const std::string& item, Bounds bounds);
std::string describe_words(const std::vector<std::string>& words);
}  // namespace detail

template <typename T>
concept Enumeration = std::is_enum_v<T>;

template <typename T>
concept FieldMapped = requires {
  { fields_of<T>() } -> std::same_as<const FieldTable<T>&>;
};

template <Enumeration T>
void decode(const Node& node, T& target, Bounds, Diagnostics& diagnostics) {
  const int index = decode_word(node, words_of<T>(), diagnostics);
  if (index >= 0) target = static_cast<T>(index);
}
template <Enumeration T>
std::string describe_type(const T*, Bounds) {
  return detail::describe_words(words_of<T>());
}

/// Decodes a map by its type's field table. `what` names it in messages: "block 'scale'".
/// A scalar stands for a map with only the short form's field.
template <typename T>
void decode_map(const Node& node, T& target, std::string_view what, Diagnostics& diagnostics);

template <typename T>
  requires(!Enumeration<T> && FieldMapped<T>)
void decode(const Node& node, T& target, Bounds, Diagnostics& diagnostics) {
  decode_map(node, target, {}, diagnostics);
}
template <typename T>
  requires(!Enumeration<T> && FieldMapped<T>)
std::string describe_type(const T*, Bounds) {
  std::string text = "map of";
  for (const auto& field : fields_of<T>()) text += (text.back() == 'f' ? " " : ", ") + field.name;
  return text;
}

template <typename T>
void decode(const Node& node, std::optional<T>& target, Bounds bounds, Diagnostics& diagnostics) {
  T value{};
  const int errors_before = diagnostics.error_count();
  decode(node, value, bounds, diagnostics);
  if (diagnostics.error_count() == errors_before) target = std::move(value);
}
template <typename T>
std::string describe_type(const std::optional<T>*, Bounds bounds) {
  return describe_type(static_cast<const T*>(nullptr), bounds);
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
std::string describe_type(const std::vector<T>*, Bounds bounds) {
  return detail::describe_list(describe_type(static_cast<const T*>(nullptr), Bounds{}), bounds);
}

template <typename T>
void decode_map(const Node& node, T& target, std::string_view what, Diagnostics& diagnostics) {
  const FieldTable<T>& table = fields_of<T>();
  if (node.kind == Node::Kind::scalar && !short_form_field<T>().empty()) {
    for (const auto& field : table) {
      if (field.name == short_form_field<T>()) field.read(node, target, diagnostics);
    }
    return;
  }
  if (node.kind != Node::Kind::map) return detail::report_not_a_map(node, what, diagnostics);
  std::vector<std::string> names;
  for (const auto& field : table) names.push_back(field.name);
  for (const auto& [key, value] : node.entries) {
    const Field<T>* known = nullptr;
    for (const auto& field : table) {
      if (field.name == key.scalar) known = &field;
    }
    if (known) {
      known->read(value, target, diagnostics);
    } else {
      detail::report_unknown_key(key, what, names, diagnostics);
    }
  }
  for (const auto& field : table) {
    if (field.is_required && !node.find(field.name)) {
      detail::report_missing_key(node, what, field.name, diagnostics);
    }
  }
}

/// Rows of a table. The member may belong to a base of the table's type.
template <typename T, typename M>
Field<T> optional(std::string name, M T::*member, std::string help, Bounds bounds = {}) {
  return {std::move(name), std::move(help), describe_type(static_cast<const M*>(nullptr), bounds), false,
          [member, bounds](const Node& value, T& target, Diagnostics& diagnostics) {
            decode(value, target.*member, bounds, diagnostics);
          }};
}

template <typename T, typename M>
Field<T> required(std::string name, M T::*member, std::string help, Bounds bounds = {}) {
  Field<T> field = optional<T, M>(std::move(name), member, std::move(help), bounds);
  field.is_required = true;
  return field;
}

}  // namespace tandem
