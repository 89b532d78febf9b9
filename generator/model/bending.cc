#include "model/bending.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "load/fact_places.h"

namespace tandem {
namespace {

constexpr const char* short_dose = "dose.short";
constexpr std::size_t most_sets = 40;
// Each pair of them is tried.
constexpr std::size_t most_facts = 24;

bool is_map(const Node& node) {
  return node.kind == Node::Kind::map;
}
bool is_list(const Node& node) {
  return node.kind == Node::Kind::sequence;
}

void erase(Node& map, std::string_view key) {
  std::erase_if(map.entries, [&](const auto& entry) { return entry.first.scalar == key; });
}

bool is_one_of(const std::string& word, const std::vector<std::string>& words) {
  return std::ranges::find(words, word) != words.end();
}

/// Of a block '- timeline: …'.
const std::string& kind_of(const Node& block) {
  static const std::string none;
  const auto* entry = kind_entry(block);
  return entry ? entry->first.scalar : none;
}

bool is_core(const Node& block) {
  const Node* core = is_map(block) ? block.find("core") : nullptr;
  return core && (core->scalar == "true" || core->scalar == "yes");
}

bool has_core(const Node& node) {
  const auto in_entry = [](const auto& entry) { return has_core(entry.second); };
  return is_core(node) || std::ranges::any_of(node.items, has_core) ||
         std::ranges::any_of(node.entries, in_entry);
}

void forget_core(Node& node) {
  for (Node& item : node.items) {
    if (is_map(item)) erase(item, "core");
    forget_core(item);
  }
  for (auto& [key, value] : node.entries) forget_core(value);
}

/// Whether the condition behind a key holds; one that is none was reported, and holds for nobody.
bool holds(const Node& condition, const FactAnswers& answers) {
  Diagnostics reported_before;
  const auto read = read_condition(condition, reported_before);
  return read && read->holds(answers);
}

/// `instead` is one alternative or a list of them.
std::vector<const Node*> alternatives_of(const Node& document) {
  std::vector<const Node*> all;
  const Node* instead = document.find("instead");
  if (!instead) return all;
  if (!is_list(*instead)) return {instead};
  for (const Node& each : instead->items) all.push_back(&each);
  return all;
}

Node scalar_like(const Node& like, std::string text) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.quoted = true;
  node.span = like.span;
  node.scalar = std::move(text);
  return node;
}

/// '{text: …}' and '{row: […]}' stand for what would stand there without a condition.
void unwrap(Node& item) {
  if (item.entries.size() != 1) return;
  const std::string& key = item.entries.front().first.scalar;
  const Node& value = item.entries.front().second;
  const bool is_text = key == "text" && value.kind == Node::Kind::scalar;
  if (!is_text && !(key == "row" && is_list(value))) return;
  Node inner = value;
  item = std::move(inner);
}

/// Settles a document for answers.
class Settling {
 public:
  Settling(const Bending& bending, const FactAnswers& answers) : bending_(bending), answers_(answers) {
    for (const FactPlace& place : fact_places()) {
      if (!answers.has(place.question)) unknown_.insert(place.written);
    }
  }

  Node document() {
    Node settled = bending_.document;
    take_alternative(settled);
    erase(settled, "when");
    erase(settled, "instead");
    settle_entries(settled, false);
    if (answers_.has(short_dose)) keep_core(settled);
    forget_core(settled);
    return settled;
  }

 private:
  void take_alternative(Node& settled) const {
    for (const Node* each : alternatives_of(bending_.document)) {
      const Node* when = each->find("when");
      if (!when || !holds(*when, answers_)) continue;
      for (const auto& [key, value] : each->entries) {
        if (key.scalar == "when") continue;
        erase(settled, key.scalar);
        settled.entries.emplace_back(key, value);
      }
      return;
    }
  }

  void keep_core(Node& settled) const {
    for (auto& [key, value] : settled.entries) {
      if (key.scalar == "blocks" && has_core(value)) keep_core_of(value);
    }
  }

  // Down to the lists that say what their core is; above them, what holds such a list stays.
  void keep_core_of(Node& node) const {
    if (is_list(node)) keep_core_items(node.items);
    for (Node& item : node.items) {
      if (is_core(item) || !has_core(item)) continue;
      keep_core_of(item);
    }
    for (auto& [key, value] : node.entries) {
      if (has_core(value)) keep_core_of(value);
    }
  }

