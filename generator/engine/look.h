// Stage: engine. What sheets can look like: a theme with variants over it, in a language, on a paper.
// In: the project's themes and variants, and those that were asked for. Out: looks.
#pragma once

#include <compare>
#include <string>
#include <vector>

#include "model/locale.h"
#include "model/theme_layers.h"

namespace tandem::engine {

/// The theme of a run that asks for none.
inline constexpr const char* default_theme = "workbook";

/// All by their ids.
struct Look {
  std::string theme = default_theme;
  std::vector<std::string> variants = {};  ///< in the order they are laid over the theme
  std::string language = model::source_language;
  std::string paper = {};  ///< empty: the theme's own

  auto operator<=>(const Look&) const = default;

  /// 'workbook · large-print'
  std::string title() const;
  /// 'workbook_large-print.', before the names of its fields: no id has a '_', so no two looks share one.
  std::string field_prefix() const;
};

/// Each theme as it is, or with one variant laid over it; language and paper are those of `like`. Where that
/// has no theme, all themes; where it has variants, these alone, else all, and the theme without any. Throws
/// NoSuchId.
std::vector<Look> choose_looks(const model::ThemeLayers& layers, const Look& like);

}  // namespace tandem::engine
