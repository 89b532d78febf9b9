// Stage: load. Reads YAML whose one long list need not be in memory whole.
// In: a SourceFile, and who takes the list's items. Out: nodes (node.h).
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "load/node.h"

namespace tandem::load {

/// The list behind a key of the document.
struct PassedItems {
  std::string_view key;
  /// Takes each item as soon as it is read, in the order of the text; the document's own list stays empty.
  /// What comes later in the file may still make it unreadable.
  std::function<void(const Node& item)> take;
};

/// As read_yaml (node.h), but for the items of that list.
std::optional<Node> read_yaml(const SourceFile& file, const PassedItems& passed, Diagnostics& diagnostics);

}  // namespace tandem::load
