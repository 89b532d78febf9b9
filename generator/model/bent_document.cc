// Stage: model. Settles a document that bends for what is known of a couple: bent() of bending.h.
#include <algorithm>
#include <numeric>
#include <set>
#include <string_view>
#include <utility>

#include "load/fact_places.h"
#include "load/settled_node.h"
#include "model/bending.h"
#include "model/bending_nodes.h"

namespace tandem::model {
namespace {

constexpr const char* short_dose = "dose.short";

void erase(load::Node& map, std::string_view key) {
  std::erase_if(map.entries, [&](const auto& entry) { return entry.first.scalar == key; });
}

/// Of a block '- timeline: …'.
const std::string& kind_of(const load::Node& block) {
  static const std::string none;
  const auto* entry = kind_entry(block);
  return entry ? entry->first.scalar : none;
}

void forget_core(load::Node& node) {
  for (load::Node& item : node.items) {
    if (is_map(item)) erase(item, "core");
    forget_core(item);
  }
  for (auto& [key, value] : node.entries) forget_core(value);
}

/// Whether the condition behind a key holds; one that is none was reported, and holds for nobody.
bool holds(const load::Node& condition, const FactAnswers& answers) {
  Diagnostics reported_before;
  const auto read = read_condition(condition, reported_before);
  return read && read->holds(answers);
}

load::Node scalar_like(const load::Node& like, std::string text) {
  load::Node node;
  node.kind = load::Node::Kind::scalar;
  node.quoted = true;
  node.span = like.span;
  node.scalar = std::move(text);
  return node;
}

load::LeftOver whole(const std::string& text) {
  load::LeftOver left{text, std::vector<std::size_t>(text.size())};
  std::iota(left.places.begin(), left.places.end(), std::size_t{0});
  return left;
}

/// '{text: …}' and '{row: […]}' stand for what would stand there without a condition.
void unwrap(load::Node& item) {
  if (item.entries.size() != 1) return;
  const std::string& key = item.entries.front().first.scalar;
  const load::Node& value = item.entries.front().second;
  const bool is_text = key == "text" && value.kind == load::Node::Kind::scalar;
  if (!is_text && !(key == "row" && is_list(value))) return;
  load::Node inner = value;
  item = std::move(inner);
}

/// Settles a document for answers.
class Settling {
 public:
  Settling(const Bending& bending, const FactAnswers& answers) : bending_(bending), answers_(answers) {
    for (const load::FactPlace& place : load::fact_places()) {
      if (!answers.has(place.question)) unknown_.insert(place.written);
    }
  }

  load::Node document() {
    load::Node settled = bending_.document;
    take_alternative(settled);
    erase(settled, "when");
    erase(settled, "instead");
    keep_title(settled);
    settle_entries(settled, false);
    if (answers_.has(short_dose)) keep_core(settled);
    forget_core(settled);
    return settled;
  }

 private:
  void take_alternative(load::Node& settled) const {
    for (const load::Node* each : alternatives_of(bending_.document)) {
      const load::Node* when = each->find("when");
      if (!when || !holds(*when, answers_)) continue;
      for (const auto& [key, value] : each->entries) {
        if (key.scalar == "when") continue;
        erase(settled, key.scalar);
        settled.entries.emplace_back(key, value);
      }
      return;
    }
  }

  // A place in a title is a mistake that was reported; nothing goes with it.
  static void keep_title(load::Node& settled) {
    for (auto& [key, value] : settled.entries) {
      if (key.scalar != "title" || load::fact_places_in(value.scalar).empty()) continue;
      load::settle_text(value, whole(value.scalar));
      value.scalar = load::with_fact_arguments(std::move(value.scalar));
    }
  }

  void keep_core(load::Node& settled) const {
    for (auto& [key, value] : settled.entries) {
      if (key.scalar == "blocks" && has_core(value)) keep_core_of(value);
    }
  }

  // Down to the lists that say what their core is; above them, what holds such a list stays.
  void keep_core_of(load::Node& node) const {
    if (is_list(node)) keep_core_items(node.items);
    for (load::Node& item : node.items) {
      if (is_core(item) || !has_core(item)) continue;
      keep_core_of(item);
    }
    for (auto& [key, value] : node.entries) {
      if (has_core(value)) keep_core_of(value);
    }
  }

  // What leads to a block comes before it, so that they are looked at from the end.
  void keep_core_items(std::vector<load::Node>& items) const {
    std::vector<load::Node> kept;
    bool is_next_kept = false;
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
      const bool leads = is_next_kept && is_one_of(kind_of(*item), bending_.blocks->leading);
      is_next_kept = has_core(*item) || leads;
      if (is_next_kept) kept.push_back(std::move(*item));
    }
    std::ranges::reverse(kept);
    items = std::move(kept);
  }

