#include "model/furniture.h"

#include <fmt/format.h>

#include <algorithm>

namespace tandem {
namespace {

const std::vector<std::string>& place_names() {
  static const std::vector<std::string> names{"title",    "page",         "pages", "copy",
                                              "workshop", "organisation", "date"};
  return names;
}

}  // namespace

std::string FurnitureText::format(const Words& words) const {
  std::string text;
  for (const auto& part : parts_) {
    if (const auto* literal = std::get_if<std::string>(&part)) {
      text += *literal;
    } else {
      text += words.at(static_cast<std::size_t>(std::get<FurniturePlace>(part)));
    }
  }
  return text;
}

void decode(const Node& node, FurnitureText& target, Bounds, Diagnostics& diagnostics) {
  PlainText text;
  decode(node, text, Bounds{}, diagnostics);
  target.span_ = node.span;
  target.parts_.clear();
  std::string_view rest = text.value;
  while (!rest.empty()) {
    const auto open = rest.find('{');
    if (open != 0) target.parts_.emplace_back(std::string(rest.substr(0, open)));
    if (open == std::string_view::npos) break;
    const auto close = rest.find('}', open);
    if (close == std::string_view::npos) {
      diagnostics.error("message-syntax", node.span, "a '{' has no '}' behind it",
                        "write '}' behind the name, as in {title}");
      break;
    }
    const std::string name(rest.substr(open + 1, close - open - 1));
    const auto found = std::find(place_names().begin(), place_names().end(), name);
    if (found == place_names().end()) {
      diagnostics.error("unknown-name", node.span,
                        fmt::format("unknown name '{{{}}}' in page furniture", name),
                        suggestion(name, place_names()));
    } else {
      target.parts_.emplace_back(static_cast<FurniturePlace>(found - place_names().begin()));
    }
    rest.remove_prefix(close + 1);
  }
}

std::string describe_type(const FurnitureText*, Bounds) {
  return fmt::format("text with {{{}}}", fmt::join(place_names(), "}, {"));
}

}  // namespace tandem
