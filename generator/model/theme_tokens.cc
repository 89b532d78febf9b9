#include "model/theme_tokens.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "base/edit_distance.h"
#include "model/theme.h"

namespace tandem::model {
namespace {

using Names = std::set<std::string>;

struct TokenGroup {
  const char* key;   // of the theme
  const char* noun;  // for messages
  std::shared_ptr<const Names> used;
};

void add_scalar(const load::Node& map, const char* key, Names& names) {
  const load::Node* value = map.find(key);
  if (value && value->kind == load::Node::Kind::scalar) names.insert(value->scalar);
}

std::vector<TokenGroup> find_used_tokens(const load::Node& theme) {
  Names colours(required_colours().begin(), required_colours().end());
  Names sizes;
  Names spaces;
  if (const load::Node* styles = theme.find("styles")) {
    for (const auto& [name, style] : styles->entries) {
      add_scalar(style, "colour", colours);
      add_scalar(style, "size", sizes);
      add_scalar(style, "space-before", spaces);
      add_scalar(style, "space-after", spaces);
    }
  }
  if (const load::Node* writing = theme.find("writing")) add_scalar(*writing, "colour", colours);
  const auto group = [](const char* key, const char* noun, Names names) {
    return TokenGroup{key, noun, std::make_shared<const Names>(std::move(names))};
  };
  return {group("palette", "colour", std::move(colours)), group("sizes", "size", std::move(sizes)),
          group("spaces", "space", std::move(spaces))};
}

std::string hint_for(const std::string& name, const Names& used) {
  if (const auto near = closest_match(name, {used.begin(), used.end()})) {
    return fmt::format("did you mean '{}'?", *near);
  }
  return "take it out, or name it in a style";
}

}  // namespace

void TokenUse::read(const load::Node& merged_theme) {
  for (const TokenGroup& group : find_used_tokens(merged_theme)) {
    const load::Node* tokens = merged_theme.find(group.key);
    if (!tokens) continue;
    for (const auto& [key, value] : tokens->entries) {
      const std::string_view file = key.span.file ? std::string_view(key.span.file->path) : "";
      const Place place{file, key.span.line, key.span.column};
      if (group.used->contains(key.scalar)) {
        used_.insert(place);
      } else {
        unused_.try_emplace(place, Unused{key.span, group.noun, key.scalar, group.used});
      }
    }
  }
}

void TokenUse::report_unused(Diagnostics& diagnostics) const {
  for (const auto& [place, token] : unused_) {
    if (used_.contains(place)) continue;
    diagnostics.warning("unused-token", token.span,
                        fmt::format("nothing uses the {} '{}'", token.noun, token.name),
                        diagnostics.is_enough(token.span) ? "" : hint_for(token.name, *token.used_instead));
  }
}

}  // namespace tandem::model