  // What leads to a block comes before it, so that they are looked at from the end.
  void keep_core_items(std::vector<Node>& items) const {
    std::vector<Node> kept;
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
  bool keeps(Node& node, bool has_own_when) {
    if (node.kind == Node::Kind::scalar) return keeps_words(node);
    if (is_list(node)) {
      settle_list(node, has_own_when);
    } else if (is_map(node) && !node.entries.empty()) {
      settle_entries(node, has_own_when);
      return kind_entry(node) != nullptr;  // what is core of nothing is nothing
    }
    return true;
  }

  void settle_entries(Node& map, bool has_own_when) {
    std::vector<std::pair<Node, Node>> kept;
    for (auto& [key, value] : map.entries) {
      const bool is_own = has_own_when || is_one_of(key.scalar, bending_.blocks->with_own_when);
      if (keeps(value, is_own)) kept.emplace_back(std::move(key), std::move(value));
    }
    map.entries = std::move(kept);
  }

  bool keeps_words(Node& node) const {
    const auto places = fact_places_in(node.scalar);
    if (places.empty()) return true;
    const bool all_known = std::ranges::all_of(
        places, [&](const FactPlace* place) { return !unknown_.contains(place->written); });
    if (!all_known) node.scalar = without_sentences(node.scalar, unknown_, bending_.language);
    node.scalar = with_fact_arguments(std::move(node.scalar));
    return !node.scalar.empty();
  }

  void settle_list(Node& list, bool has_own_when) {
    std::vector<Node> settled;
    take_items(list.items, has_own_when, settled);
    list.items = std::move(settled);
  }

  void take_items(std::vector<Node>& items, bool has_own_when, std::vector<Node>& settled) {
    for (Node& item : items) {
      if (const Node* sets = examples_of(item)) {
        take_examples(*sets, has_own_when, settled);
        continue;
      }
      if (item.kind == Node::Kind::scalar && bending_.lists.contains(std::string(fact_alone(item.scalar)))) {
        take_lines(item, settled);
        continue;
      }
      if (!is_there(item, has_own_when)) continue;
      if (begins_with_list(item)) {
        take_rows(item, has_own_when, settled);
        continue;
      }
      if (keeps(item, has_own_when)) settled.push_back(std::move(item));
    }
  }

  bool is_there(Node& item, bool has_own_when) const {
    if (!is_map(item)) return true;
    const Node* when = has_own_when ? nullptr : item.find("when");
    if (!when) return true;
    if (!holds(*when, answers_)) return false;
    erase(item, "when");
    unwrap(item);
    return true;
  }

  void take_examples(const Node& sets, bool has_own_when, std::vector<Node>& settled) {
    for (const Node& set : sets.items) {
      const Node* when = set.find("when");
      const Node* otherwise = set.find("else");
      if (when ? !holds(*when, answers_) : !otherwise) continue;
      const Node* chosen = when ? set.find("items") : otherwise;
      if (!chosen || !is_list(*chosen)) return;
      std::vector<Node> items = chosen->items;
      take_items(items, has_own_when, settled);
      return;
    }
  }

  /// Whether it is a row of cells, of which the first stands for all lines of a list.
  bool begins_with_list(const Node& item) const {
    return is_list(item) && item.items.size() > 1 &&
           bending_.lists.contains(std::string(fact_alone(item.items.front().scalar)));
  }

  void take_rows(const Node& row, bool has_own_when, std::vector<Node>& settled) {
    std::vector<Node> lines;
    take_lines(row.items.front(), lines);
    for (Node& line : lines) {
      Node each = row;
      each.items.front() = std::move(line);
      if (keeps(each, has_own_when)) settled.push_back(std::move(each));
    }
  }

  void take_lines(const Node& item, std::vector<Node>& settled) const {
    const std::string fact(fact_alone(item.scalar));
    for (int line = 1; line <= answers_.lines_of(fact); ++line) {
      settled.push_back(scalar_like(item, "{" + line_argument(fact, line) + "}"));
    }
  }

  const Bending& bending_;
  const FactAnswers& answers_;
  std::set<std::string_view> unknown_;
};

/// Walks through all that may be there, and keeps what must hold on the way.
class Walk {
 public:
  /// What is found goes into `bending`. Without declarations nothing is held against them.
  Walk(Bending& bending, const FactDeclarations* declarations, Diagnostics& diagnostics)
      : bending_(bending), declarations_(declarations), diagnostics_(diagnostics) {}

