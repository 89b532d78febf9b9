// Stage: model. Joins a theme with the themes it extends.
// In: the documents of templates/themes/. Out: one merged document; spans still point where each value
// was written.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "load/node.h"

namespace tandem {

/// The document of theme `id` laid over those it extends: maps are merged key by key, every other value
/// replaces the one below. Reports 'unknown-theme' and 'extends-circle', and then gives nothing.
std::optional<Node> merge_theme(const std::string& id, const std::map<std::string, Node>& documents,
                                Diagnostics& diagnostics);

}  // namespace tandem
