// Stage: model. Joins a theme or a page master with those it extends.
// In: the documents of one kind below templates/. Out: one merged document; spans still point where each
// value was written.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "load/node.h"

namespace tandem {

/// How errors speak of the documents that extend each other.
struct ExtensionWords {
  std::string noun;          ///< 'theme'
  std::string unknown_code;  ///< 'unknown-theme'
  std::string circle_hint;
};

/// `above` laid over `below`: maps are merged key by key, every other value replaces the one below.
void lay_over(Node& below, const Node& above);

/// The document `id` laid over those it extends. Reports the unknown code,
/// 'extends-circle' and 'extends-deep', and then gives nothing.
std::optional<Node> merge_extended(const std::string& id, const std::map<std::string, Node>& documents,
                                   const ExtensionWords& words, Diagnostics& diagnostics);

}  // namespace tandem
