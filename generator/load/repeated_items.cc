// Stage: load. What is wrong with the items of a list, one held against another: those that say nothing, and
// those that say the same.
#include <fmt/format.h>

#include <map>
#include <string>

#include "load/decode.h"
#include "load/invisible_signs.h"
#include "load/quantity.h"

namespace tandem::load {
namespace {

/// The words of an item, with what they are put into. Empty where it says nothing, as a row to write in.
std::string words_of_item(const Node& node) {
  std::string words;
  bool has_any = false;
  const auto add = [&](const Node& part, std::string_view before) {
    const std::string its = words_of_item(part);
    has_any = has_any || !its.empty();
    words += fmt::format("\n{}\t{}", before, its);
  };
  if (node.kind == Node::Kind::scalar)
    return can_be_seen(node.scalar) ? std::string(trimmed(node.scalar)) : "";
  for (const Node& item : node.items) add(item, "-");
  for (const auto& [key, value] : node.entries) add(value, key.scalar);
  return has_any ? words : "";
}

}  // namespace

void detail::report_blank_items(const Node& list, Diagnostics& diagnostics) {
  for (const Node& item : list.items) {
    if (detail::is_blank_text(item)) detail::report_no_text(item, diagnostics);
  }
}

void report_repeated_items(const Node& list, Diagnostics& diagnostics) {
  std::map<std::string, const Node*> said;
  for (const Node& item : list.items) {
    const std::string words = words_of_item(item);
    if (words.empty()) continue;
    const auto& [at, is_new] = said.emplace(words, &item);
    if (is_new) continue;
    const SourceSpan& first = at->second->span;
    diagnostics.warning("said-twice", item.span,
                        fmt::format("this says the same as the item at {}:{}", first.line, first.column),
                        "take one of the two out, or say how they differ");
  }
}

}  // namespace tandem::load
