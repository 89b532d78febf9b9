#include "model/theme_tokens.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "base/edit_distance.h"
#include "model/theme.h"

namespace tandem {
namespace {

using Names = std::set<std::string>;

struct TokenGroup {
  const char* key;   // of the theme
  const char* noun;  // for messages
  Names used;
};

void add_scalar(const Node& map, const char* key, Names& names) {
  const Node* value = map.find(key);
  if (value && value->kind == Node::Kind::scalar) names.insert(value->scalar);
}

std::vector<TokenGroup> find_used_tokens(const Node& theme) {
  Names colours(required_colours().begin(), required_colours().end());
  Names sizes;
  Names spaces;
  if (const Node* styles = theme.find("styles")) {
    for (const auto& [name, style] : styles->entries) {
      add_scalar(style, "colour", colours);
      add_scalar(style, "size", sizes);
      add_scalar(style, "space-before", spaces);
      add_scalar(style, "space-after", spaces);
    }
  }
  if (const Node* writing = theme.find("writing")) add_scalar(*writing, "colour", colours);
  return {{"palette", "colour", std::move(colours)},
          {"sizes", "size", std::move(sizes)},
          {"spaces", "space", std::move(spaces)}};
}

// A token as it is written: a theme that extends another one has the same tokens again.
using Place = std::tuple<const SourceFile*, int, int>;

struct Unused {
  SourceSpan span;
  std::string message;
  std::string hint;
};

std::string hint_for(const std::string& name, const Names& used) {
  if (const auto near = closest_match(name, {used.begin(), used.end()})) {
    return fmt::format("did you mean '{}'?", *near);
  }
  return "take it out, or name it in a style";
}

}  // namespace

void report_unused_tokens(const std::vector<Node>& merged_themes, Diagnostics& diagnostics) {
  std::map<Place, Unused> unused;
  std::set<Place> used_somewhere;
  for (const Node& theme : merged_themes) {
    for (const TokenGroup& group : find_used_tokens(theme)) {
      const Node* tokens = theme.find(group.key);
      if (!tokens) continue;
      for (const auto& [key, value] : tokens->entries) {
        const Place place{key.span.file, key.span.line, key.span.column};
        if (group.used.contains(key.scalar)) {
          used_somewhere.insert(place);
        } else {
          unused.try_emplace(place,
                             Unused{key.span, fmt::format("nothing uses the {} '{}'", group.noun, key.scalar),
                                    hint_for(key.scalar, group.used)});
        }
      }
    }
  }
  for (const auto& [place, token] : unused) {
    if (used_somewhere.contains(place)) continue;
    diagnostics.warning("unused-token", token.span, token.message, token.hint);
  }
}

}  // namespace tandem
