#include "model/theme_layers.h"

#include <fmt/format.h>

#include <utility>

#include "model/extension.h"
#include "model/theme_tokens.h"

namespace tandem::model {

Variant read_variant(const load::Node& document, Diagnostics& diagnostics) {
  Variant variant;
  variant.overlay.kind = load::Node::Kind::map;
  variant.overlay.span = document.span;
  for (const auto& [key, value] : document.entries) {
    if (key.scalar == "variant") {
      load::decode(value, variant.id, load::Bounds{}, diagnostics);
    } else if (key.scalar == "description") {
      load::decode(value, variant.description, load::Bounds{}, diagnostics);
    } else if (key.scalar == "theme" || key.scalar == "extends") {
      diagnostics.error("unknown-key", key.span, fmt::format("a variant has no key '{}'", key.scalar),
                        "take it out: a variant is laid over whichever theme a run asks for");
    } else {
      variant.overlay.entries.emplace_back(key, value);
    }
  }
  return variant;
}

load::Node ThemeLayers::merge(const std::string& theme, const std::vector<std::string>& chosen_variants,
                              const std::string& language) const {
  load::Node merged = themes.at(theme);
  if (organisation.kind == load::Node::Kind::map) lay_over(merged, organisation);
  for (const std::string& id : chosen_variants) lay_over(merged, variants.at(id).overlay);
  if (language != source_language) lay_over(merged, locales.at(language).overlay);
  return merged;
}

std::map<std::string, Theme> read_themes(const ThemeLayers& layers, const BlockStyleCheck& check_block_styles,
                                         Diagnostics& diagnostics) {
  std::map<std::string, Theme> themes;
  TokenUse tokens;
  const auto read_checked = [&](const load::Node& document) {
    Theme theme = read_theme(document, diagnostics);
    check_block_styles(theme, diagnostics);
    return theme;
  };
  for (const auto& [id, document] : layers.themes) {
    tokens.read(document);
    const int errors_before = diagnostics.error_count();
    themes.emplace(id, read_checked(layers.merge(id)));
    // A variant would be blamed for what the theme below it lacks.
    const bool is_ground = !document.find("extends") && diagnostics.error_count() == errors_before;
    for (const auto& [variant_id, variant] : layers.variants) {
      load::Node varied = document;
      lay_over(varied, variant.overlay);
      if (is_ground) read_checked(varied);
      tokens.read(varied);
    }
    for (const auto& [language, locale] : layers.locales) {
      if (is_ground) read_checked(layers.merge(id, {}, language));
    }
  }
  tokens.report_unused(diagnostics);
  return themes;
}

}  // namespace tandem::model