  /// Settles a value; false where nothing is left of it.
  bool keeps(load::Node& node, bool has_own_when) {
    if (node.kind == load::Node::Kind::scalar) return keeps_words(node);
    if (is_list(node)) {
      settle_list(node, has_own_when);
    } else if (is_map(node) && !node.entries.empty()) {
      settle_entries(node, has_own_when);
      return kind_entry(node) != nullptr;  // what is core of nothing is nothing
    }
    return true;
  }

  void settle_entries(load::Node& map, bool has_own_when) {
    std::vector<std::pair<load::Node, load::Node>> kept;
    for (auto& [key, value] : map.entries) {
      const bool is_own = has_own_when || is_one_of(key.scalar, bending_.blocks->with_own_when);
      if (keeps(value, is_own)) {
        kept.emplace_back(std::move(key), std::move(value));
      } else {
        load::note_gone(map, key, value, unknown_gone(value));
      }
    }
    map.entries = std::move(kept);
  }

  /// With what places a node has gone of which nothing is left.
  load::PlacesOfFacts unknown_gone(const load::Node& node) const {
    load::PlacesOfFacts places = load::places_gone(node);
    std::erase_if(places, [&](std::string_view place) { return !unknown_.contains(place); });
    return places;
  }

  bool keeps_words(load::Node& node) const {
    const auto places = load::fact_places_in(node.scalar);
    if (places.empty()) return true;
    const bool all_known = std::ranges::all_of(
        places, [&](const load::FactPlace* place) { return !unknown_.contains(place->written); });
    load::settle_text(node, all_known ? whole(node.scalar)
                                      : load::without_sentences(node.scalar, unknown_, bending_.language));
    node.scalar = load::with_fact_arguments(std::move(node.scalar));
    return !node.scalar.empty();
  }

  void settle_list(load::Node& list, bool has_own_when) {
    std::vector<load::Node> settled;
    load::PlacesOfFacts gone;
    take_items(list.items, has_own_when, settled, gone);
    list.items = std::move(settled);
    if (!gone.empty()) load::note_gone_item(list, gone);
  }

  void take_items(std::vector<load::Node>& items, bool has_own_when, std::vector<load::Node>& settled,
                  load::PlacesOfFacts& gone) {
    for (load::Node& item : items) {
      if (const load::Node* sets = examples_of(item)) {
        take_examples(*sets, has_own_when, settled, gone);
        continue;
      }
      if (item.kind == load::Node::Kind::scalar &&
          bending_.lists.contains(std::string(load::fact_alone(item.scalar)))) {
        take_lines(item, settled);
        continue;
      }
      if (!is_there(item, has_own_when)) continue;
      if (begins_with_list(item)) {
        take_rows(item, has_own_when, settled);
        continue;
      }
      if (keeps(item, has_own_when)) {
        settled.push_back(std::move(item));
      } else {
        gone.merge(unknown_gone(item));
      }
    }
  }

  bool is_there(load::Node& item, bool has_own_when) const {
    if (!is_map(item)) return true;
    const load::Node* when = has_own_when ? nullptr : item.find("when");
    if (!when) return true;
    if (!holds(*when, answers_)) return false;
    erase(item, "when");
    unwrap(item);
    return true;
  }

  void take_examples(const load::Node& sets, bool has_own_when, std::vector<load::Node>& settled,
                     load::PlacesOfFacts& gone) {
    for (const load::Node& set : sets.items) {
      const load::Node* when = set.find("when");
      const load::Node* otherwise = set.find("else");
      if (when ? !holds(*when, answers_) : !otherwise) continue;
      const load::Node* chosen = when ? set.find("items") : otherwise;
      if (!chosen || !is_list(*chosen)) return;
      std::vector<load::Node> items = chosen->items;
      take_items(items, has_own_when, settled, gone);
      return;
    }
  }

  /// Whether it is a row of cells, of which the first stands for all lines of a list.
  bool begins_with_list(const load::Node& item) const {
    return is_list(item) && item.items.size() > 1 &&
           bending_.lists.contains(std::string(load::fact_alone(item.items.front().scalar)));
  }

  void take_rows(const load::Node& row, bool has_own_when, std::vector<load::Node>& settled) {
    std::vector<load::Node> lines;
    take_lines(row.items.front(), lines);
    for (load::Node& line : lines) {
      load::Node each = row;
      each.items.front() = std::move(line);
      if (keeps(each, has_own_when)) settled.push_back(std::move(each));
    }
  }

  void take_lines(const load::Node& item, std::vector<load::Node>& settled) const {
    const std::string fact(load::fact_alone(item.scalar));
    for (int line = 1; line <= answers_.lines_of(fact); ++line) {
      settled.push_back(scalar_like(item, "{" + load::line_argument(fact, line) + "}"));
    }
  }

  const Bending& bending_;
  const FactAnswers& answers_;
  std::set<std::string_view> unknown_;
};

}  // namespace

load::Node bent(const Bending& bending, const FactAnswers& answers) {
  return Settling(bending, answers).document();
}

}  // namespace tandem::model
