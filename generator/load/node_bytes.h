// Stage: load. A tree of nodes as a string of bytes, and back. In: a tree, or bytes that may come
// from anywhere and the source they belong to. Out: bytes, or a tree in which every place names a line of the
// source.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/source.h"
#include "load/node.h"

namespace tandem::load {

/// Lists and maps are nested no deeper, in YAML and in bytes: no worksheet comes near it, and it bounds
/// whatever calls itself on nodes.
inline constexpr int deepest_nesting = 64;

/// Adds a tree, all of whose places are in one source.
void append_node(std::string& bytes, const Node& node);

/// Nothing for bytes that are no whole tree with places in `file`. The value of the root's key `left_out` is
/// not looked at: it is null.
std::optional<Node> node_of_bytes(std::string_view bytes, const SourceFile& file,
                                  std::string_view left_out = {});

}  // namespace tandem::load
