#include "model/theme.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "model/extension.h"
#include "model/palette_check.h"

namespace tandem::model {

std::vector<std::string> words_of(std::type_identity<FontRole>) {
  return {"body", "heading"};
}

std::vector<std::string> words_of(std::type_identity<Fillable>) {
  return {"yes", "no", "both"};
}

std::vector<std::string> words_of(std::type_identity<TextAlignment>) {
  return {"start", "centre", "end", "justify"};
}

std::vector<std::string> words_of(std::type_identity<Edition>) {
  return {"participants", "facilitator"};
}

std::vector<std::string> words_of(std::type_identity<AreaFill>) {
  return {"tint", "none"};
}

const load::FieldTable<FontFamily>& fields_of(std::type_identity<FontFamily>) {
  static const load::FieldTable<FontFamily> table{
      load::required("family", &FontFamily::family, "the family's name"),
      load::required("package", &FontFamily::package, "the Debian package that has it"),
      load::optional("scripts", &FontFamily::scripts, "ISO 15924 codes it is for, such as Arab or Hani"),
  };
  return table;
}

const load::FieldTable<WritingSpec>& fields_of(std::type_identity<WritingSpec>) {
  static const load::FieldTable<WritingSpec> table{
      load::required("line-distance", &WritingSpec::line_distance, "between two ruled lines",
                     load::between(least_line_distance, from_millimetres(20))),
      load::required("thickness", &WritingSpec::thickness, "of a ruled line", load::between(0.25, 2)),
      load::required("colour", &WritingSpec::colour, "of a ruled line: a token of `palette`"),
      load::optional(
          "most-growth", &WritingSpec::most_growth,
          "how far room to write grows to fill a page: times the lines that were asked for; what is left "
          "stays white",
          load::between(1, 10)),
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
  load::Node size;
  std::optional<double> leading;
  std::optional<int> weight;
  std::optional<int> strong_weight;
  std::optional<bool> italic;
  std::optional<load::PlainText> colour;
  std::optional<TextAlignment> alignment;
  std::optional<bool> hyphenate;
  std::optional<bool> tabular_figures;
  std::optional<bool> hanging_punctuation;
  load::Node small_caps;
  std::optional<double> tracking;
  std::optional<double> measure;
  load::Node space_before;
  load::Node space_after;
};

struct ThemeFields {
  load::Identifier id;
  load::Identifier extends;
  std::string description;
  load::Identifier page;
  std::string language;
  Fillable fillable = Fillable::yes;
  FontsFields fonts;
  std::vector<FontFamily> fallback;
  load::Node palette;
  load::Node sizes;
  load::Node spaces;
  load::Node styles;
  WritingSpec writing;
  AreaFill areas = AreaFill::tint;
  Edition edition = Edition::participants;
  bool discreet = false;
  load::Node blocks;
  WordsFields words;
};

const load::FieldTable<FontsFields>& fields_of(std::type_identity<FontsFields>) {
  static const load::FieldTable<FontsFields> table{
      load::required("body", &FontsFields::body, "for text"),
      load::required("heading", &FontsFields::heading, "for titles"),
  };
  return table;
}

const load::FieldTable<StyleFields>& fields_of(std::type_identity<StyleFields>) {
  static const load::FieldTable<StyleFields> table{
      load::optional("font", &StyleFields::font, "which of the theme's fonts"),
      load::optional("size", &StyleFields::size, "a token of `sizes`, or a length"),
      load::optional("leading", &StyleFields::leading, "line distance, times the size",
                     load::between(0.8, 3)),
      load::optional("weight", &StyleFields::weight,
                     "400 is regular, 700 bold; the nearest that is installed is taken",
                     load::between(100, 900)),
      load::optional("strong-weight", &StyleFields::strong_weight, "weight of `**strong**` text",
                     load::between(100, 900)),
      load::optional("italic", &StyleFields::italic, "slanted"),
      load::optional("colour", &StyleFields::colour, "a token of `palette`, or `\"#rrggbb\"`"),
      load::optional("align", &StyleFields::alignment, "how lines stand"),
      load::optional("hyphenate", &StyleFields::hyphenate,
                     "whether long words may be divided; one that is wider than its line is in any case"),
      load::optional("tabular-figures", &StyleFields::tabular_figures, "figures of one width, for tables"),
      load::optional("hanging-punctuation", &StyleFields::hanging_punctuation,
                     "quotation marks and stops hang a little outside the text's straight edges"),
      load::optional("small-caps", &StyleFields::small_caps,
                     "yes or no: the font's own small capitals; a font that has none is a warning"),
      load::optional("tracking", &StyleFields::tracking, "extra space between letters, in em",
                     load::between(-0.1, 0.5)),
      load::optional("measure", &StyleFields::measure,
                     "longest line, in em: about half the number of its letters; 0 for the whole width",
                     load::between(0, 100)),
      load::optional("space-before", &StyleFields::space_before,
                     "a token of `spaces`, or a length; of two neighbours the larger counts"),
      load::optional("space-after", &StyleFields::space_after, "a token of `spaces`, or a length"),
  };
  return table;
}

const load::FieldTable<ThemeFields>& fields_of(std::type_identity<ThemeFields>) {
  using T = ThemeFields;
  static const load::FieldTable<T> table{
      load::required("theme", &T::id, "its id: the file's name without `.yaml`"),
      load::optional("extends", &T::extends, "the theme it changes"),
      load::optional("description", &T::description, "one line for `tandem list`"),
      load::required("page", &T::page, "the paper when none is asked for: a file in `pages/`"),
      load::optional("language", &T::language,
                     "of the content, such as `en-US`: for hyphenation and screen readers"),
      load::optional("fillable", &T::fillable,
                     "PDFs that can be filled in on a screen; both: one more for paper"),
      load::required("fonts", &T::fonts, "two families, each with the Debian package that has it"),
      load::optional("fallback", &T::fallback, "fonts for characters that the two do not have"),
      load::required("palette", &T::palette, "named colours, `\"#rrggbb\"` in quotes"),
      load::required("sizes", &T::sizes, "named sizes of type"),
      load::required("spaces", &T::spaces, "named distances above and below"),
      load::required("styles", &T::styles, "how each kind of text is set"),
      load::required("writing", &T::writing, "ruled lines"),
      load::optional("areas", &T::areas, "how areas are filled"),
      load::optional("edition", &T::edition,
                     "whose pages these are; the facilitator's have notes beside them"),
      load::optional(
          "discreet", &T::discreet,
          "`yes`: packs have initials in place of names, a plain cover, and no organisation on any page"),
      load::optional("blocks", &T::blocks, "how each kind of block is drawn"),
      load::required("words", &T::words, "the page's own words"),
  };
  return table;
}

// Type that can be read and that fits on paper, and distances on it, in points.
constexpr load::Bounds size_bounds = load::between(4, 200);
constexpr load::Bounds space_bounds = load::between(0, 300);

template <typename T, typename Store>
void read_tokens(const load::Node& node, load::Bounds bounds, Diagnostics& diagnostics, const Store& store) {
  if (node.kind != load::Node::Kind::map) {
    if (node.kind != load::Node::Kind::null) {
      diagnostics.error("wrong-type", node.span, "this must be names with their values",
                        "write each on a line of its own, indented: 'name: value'");
    }
    return;
  }
  for (const auto& [key, value] : node.entries) {
    T decoded{};
    load::decode(value, decoded, bounds, diagnostics);
    store(key.scalar, decoded);
  }
}

template <typename Target, typename Value>
void take(Target& target, const std::optional<Value>& value) {
  if (value) target = *value;
}

void apply(const StyleFields& fields, const Theme& theme, StyleSpec& style, Diagnostics& diagnostics) {
  take(style.font, fields.font);
  if (fields.size.kind != load::Node::Kind::null) {
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
  if (fields.small_caps.kind != load::Node::Kind::null) {
    load::decode(fields.small_caps, style.small_caps, load::Bounds{}, diagnostics);
    style.small_caps_span = fields.small_caps.span;
  }
  take(style.tracking, fields.tracking);
  take(style.measure, fields.measure);
  if (fields.space_before.kind != load::Node::Kind::null) {
    style.space_before =
        resolve_points(fields.space_before, theme.spaces, "space", space_bounds, diagnostics);
  }
  if (fields.space_after.kind != load::Node::Kind::null) {
    style.space_after = resolve_points(fields.space_after, theme.spaces, "space", space_bounds, diagnostics);
  }
}

// Every style starts as `body`, so that a theme says only what is different.
void read_styles(const load::Node& node, Theme& theme, Diagnostics& diagnostics) {
  if (node.kind != load::Node::Kind::map) return;
  const auto read_one = [&](const load::Node& value, StyleSpec& style) {
    StyleFields fields;
    load::decode_map(value, fields, "style", diagnostics);
    apply(fields, theme, style, diagnostics);
  };
  StyleSpec body;
  if (const load::Node* value = node.find("body")) read_one(*value, body);
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

Theme read_theme(const load::Node& merged, Diagnostics& diagnostics) {
  ThemeFields fields;
  Diagnostics found;
  load::decode_map(merged, fields, "theme", found);
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
  read_tokens<Colour>(fields.palette, load::Bounds{}, diagnostics,
                      [&](const std::string& name, Colour value) { theme.palette[name] = value; });
  check_palette(fields.palette, diagnostics);
  read_tokens<load::Length>(
      fields.sizes, size_bounds, diagnostics,
      [&](const std::string& name, load::Length value) { theme.sizes[name] = value.points; });
  read_tokens<load::Length>(
      fields.spaces, space_bounds, diagnostics,
      [&](const std::string& name, load::Length value) { theme.spaces[name] = value.points; });
  read_styles(fields.styles, theme, diagnostics);
  theme.writing = fields.writing;
  theme.areas = fields.areas;
  theme.edition = fields.edition;
  theme.discreet = fields.discreet;
  for (const auto& [key, value] : fields.blocks.entries) theme.block_styles[key.scalar] = {key.span, value};
  theme.words = take_words(fields.words);
  return theme;
}

std::vector<load::FieldDescription> describe_theme() {
  return load::describe_fields<ThemeFields>();
}

std::vector<load::FieldDescription> describe_text_style() {
  return load::describe_fields<StyleFields>();
}

Colour resolve_colour(const load::PlainText& text, const std::map<std::string, Colour>& palette,
                      Diagnostics& diagnostics) {
  if (const auto colour = parse_colour(text.value)) return *colour;
  const auto found = palette.find(text.value);
  if (found != palette.end()) return found->second;
  diagnostics.error("unknown-token", text.span, fmt::format("the palette has no colour '{}'", text.value),
                    diagnostics.is_enough(text.span) ? "" : suggestion(text.value, keys_of(palette)));
  return {};
}

double resolve_points(const load::Node& node, const std::map<std::string, double>& tokens,
                      std::string_view what, load::Bounds bounds, Diagnostics& diagnostics) {
  const auto found = tokens.find(node.scalar);
  if (found != tokens.end()) return found->second;
  const bool looks_like_a_length = !node.scalar.empty() && (node.scalar[0] == '-' || node.scalar[0] == '.' ||
                                                            (node.scalar[0] >= '0' && node.scalar[0] <= '9'));
  if (looks_like_a_length) {
    load::Length length;
    load::decode(node, length, bounds, diagnostics);
    return length.points;
  }
  diagnostics.error("unknown-token", node.span, fmt::format("the theme has no {} '{}'", what, node.scalar),
                    diagnostics.is_enough(node.span) ? "" : suggestion(node.scalar, keys_of(tokens)));
  return 0;
}

}  // namespace tandem::model
