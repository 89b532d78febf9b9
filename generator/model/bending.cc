#include "model/bending.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "load/fact_places.h"
#include "model/bending_nodes.h"

namespace tandem::model {
namespace {

constexpr const char* short_dose = "dose.short";
constexpr std::size_t most_sets = 40;
// Each pair of them is tried.
constexpr std::size_t most_facts = 24;

/// Walks through all that may be there, and keeps what must hold on the way.
class Walk {
 public:
  /// What is found goes into `bending`. Without declarations nothing is held against them.
  Walk(Bending& bending, const FactDeclarations* declarations, Diagnostics& diagnostics)
      : bending_(bending), declarations_(declarations), diagnostics_(diagnostics) {}

  void read(const load::Node& document) {
    if (const load::Node* when = document.find("when")) {
      bending_.when = condition(*when);
      bends_ = true;
    }
    std::vector<Guarded::Guard> none_before;
    for (const load::Node* each : alternatives_of(document)) alternative(*each, none_before);
    for (const auto& [key, value] : document.entries) {
      if (key.scalar == "when" || key.scalar == "instead") continue;
      const std::string& name = key.scalar;
      const bool is_replaced = std::ranges::any_of(
          alternatives_of(document), [&](const load::Node* each) { return each->find(name) != nullptr; });
      if (key.scalar == "title") check_title(value);
      const std::size_t depth = path_.size();
      if (is_replaced) path_.insert(path_.end(), none_before.begin(), none_before.end());
      visit(value, false);
      path_.resize(depth, {});
    }
    const load::Node* blocks = document.find("blocks");
    if (blocks && has_core(*blocks)) ask(short_dose, blocks->span);
    check_count(document.span);
  }

  bool bends() const { return bends_; }
  std::vector<Guarded> take_places() { return std::move(places_); }

 private:
  std::optional<Condition> condition(const load::Node& node) {
    auto read = read_condition(node, diagnostics_);
    if (!read) return std::nullopt;
    collect_questions(*read, bending_.questions);
    if (declarations_) check_condition(*read, *declarations_, diagnostics_);
    return read;
  }

  // Titles stand in a document's outline, where no page hides them.
  void check_title(const load::Node& title) {
    if (load::fact_places_in(title.scalar).empty()) return;
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

  void alternative(const load::Node& node, std::vector<Guarded::Guard>& none_before) {
    bends_ = true;
    if (none_before.size() == most_sets)
      return report_examples(node.span, "there are 40 alternatives at most");
    const load::Node* when = is_map(node) ? node.find("when") : nullptr;
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
        diagnostics_.error("unknown-key", key.span,
                           fmt::format("'{}' cannot be changed by 'instead'", key.scalar),
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

  void visit(const load::Node& node, bool has_own_when) {
    if (node.kind == load::Node::Kind::scalar) {
      for (const load::FactPlace* place : load::fact_places_in(node.scalar)) ask(place->question, node.span);
    }
    for (const auto& [key, value] : node.entries) {
      visit(value, has_own_when || is_one_of(key.scalar, bending_.blocks->with_own_when));
    }
    for (const load::Node& item : node.items) visit_item(item, has_own_when);
  }

  void visit_item(const load::Node& item, bool has_own_when) {
    if (const load::Node* sets = examples_of(item)) return visit_examples(item, *sets, has_own_when);
    const std::string fact(load::fact_alone(item.scalar));
    if (is_list_of_couple(fact)) {
      bending_.lists.insert(fact);
      return ask(fact, item.span);
    }
    if (is_map(item)) check_core(item);
    const load::Node* when = is_map(item) && !has_own_when ? item.find("when") : nullptr;
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

  void check_core(const load::Node& item) {
    const load::Node* core = item.find("core");
    if (!core) return;
    bends_ = true;
    bool is_yes = false;
    load::decode(*core, is_yes, load::Bounds{}, diagnostics_);
  }

  void visit_examples(const load::Node& item, const load::Node& sets, bool has_own_when) {
    bends_ = true;
    if (item.entries.size() > 1) {
      const auto& [first, second] = std::pair(item.entries[0].first, item.entries[1].first);
      report_examples((first.scalar == "examples" ? second : first).span, "nothing stands beside 'examples'");
    }
    if (!is_list(sets) || sets.items.empty() || sets.items.size() > most_sets)
      return report_examples(sets.span, "'examples' has a list of sets, 40 at most");
    const std::size_t depth = path_.size();
    bool has_else = false;
    for (const load::Node& set : sets.items) {
      if (has_else) report_examples(set.span, "what stands behind 'else' is never taken");
      has_else = visit_set(set, has_own_when) || has_else;
    }
    path_.resize(depth, {});
    if (!has_else) report_examples(item.span, "no set says what stands here for all others");
  }

  /// Whether it is the one for all others.
  bool visit_set(const load::Node& set, bool has_own_when) {
    const load::Node* when = is_map(set) ? set.find("when") : nullptr;
    const load::Node* otherwise = is_map(set) ? set.find("else") : nullptr;
    const load::Node* items = when && !otherwise ? set.find("items") : otherwise;
    const bool has_more = is_map(set) && set.entries.size() != (when ? 2U : 1U);
    if (!items || !is_list(*items) || has_more) {
      report_examples(set.span, "a set has 'when' and 'items', and the last one 'else'");
      return otherwise != nullptr;
    }
    if (!when) {
      for (const load::Node& item : items->items) visit_item(item, has_own_when);
      return true;
    }
    const auto read = condition(*when);
    if (!read) return false;
    push(*read, true);
    for (const load::Node& item : items->items) visit_item(item, has_own_when);
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

const std::pair<load::Node, load::Node>* kind_entry(const load::Node& block) {
  const auto found = std::ranges::find_if(block.entries, [](const auto& entry) {
    return entry.first.scalar != "when" && entry.first.scalar != "core";
  });
  return found == block.entries.end() ? nullptr : &*found;
}

const load::Node* examples_of(const load::Node& item) {
  return is_map(item) ? item.find("examples") : nullptr;
}

bool Guarded::is_there(const FactAnswers& answers) const {
  return std::ranges::all_of(
      guards, [&](const Guard& guard) { return guard.condition.holds(answers) == guard.holds; });
}

std::shared_ptr<const Bending> find_bending(const load::Node& document, const BlockReading& blocks,
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

std::vector<Guarded> guarded_places(const Bending& bending) {
  Bending again;
  again.lists = bending.lists;
  again.blocks = bending.blocks;
  Diagnostics reported_before;
  Walk walk(again, nullptr, reported_before);
  walk.read(bending.document);
  return walk.take_places();
}

}  // namespace tandem::model
