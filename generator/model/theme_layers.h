// Stage: model. What lies over each other in a finished theme, from below: the themes it extends, the theme
// itself, the organisation's colours, and the variants that a run asks for (large print, saving ink …).
// In: documents of templates/themes and templates/variants. Out: one merged document for read_theme(), in
// which every value still knows where it was written.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "load/decode.h"
#include "load/node.h"
#include "model/block.h"
#include "model/locale.h"
#include "model/theme.h"

namespace tandem::model {

/// What changes any theme in one respect.
struct Variant {
  load::Identifier id;
  std::string description;
  load::Node overlay;  ///< a map with some of a theme's keys
};

/// Reports a key that only a theme can have.
Variant read_variant(const load::Node& document, Diagnostics& diagnostics);

struct ThemeLayers {
  std::map<std::string, load::Node> themes;  ///< by id, each merged with those it extends
  load::Node organisation;                   ///< a map with a theme's keys; null for none
  std::map<std::string, Variant> variants;
  std::map<std::string, Locale> locales;  ///< by language, without the source language

  /// The theme's document as a run uses it; later variants lie over earlier ones. All ids must be there. The
  /// words of a locale lie over all.
  load::Node merge(const std::string& theme, const std::vector<std::string>& chosen_variants = {},
                   const std::string& language = source_language) const;
};

/// Every theme as it is without variants. Each variant is read over each sound theme that extends none, so
/// that its mistakes are found even where nobody uses it; their blocks' styles are checked, too, and tokens
/// that nothing uses.
std::map<std::string, Theme> read_themes(const ThemeLayers& layers, const BlockStyleCheck& check_block_styles,
                                         Diagnostics& diagnostics);

}  // namespace tandem::model
