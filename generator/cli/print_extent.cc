#include "cli/print_extent.h"

#include <fmt/format.h>

#include <ostream>
#include <set>

#include "base/terminal_text.h"
#include "cli/report.h"
#include "press/printing/ticket.h"

namespace tandem::cli {
namespace {

int leaf_count(const press::PrintPlan& plan) {
  int leaves = 0;
  for (const press::CopyToPrint& copy : plan.copies) leaves += press::leaves_of(copy, plan.ticket);
  return leaves;
}

int couple_count(const press::PrintPlan& plan) {
  std::set<std::string> couples;
  for (const press::CopyToPrint& copy : plan.copies) {
    if (!copy.couple.empty()) couples.insert(copy.couple);
  }
  return static_cast<int>(couples.size());
}

}  // namespace

std::string extent_of(const press::PrintPlan& plan) {
  std::string words = fmt::format("{} {}", plan.copies.size(), plan.copies.size() == 1 ? "copy" : "copies");
  if (const int couples = couple_count(plan); couples > 0)
    words += fmt::format(" for {}", count_of(couples, "couple"));
  if (const int leaves = leaf_count(plan); leaves > 0) words += fmt::format(", {} leaves of paper", leaves);
  return words;
}

void introduce(const press::PrintPlan& plan, const press::Printer& printer, const Options& options,
               Surroundings& surroundings) {
  if (options.quiet && !options.dry_run) return;
  surroundings.out << harmless(fmt::format("{} on '{}': {}", extent_of(plan), printer.name,
                                           press::ticket_words(plan.ticket, printer)))
                   << '\n'
                   << std::flush;
  if (plan.reports) return;
  surroundings.err << harmless(fmt::format(
                          "'{}' is reached by {}: its queue only sends. If anything goes wrong, every copy "
                          "since the last that you have confirmed is in doubt, and you will be asked which "
                          "is the last that lies there.",
                          printer.name, press::way_to(printer)))
                   << '\n'
                   << std::flush;
}

void list_copies(const press::PrintPlan& plan, const PrintPlace& place, Surroundings& surroundings) {
  for (const press::CopyToPrint& copy : plan.copies) {
    const int leaves = press::leaves_of(copy, plan.ticket);
    surroundings.out << harmless(fmt::format("{:<24} {:>4}  {}", copy.id,
                                             leaves > 0 ? std::to_string(leaves) : "?", file_of(copy, place)))
                     << '\n';
  }
}

}  // namespace tandem::cli
