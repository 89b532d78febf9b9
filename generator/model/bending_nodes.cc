#include "model/bending_nodes.h"

#include <algorithm>

namespace tandem::model {

bool is_map(const load::Node& node) {
  return node.kind == load::Node::Kind::map;
}
bool is_list(const load::Node& node) {
  return node.kind == load::Node::Kind::sequence;
}

bool is_one_of(const std::string& word, const std::vector<std::string>& words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_core(const load::Node& block) {
  const load::Node* core = is_map(block) ? block.find("core") : nullptr;
  return core && (core->scalar == "true" || core->scalar == "yes");
}

bool has_core(const load::Node& node) {
  const auto in_entry = [](const auto& entry) { return has_core(entry.second); };
  return is_core(node) || std::ranges::any_of(node.items, has_core) ||
         std::ranges::any_of(node.entries, in_entry);
}

std::vector<const load::Node*> alternatives_of(const load::Node& document) {
  std::vector<const load::Node*> all;
  const load::Node* instead = document.find("instead");
  if (!instead) return all;
  if (!is_list(*instead)) return {instead};
  for (const load::Node& each : instead->items) all.push_back(&each);
  return all;
}

}  // namespace tandem::model
