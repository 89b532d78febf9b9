#include "cli/print_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>

#include "base/terminal_text.h"
#include "cli/report.h"
#include "press/printing/ipp_words.h"
#include "press/printing/state_reasons.h"
#include "press/printing/ticket.h"

namespace tandem::cli {
namespace {

void print_line(const char* what, const std::string& words, std::ostream& out) {
  if (!words.empty()) out << harmless(fmt::format("  {:<11} {}", what, words)) << '\n';
}

std::string paper_words(const press::Printer& printer) {
  std::string words = fmt::format("{}", fmt::join(press::media_words(printer.media), ", "));
  if (!printer.media_ready.empty())
    words += fmt::format("; in its trays: {}", fmt::join(press::media_words(printer.media_ready), ", "));
  return words;
}

std::string sides_words(const press::Printer& printer) {
  std::vector<std::string> words;
  for (const std::string& name : printer.sides) words.push_back(press::sides_word(name));
  return words.empty() ? "one" : fmt::format("{}", fmt::join(words, ", "));
}

std::string finishing_list(const press::Printer& printer) {
  std::vector<std::string> words;
  for (const int number : printer.finishings) {
    if (number != press::no_finishing) words.push_back(press::finishing_word(number));
  }
  return words.empty() ? "none" : fmt::format("{}", fmt::join(words, ", "));
}

std::string state_words(const press::Printer& printer) {
  if (!printer.accepts_jobs) return "takes no jobs now";
  const std::string condition = press::condition_words(printer.condition, {});
  return condition.empty() ? "ready" : condition;
}

const char* certainty_words(const press::Printer& printer) {
  return press::reports_jobs(printer) ? "reports what it has printed"
                                      : "only takes what is sent: what came out you alone can see";
}

}  // namespace

void print_printers(const std::vector<press::Printer>& printers, std::ostream& out) {
  for (const press::Printer& printer : printers) {
    out << harmless(printer.name) << (printer.is_default ? " (the usual one)" : "") << '\n';
    print_line("model", printer.model, out);
    print_line("state", state_words(printer), out);
    print_line("paper", paper_words(printer), out);
    print_line("sides", sides_words(printer), out);
    print_line("colour", printer.has_color ? "yes" : "no", out);
    print_line("finishing", finishing_list(printer), out);
    print_line("reached by", fmt::format("{}: {}", press::way_to(printer), certainty_words(printer)), out);
  }
}

std::string printers_in_words(const std::vector<press::Printer>& printers) {
  std::vector<std::string> names;
  for (const press::Printer& printer : printers)
    names.push_back(printer.name + (printer.is_default ? " (the usual one)" : ""));
  return fmt::format("{}: {}", count_of(static_cast<int>(printers.size()), "printer"),
                     fmt::join(names, ", "));
}

}  // namespace tandem::cli
