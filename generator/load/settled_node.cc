#include "load/settled_node.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace tandem::load {
namespace {

/// One that was left out is null.
void add_part(Node& text, bool is_left, std::string_view words) {
  if (words.empty()) return;
  Node& part = text.items.emplace_back();
  part.kind = is_left ? Node::Kind::scalar : Node::Kind::null;
  part.scalar = words;
}

std::string joined(const PlacesOfFacts& places) {
  std::string all;
  for (const std::string_view each : places) all += fmt::format("{{{}}}", each);
  return all;
}

PlacesOfFacts places_in(std::string_view text) {
  PlacesOfFacts places;
  for (const FactPlace* each : fact_places_in(text)) places.insert(each->written);
  return places;
}

}  // namespace

void settle_text(Node& text, LeftOver left) {
  const std::string written = std::exchange(text.scalar, std::move(left.text));
  text.items.clear();
  std::size_t at = 0;
  for (std::size_t i = 0; i < left.places.size();) {
    const std::size_t first = left.places[i];
    std::size_t end = first;
    for (; i < left.places.size() && left.places[i] == end; ++i) ++end;
    add_part(text, false, std::string_view(written).substr(at, first - at));
    add_part(text, true, std::string_view(written).substr(first, end - first));
    at = end;
  }
  add_part(text, false, std::string_view(written).substr(at));
}

bool is_settled_text(const Node& node) {
  return node.kind == Node::Kind::scalar && !node.items.empty();
}

AsWritten as_written(const Node& text) {
  AsWritten written;
  for (const Node& part : text.items) {
    for (std::size_t i = 0; part.kind == Node::Kind::scalar && i < part.scalar.size(); ++i)
      written.places.push_back(written.text.size() + i);
    written.text += part.scalar;
  }
  return written;
}

void note_gone(Node& map, const Node& key, const Node& value, const PlacesOfFacts& places) {
  if (places.empty()) return;
  Node& note = map.items.emplace_back();
  note.span = value.span;
  note.scalar = joined(places);
  note.items.push_back(key);
}

void note_gone_item(Node& list, const PlacesOfFacts& places) {
  PlacesOfFacts all = places_in(list.scalar);
  all.insert(places.begin(), places.end());
  list.scalar = joined(all);
}

std::optional<Gone> find_gone(const Node& map, std::string_view key) {
  if (map.kind != Node::Kind::map) return std::nullopt;
  const auto note = std::ranges::find_if(
      map.items, [&](const Node& each) { return !each.items.empty() && each.items.front().scalar == key; });
  if (note == map.items.end()) return std::nullopt;
  return Gone{note->span, places_in(note->scalar)};
}

PlacesOfFacts places_gone(const Node& node) {
  if (is_settled_text(node)) return places_in(as_written(node).text);
  PlacesOfFacts places;
  if (node.kind != Node::Kind::map) return places;
  for (const Node& note : node.items) places.merge(places_in(note.scalar));
  return places;
}

PlacesOfFacts places_of_gone_items(const Node& list) {
  return list.kind == Node::Kind::sequence ? places_in(list.scalar) : PlacesOfFacts();
}

bool report_no_block_left(const Node& list, Diagnostics& diagnostics) {
  const PlacesOfFacts gone = places_of_gone_items(list);
  if (!list.items.empty() || gone.empty()) return false;
  diagnostics.error("wrong-type", list.span,
                    fmt::format("no block is left of this list where {} is unknown", describe(gone)),
                    fmt::format("write one that also stands without {}", describe(gone)));
  return true;
}

std::string describe(const PlacesOfFacts& places) {
  std::string all;
  for (const std::string_view each : places) {
    if (!all.empty()) all += " or ";
    all += fmt::format("{{{}}}", each);
  }
  return all;
}

std::string condition_for(const PlacesOfFacts& places) {
  std::vector<std::string_view> questions;
  for (const FactPlace& each : fact_places()) {
    if (places.contains(each.written)) questions.push_back(each.question);
  }
  return questions.size() == 1 ? fmt::format("when: {}", questions.front())
                               : fmt::format("when: {{all: [{}]}}", fmt::join(questions, ", "));
}

}  // namespace tandem::load
