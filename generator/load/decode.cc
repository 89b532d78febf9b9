#include "load/decode.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "base/edit_distance.h"
#include "base/utf8.h"

namespace tandem {
namespace {

// The character in the source where a node starts, or one further on its line; 0 without a source.
char32_t character_of(const Node& node, int further = 0) {
  if (!node.span.file || node.span.line < 1) return 0;
  const std::u32string line = to_code_points(source_line(*node.span.file, node.span.line));
  const auto column = static_cast<std::size_t>(std::max(1, node.span.column + further)) - 1;
  return column < line.size() ? line[column] : 0;
}

std::string quoted(const Node& node) {
  return quote(node.span, node.scalar);
}

std::string describe(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null:
      return "nothing";
    case Node::Kind::scalar:
      return quoted(node);
    case Node::Kind::sequence:
      return "a list";
    case Node::Kind::map:
      return "keys with values";
  }
  return "something else";
}

void report_wrong_type(const Node& node, std::string_view expected, std::string hint,
                       Diagnostics& diagnostics) {
  diagnostics.error("wrong-type", node.span, fmt::format("expected {}, found {}", expected, describe(node)),
                    std::move(hint));
}

// Why something that was meant as text came out as a list, as keys or as nothing.
std::string text_hint(const Node& node) {
  const char32_t first = character_of(node);
  if (node.kind == Node::Kind::null) {
    if (first == U'~' || first == U'n' || first == U'N')
      return "put it in quotes if the word itself is meant";
    return "write the text here, or take the line out";
  }
  if (first == U'{' || first == U'[') {
    return fmt::format("a text that starts with {} must stand in quotes", static_cast<char>(first));
  }
  if (node.kind == Node::Kind::map) return "a text that contains ': ' must stand in quotes";
  return "write one text, without '- ' before it";
}

bool check_text(const Node& node, std::string_view expected, Diagnostics& diagnostics) {
  if (node.kind == Node::Kind::scalar) return true;
  report_wrong_type(node, expected, text_hint(node), diagnostics);
  return false;
}

// 'from 1 to 40', 'at least 1', 'at most 40', or nothing; `write` puts a number into words.
template <typename Write>
std::string describe_bounds(Bounds bounds, const Write& write) {
  const bool has_least = std::isfinite(bounds.least);
  const bool has_most = std::isfinite(bounds.most);
  if (has_least && has_most) return fmt::format("from {} to {}", write(bounds.least), write(bounds.most));
  if (has_least) return fmt::format("at least {}", write(bounds.least));
  if (has_most) return fmt::format("at most {}", write(bounds.most));
  return {};
}

std::string describe_bounds(Bounds bounds) {
  return describe_bounds(bounds, [](double value) { return fmt::format("{}", value); });
}

struct LengthUnit {
  std::string_view name;
  double points;
  double steps;  // in so many parts of it people give a length: tenths of a millimetre
};
constexpr LengthUnit millimetre{"mm", points_per_millimetre, 10};
constexpr LengthUnit length_units[] = {
    {"pt", 1, 10}, millimetre, {"cm", 10 * points_per_millimetre, 100}, {"in", 72, 100}};
constexpr double length_tolerance = 0.001;  // points: '25.4 mm' and 72 pt are the same

// Bounds in points as words in a unit, rounded inwards, so that what they say is allowed.
std::string describe_lengths(Bounds bounds, const LengthUnit& unit) {
  const double steps = unit.steps / unit.points;
  const double slack = length_tolerance * steps;
  bounds.least = std::ceil(bounds.least * steps - slack) / unit.steps + 0.0;  // no '-0'
  bounds.most = std::floor(bounds.most * steps + slack) / unit.steps + 0.0;
  return describe_bounds(bounds, [&](double value) { return fmt::format("{} {}", value, unit.name); });
}

// A length as its maker will have written it: whole points, tenths of a millimetre, or parts of a point.
std::string describe_length(double points) {
  const auto is_whole = [](double value) { return std::abs(value - std::round(value)) < length_tolerance; };
  const double tenths = to_millimetres(points) * millimetre.steps;
  if (!is_whole(points) && is_whole(tenths))
    return fmt::format("{} mm", std::round(tenths) / millimetre.steps);
  return fmt::format("{} pt", std::round(points * 100) / 100);
}

std::string with_bounds(std::string name, const std::string& words) {
  if (words.empty()) return name;
  return name + (words.starts_with("from") ? " " : ", ") + words;
}

void report_out_of_range(const Node& node, const std::string& bounds, Diagnostics& diagnostics) {
  diagnostics.error("out-of-range", node.span,
                    fmt::format("{} is out of range: it must be {}", node.scalar, bounds));
}

bool check_bounds(const Node& node, double value, Bounds bounds, Diagnostics& diagnostics) {
  if (value >= bounds.least && value <= bounds.most) return true;
  report_out_of_range(node, describe_bounds(bounds), diagnostics);
  return false;
}

std::string number_hint(const Node& node) {
  if (node.kind != Node::Kind::scalar) return {};
  const bool starts_as_number = node.scalar.find_first_of("0123456789") == 0;
  if (node.quoted && starts_as_number) return "take the quotes away";
  if (starts_as_number && node.scalar.find(',') != std::string::npos) return "write a point, not a comma";
  return starts_as_number ? "write the number alone" : "write it in figures";
}

// The whole of `text` as a number; out of the type's range counts as such, not as no number.
template <typename Number>
std::errc read_number(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (end != text.data() + text.size()) return std::errc::invalid_argument;
  return error;
}

bool is_identifier(std::string_view text) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.empty() || !is_lower(text.front()) || text.back() == '-') return false;
  return text.find("--") == std::string_view::npos && std::all_of(text.begin(), text.end(), [&](char c) {
           return is_lower(c) || is_digit(c) || c == '-';
         });
}

