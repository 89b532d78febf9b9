// Stage: cli. What whoever goes to the printer should know of the stacks that were made. In: plans, and how
// they lie on leaves. Out: lines.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "press/extremes.h"
#include "press/stack_plan.h"

namespace tandem::cli {

/// All is borrowed.
struct StackSummary {
  const std::vector<press::StackPlan>& plans;
  press::Sides sides;
  bool turns_on_short_edge;        ///< of two sides
  int speed;                       ///< pages a minute; 0 where nobody has said
  const std::string& how_imposed;  ///< in words; empty where pages are on leaves as they are
  std::size_t imposed_leaves;
  const std::vector<std::string>& remarks;
  const std::vector<press::Extreme>& extremes;  ///< of a sample: what to look at
};

void print_stack_summary(const StackSummary& summary, std::ostream& out);

}  // namespace tandem::cli
