#include "cli/impose_command.h"

#include <fmt/format.h>

#include <cstddef>
#include <ostream>
#include <utility>
#include <vector>

#include "base/terminal_text.h"
#include "cli/imposition_plan.h"
#include "delivery/delivery.h"
#include "engine/content_failed.h"
#include "press/imposition/finished_copies.h"
#include "press/imposition/finished_pdf.h"
#include "press/printed_pages.h"

namespace tandem {
namespace {

// A stack of a workshop is larger than any file of a project.
constexpr std::size_t most_bytes = std::size_t{1} << 30;

/// It may not take the place of what it is made of, by whatever name.
void check_output(const Options& options, FileSystem& files, const std::string& input) {
  if (options.output.empty()) throw UsageError{"where do the leaves go?", "name a new PDF: -o leaves.pdf"};
  const auto identity = files.identity(options.output);
  if (identity && identity == files.identity(input))
    throw UsageError{"'--output' is the file that is read", "name another one"};
}

std::string read_file(const std::string& path, FileSystem& files, SourceSet& sources,
                      Diagnostics& diagnostics) {
  std::string problem;
  auto bytes = files.read(path, problem, most_bytes);
  if (bytes) return std::move(*bytes);
  diagnostics.error("unreadable", {&sources.add(path, {}), 0, 0}, fmt::format("cannot be read: {}", problem));
  throw ContentFailed{};
}

std::vector<CopyToImpose> copies_of(const std::vector<Size>& pages, const std::vector<int>& first_pages) {
  std::vector<CopyToImpose> copies;
  for (std::size_t i = 0; i < first_pages.size(); ++i) {
    const auto end = i + 1 < first_pages.size() ? pages.begin() + first_pages[i + 1] : pages.end();
    copies.emplace_back(pages.begin() + first_pages[i], end);
  }
  return copies;
}

std::string leaves_in_words(std::size_t count) {
  return count == 1 ? "1 leaf" : fmt::format("{} leaves", count);
}

}  // namespace

ExitCode impose_file(const Options& options, Surroundings& surroundings, SourceSet& sources,
                     Diagnostics& diagnostics) {
  const std::string& path = options.subject.at(1);
  check_output(options, surroundings.files, path);
  std::string bytes = read_file(path, surroundings.files, sources, diagnostics);
  std::string imposed;
  ImpositionPlan plan;
  ImposedFile file;
  try {
    const std::vector<int> first_pages = first_pages_of_copies(printed_pages(bytes));
    FinishedPdf pdf(std::move(bytes));
    const std::vector<Size> sizes = pdf.page_sizes();
    plan = plan_of(options, sizes.front());
    file = {impose(copies_of(sizes, first_pages), plan), first_pages, plan.edge != DuplexEdge::none,
            plan.bleed};
    imposed = pdf.imposed(file);
  } catch (const UnreadablePdf& problem) {
    diagnostics.error("unreadable-pdf", {&sources.add(path, {}), 0, 0}, problem.message, problem.hint);
    throw ContentFailed{};
  }
  std::string problem;
  if (!surroundings.files.write_atomically(options.output, imposed, problem)) {
    diagnostics.error("cannot-write", {}, fmt::format("{} cannot be written: {}", options.output, problem));
    throw WriteFailed{};
  }
  if (!options.quiet) {
    surroundings.out << fmt::format("{} in {}: {}, in actual size\n", leaves_in_words(file.leaves.size()),
                                    harmless(options.output), words_of(plan));
  }
  return ExitCode::ok;
}

}  // namespace tandem
