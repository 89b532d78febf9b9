// Stage: model. A condition on what is known of a couple, as data: 'children.school', `{all: […]}`,
// `{any: […]}`, `{not: …}`. In: the node behind `when:`. Out: a Condition that can be asked.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "load/node.h"
#include "model/fact.h"
#include "model/fact_answers.h"

namespace tandem::model {

struct Condition {
  enum class Kind { fact, all, any, none };
  Kind kind = Kind::fact;
  std::string question;  ///< of a fact: 'children' (known at all), 'children.school'
  SourceSpan span;
  std::vector<Condition> parts;  ///< of all others; `none` has one

  bool holds(const FactAnswers& answers) const;
};

/// Reports 'condition-form' and gives nothing for what is none.
std::optional<Condition> read_condition(const load::Node& node, Diagnostics& diagnostics);

/// Every question of a condition.
void collect_questions(const Condition& condition, std::set<std::string>& questions);

/// Reports what is not declared: 'unknown-fact', 'unknown-fact-value'.
void check_condition(const Condition& condition, const FactDeclarations& declarations,
                     Diagnostics& diagnostics);

/// 'children' of 'children.school'.
std::string_view fact_of(std::string_view question);
/// 'school' of it; empty for the fact alone.
std::string_view value_of(std::string_view question);

}  // namespace tandem::model
