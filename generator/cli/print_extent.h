// Stage: cli. How much is to be printed, and on what, in words for whoever stands at the printer. In: a plan.
// Out: lines.
#pragma once

#include <string>

#include "cli/options.h"
#include "cli/print_plan.h"
#include "cli/surroundings.h"
#include "press/printing/print_queue.h"

namespace tandem::cli {

/// '12 copies for 4 couples, 36 leaves of paper'.
std::string extent_of(const press::PrintPlan& plan);

/// Before anything is sent: how much, on which printer, and how sure it will be.
void introduce(const press::PrintPlan& plan, const press::Printer& printer, const Options& options,
               Surroundings& surroundings);

/// A line for each copy.
void list_copies(const press::PrintPlan& plan, const PrintPlace& place, Surroundings& surroundings);

}  // namespace tandem::cli
