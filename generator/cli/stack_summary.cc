#include "cli/stack_summary.h"

#include <fmt/format.h>

#include <ostream>

#include "base/terminal_text.h"
#include "cli/report.h"

namespace tandem::cli {
namespace {

std::string paper_and_time(const press::StackPlan& plan, const StackSummary& summary) {
  const auto leaves = static_cast<std::size_t>(press::leaf_count(plan, summary.sides));
  std::string line = fmt::format("{}: {} of paper", plan.name, press::in_leaves(leaves));
  if (summary.speed > 0) {
    const int sides = static_cast<int>(press::pages_of(plan, summary.sides).size());
    const int minutes = (sides + summary.speed - 1) / summary.speed;
    line += fmt::format(", about {} at {} pages a minute", count_of(minutes, "minute"), summary.speed);
  }
  return line;
}

const char* how_to_print(const StackSummary& summary) {
  if (!summary.how_imposed.empty()) return "print it in actual size";
  if (summary.sides == press::Sides::one) return "print on one side, in actual size";
  return summary.turns_on_short_edge ? "print on both sides, turned on the short edge, in actual size"
                                     : "print on both sides, turned on the long edge, in actual size";
}

}  // namespace

void print_stack_summary(const StackSummary& summary, std::ostream& out) {
  if (summary.how_imposed.empty()) {
    for (const press::StackPlan& plan : summary.plans) out << paper_and_time(plan, summary) << '\n';
  } else {
    out << fmt::format("{}: {} of paper\n", summary.how_imposed, press::in_leaves(summary.imposed_leaves));
  }
  for (const std::string& remark : summary.remarks) out << harmless(remark) << '\n';
  for (const press::Extreme& each : summary.extremes)
    out << fmt::format("look at {}: {}\n", each.id, each.why);
  out << how_to_print(summary) << '\n';
}

}  // namespace tandem::cli
