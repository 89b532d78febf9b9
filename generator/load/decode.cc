#include "load/decode.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "base/edit_distance.h"
#include "base/utf8.h"
#include "load/character_references.h"
#include "load/invisible_signs.h"
#include "load/list_hint.h"
#include "load/placeholders.h"
#include "load/quantity.h"
#include "load/scalar_source.h"
#include "load/settled_node.h"

namespace tandem::load {
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
  if (report_invisible_sign(node.span, node.scalar, "value", diagnostics)) return;
  diagnostics.error("wrong-type", node.span, fmt::format("expected {}, found {}", expected, describe(node)),
                    std::move(hint));
}

// What any block may have beside its kind, and any item beside its words.
const std::vector<std::string> everywhere{"when", "core"};

// An item whose condition is misspelt is still a map where a text or a list belongs.
std::string condition_hint(const Node& node) {
  if (node.entries.size() < 2) return {};
  for (const auto& [key, value] : node.entries) {
    const auto meant = closest_match(key.scalar, everywhere);
    if (meant && *meant != key.scalar)
      return fmt::format("'{}' is no key here; did you mean '{}'?", key.scalar, *meant);
  }
  return {};
}

// Why something that was meant as text came out as a list, as keys or as nothing.
std::string text_hint(const Node& node) {
  const char32_t first = character_of(node);
  if (node.kind == Node::Kind::null) {
    if (first == U',' || first == U'[') return "write the text here, or take a comma out";
    if (first == U'~' || first == U'n' || first == U'N')
      return "put it in quotes if the word itself is meant";
    return "write the text here, or take the line out";
  }
  if (first == U'{' || first == U'[') {
    return fmt::format("a text that starts with {} must stand in quotes", static_cast<char>(first));
  }
  if (std::string hint = condition_hint(node); !hint.empty()) return hint;
  if (node.kind == Node::Kind::map) return "a text that contains ': ' must stand in quotes";
  return "write one text, without '- ' before it";
}

bool check_text(const Node& node, bool has_markup, Diagnostics& diagnostics) {
  if (node.kind == Node::Kind::scalar) {
    report_character_references(node, has_markup, diagnostics);
    return true;
  }
  report_wrong_type(node, "text", diagnostics.is_enough(node.span) ? "" : text_hint(node), diagnostics);
  return false;
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

// A file's name has the id, up to 'facilitator-print' behind it, and what marks it while it is written; where
// folders are encrypted, 143 bytes are the most that a name can have.
constexpr std::size_t longest_identifier = 100;

bool is_identifier(std::string_view text) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.empty() || !is_lower(text.front()) || text.back() == '-') return false;
  return text.find("--") == std::string_view::npos && std::all_of(text.begin(), text.end(), [&](char c) {
           return is_lower(c) || is_digit(c) || c == '-';
         });
}

// A file's name where its id is meant.
std::string_view without_ending(std::string_view name) {
  for (const std::string_view ending : {".yaml", ".yml", ".pdf"}) {
    if (name.ends_with(ending)) name.remove_suffix(ending.size());
  }
  return name;
}

// What the author may have meant: 'After arguments' gives 'after-arguments'.
std::string nearest_identifier(std::string_view text) {
  // Papers are called as they are where they come from.
  for (const std::string_view paper : {"US Letter", "US Legal", "US Tabloid"}) {
    if (text == paper) text.remove_prefix(std::string_view("US ").size());
  }
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

}  // namespace

void decode(const Node& node, std::string& target, Bounds, Diagnostics& diagnostics) {
  if (check_text(node, false, diagnostics)) target = node.scalar;
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
    if (node.scalar.size() <= longest_identifier) return;
    diagnostics.error(
        "out-of-range", node.span,
        fmt::format("this id has {} characters, and {} is the most", node.scalar.size(), longest_identifier),
        "files are named after ids: choose a shorter one");
    return;
  }
  const bool is_private = node.span.file && node.span.file->is_private;
  const std::string nearest = node.kind == Node::Kind::scalar && !is_private
                                  ? nearest_identifier(without_ending(node.scalar))
                                  : std::string();
  report_wrong_type(node, "an id",
                    nearest.empty() ? "lower-case letters, digits and single hyphens, a letter first"
                                    : fmt::format("write '{}'", nearest),
                    diagnostics);
}

void decode(const Node& node, PlainText& target, Bounds, Diagnostics& diagnostics) {
  if (check_text(node, false, diagnostics)) target = {std::string(trimmed(node.scalar)), node.span};
}

void decode(const Node& node, InlineText& target, Bounds, Diagnostics& diagnostics) {
  if (!check_text(node, true, diagnostics)) return;
  static_cast<RichText&>(target) = parse_rich_text(node, RichTextForm::inline_only, diagnostics);
}

void decode(const Node& node, RichText& target, Bounds, Diagnostics& diagnostics) {
  if (check_text(node, true, diagnostics)) target = parse_rich_text(node, RichTextForm::blocks, diagnostics);
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
    report_out_of_range(node, describe_length_bounds(bounds, length->unit), diagnostics);
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
  if (report_invisible_sign(node.span, node.scalar, "value", diagnostics)) return -1;
  diagnostics.error("unknown-word", node.span, fmt::format("{} is none of the words for this", quoted(node)),
                    suggestion(node.scalar, words));
  return -1;
}

