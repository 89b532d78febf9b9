#include "cli/check_for_print.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <ostream>

#include "base/terminal_text.h"
#include "cli/imposition_plan.h"
#include "engine/content_failed.h"
#include "press/imposition/paper_size.h"
#include "press/pdf_objects.h"
#include "press/preflight/print_check.h"

namespace tandem::cli {
namespace {

// A stack of a workshop is larger than any file of a project.
constexpr std::size_t most_bytes = std::size_t{4} << 30;
constexpr double widest = 50;  // millimetres

press::PrintRules rules_of(const Options& options) {
  press::PrintRules rules;
  rules.is_for_shop = options.purpose == "shop";
  rules.is_duplex = options.edge != "none";
  const auto is_forbidden = [&](const char* word) {
    return std::ranges::find(options.forbidden, word) != options.forbidden.end();
  };
  rules.forbids_colour = is_forbidden("colour");
  rules.forbids_transparency = is_forbidden("transparency");
  rules.margin = length_of("margin", options.margin, widest, to_millimetres(rules.margin));
  rules.bleed = length_of("bleed", options.bleed, widest, to_millimetres(rules.bleed));
  return rules;
}

press::PrintReport read_and_check(const std::string& path, const press::PrintRules& rules, FileSystem& files,
                                  const SourceSpan& place, Diagnostics& diagnostics) {
  std::string problem;
  auto bytes = files.read(path, problem, most_bytes);
  if (!bytes) {
    diagnostics.error("unreadable", place, fmt::format("cannot be read: {}", problem));
    throw engine::ContentFailed{};
  }
  try {
    return press::check_for_print(std::move(*bytes), rules);
  } catch (const press::UnreadablePdf& unreadable) {
    diagnostics.error("unreadable-pdf", place, unreadable.message, unreadable.hint);
    throw engine::ContentFailed{};
  }
}

std::string percent(double share) {
  return fmt::format("{:.1f} %", 100 * share);
}

void print_ink(const press::PrintReport& report, const std::string& path, bool is_verbose,
               std::ostream& out) {
  if (report.ink.empty()) return;
  if (is_verbose) {
    for (std::size_t i = 0; i < report.ink.size(); ++i)
      out << fmt::format("page {:<5}{:<12}ink {}\n", i + 1, press::name_of_paper(report.sizes[i]),
                         percent(report.ink[i]));
  }
  const double sum = std::accumulate(report.ink.begin(), report.ink.end(), 0.0);
  const auto most = std::ranges::max_element(report.ink);
  const std::size_t count = report.ink.size();
  out << fmt::format("{}: {}, ink on {} of the paper", harmless(path),
                     count == 1 ? "1 page" : fmt::format("{} pages", count),
                     percent(sum / static_cast<double>(count)));
  if (count > 1) out << fmt::format(", most on page {} ({})", most - report.ink.begin() + 1, percent(*most));
  out << '\n';
}

}  // namespace

ExitCode check_printed_file(const Options& options, Surroundings& surroundings, SourceSet& sources,
                            Diagnostics& diagnostics) {
  const std::string& path = options.subject.at(1);
  const press::PrintRules rules = rules_of(options);
  const SourceSpan place{&sources.add(path, {}), 0, 0};
  const press::PrintReport report = read_and_check(path, rules, surroundings.files, place, diagnostics);
  press::report_findings(report, place, diagnostics);
  if (!options.quiet) {
    print_ink(report, path, options.verbose, surroundings.out);
    if (report.findings.empty())
      surroundings.out << fmt::format("nothing that a {} refuses or spoils\n",
                                      rules.is_for_shop ? "print shop" : "copier");
  }
  if (diagnostics.has_errors()) return ExitCode::content_errors;
  return options.strict && diagnostics.warning_count() > 0 ? ExitCode::warnings : ExitCode::ok;
}

}  // namespace tandem::cli
