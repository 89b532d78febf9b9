#include "cli/impose_command.h"

#include <fmt/format.h>

#include <cstddef>
#include <optional>
#include <ostream>
#include <utility>
#include <vector>

#include "base/terminal_text.h"
#include "cli/imposition_plan.h"
#include "cli/named_output.h"
#include "cli/press_corrections.h"
#include "cli/project_defaults.h"
#include "engine/content_failed.h"
#include "engine/engine.h"
#include "press/imposition/finished_copies.h"
#include "press/imposition/finished_pdf.h"
#include "press/leaf.h"
#include "press/printed_pages.h"

namespace tandem::cli {
namespace {

// A stack of a workshop is larger than any file of a project.
constexpr std::size_t most_bytes = std::size_t{1} << 30;

std::string read_file(const std::string& path, FileSystem& files, SourceSet& sources,
                      Diagnostics& diagnostics) {
  std::string problem;
  auto bytes = files.read(path, problem, most_bytes);
  if (bytes) return std::move(*bytes);
  diagnostics.error("unreadable", {&sources.add(path, {}), 0, 0}, fmt::format("cannot be read: {}", problem));
  throw engine::ContentFailed{};
}

std::vector<press::CopyToImpose> copies_of(const std::vector<Size>& pages,
                                           const std::vector<int>& first_pages) {
  std::vector<press::CopyToImpose> copies;
  for (std::size_t i = 0; i < first_pages.size(); ++i) {
    const auto end = i + 1 < first_pages.size() ? pages.begin() + first_pages[i + 1] : pages.end();
    copies.emplace_back(pages.begin() + first_pages[i], end);
  }
  return copies;
}

/// The project is read where a printer of it is named.
std::optional<press::Correction> correction_of_printer(const Options& options, Surroundings& surroundings,
                                                       SourceSet& sources, Diagnostics& diagnostics) {
  if (options.profile.empty()) return std::nullopt;
  const engine::Engine engine(surroundings.files, options.project, sources, diagnostics,
                              loading_in(surroundings));
  if (diagnostics.has_errors()) throw engine::ContentFailed{};
  return correction_of(options, engine.project());
}

}  // namespace

ImposedCopies impose_copies(std::string pdf, const Options& options,
                            const std::optional<press::Correction>& correction) {
  const std::vector<int> first_pages = press::first_pages_of_copies(press::printed_pages(pdf));
  press::FinishedPdf finished(std::move(pdf));
  const std::vector<Size> sizes = finished.page_sizes();
  const press::ImpositionPlan plan = plan_of(options, sizes.front());
  press::ImposedFile file{press::impose(copies_of(sizes, first_pages), plan), first_pages, plan.edge,
                          plan.bleed};
  file.correction = correction;
  if (correction) file.correction->is_turned_on_short_edge = plan.edge == press::DuplexEdge::short_edge;
  return {finished.imposed(file), file.leaves.size(), plan};
}

ExitCode impose_file(const Options& options, Surroundings& surroundings, SourceSet& sources,
                     Diagnostics& diagnostics) {
  const std::string& path = options.subject.at(1);
  check_named_output(options, surroundings.files, {path}, "leaves");
  const auto correction = correction_of_printer(options, surroundings, sources, diagnostics);
  std::string bytes = read_file(path, surroundings.files, sources, diagnostics);
  ImposedCopies imposed;
  try {
    imposed = impose_copies(std::move(bytes), options, correction);
  } catch (const press::UnreadablePdf& problem) {
    diagnostics.error("unreadable-pdf", {&sources.add(path, {}), 0, 0}, problem.message, problem.hint);
    throw engine::ContentFailed{};
  }
  write_named_output(options, surroundings.files, imposed.pdf, diagnostics);
  if (!options.quiet) {
    surroundings.out << fmt::format("{} in {}: {}, in actual size\n", press::in_leaves(imposed.leaves),
                                    harmless(options.output), words_of(imposed.plan));
  }
  return ExitCode::ok;
}

}  // namespace tandem::cli