  void read(const Node& document) {
    if (const Node* when = document.find("when")) {
      bending_.when = condition(*when);
      bends_ = true;
    }
    std::vector<Guarded::Guard> none_before;
    for (const Node* each : alternatives_of(document)) alternative(*each, none_before);
    for (const auto& [key, value] : document.entries) {
      if (key.scalar == "when" || key.scalar == "instead") continue;
      const std::string& name = key.scalar;
      const bool is_replaced = std::ranges::any_of(
          alternatives_of(document), [&](const Node* each) { return each->find(name) != nullptr; });
      if (key.scalar == "title") check_title(value);
      const std::size_t depth = path_.size();
      if (is_replaced) path_.insert(path_.end(), none_before.begin(), none_before.end());
      visit(value, false);
      path_.resize(depth, {});
    }
    const Node* blocks = document.find("blocks");
    if (blocks && has_core(*blocks)) ask(short_dose, blocks->span);
    check_count(document.span);
  }

  bool bends() const { return bends_; }
  std::vector<Guarded> take_places() { return std::move(places_); }

 private:
  std::optional<Condition> condition(const Node& node) {
    auto read = read_condition(node, diagnostics_);
    if (!read) return std::nullopt;
    collect_questions(*read, bending_.questions);
    if (declarations_) check_condition(*read, *declarations_, diagnostics_);
    return read;
  }

  // Titles stand in a document's outline, where no page hides them.
  void check_title(const Node& title) {
    if (fact_places_in(title.scalar).empty()) return;
    diagnostics_.error("condition-form", title.span, "a title has no place for what is known of a couple",
                       "say it in a block, or give the sheet another title with 'instead'");
  }

  void check_count(const SourceSpan& span) {
    std::set<std::string_view> facts;
    for (const std::string& question : bending_.questions) facts.insert(fact_of(question));
    if (facts.size() <= most_facts) return;
    diagnostics_.error("condition-form", span,
                       fmt::format("this file asks {} facts, and {} are the most", facts.size(), most_facts),
                       "make several sheets of it");
    bending_.questions.clear();
  }

  void ask(std::string_view question, const SourceSpan& span) {
    bends_ = true;
    bending_.questions.emplace(question);
    Condition condition;
    condition.question = fact_of(question);
    condition.span = span;
    if (declarations_) check_condition(condition, *declarations_, diagnostics_);
  }

  void alternative(const Node& node, std::vector<Guarded::Guard>& none_before) {
    bends_ = true;
    if (none_before.size() == most_sets)
      return report_examples(node.span, "there are 40 alternatives at most");
    const Node* when = is_map(node) ? node.find("when") : nullptr;
    if (!when) {
      diagnostics_.error("condition-form", node.span, "an alternative says when it stands there",
                         "add 'when: …' to it");
      return;
    }
    const auto read = condition(*when);
    if (!read) return;
    const std::size_t depth = path_.size();
    path_.insert(path_.end(), none_before.begin(), none_before.end());
    push(*read, true);
    for (const auto& [key, value] : node.entries) {
      if (key.scalar == "when") continue;
      static const std::vector<std::string> known{"title", "purpose", "opt-out", "blocks"};
      if (!is_one_of(key.scalar, known)) {
        diagnostics_.error("unknown-key", key.span, "this cannot be changed by 'instead'",
                           suggestion(key.scalar, known));
      }
      if (key.scalar == "title") check_title(value);
      visit(value, false);
    }
    path_.resize(depth, {});
    none_before.push_back({*read, false});
  }

  void push(const Condition& condition, bool holds) {
    path_.push_back({condition, holds});
    places_.push_back({path_, condition.span});
  }

  void visit(const Node& node, bool has_own_when) {
    if (node.kind == Node::Kind::scalar) {
      for (const FactPlace* place : fact_places_in(node.scalar)) ask(place->question, node.span);
    }
    for (const auto& [key, value] : node.entries) {
      visit(value, has_own_when || is_one_of(key.scalar, bending_.blocks->with_own_when));
    }
    for (const Node& item : node.items) visit_item(item, has_own_when);
  }

  void visit_item(const Node& item, bool has_own_when) {
    if (const Node* sets = examples_of(item)) return visit_examples(item, *sets, has_own_when);
    const std::string fact(fact_alone(item.scalar));
    if (is_list_of_couple(fact)) {
      bending_.lists.insert(fact);
      return ask(fact, item.span);
    }
    if (is_map(item)) check_core(item);
    const Node* when = is_map(item) && !has_own_when ? item.find("when") : nullptr;
    if (!when) return visit(item, has_own_when);
    bends_ = true;
    const auto read = condition(*when);
    if (!read) return;
    push(*read, true);
    for (const auto& [key, value] : item.entries) {
      if (&value != when) visit(value, has_own_when || is_one_of(key.scalar, bending_.blocks->with_own_when));
    }
    path_.pop_back();
  }

