#include "cli/stack_request.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>
#include <utility>

#include "cli/imposition_plan.h"
#include "cli/inserts_of_run.h"

namespace tandem {
namespace {

CopyOf copy_named(const std::string& word) {
  for (const CopyOf copy : {CopyOf::a, CopyOf::b, CopyOf::joint}) {
    if (word == word_of(copy)) return copy;
  }
  return CopyOf::facilitator;
}

/// Tents and posters are, without a word.
Sides sides_of(const Options& options, Size page) {
  const bool is_one_sided =
      options.layout.empty() ? options.edge == "none" : plan_of(options, page).edge == DuplexEdge::none;
  return is_one_sided ? Sides::one : Sides::two;
}

}  // namespace

bool lies(const PageMaster& paper) {
  return paper.width.points > paper.height.points;
}

Options for_edge(Options options, const PageMaster& paper) {
  const bool is_short = options.edge == "short";
  const bool is_said = is_short || options.edge == "long";
  if (options.layout.empty() && is_said && is_short != lies(paper)) options.layout = "1-up";
  return options;
}

StackRequest stack_request_of(const Options& options, const PageMaster& paper) {
  const Size page{paper.width.points, paper.height.points};
  StackRequest request{.couples = {options.couples.begin(), options.couples.end()},
                       .leaf = options.leaf,
                       .apart = options.apart,
                       .has_separators = options.separators,
                       .sides = sides_of(options, page),
                       .inserts = inserts_wanted(options),
                       .leaves_by_layout = leaves_by_layout(options, page)};
  for (const std::string& word : options.copies) request.copies.insert(copy_named(word));
  return request;
}

std::string papers_of_their_own(const Couple& couple, const PageMaster& paper) {
  std::set<std::string> others;
  for (const Identifier* id : {&couple.paper, &couple.a.paper, &couple.b.paper}) {
    if (!id->empty() && id->value != paper.id.value) others.insert(id->value);
  }
  return fmt::format("{}", fmt::join(others, ", "));
}

}  // namespace tandem
