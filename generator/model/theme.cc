#include "model/theme.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "model/extension.h"
#include "model/palette_check.h"

namespace tandem {

template <>
std::vector<std::string> words_of<FontRole>() {
  return {"body", "heading"};
}

template <>
std::vector<std::string> words_of<Fillable>() {
  return {"yes", "no", "both"};
}

template <>
std::vector<std::string> words_of<TextAlignment>() {
  return {"start", "centre", "end", "justify"};
}

template <>
std::vector<std::string> words_of<Edition>() {
  return {"participants", "facilitator"};
}

template <>
std::vector<std::string> words_of<AreaFill>() {
  return {"tint", "none"};
}

template <>
const FieldTable<FontFamily>& fields_of<FontFamily>() {
  static const FieldTable<FontFamily> table{
      required("family", &FontFamily::family, "the family's name"),
      required("package", &FontFamily::package, "the Debian package that has it"),
      optional("scripts", &FontFamily::scripts, "ISO 15924 codes it is for, such as Arab or Hani"),
  };
  return table;
}

template <>
const FieldTable<WritingSpec>& fields_of<WritingSpec>() {
  static const FieldTable<WritingSpec> table{
      required("line-distance", &WritingSpec::line_distance, "between two ruled lines",
               between(least_line_distance, from_millimetres(20))),
      required("thickness", &WritingSpec::thickness, "of a ruled line", between(0.25, 2)),
      required("colour", &WritingSpec::colour, "of a ruled line: a token of `palette`"),
      optional(
          "most-growth", &WritingSpec::most_growth,
          "how far room to write grows to fill a page: times the lines that were asked for; what is left "
          "stays white",
          between(1, 10)),
  };
  return table;
}

namespace {

struct FontsFields {
  FontFamily body;
  FontFamily heading;
};

// A style as written: what is left out is taken from `body`, and tokens are still names.
struct StyleFields {
  std::optional<FontRole> font;
  Node size;
  std::optional<double> leading;
  std::optional<int> weight;
  std::optional<int> strong_weight;
  std::optional<bool> italic;
  std::optional<PlainText> colour;
  std::optional<TextAlignment> alignment;
  std::optional<bool> hyphenate;
  std::optional<bool> tabular_figures;
  std::optional<bool> hanging_punctuation;
  Node small_caps;
  std::optional<double> tracking;
  std::optional<double> measure;
  Node space_before;
  Node space_after;
};

struct ThemeFields {
  Identifier id;
  Identifier extends;
  std::string description;
  Identifier page;
  std::string language;
  Fillable fillable = Fillable::yes;
  FontsFields fonts;
  std::vector<FontFamily> fallback;
  Node palette;
  Node sizes;
  Node spaces;
  Node styles;
  WritingSpec writing;
  AreaFill areas = AreaFill::tint;
  Edition edition = Edition::participants;
  bool discreet = false;
  Node blocks;
  WordsFields words;
};

}  // namespace

template <>
const FieldTable<FontsFields>& fields_of<FontsFields>() {
  static const FieldTable<FontsFields> table{
      required("body", &FontsFields::body, "for text"),
      required("heading", &FontsFields::heading, "for titles"),
  };
  return table;
}

template <>
const FieldTable<StyleFields>& fields_of<StyleFields>() {
  static const FieldTable<StyleFields> table{
      optional("font", &StyleFields::font, "which of the theme's fonts"),
      optional("size", &StyleFields::size, "a token of `sizes`, or a length"),
      optional("leading", &StyleFields::leading, "line distance, times the size", between(0.8, 3)),
      optional("weight", &StyleFields::weight,
               "400 is regular, 700 bold; the nearest that is installed is taken", between(100, 900)),
      optional("strong-weight", &StyleFields::strong_weight, "weight of `**strong**` text",
               between(100, 900)),
      optional("italic", &StyleFields::italic, "slanted"),
      optional("colour", &StyleFields::colour, "a token of `palette`, or `\"#rrggbb\"`"),
      optional("align", &StyleFields::alignment, "how lines stand"),
      optional("hyphenate", &StyleFields::hyphenate,
               "whether long words may be divided; one that is wider than its line is in any case"),
      optional("tabular-figures", &StyleFields::tabular_figures, "figures of one width, for tables"),
      optional("hanging-punctuation", &StyleFields::hanging_punctuation,
               "quotation marks and stops hang a little outside the text's straight edges"),
      optional("small-caps", &StyleFields::small_caps,
               "yes or no: the font's own small capitals; a font that has none is a warning"),
      optional("tracking", &StyleFields::tracking, "extra space between letters, in em", between(-0.1, 0.5)),
      optional("measure", &StyleFields::measure,
               "longest line, in em: about half the number of its letters; 0 for the whole width",
               between(0, 100)),
      optional("space-before", &StyleFields::space_before,
               "a token of `spaces`, or a length; of two neighbours the larger counts"),
      optional("space-after", &StyleFields::space_after, "a token of `spaces`, or a length"),
  };
  return table;
}

template <>
const FieldTable<ThemeFields>& fields_of<ThemeFields>() {
  using T = ThemeFields;
  static const FieldTable<T> table{
      required("theme", &T::id, "its id: the file's name without `.yaml`"),
      optional("extends", &T::extends, "the theme it changes"),
      optional("description", &T::description, "one line for `tandem list`"),
      required("page", &T::page, "the paper when none is asked for: a file in `pages/`"),
      optional("language", &T::language,
               "of the content, such as `en-US`: for hyphenation and screen readers"),
      optional("fillable", &T::fillable, "PDFs that can be filled in on a screen; both: one more for paper"),
      required("fonts", &T::fonts, "two families, each with the Debian package that has it"),
      optional("fallback", &T::fallback, "fonts for characters that the two do not have"),
      required("palette", &T::palette, "named colours, `\"#rrggbb\"` in quotes"),
      required("sizes", &T::sizes, "named sizes of type"),
      required("spaces", &T::spaces, "named distances above and below"),
      required("styles", &T::styles, "how each kind of text is set"),
      required("writing", &T::writing, "ruled lines"),
      optional("areas", &T::areas, "how areas are filled"),
      optional("edition", &T::edition, "whose pages these are; the facilitator's have notes beside them"),
      optional(
          "discreet", &T::discreet,
          "`yes`: packs have initials in place of names, a plain cover, and no organisation on any page"),
      optional("blocks", &T::blocks, "how each kind of block is drawn"),
      required("words", &T::words, "the page's own words"),
  };
  return table;
}

namespace {

// Type that can be read and that fits on paper, and distances on it, in points.
constexpr Bounds size_bounds = between(4, 200);
constexpr Bounds space_bounds = between(0, 300);

template <typename T, typename Store>
void read_tokens(const Node& node, Bounds bounds, Diagnostics& diagnostics, const Store& store) {
  if (node.kind != Node::Kind::map) {
    if (node.kind != Node::Kind::null) {
      diagnostics.error("wrong-type", node.span, "this must be names with their values",
                        "write each on a line of its own, indented: 'name: value'");
    }
    return;
  }
  for (const auto& [key, value] : node.entries) {
    T decoded{};
    decode(value, decoded, bounds, diagnostics);
    store(key.scalar, decoded);
  }
}

template <typename Target, typename Value>
void take(Target& target, const std::optional<Value>& value) {
  if (value) target = *value;
}

void apply(const StyleFields& fields, const Theme& theme, StyleSpec& style, Diagnostics& diagnostics) {
  take(style.font, fields.font);
  if (fields.size.kind != Node::Kind::null) {
    style.size = resolve_points(fields.size, theme.sizes, "size", size_bounds, diagnostics);
  }
  take(style.leading, fields.leading);
  take(style.weight, fields.weight);
  take(style.strong_weight, fields.strong_weight);
  take(style.italic, fields.italic);
  if (fields.colour) style.colour = resolve_colour(*fields.colour, theme.palette, diagnostics);
  take(style.alignment, fields.alignment);
  take(style.hyphenate, fields.hyphenate);
  take(style.tabular_figures, fields.tabular_figures);
  take(style.hanging_punctuation, fields.hanging_punctuation);
  if (fields.small_caps.kind != Node::Kind::null) {
    decode(fields.small_caps, style.small_caps, Bounds{}, diagnostics);
    style.small_caps_span = fields.small_caps.span;
  }
  take(style.tracking, fields.tracking);
  take(style.measure, fields.measure);
  if (fields.space_before.kind != Node::Kind::null) {
    style.space_before =
        resolve_points(fields.space_before, theme.spaces, "space", space_bounds, diagnostics);
  }
  if (fields.space_after.kind != Node::Kind::null) {
    style.space_after = resolve_points(fields.space_after, theme.spaces, "space", space_bounds, diagnostics);
  }
}

// Every style starts as `body`, so that a theme says only what is different.
void read_styles(const Node& node, Theme& theme, Diagnostics& diagnostics) {
  if (node.kind != Node::Kind::map) return;
  const auto read_one = [&](const Node& value, StyleSpec& style) {
    StyleFields fields;
    decode_map(value, fields, "style", diagnostics);
    apply(fields, theme, style, diagnostics);
  };
  StyleSpec body;
  if (const Node* value = node.find("body")) read_one(*value, body);
  theme.styles.fill(body);
  for (const auto& [key, value] : node.entries) {
    const auto& names = style_names();
    const auto found = std::find(names.begin(), names.end(), key.scalar);
    if (found == names.end()) {
      diagnostics.error("unknown-key", key.span, fmt::format("unknown style '{}'", key.scalar),
                        suggestion(key.scalar, names));
    } else if (key.scalar != "body") {
      read_one(value, theme.styles[static_cast<std::size_t>(found - names.begin())]);
    }
  }
}

template <typename T>
std::vector<std::string> keys_of(const std::map<std::string, T>& tokens) {
  std::vector<std::string> names;
  for (const auto& [name, value] : tokens) names.push_back(name);
  return names;
}

}  // namespace

const std::vector<std::string>& style_names() {
  static const std::vector<std::string> names{
      "body",         "title",        "purpose",        "mark",        "heading",      "instruction",
      "step",         "callout",      "callout-label",  "prompt",      "hint",         "statement",
      "scale-label",  "scale-number", "table-heading",  "table-cell",  "list-item",    "signature",
      "figure-label", "speech",       "card",           "display",     "margin-label", "margin-note",
      "furniture",    "cover-title",  "cover-subtitle", "cover-names", "cover-text",   "contents"};
  return names;
}

const std::vector<std::string>& required_colours() {
  static const std::vector<std::string> names{"ink", "muted", "accent", "tint", "rule"};
  return names;
}

Theme read_theme(const Node& merged, Diagnostics& diagnostics) {
  ThemeFields fields;
  Diagnostics found;
  decode_map(merged, fields, "theme", found);
  const bool says_little = !merged.find("words") && !merged.find("styles");
  report_reading(merged, "theme", found, says_little, "write 'extends: workbook' below its first line",
                 diagnostics);
  Theme theme;
  theme.id = fields.id;
  theme.description = fields.description;
  theme.page = fields.page;
  if (!fields.language.empty()) theme.language = fields.language;
  theme.fillable = fields.fillable;
  theme.fonts = {fields.fonts.body, fields.fonts.heading};
  theme.fallback = fields.fallback;
  read_tokens<Colour>(fields.palette, Bounds{}, diagnostics,
                      [&](const std::string& name, Colour value) { theme.palette[name] = value; });
  check_palette(fields.palette, diagnostics);
  read_tokens<Length>(fields.sizes, size_bounds, diagnostics,
                      [&](const std::string& name, Length value) { theme.sizes[name] = value.points; });
  read_tokens<Length>(fields.spaces, space_bounds, diagnostics,
                      [&](const std::string& name, Length value) { theme.spaces[name] = value.points; });
  read_styles(fields.styles, theme, diagnostics);
  theme.writing = fields.writing;
  theme.areas = fields.areas;
  theme.edition = fields.edition;
  theme.discreet = fields.discreet;
  for (const auto& [key, value] : fields.blocks.entries) theme.block_styles[key.scalar] = {key.span, value};
  theme.words = take_words(fields.words);
  return theme;
}

std::vector<FieldDescription> describe_theme() {
  return describe_fields<ThemeFields>();
}

std::vector<FieldDescription> describe_text_style() {
  return describe_fields<StyleFields>();
}

Colour resolve_colour(const PlainText& text, const std::map<std::string, Colour>& palette,
                      Diagnostics& diagnostics) {
  if (const auto colour = parse_colour(text.value)) return *colour;
  const auto found = palette.find(text.value);
  if (found != palette.end()) return found->second;
  diagnostics.error("unknown-token", text.span, fmt::format("the palette has no colour '{}'", text.value),
                    diagnostics.is_enough(text.span) ? "" : suggestion(text.value, keys_of(palette)));
  return {};
}

double resolve_points(const Node& node, const std::map<std::string, double>& tokens, std::string_view what,
                      Bounds bounds, Diagnostics& diagnostics) {
  const auto found = tokens.find(node.scalar);
  if (found != tokens.end()) return found->second;
  const bool looks_like_a_length = !node.scalar.empty() && (node.scalar[0] == '-' || node.scalar[0] == '.' ||
                                                            (node.scalar[0] >= '0' && node.scalar[0] <= '9'));
  if (looks_like_a_length) {
    Length length;
    decode(node, length, bounds, diagnostics);
    return length.points;
  }
  diagnostics.error("unknown-token", node.span, fmt::format("the theme has no {} '{}'", what, node.scalar),
                    diagnostics.is_enough(node.span) ? "" : suggestion(node.scalar, keys_of(tokens)));
  return 0;
}

}  // namespace tandem
