#include "model/extension.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "load/decode.h"

namespace tandem::model {

void lay_over(load::Node& below, const load::Node& above) {
  if (below.kind != load::Node::Kind::map || above.kind != load::Node::Kind::map) {
    below = above;
    return;
  }
  below.span = above.span;
  const std::size_t count = below.entries.size();
  below.entries.reserve(count + above.entries.size());  // so that the keys stay where they are
  std::map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < count; ++i) places.emplace(below.entries[i].first.scalar, i);
  for (const auto& [key, value] : above.entries) {
    const auto found = places.find(key.scalar);
    if (found == places.end()) {
      below.entries.emplace_back(key, value);
    } else {
      auto& [key_below, value_below] = below.entries[found->second];
      key_below.span = key.span;
      lay_over(value_below, value);
    }
  }
}

void report_reading(const load::Node& document, std::string_view what, const Diagnostics& found,
                    bool says_little, const std::string& hint, Diagnostics& diagnostics) {
  if (found.empty()) return;
  const bool is_one = says_little && !document.find("extends");
  bool is_told = false;
  for (const Diagnostic& each : found.sorted()) {
    const bool is_missing = is_one && each.code == "missing-key" && each.span.line == document.span.line &&
                            each.span.column == document.span.column;
    if (!is_missing) {
      each.severity == Severity::error ? diagnostics.error(each.code, each.span, each.message, each.hint)
                                       : diagnostics.warning(each.code, each.span, each.message, each.hint);
    } else if (!std::exchange(is_told, true)) {
      diagnostics.error("missing-key", document.span,
                        fmt::format("this {} says only what is different, and not from what", what), hint);
    }
  }
}

namespace {

// Nobody keeps more than a few layers in mind, and each is laid over all that are below it.
constexpr std::size_t most_extended = 16;

std::vector<std::string> ids_of(const LayeredDocuments& documents) {
  std::vector<std::string> ids;
  for (const auto& [id, layers] : documents) ids.push_back(id);
  return ids;
}

void report_circle(const load::Node& base, const std::vector<std::string>& ids, const ExtensionWords& words,
                   Diagnostics& diagnostics) {
  diagnostics.error("extends-circle", base.span,
                    ids.size() == 1 ? fmt::format("{} '{}' extends itself", words.noun, ids.front())
                                    : fmt::format("these {}s extend each other in a circle: {}, {}",
                                                  words.noun, fmt::join(ids, ", "), ids.front()),
                    words.circle_hint);
}

}  // namespace

std::optional<load::Node> merge_extended(const std::string& id, const LayeredDocuments& documents,
                                         const ExtensionWords& words, Diagnostics& diagnostics,
                                         const std::function<void(load::Node& merged)>& settle) {
  std::vector<const load::Node*> chain{&documents.at(id).back()};
  std::vector<std::string> seen{id};
  std::size_t layer = documents.at(id).size() - 1;  // of the last one in the chain, among those of its id
  while (const load::Node* base = chain.back()->find("extends")) {
    load::Identifier base_id;
    load::decode(*base, base_id, load::Bounds{}, diagnostics);
    if (base_id.empty()) return std::nullopt;
    const bool is_below_itself = base->scalar == seen.back() && layer > 0;
    const auto first = std::find(seen.begin(), seen.end(), base->scalar);
    if (!is_below_itself && first != seen.end()) {
      report_circle(*base, {first, seen.end()}, words, diagnostics);
      return std::nullopt;
    }
    const auto found = documents.find(base->scalar);
    if (found == documents.end()) {
      diagnostics.error(words.unknown_code, base->span,
                        fmt::format("there is no {} '{}'", words.noun, base->scalar),
                        diagnostics.is_enough(base->span) ? "" : suggestion(base->scalar, ids_of(documents)));
      return std::nullopt;
    }
    if (seen.size() > most_extended) {
      diagnostics.error("extends-deep", base->span,
                        fmt::format("{} '{}' stands on more than {} others", words.noun, id, most_extended),
                        "let it extend one that is nearer to the ground");
      return std::nullopt;
    }
    seen.push_back(base->scalar);
    layer = is_below_itself ? layer - 1 : found->second.size() - 1;
    chain.push_back(&found->second[layer]);
  }
  load::Node merged = *chain.back();
  if (settle) settle(merged);
  for (auto above = chain.rbegin() + 1; above != chain.rend(); ++above) {
    lay_over(merged, **above);
    if (settle) settle(merged);
  }
  return merged;
}

}  // namespace tandem::model
