#include "setting/stylesheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/direction.h"
#include "base/edit_distance.h"
#include "text/script.h"

namespace tandem::setting {
namespace {

text::Alignment alignment_of(model::TextAlignment alignment) {
  switch (alignment) {
    case model::TextAlignment::start:
      return text::Alignment::start;
    case model::TextAlignment::centre:
      return text::Alignment::centre;
    case model::TextAlignment::end:
      return text::Alignment::end;
    case model::TextAlignment::justify:
      return text::Alignment::justify;
  }
  return text::Alignment::start;
}

// The page's language gives a paragraph its direction, not its first letter: an English sentence that
// begins with an Arabic name still runs from the left.
text::Direction direction_of(const std::string& language) {
  return runs_right_to_left(language) ? text::Direction::right_to_left : text::Direction::left_to_right;
}

// A measure is for text that runs; what stands in the middle or at the end has the whole width for that.
bool runs_from_start(model::TextAlignment alignment) {
  return alignment == model::TextAlignment::start || alignment == model::TextAlignment::justify;
}

Style base_style(const model::StyleSpec& spec, const model::Theme& theme, double scale) {
  const double size = scale * spec.size;
  Style style;
  style.regular = {.fonts = {},
                   .size = size,
                   .colour = spec.colour,
                   .tabular_figures = spec.tabular_figures,
                   .small_caps = spec.small_caps,
                   .tracking = spec.tracking};
  style.paragraph = {.leading = size * spec.leading,
                     .alignment = alignment_of(spec.alignment),
                     .direction = direction_of(theme.language),
                     .hyphenate = spec.hyphenate,
                     .hanging_punctuation = spec.hanging_punctuation,
                     .language = theme.language};
  style.space_before = scale * spec.space_before;
  style.space_after = scale * spec.space_after;
  if (runs_from_start(spec.alignment)) style.measure = size * spec.measure;
  return style;
}

// A fallback without scripts is for any; with scripts, for those alone.
bool is_meant_for(const model::FontFamily& family, const std::string& script) {
  const auto& scripts = family.scripts;
  return scripts.empty() || std::any_of(scripts.begin(), scripts.end(),
                                        [&](const load::PlainText& each) { return each.value == script; });
}

}  // namespace

Stylesheet::Stylesheet(const model::Theme& theme, text::FontLibrary& fonts, BlockStyles block_styles,
                       Diagnostics& diagnostics, double scale)
    : theme_(theme), fonts_(fonts), block_styles_(std::move(block_styles)), scale_(scale) {
  open_fonts(fonts, diagnostics);
  check_small_caps(diagnostics);
  resolve_palette(diagnostics);
  // However small the paper, a hand keeps its size.
  ruling_ = {.pitch = std::max(scale * theme.writing.line_distance.points, model::least_line_distance),
             .thickness = scale * theme.writing.thickness.points,
             .colour = model::resolve_colour(theme.writing.colour, theme.palette, diagnostics),
             .most_growth = theme.writing.most_growth};
}

namespace {

// The package of a family that another theme has in this place would not help.
std::string hint_for_missing(const model::FontFamily& family, const text::FontLibrary& fonts) {
  const std::string own_files = "put its files into the project's fonts folder";
  const bool is_of_this_family = family.package.span.file == family.family.span.file;
  if (is_of_this_family && !family.package.value.empty())
    return fmt::format("install it with 'sudo apt-get install {}', or {}", family.package.value, own_files);
  const auto near = closest_match(family.family.value, fonts.families());
  return near ? fmt::format("did you mean '{}'?", *near) : own_files + ", or name a font that is installed";
}

}  // namespace

void Stylesheet::open_fonts(text::FontLibrary& fonts, Diagnostics& diagnostics) {
  for (const model::FontFamily& family : theme_.fonts) {
    if (fonts.find({family.family.value, 400, false})) continue;
    has_fonts_ = false;
    diagnostics.error("font-not-found", family.family.span,
                      fmt::format("the font '{}' is not installed", family.family.value),
                      hint_for_missing(family, fonts));
  }
  for (std::size_t i = 0; i < model::style_count; ++i) {
    const model::StyleSpec& spec = theme_.styles[i];
    const std::string& family = theme_.fonts[static_cast<std::size_t>(spec.font)].family.value;
    const auto cut = [&](text::TextStyle& text, int weight, bool italic) {
      const text::Font* font = fonts.find({family, weight, italic});
      if (!font) font = fonts.find({family, weight, false});
      if (font) text.fonts.fonts.push_back(font);
      text.weight = weight;
      text.italic = italic;
    };
    Style style = base_style(spec, theme_, scale_);
    style.strong = style.emphasis = style.strong_emphasis = style.regular;
    cut(style.regular, spec.weight, spec.italic);
    cut(style.strong, spec.strong_weight, spec.italic);
    cut(style.emphasis, spec.weight, !spec.italic);
    cut(style.strong_emphasis, spec.strong_weight, !spec.italic);
    styles_[i] = std::move(style);
  }
}

// Letters set smaller are not small capitals: their strokes are too thin. Without real ones the letters stay
// as they are, and the designer is told.
void Stylesheet::check_small_caps(Diagnostics& diagnostics) const {
  for (std::size_t i = 0; i < model::style_count; ++i) {
    const model::StyleSpec& spec = theme_.styles[i];
    const text::FontStack& stack = styles_[i].regular.fonts;
    if (!spec.small_caps || stack.fonts.empty() || stack.fonts.front()->has_small_caps()) continue;
    diagnostics.warning("no-small-caps", spec.small_caps_span,
                        fmt::format("the font '{}' has no small capitals, so these letters stay as they are",
                                    stack.fonts.front()->postscript_name()),
                        "take 'small-caps' out, or choose a family that has them for this style");
  }
}

void Stylesheet::resolve_palette(Diagnostics& diagnostics) {
  const auto colour = [&](const char* token) {
    return model::resolve_colour({token, theme_.id.span}, theme_.palette, diagnostics);
  };
  palette_ = {colour("ink"), colour("muted"), colour("accent"), colour("tint"), colour("rule")};
}

std::vector<const text::Font*> Stylesheet::fallback_fonts(const std::vector<char32_t>& characters,
                                                          const text::TextStyle& like) const {
  std::set<std::string> scripts;
  for (const char32_t character : characters) scripts.insert(text::script_code(character));
  std::vector<const text::Font*> found;
  const auto add_cuts = [&](int weight, bool italic) {
    for (const model::FontFamily& family : theme_.fallback) {
      const bool is_wanted = std::any_of(scripts.begin(), scripts.end(), [&](const std::string& script) {
        return is_meant_for(family, script);
      });
      const text::Font* font = is_wanted ? fonts_.find({family.family.value, weight, italic}) : nullptr;
      const bool is_known = std::find(found.begin(), found.end(), font) != found.end();
      const bool has_one = font && std::any_of(characters.begin(), characters.end(), [&](char32_t character) {
                             return font->has_glyph(character);
                           });
      if (has_one && !is_known) found.push_back(font);
    }
  };
  add_cuts(like.weight, like.italic);
  add_cuts(400, false);
  return found;
}

std::string Stylesheet::missing_package(char32_t character) const {
  const std::string script = text::script_code(character);
  for (const model::FontFamily& family : theme_.fallback) {
    if (is_meant_for(family, script) && !fonts_.find({family.family.value, 400, false})) {
      return family.package.value;
    }
  }
  return {};
}

}  // namespace tandem::setting
