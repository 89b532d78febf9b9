#include "model/known_facts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tandem::model {
namespace {

using Layers = std::vector<std::pair<FactLayer, const WrittenFacts*>>;

/// Of both, the lower one.
void add_scores(const std::vector<KnownFact>& facts, FactAnswers& answers) {
  for (const KnownFact& fact : facts) {
    if (fact.declaration->kind != FactKind::score || fact.layer != FactLayer::a) continue;
    const auto of_b = std::ranges::find_if(facts, [&](const KnownFact& other) {
      return other.declaration == fact.declaration && other.layer == FactLayer::b;
    });
    if (of_b == facts.end()) continue;
    const auto a = score_of(*fact.written);
    const auto b = score_of(*of_b->written);
    if (a && b) answers.scores[fact.declaration->id.value] = std::min(*a, *b);
  }
}

/// What the uppermost layer says that says anything.
KnownFact find_in(const Layers& layers, const FactDeclaration& fact) {
  KnownFact found;
  for (const auto& [layer, facts] : layers) {
    if (const WrittenFact* written = facts->find(fact.id.value)) found = {&fact, layer, written};
  }
  return found;
}

void answer(const KnownFact& fact, FactAnswers& answers) {
  if (is_unknown(*fact.written) || fact.declaration->kind == FactKind::score) return;
  const std::string& id = fact.declaration->id.value;
  answers.holds.insert(id);
  for (const WrittenFact::Word& word : fact.written->words) {
    if (fact.declaration->kind == FactKind::choice) answers.holds.insert(id + "." + word.text);
    if (fact.declaration->kind != FactKind::season) continue;
    const bool stays = word.part == "until" && word.text == "stays";
    answers.holds.insert(id + (stays ? ".stays" : word.part == "until" ? ".until" : ".name"));
  }
  if (fact.declaration->kind == FactKind::list) {
    answers.lines[id] = static_cast<int>(fact.written->words.size());
  }
}

}  // namespace

std::vector<KnownFact> known_facts(const Project& project, const Workshop& workshop, const Couple* couple) {
  Layers shared{{FactLayer::project, &project.settings.facts}};
  if (project.organisation) shared.emplace_back(FactLayer::organisation, &project.organisation->facts);
  shared.emplace_back(FactLayer::workshop, &workshop.facts);
  if (couple) shared.emplace_back(FactLayer::couple, &couple->facts);
  std::vector<KnownFact> facts;
  for (const auto& [id, fact] : project.facts) {
    const KnownFact of_couple = find_in(shared, fact);
    const auto of_partner = [&, &declared = fact](FactLayer layer, const Partner& partner) {
      return find_in({{layer, &partner.facts}}, declared);
    };
    const KnownFact a = couple ? of_partner(FactLayer::a, couple->a) : KnownFact{};
    const KnownFact b = couple ? of_partner(FactLayer::b, couple->b) : KnownFact{};
    // Where both have their own, what stands below them is nobody's.
    if (of_couple.written && !(a.written && b.written)) facts.push_back(of_couple);
    if (a.written) facts.push_back(a);
    if (b.written) facts.push_back(b);
  }
  return facts;
}

FactAnswers answers_of(const std::vector<KnownFact>& facts) {
  FactAnswers answers;
  for (const KnownFact& fact : facts) answer(fact, answers);
  add_scores(facts, answers);
  return answers;
}

}  // namespace tandem::model