// What the author may have meant: 'After arguments' gives 'after-arguments'.
std::string nearest_identifier(std::string_view text) {
  std::string id;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool fits = (c >= 'a' && c <= 'z') || (!id.empty() && c >= '0' && c <= '9');
    if (fits) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

struct WrittenLength {
  double points = 0;
  LengthUnit unit = millimetre;
};

// '8 mm'; nothing if it is not a length.
std::optional<WrittenLength> read_length(std::string_view text) {
  double number = 0;
  for (const LengthUnit& unit : length_units) {
    if (!text.ends_with(unit.name)) continue;
    const std::string_view digits = trimmed(text.substr(0, text.size() - unit.name.size()));
    if (read_number(digits, number) != std::errc() || !std::isfinite(number)) return std::nullopt;
    return WrittenLength{number * unit.points, unit};
  }
  return text == "0" ? std::optional(WrittenLength{}) : std::nullopt;
}

}  // namespace

void decode(const Node& node, std::string& target, Bounds, Diagnostics& diagnostics) {
  if (check_text(node, "text", diagnostics)) target = node.scalar;
}

void decode(const Node& node, bool& target, Bounds, Diagnostics& diagnostics) {
  const bool is_true = node.scalar == "true" || node.scalar == "yes";
  const bool is_false = node.scalar == "false" || node.scalar == "no";
  if (node.kind != Node::Kind::scalar || node.quoted || !(is_true || is_false)) {
    report_wrong_type(node, "yes or no", node.quoted && (is_true || is_false) ? "take the quotes away" : "",
                      diagnostics);
    return;
  }
  target = is_true;
}

void decode(const Node& node, int& target, Bounds bounds, Diagnostics& diagnostics) {
  int value = 0;
  const std::errc result = node.kind == Node::Kind::scalar && !node.quoted ? read_number(node.scalar, value)
                                                                           : std::errc::invalid_argument;
  if (result == std::errc::result_out_of_range) {
    diagnostics.error("out-of-range", node.span, fmt::format("{} is out of range", quoted(node)));
  } else if (result != std::errc()) {
    report_wrong_type(node, "a whole number", number_hint(node), diagnostics);
  } else if (check_bounds(node, value, bounds, diagnostics)) {
    target = value;
  }
}

void decode(const Node& node, double& target, Bounds bounds, Diagnostics& diagnostics) {
  double value = 0;
  const bool is_number = node.kind == Node::Kind::scalar && !node.quoted &&
                         read_number(node.scalar, value) == std::errc() && std::isfinite(value);
  if (!is_number) {
    report_wrong_type(node, "a number", number_hint(node), diagnostics);
  } else if (check_bounds(node, value, bounds, diagnostics)) {
    target = value;
  }
}

void decode(const Node& node, Identifier& target, Bounds, Diagnostics& diagnostics) {
  if (node.kind == Node::Kind::scalar && is_identifier(node.scalar)) {
    target = {node.scalar, node.span};
    return;
  }
  const bool is_private = node.span.file && node.span.file->is_private;
  const std::string nearest =
      node.kind == Node::Kind::scalar && !is_private ? nearest_identifier(node.scalar) : std::string();
  report_wrong_type(node, "an id",
                    nearest.empty() ? "lower-case letters, digits and single hyphens, a letter first"
                                    : fmt::format("write '{}'", nearest),
                    diagnostics);
}

void decode(const Node& node, PlainText& target, Bounds, Diagnostics& diagnostics) {
  if (check_text(node, "text", diagnostics)) target = {std::string(trimmed(node.scalar)), node.span};
}

void decode(const Node& node, InlineText& target, Bounds, Diagnostics& diagnostics) {
  if (!check_text(node, "text", diagnostics)) return;
  static_cast<RichText&>(target) = parse_rich_text(node, RichTextForm::inline_only, diagnostics);
}

