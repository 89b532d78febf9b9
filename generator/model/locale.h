// Stage: model. A language that content is translated into: what pages and blocks themselves say in it.
// In: templates/locales/<language>.yaml. Out: a Locale, a layer over any theme.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "load/decode.h"
#include "load/node.h"
#include "model/block.h"

namespace tandem::model {

/// The language of content/ itself, of which all others are translations.
inline constexpr const char* source_language = "en";

struct Locale {
  load::Identifier id;  ///< a BCP 47 tag: 'es'; names the folder of its content, too
  std::string description;
  load::Node overlay;  ///< a map with a theme's `language`, `words`, `blocks`, `fonts` and `fallback`
};

/// Reports keys that a locale does not have. Words that it lacks are no error until somebody asks for it.
Locale read_locale(const load::Node& document, Diagnostics& diagnostics);

/// Reports 'missing-translation' where `theme` says words that the locale does not, at the theme's own.
/// `block_words`: what blocks say on paper.
void check_locale_words(const Locale& locale, const load::Node& theme,
                        const std::vector<BlockWord>& block_words, Diagnostics& diagnostics);

}  // namespace tandem::model
