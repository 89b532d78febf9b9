// Stage: setting. A theme made ready to set type with: fonts opened, tokens resolved.
// In: a Theme, a FontLibrary, the styles of the kinds of block and the scale of a paper. Out: what
// block_context.h sets text in.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "layout/writing_space.h"
#include "model/theme.h"
#include "text/font.h"
#include "text/typesetter.h"

namespace tandem::setting {

/// Base of what a theme may say of one kind of block: lengths and numbers; colours come from the palette.
struct BlockStyle {
  virtual ~BlockStyle() = default;
};

/// By kind of block, every length in the paper's scale.
using BlockStyles = std::map<std::string, std::unique_ptr<BlockStyle>>;

/// A named style in the four cuts that rich text can ask for.
struct Style {
  text::TextStyle regular;
  text::TextStyle strong;
  text::TextStyle emphasis;
  text::TextStyle strong_emphasis;
  text::ParagraphStyle paragraph;
  double space_before = 0;
  double space_after = 0;
  double measure = 0;  ///< the longest line; 0 for as wide as there is room
};

/// The colours that every theme must name.
struct Palette {
  Colour ink;
  Colour muted;  ///< secondary text; still readable on a copy
  Colour accent;
  Colour tint;  ///< of areas
  Colour rule;  ///< of lines to write on and of frames
};

class Stylesheet {
 public:
  /// Reports 'font-not-found' (naming the package), 'no-small-caps' and missing palette tokens. What is
  /// broken then is still safe to use, so that a run finds all errors; nothing is printed from it. The
  /// library and the theme must outlive the stylesheet. `scale` is the paper's (see PageMaster): it
  /// multiplies type, spaces and ruling.
  Stylesheet(const model::Theme& theme, text::FontLibrary& fonts, BlockStyles block_styles,
             Diagnostics& diagnostics, double scale = 1);

  const Style& style(model::StyleName name) const { return styles_[static_cast<std::size_t>(name)]; }
  /// A length of the page's own design as large as this paper wants it.
  double scaled(double points) const { return scale_ * points; }
  const Palette& palette() const { return palette_; }
  const layout::Ruling& ruling() const { return ruling_; }
  const model::Words& words() const { return theme_.words; }
  const model::Theme& theme() const { return theme_; }
  bool has_fonts() const { return has_fonts_; }
  const BlockStyle& block_style(const std::string& kind) const { return *block_styles_.at(kind); }

  /// Fonts of the fallback list that have one of these characters, in the list's order: of each family the
  /// cut that is nearest to a style's, and behind them all the families' regular ones.
  std::vector<const text::Font*> fallback_fonts(const std::vector<char32_t>& characters,
                                                const text::TextStyle& like) const;
  /// The package of the fallback that is meant for this character but not installed; empty if none is.
  std::string missing_package(char32_t character) const;

 private:
  void open_fonts(text::FontLibrary& fonts, Diagnostics& diagnostics);
  void check_small_caps(Diagnostics& diagnostics) const;
  void resolve_palette(Diagnostics& diagnostics);

  const model::Theme& theme_;
  text::FontLibrary& fonts_;
  std::array<Style, model::style_count> styles_;
  Palette palette_;
  layout::Ruling ruling_;
  BlockStyles block_styles_;
  double scale_;
  bool has_fonts_ = true;
};

}  // namespace tandem::setting
