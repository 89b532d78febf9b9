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

/// The words of an enumeration, in the order of its values from 0.
/// Specialise for every enumeration that appears in YAML.
template <typename T>
std::vector<std::string> words_of() = delete;

/// A row of a field table. `read` decodes the value into the member of `T`.
template <typename T>
struct Field : FieldDescription {
  std::function<void(const Node& value, T& target, Diagnostics& diagnostics)> read;
  std::function<void(T& target, double factor)> scale;  ///< multiplies a length; empty for other values
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
/// Reports 'unknown-name' for what stands in braces in a plain text, or in a list of them, and is none of
/// `places`, which are filled in. All but these would be printed as they stand.
void report_braces(const Node& node, const std::vector<std::string>& places, Diagnostics& diagnostics);
/// Items of a list of texts that say nothing. In a list of such lists, a cell may be empty.
void report_blank_items(const Node& list, Diagnostics& diagnostics);
void report_repeated_items(const Node& list, Diagnostics& diagnostics);
void report_item_count(const Node& node, Bounds bounds, Diagnostics& diagnostics);
/// Gives the known key that was meant, if one is near.
std::string report_unknown_key(const Node& key, const Node& value, std::string_view what,
                               const std::vector<std::string>& names, Diagnostics& diagnostics);
void report_missing_key(const Node& map, std::string_view what, std::string_view name,
                        Diagnostics& diagnostics);
/// Walks a map, or what stands in its short form, along the rows of a table, and reports what is not in both.
/// `read` decodes the value of the row of that number.
void decode_rows(const Node& node, const std::vector<const FieldDescription*>& rows,
                 std::string_view short_form, std::string_view what,
                 const std::function<void(std::size_t row, const Node& value)>& read,
                 Diagnostics& diagnostics);
/// As authors see a row; `default_value` counts where the key may be left out.
FieldDescription describe_row(std::string_view name, std::string_view help, Shape shape, bool is_required,
                              std::string default_value);
Shape shape_of_list(Shape item, Bounds bounds);
Shape shape_of_words(std::vector<std::string> words);
Shape shape_of_map(std::vector<FieldDescription> fields, std::string_view short_form);
}  // namespace detail

template <typename T>
concept Enumeration = std::is_enum_v<T>;

template <typename T>
concept WordValue =
    std::is_base_of_v<RichText, T> || std::is_base_of_v<PlainText, T> || std::is_same_v<T, std::string>;

/// Words that nobody fills anything in.
template <typename T>
concept PlainWords = std::is_same_v<T, PlainText> || std::is_same_v<T, std::string>;

template <typename T>
struct ItemOf {
  using Type = void;
};
template <typename T>
struct ItemOf<std::vector<T>> {
  using Type = T;
};

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
  return {fields_of<T>().begin(), fields_of<T>().end()};
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
  const FieldTable<T>& table = fields_of<T>();
  std::vector<const FieldDescription*> rows;
  for (const Field<T>& field : table) rows.push_back(&field);
  detail::decode_rows(
      node, rows, short_form_field<T>(), what,
      [&](std::size_t row, const Node& value) { table[row].read(value, target, diagnostics); }, diagnostics);
}

/// Multiplies every length of a value.
template <typename T>
void scale_lengths(T& target, double factor) {
  for (const Field<T>& field : fields_of<T>()) {
    if (field.scale) field.scale(target, factor);
  }
}

namespace detail {

/// What a key counts as that is left out. One for all rows of a table, since most of a table's code made
/// these.
template <typename T>
const T& default_of() {
  static const T value{};
  return value;
}

template <typename T, typename C, typename M>
Field<T> make_field(std::string_view name, M C::*member, std::string_view help, Bounds bounds,
                    bool is_required) {
  const auto* type = static_cast<const M*>(nullptr);
  Field<T> field{describe_row(name, help, shape_of(type, bounds), is_required,
                              is_required ? std::string() : describe_value(default_of<T>().*member)),
                 {},
                 {}};
  if constexpr (std::is_same_v<M, Length>) {
    field.scale = [member](T& target, double factor) { (target.*member).points *= factor; };
  }
  if constexpr (FieldMapped<M>) {  // as decode does, but it names the map
    field.read = [member, what = "'" + field.name + "'"](const Node& value, T& target,
                                                         Diagnostics& diagnostics) {
      decode_map(value, target.*member, what, diagnostics);
    };
  } else {
    const bool needs_words =
        is_required && (std::is_base_of_v<RichText, M> || std::is_base_of_v<PlainText, M>);
    field.read = [member, bounds, needs_words](const Node& value, T& target, Diagnostics& diagnostics) {
      if (needs_words && is_blank_text(value)) return report_no_text(value, diagnostics);
      decode(value, target.*member, bounds, diagnostics);
      if constexpr (WordValue<typename ItemOf<M>::Type>) report_blank_items(value, diagnostics);
      if constexpr (PlainWords<M> || PlainWords<typename ItemOf<M>::Type>)
        report_braces(value, {}, diagnostics);
    };
  }
  return field;
}

/// A row whose table's type is not known yet: that of the member, or one derived from it.
template <typename C, typename M>
struct FieldRow {
  std::string_view name;
  M C::*member;
  std::string_view help;
  Bounds bounds;
  bool is_required = false;

  template <std::derived_from<C> T>
  operator Field<T>() const {
    return make_field<T>(name, member, help, bounds, is_required);
  }
};

template <typename T, typename C, typename M>
auto make_row(std::string_view name, M C::*member, std::string_view help, Bounds bounds, bool is_required) {
  if constexpr (std::is_void_v<T>) {
    return FieldRow<C, M>{name, member, help, bounds, is_required};
  } else {
    return make_field<T>(name, member, help, bounds, is_required);
  }
}

}  // namespace detail

/// Rows of a table. The member may belong to a base of the table's type; `T`, the table's type, can be
/// given but need not be.
template <typename T = void, typename C, typename M>
auto optional(std::string_view name, M C::*member, std::string_view help, Bounds bounds = {}) {
  return detail::make_row<T>(name, member, help, bounds, false);
}

template <typename T = void, typename C, typename M>
auto required(std::string_view name, M C::*member, std::string_view help, Bounds bounds = {}) {
  return detail::make_row<T>(name, member, help, bounds, true);
}

/// Words with places that the program fills in: 'Page {page} of {pages}'.
template <typename T, typename C>
Field<T> required_with(std::vector<std::string> places, std::string_view name, std::string C::*member,
                       std::string_view help) {
  Field<T> field = required<T>(name, member, help);
  field.read = [places = std::move(places), member](const Node& value, T& target, Diagnostics& diagnostics) {
    decode(value, target.*member, Bounds{}, diagnostics);
    detail::report_braces(value, places, diagnostics);
  };
  return field;
}

/// A row whose value is looked at once more as it was written.
template <typename T>
Field<T> checked(Field<T> row, void (*check)(const Node& value, Diagnostics& diagnostics)) {
  row.read = [read = std::move(row.read), check](const Node& value, T& target, Diagnostics& diagnostics) {
    read(value, target, diagnostics);
    check(value, diagnostics);
  };
  return row;
}

/// A list none of whose items should say the same as another: a warning, 'said-twice', at each that does.
template <typename T>
Field<T> distinct(Field<T> list) {
  return checked(std::move(list), detail::report_repeated_items);
}

}  // namespace tandem
