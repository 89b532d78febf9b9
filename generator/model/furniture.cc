#include "model/furniture.h"

#include <fmt/format.h>

#include <algorithm>

namespace tandem::model {
namespace {

constexpr std::string_view dot = " · ";

const std::vector<std::string>& place_names() {
  static const std::vector<std::string> names{"title",    "numbering",    "page",    "pages",   "copy",
                                              "workshop", "organisation", "contact", "licence", "date"};
  return names;
}

}  // namespace

bool FurnitureText::names_organisation(const Phrase& phrase) {
  return std::ranges::any_of(phrase, [](const auto& part) {
    const auto* place = std::get_if<FurniturePlace>(&part);
    return place && *place == FurniturePlace::organisation;
  });
}

std::string FurnitureText::format(const Words& words, std::size_t most_phrases) const {
  std::string text;
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    const Phrase& phrase = phrases_[i];
    if (i >= most_phrases && !names_organisation(phrase)) continue;
    std::string formatted;
    bool has_places = false;
    bool says_something = false;
    for (const auto& part : phrase) {
      if (const auto* literal = std::get_if<std::string>(&part)) {
        formatted += *literal;
      } else {
        const std::string& word = words.at(static_cast<std::size_t>(std::get<FurniturePlace>(part)));
        has_places = true;
        says_something = says_something || !word.empty();
        formatted += word;
      }
    }
    if (has_places && !says_something) continue;
    if (!text.empty()) text += dot;
    text += formatted;
  }
  return text;
}

FurnitureText::Phrase FurnitureText::read_phrase(std::string_view text, const SourceSpan& span,
                                                 Diagnostics& diagnostics) {
  Phrase phrase;
  while (!text.empty()) {
    const auto open = text.find('{');
    if (open != 0) phrase.emplace_back(std::string(text.substr(0, open)));
    if (open == std::string_view::npos) break;
    const auto close = text.find('}', open);
    if (close == std::string_view::npos) {
      diagnostics.error("message-syntax", span, "a '{' has no '}' behind it",
                        "write '}' behind the name, as in {title}");
      break;
    }
    const std::string name(text.substr(open + 1, close - open - 1));
    const auto found = std::find(place_names().begin(), place_names().end(), name);
    if (found == place_names().end()) {
      diagnostics.error("unknown-name", span, fmt::format("unknown name '{{{}}}' in page furniture", name),
                        suggestion(name, place_names()));
    } else {
      phrase.emplace_back(static_cast<FurniturePlace>(found - place_names().begin()));
    }
    text.remove_prefix(close + 1);
  }
  return phrase;
}

void decode(const load::Node& node, FurnitureText& target, load::Bounds, Diagnostics& diagnostics) {
  load::PlainText text;
  load::decode(node, text, load::Bounds{}, diagnostics);
  target.span_ = node.span;
  target.phrases_.clear();
  for (std::string_view rest = text.value; !rest.empty();) {
    const auto end = rest.find(dot);
    target.phrases_.push_back(FurnitureText::read_phrase(rest.substr(0, end), node.span, diagnostics));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + dot.size());
  }
}

load::Shape shape_of(const FurnitureText*, load::Bounds) {
  load::Shape shape(load::Shape::Kind::text);
  shape.name = fmt::format("text with {{{}}}", fmt::join(place_names(), "}, {"));
  return shape;
}

}  // namespace tandem::model
