// Stage: cli. What is typed about a stack, as the press understands it.
// In: options, and the paper of the build's look. Out: a StackRequest, and words on paper.
#pragma once

#include <string>

#include "cli/options.h"
#include "model/couple.h"
#include "model/page_master.h"
#include "press/stack_plan.h"

namespace tandem::cli {

/// Broader than high.
bool lies(const model::PageMaster& paper);

/// Pages as they are meet at their heads where those that stand are turned about the long edge, and those
/// that lie about the short one. For the other edge the options ask for a layout that turns backs round.
Options for_edge(Options options, const model::PageMaster& paper);

/// Throws UsageError for what is wrong with a layout.
press::StackRequest stack_request_of(const Options& options, const model::PageMaster& paper);

/// 'letter' where a couple, or one of the two, has other paper than this; else empty.
std::string papers_of_their_own(const model::Couple& couple, const model::PageMaster& paper);

}  // namespace tandem::cli
