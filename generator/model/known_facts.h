// Stage: model. What is known of a couple, of all layers: the project, who holds its workshops, the workshop,
// the couple, and each partner, of which each overrides those before. Private: it decides which words a
// couple's pages have, and is told to nobody but the facilitator who asks for it.
// In: a project, a workshop and a couple. Out: facts with their places; answers to conditions.
#pragma once

#include <string>
#include <vector>

#include "model/fact_answers.h"
#include "model/project.h"

namespace tandem::model {

enum class FactLayer { project, organisation, workshop, couple, a, b };

struct KnownFact {
  const FactDeclaration* declaration = nullptr;
  FactLayer layer = FactLayer::project;
  const WrittenFact* written = nullptr;  ///< 'unknown' where somebody has said so
};

/// In the order of ids; of a fact that both partners have their own of, A's before B's. All is borrowed;
/// `couple` may be null. What is not declared is left out.
std::vector<KnownFact> known_facts(const Project& project, const Workshop& workshop, const Couple* couple);

/// The questions are the same for A and B: what holds for either of them holds.
FactAnswers answers_of(const std::vector<KnownFact>& facts);

}  // namespace tandem::model
