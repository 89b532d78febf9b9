// Stage: cli. What sheets can look like: a theme, alone or with variants over it.
// In: the project's themes and variants, and those that were asked for. Out: looks.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "model/theme_layers.h"

namespace tandem {

/// A theme as it is, or with one variant laid over it.
struct Look {
  std::string theme;
  std::vector<std::string> variants;

  /// 'workbook · large-print'
  std::string title() const;
  /// 'workbook_large-print.', before the names of its fields: no id has a '_', so no two looks share one.
  std::string field_prefix() const;
};

/// `theme`: empty for all. Variants that are asked for are taken alone; else there are all, and the theme
/// without any. Throws UsageError for an id that there is not.
std::vector<Look> choose_looks(const ThemeLayers& layers, const std::string& theme,
                               const std::vector<std::string>& variants);

}  // namespace tandem
