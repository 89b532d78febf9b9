#include "cli/look.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/lookup.h"

namespace tandem {

std::string Look::title() const {
  return variants.empty() ? theme : fmt::format("{} · {}", theme, fmt::join(variants, " · "));
}

std::string Look::field_prefix() const {
  return variants.empty() ? theme + "." : fmt::format("{}_{}.", theme, fmt::join(variants, "_"));
}

std::vector<Look> choose_looks(const ThemeLayers& layers, const std::string& theme,
                               const std::vector<std::string>& variants) {
  if (!theme.empty()) find_or_suggest(layers.themes, theme, "theme");
  for (const std::string& id : variants) find_or_suggest(layers.variants, id, "variant");
  std::vector<Look> looks;
  for (const auto& [id, document] : layers.themes) {
    if (!theme.empty() && id != theme) continue;
    if (variants.empty()) looks.push_back({id, {}});
    for (const auto& [variant, overlay] : layers.variants) {
      const bool is_chosen = std::find(variants.begin(), variants.end(), variant) != variants.end();
      if (variants.empty() || is_chosen) looks.push_back({id, {variant}});
    }
  }
  return looks;
}

}  // namespace tandem