void decode(const Node& node, RichText& target, Bounds, Diagnostics& diagnostics) {
  if (check_text(node, "text", diagnostics))
    target = parse_rich_text(node, RichTextForm::blocks, diagnostics);
}

void decode(const Node& node, Length& target, Bounds bounds, Diagnostics& diagnostics) {
  const auto length = node.kind == Node::Kind::scalar ? read_length(node.scalar) : std::nullopt;
  if (!length) {
    const bool lacks_unit = node.kind == Node::Kind::scalar && !node.scalar.empty() &&
                            node.scalar.find_first_not_of("0123456789.") == std::string::npos;
    return report_wrong_type(node, "a length",
                             lacks_unit
                                 ? fmt::format("add its unit: '{} mm' or '{} pt'", node.scalar, node.scalar)
                                 : "write a number with pt, mm, cm or in: '8 mm'",
                             diagnostics);
  }
  const double points = length->points;
  if (points >= bounds.least - length_tolerance && points <= bounds.most + length_tolerance) {
    target.points = points;
  } else {
    report_out_of_range(node, describe_lengths(bounds, length->unit), diagnostics);
  }
}

void decode(const Node& node, Colour& target, Bounds, Diagnostics& diagnostics) {
  const auto colour = node.kind == Node::Kind::scalar ? parse_colour(node.scalar) : std::nullopt;
  if (colour) {
    target = *colour;
    return;
  }
  report_wrong_type(node, "a colour",
                    node.kind == Node::Kind::null
                        ? "put it in quotes, '#336699': outside quotes # starts a comment"
                        : "six hexadecimal digits: '#336699'",
                    diagnostics);
}

int decode_word(const Node& node, const std::vector<std::string>& words, Diagnostics& diagnostics) {
  if (node.kind != Node::Kind::scalar) {
    report_wrong_type(node, "a word", suggestion("", words), diagnostics);
    return -1;
  }
  const auto found = std::find(words.begin(), words.end(), node.scalar);
  if (found != words.end()) return static_cast<int>(found - words.begin());
  diagnostics.error("unknown-word", node.span, fmt::format("{} is none of the words for this", quoted(node)),
                    suggestion(node.scalar, words));
  return -1;
}

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
  return with_bounds("length", describe_bounds(bounds, describe_length));
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

void report_no_text(const Node& node, Diagnostics& diagnostics) {
  diagnostics.error("wrong-type", node.span, "expected text, found nothing", "write the text here");
}

bool is_blank_text(const Node& node) {
  return node.kind == Node::Kind::scalar && trimmed(node.scalar).empty();
}

void report_not_a_map(const Node& node, std::string_view what, const std::vector<std::string>& names,
                      Diagnostics& diagnostics) {
  std::string hint = "write each key on a line of its own, indented: 'key: value'";
  if (!names.empty()) hint += fmt::format("; the keys are {}", fmt::join(names, ", "));
  const auto colon = node.scalar.find(':');
  if (node.kind == Node::Kind::scalar && colon != std::string::npos && colon + 1 < node.scalar.size()) {
    hint = "write a space after the ':'";
  } else if (node.kind == Node::Kind::sequence) {
    hint = "write the keys without '- ' before them";
  }
  report_wrong_type(node, what.empty() ? "keys with values" : fmt::format("the keys of {}", what),
                    std::move(hint), diagnostics);
}

void report_not_a_list(const Node& node, Diagnostics& diagnostics) {
  report_wrong_type(node, "a list", "write each item on a line of its own that starts with '- '",
                    diagnostics);
}

void report_item_count(const Node& node, Bounds bounds, Diagnostics& diagnostics) {
  const std::size_t count = node.items.size();
  diagnostics.error("out-of-range", node.span,
                    fmt::format("this list has {} item{}: it must have {}", count, count == 1 ? "" : "s",
                                describe_bounds(bounds)));
}

std::string report_unknown_key(const Node& key, const Node& value, std::string_view what,
                               const std::vector<std::string>& names, Diagnostics& diagnostics) {
  std::string hint = suggestion(key.scalar, names);
  const char32_t next = character_of(key, key.span.length);
  if (value.kind == Node::Kind::null && key.scalar.find(':') != std::string::npos) {
    hint = "write a space after the ':'";
  } else if (value.kind == Node::Kind::null && (next == U',' || next == U'}')) {
    hint = "a text that contains a comma must stand in quotes inside { }";
  }
  diagnostics.error("unknown-key", key.span,
                    fmt::format("unknown key {}{}{}", quoted(key), what.empty() ? "" : " in ", what),
                    std::move(hint));
  return closest_match(key.scalar, names).value_or("");
}

void report_missing_key(const Node& map, std::string_view what, std::string_view name,
                        Diagnostics& diagnostics) {
  diagnostics.error("missing-key", map.span,
                    fmt::format("the key '{}' is missing{}{}", name, what.empty() ? "" : " in ", what),
                    fmt::format("add '{}: …'", name));
}

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