namespace detail {

void report_no_text(const Node& node, Diagnostics& diagnostics) {
  const bool is_unseen = find_invisible_sign(node.scalar).has_value();
  diagnostics.error(
      "wrong-type", node.span,
      is_unseen ? "expected text, found only signs that cannot be seen" : "expected text, found nothing",
      "write the text here");
}

bool is_blank_text(const Node& node) {
  return node.kind == Node::Kind::scalar && !can_be_seen(node.scalar);
}

void report_not_a_map(const Node& node, std::string_view what, const std::vector<std::string>& names,
                      const std::vector<std::string>& required, Diagnostics& diagnostics) {
  constexpr std::size_t most_in_a_line = 3;
  const bool fits_in_a_line = !required.empty() && required.size() <= most_in_a_line;
  std::string hint = "write each key on a line of its own, indented: 'key: value'";
  if (node.kind == Node::Kind::scalar && fits_in_a_line)
    hint = fmt::format("write '{{{}: …}}' and what else there is", fmt::join(required, ": …, "));
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

void report_braces(const Node& node, const std::vector<std::string>& places, Diagnostics& diagnostics) {
  for (const Node& item : node.items) report_braces(item, places, diagnostics);
  if (node.kind != Node::Kind::scalar || node.scalar.find('{') == std::string::npos) return;
  ScalarPlaces in_source(node);
  for (const Placeholder& place : find_placeholders(node.scalar)) {
    const std::string name = node.scalar.substr(place.begin + 1, place.end - place.begin - 2);
    if (std::ranges::find(places, name) != places.end()) continue;
    SourceSpan span = in_source.at(place.begin);
    span.length = static_cast<int>(to_code_points(name).size()) + 2;
    diagnostics.error(
        "unknown-name", span, fmt::format("nothing is filled in for {} here", quote(span, "{" + name + "}")),
        places.empty() ? "write words without braces, which fit everybody" : suggestion(name, places));
  }
}

void report_not_a_list(const Node& node, Diagnostics& diagnostics) {
  std::string hint = condition_hint(node);
  report_wrong_type(node, "a list", hint.empty() ? list_hint(node) : std::move(hint), diagnostics);
}

void report_item_count(const Node& node, Bounds bounds, Diagnostics& diagnostics) {
  const std::size_t count = node.items.size();
  const PlacesOfFacts gone = places_of_gone_items(node);
  const std::string items = fmt::format("this list has {} item{}", count, count == 1 ? "" : "s");
  const std::string must = fmt::format("it must have {}", describe_bounds(bounds));
  if (gone.empty()) return diagnostics.error("out-of-range", node.span, fmt::format("{}: {}", items, must));
  diagnostics.error("out-of-range", node.span,
                    fmt::format("{} where {} is unknown: {}", items, describe(gone), must),
                    fmt::format("write an item that also stands without {}", describe(gone)));
}

std::string report_unknown_key(const Node& key, const Node& value, std::string_view what,
                               const std::vector<std::string>& names, Diagnostics& diagnostics) {
  std::string hint = suggestion(key.scalar, names);
  const char32_t next = diagnostics.is_enough(key.span) ? 0 : character_of(key, key.span.length);
  const std::size_t sign = key.scalar.find_first_of(":=");
  const std::string_view before = std::string_view(key.scalar).substr(0, sign);
  const bool may_have_condition =
      what.empty() || what.starts_with("block '");  // an item of a list has no name
  if (value.kind == Node::Kind::null && sign != std::string::npos) {
    hint = key.scalar[sign] == ':' ? "write a space after the ':'"
                                   : "write ':' and a space in place of the '=': 'key: value'";
  } else if (std::ranges::find(everywhere, key.scalar) != everywhere.end() && what.starts_with("block '")) {
    hint = "it stands on a line of its own below the block's kind, not among its keys";
  } else if (value.kind == Node::Kind::null && (next == U',' || next == U'}')) {
    hint = "a text that contains a comma must stand in quotes inside { }";
  } else if (const auto meant = closest_match(before, everywhere);
             meant && may_have_condition && !closest_match(before, names)) {
    hint = fmt::format("did you mean '{}'?", *meant);
  }
  diagnostics.error("unknown-key", key.span,
                    fmt::format("unknown key {}{}{}", quoted(key), what.empty() ? "" : " in ", what),
                    std::move(hint));
  return closest_match(before, names).value_or("");
}

void report_missing_key(const Node& map, std::string_view what, std::string_view name,
                        Diagnostics& diagnostics) {
  if (const auto gone = find_gone(map, name)) {
    const std::string places = describe(gone->places);
    std::string hint = fmt::format("write a sentence beside it that also stands without {}", places);
    if (what.starts_with("block '"))
      hint += fmt::format(", or give the block '{}'", condition_for(gone->places));
    return diagnostics.error("missing-key", gone->span,
                             fmt::format("nothing is left of '{}' where {} is unknown", name, places),
                             std::move(hint));
  }
  diagnostics.error("missing-key", map.span,
                    fmt::format("the key '{}' is missing{}{}", name, what.empty() ? "" : " in ", what),
                    fmt::format("add '{}: …'", name));
}

}  // namespace detail
}  // namespace tandem::load
