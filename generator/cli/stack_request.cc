#include "cli/stack_request.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>
#include <utility>

#include "cli/imposition_plan.h"
#include "cli/inserts_of_run.h"

namespace tandem::cli {
namespace {

press::CopyOf copy_named(const std::string& word) {
  for (const press::CopyOf copy : {press::CopyOf::a, press::CopyOf::b, press::CopyOf::joint}) {
    if (word == press::word_of(copy)) return copy;
  }
  return press::CopyOf::facilitator;
}

/// Tents and posters are, without a word.
press::Sides sides_of(const Options& options, Size page) {
  const bool is_one_sided = options.layout.empty() ? options.edge == "none"
                                                   : plan_of(options, page).edge == press::DuplexEdge::none;
  return is_one_sided ? press::Sides::one : press::Sides::two;
}

}  // namespace

bool lies(const model::PageMaster& paper) {
  return paper.width.points > paper.height.points;
}

Options for_edge(Options options, const model::PageMaster& paper) {
  const bool is_short = options.edge == "short";
  const bool is_said = is_short || options.edge == "long";
  if (options.layout.empty() && is_said && is_short != lies(paper)) options.layout = "1-up";
  return options;
}

press::StackRequest stack_request_of(const Options& options, const model::PageMaster& paper) {
  const Size page{paper.width.points, paper.height.points};
  press::StackRequest request{.couples = {options.couples.begin(), options.couples.end()},
                              .leaf = options.leaf,
                              .apart = options.apart,
                              .has_separators = options.separators,
                              .sides = sides_of(options, page),
                              .inserts = inserts_wanted(options),
                              .leaves_by_layout = leaves_by_layout(options, page)};
  for (const std::string& word : options.copies) request.copies.insert(copy_named(word));
  return request;
}

std::string papers_of_their_own(const model::Couple& couple, const model::PageMaster& paper) {
  std::set<std::string> others;
  for (const load::Identifier* id : {&couple.paper, &couple.a.paper, &couple.b.paper}) {
    if (!id->empty() && id->value != paper.id.value) others.insert(id->value);
  }
  return fmt::format("{}", fmt::join(others, ", "));
}

}  // namespace tandem::cli
