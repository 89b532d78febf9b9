#include "blocks/registry.h"

#include <fmt/format.h>

#include <string>

namespace tandem {

#define TANDEM_BLOCK(kind) BlockType kind##_block();
#include "blocks/blocks.def"
#undef TANDEM_BLOCK

const std::vector<BlockType>& block_types() {
  static const std::vector<BlockType> types{
#define TANDEM_BLOCK(kind) kind##_block(),
#include "blocks/blocks.def"
#undef TANDEM_BLOCK
  };
  return types;
}

const BlockType* find_block_type(std::string_view kind) {
  for (const BlockType& type : block_types()) {
    if (type.kind == kind) return &type;
  }
  return nullptr;
}

std::unique_ptr<Block> read_block(const Node& item, Diagnostics& diagnostics) {
  if (item.kind != Node::Kind::map || item.entries.empty()) {
    diagnostics.error("wrong-type", item.span, "a block begins with its kind", "for example '- prose: Text'");
    return nullptr;
  }
  const auto& [key, value] = item.entries.front();
  const BlockType* type = find_block_type(key.scalar);
  if (!type) {
    std::vector<std::string> kinds;
    for (const BlockType& each : block_types()) kinds.push_back(each.kind);
    diagnostics.error("unknown-block", key.span, fmt::format("there is no kind of block '{}'", key.scalar),
                      suggestion(key.scalar, kinds));
    return nullptr;
  }
  if (item.entries.size() > 1) {
    const Node& second = item.entries[1].first;
    diagnostics.error(
        "two-in-one", second.span,
        fmt::format("'{}' stands beside '{}', as if it were a second block", second.scalar, key.scalar),
        fmt::format("indent it further, so that it belongs to '{}', or begin it with '- '", key.scalar));
    return nullptr;
  }
  return type->read(key, value, diagnostics);
}

}  // namespace tandem