  bool is_list_of_couple(const std::string& fact) const {
    if (fact.empty()) return false;
    if (!declarations_) return bending_.lists.contains(fact);
    const auto found = declarations_->find(fact);
    return found != declarations_->end() && found->second.kind == FactKind::list;
  }

  void check_core(const Node& item) {
    const Node* core = item.find("core");
    if (!core) return;
    bends_ = true;
    bool is_yes = false;
    decode(*core, is_yes, Bounds{}, diagnostics_);
  }

  void visit_examples(const Node& item, const Node& sets, bool has_own_when) {
    bends_ = true;
    if (item.entries.size() > 1) {
      const auto& [first, second] = std::pair(item.entries[0].first, item.entries[1].first);
      report_examples((first.scalar == "examples" ? second : first).span, "nothing stands beside 'examples'");
    }
    if (!is_list(sets) || sets.items.empty() || sets.items.size() > most_sets)
      return report_examples(sets.span, "'examples' has a list of sets, 40 at most");
    const std::size_t depth = path_.size();
    bool has_else = false;
    for (const Node& set : sets.items) {
      if (has_else) report_examples(set.span, "what stands behind 'else' is never taken");
      has_else = visit_set(set, has_own_when) || has_else;
    }
    path_.resize(depth, {});
    if (!has_else) report_examples(item.span, "no set says what stands here for all others");
  }

  /// Whether it is the one for all others.
  bool visit_set(const Node& set, bool has_own_when) {
    const Node* when = is_map(set) ? set.find("when") : nullptr;
    const Node* otherwise = is_map(set) ? set.find("else") : nullptr;
    const Node* items = when && !otherwise ? set.find("items") : otherwise;
    const bool has_more = is_map(set) && set.entries.size() != (when ? 2U : 1U);
    if (!items || !is_list(*items) || has_more) {
      report_examples(set.span, "a set has 'when' and 'items', and the last one 'else'");
      return otherwise != nullptr;
    }
    if (!when) {
      for (const Node& item : items->items) visit_item(item, has_own_when);
      return true;
    }
    const auto read = condition(*when);
    if (!read) return false;
    push(*read, true);
    for (const Node& item : items->items) visit_item(item, has_own_when);
    path_.back().holds = false;
    return false;
  }

  void report_examples(const SourceSpan& span, const char* message) {
    diagnostics_.error("examples-form", span, message,
                       "write '- examples: [{when: children.baby, items: […]}, {else: […]}]'");
  }

  Bending& bending_;
  const FactDeclarations* declarations_;
  Diagnostics& diagnostics_;
  bool bends_ = false;
  std::vector<Guarded::Guard> path_;
  std::vector<Guarded> places_;
};

}  // namespace

const std::pair<Node, Node>* kind_entry(const Node& block) {
  const auto found = std::ranges::find_if(block.entries, [](const auto& entry) {
    return entry.first.scalar != "when" && entry.first.scalar != "core";
  });
  return found == block.entries.end() ? nullptr : &*found;
}

const Node* examples_of(const Node& item) {
  return is_map(item) ? item.find("examples") : nullptr;
}

bool Guarded::is_there(const FactAnswers& answers) const {
  return std::ranges::all_of(
      guards, [&](const Guard& guard) { return guard.condition.holds(answers) == guard.holds; });
}

std::shared_ptr<const Bending> find_bending(const Node& document, const BlockReading& blocks,
                                            const FactDeclarations& declarations, const std::string& language,
                                            Diagnostics& diagnostics) {
  auto bending = std::make_shared<Bending>();
  bending->language = language;
  bending->blocks = &blocks;
  Walk walk(*bending, &declarations, diagnostics);
  walk.read(document);
  if (!walk.bends()) return nullptr;
  bending->document = document;
  return bending;
}

Node bent(const Bending& bending, const FactAnswers& answers) {
  return Settling(bending, answers).document();
}

std::vector<Guarded> guarded_places(const Bending& bending) {
  Bending again;
  again.lists = bending.lists;
  again.blocks = bending.blocks;
  Diagnostics reported_before;
  Walk walk(again, nullptr, reported_before);
  walk.read(bending.document);
  return walk.take_places();
}

}  // namespace tandem
