// Stage: model. How pages look: fonts, colours, sizes, styles, words of the page itself.
// In: templates/themes/*.yaml, each perhaps extending another. Out: a Theme in which every token is
// resolved to a value.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/colour.h"
#include "base/geometry.h"
#include "load/decode.h"
#include "model/theme_words.h"

namespace tandem::model {

/// A family as the theme names it, and the Debian package that has it.
struct FontFamily {
  load::PlainText family;
  load::PlainText package;
  std::vector<load::PlainText> scripts;  ///< ISO 15924 codes a fallback is for; empty for any
};

enum class FontRole { body, heading };
enum class TextAlignment { start, centre, end, justify };

/// One named style of text, resolved.
struct StyleSpec {
  FontRole font = FontRole::body;
  double size = 11;      ///< points
  double leading = 1.4;  ///< times the size
  int weight = 400;
  int strong_weight = 700;
  bool italic = false;
  Colour colour;
  TextAlignment alignment = TextAlignment::start;
  bool hyphenate = false;
  bool tabular_figures = false;
  bool hanging_punctuation = false;
  bool small_caps = false;
  SourceSpan small_caps_span;  ///< where the theme asks for them
  double tracking = 0;         ///< em
  double measure = 0;          ///< longest line, em; 0 for none
  double space_before = 0;     ///< points
  double space_after = 0;      ///< points
};

/// The styles that every theme has. One word in YAML for each: see style_names().
enum class StyleName {
  body,
  title,
  purpose,
  mark,
  heading,
  instruction,
  step,
  callout,
  callout_label,
  prompt,
  hint,
  statement,
  scale_label,
  scale_number,
  table_heading,
  table_cell,
  list_item,
  signature,
  figure_label,
  speech,
  card,
  display,
  margin_label,
  margin_note,
  furniture,
  cover_title,
  cover_subtitle,
  cover_names,
  cover_text,
  contents,
};
constexpr std::size_t style_count = 30;
const std::vector<std::string>& style_names();

/// Hands need room: below 8 mm people write across two lines. Points.
constexpr double least_line_distance = from_millimetres(8);

/// How paper is ruled to write on. Points.
struct WritingSpec {
  load::Length line_distance;
  load::Length thickness;
  load::PlainText colour;
  double most_growth = 1.34;  ///< by a third
};

/// Whether PDFs can be filled in on a screen; both: one that can be, and one for paper.
enum class Fillable { yes, no, both };

/// How areas are told from paper: tinted and outlined, or by their outline alone.
enum class AreaFill { tint, none };

/// Whose pages these are: the participants', or those with notes for the facilitator.
enum class Edition { participants, facilitator };

struct Theme {
  load::Identifier id;
  std::string description;
  load::Identifier page;  ///< page master when none is asked for
  std::string language = "en-US";
  Fillable fillable = Fillable::yes;
  bool discreet = false;            ///< initials, a plain cover and no organisation in packs
  std::array<FontFamily, 2> fonts;  ///< by FontRole
  std::vector<FontFamily> fallback;
  std::map<std::string, Colour> palette;
  std::map<std::string, double> sizes;   ///< points
  std::map<std::string, double> spaces;  ///< points
  std::array<StyleSpec, style_count> styles;
  WritingSpec writing;
  AreaFill areas = AreaFill::tint;
  Edition edition = Edition::participants;
  /// By block kind, each with its key's place; the blocks stage decodes them.
  std::map<std::string, std::pair<SourceSpan, load::Node>> block_styles;
  Words words;

  const StyleSpec& style(StyleName name) const { return styles[static_cast<std::size_t>(name)]; }
  /// A colour by token; the theme's loading has made sure that it is there.
  Colour colour(const std::string& token) const { return palette.at(token); }
};

std::vector<std::string> words_of(std::type_identity<Fillable>);

/// The colours that every theme's palette has, because pages are drawn with them.
const std::vector<std::string>& required_colours();

/// Reads a theme whose `extends` chain was already merged into one document (see extension.h).
Theme read_theme(const load::Node& merged, Diagnostics& diagnostics);

/// What may stand in it, and in one of its `styles`, for the designer's reference.
std::vector<load::FieldDescription> describe_theme();
std::vector<load::FieldDescription> describe_text_style();

/// A colour written as '#rrggbb' or as the name of a palette token; reports 'unknown-token'.
Colour resolve_colour(const load::PlainText& text, const std::map<std::string, Colour>& palette,
                      Diagnostics& diagnostics);

/// A number of points written as a length within bounds or as the name of a token.
double resolve_points(const load::Node& node, const std::map<std::string, double>& tokens,
                      std::string_view what, load::Bounds bounds, Diagnostics& diagnostics);

}  // namespace tandem::model
