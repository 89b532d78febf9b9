#include "engine/look.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/lookup.h"

namespace tandem::engine {

std::string Look::title() const {
  return variants.empty() ? theme : fmt::format("{} · {}", theme, fmt::join(variants, " · "));
}

std::string Look::field_prefix() const {
  return variants.empty() ? theme + "." : fmt::format("{}_{}.", theme, fmt::join(variants, "_"));
}

std::vector<Look> choose_looks(const model::ThemeLayers& layers, const Look& like) {
  if (!like.theme.empty()) find_or_suggest(layers.themes, like.theme, "theme");
  for (const std::string& id : like.variants) find_or_suggest(layers.variants, id, "variant");
  std::vector<Look> looks;
  for (const auto& [id, document] : layers.themes) {
    if (!like.theme.empty() && id != like.theme) continue;
    const std::vector<std::string>& chosen = like.variants;
    if (chosen.empty()) looks.push_back({id, {}, like.language, like.paper});
    for (const auto& [variant, overlay] : layers.variants) {
      const bool is_chosen = std::find(chosen.begin(), chosen.end(), variant) != chosen.end();
      if (chosen.empty() || is_chosen) looks.push_back({id, {variant}, like.language, like.paper});
    }
  }
  return looks;
}

}  // namespace tandem::engine
