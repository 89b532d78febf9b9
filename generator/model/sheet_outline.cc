#include "model/sheet_outline.h"

#include <algorithm>
#include <array>

#include "load/node_bytes.h"

namespace tandem::model {

std::unique_ptr<Sheet> read_outline(const load::Node& document) {
  auto sheet = std::make_unique<Sheet>();
  Diagnostics nothing;
  const auto read = [&](std::string_view key, auto& target) {
    if (const load::Node* value = document.find(key)) decode(*value, target, load::Bounds{}, nothing);
  };
  if (document.find("article")) sheet->form = Sheet::Form::article;
  read("exercise", sheet->id);
  read("article", sheet->id);
  read("prerequisites", sheet->prerequisites);
  read("requires", sheet->companions);
  read("excludes", sheet->excludes);
  return sheet;
}

Digest relied_on(const load::Node& document, std::string_view text) {
  // Recipes are held against what a page says of places to turn to.
  const bool may_print_region = text.find("resource-box") != text.npos;
  if (!document.find("exercise") || may_print_region) return digest_of(text);
  constexpr std::array<std::string_view, 3> its_own{"title", "purpose", "blocks"};
  load::Node head;
  head.kind = load::Node::Kind::map;
  for (const auto& entry : document.entries) {
    if (std::ranges::find(its_own, entry.first.scalar) == its_own.end()) head.entries.push_back(entry);
  }
  std::string bytes;
  load::append_node(bytes, head);
  return digest_of(bytes);
}

}  // namespace tandem::model
