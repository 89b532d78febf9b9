#include "cli/press_corrections.h"

#include <fmt/format.h>

#include <ostream>
#include <utility>

#include "base/terminal_text.h"
#include "cli/build_date.h"
#include "cli/named_output.h"
#include "cli/project_defaults.h"
#include "engine/content_failed.h"
#include "engine/engine.h"
#include "engine/lookup.h"
#include "press/calibration/test_leaf.h"
#include "press/imposition/finished_pdf.h"
#include "press/imposition/paper_size.h"

namespace tandem::cli {

std::optional<press::Correction> correction_of(const Options& options, const model::Project& project) {
  if (options.profile.empty()) return std::nullopt;
  const model::PrinterProfile& profile =
      engine::find_or_suggest(project.printers, options.profile, "printer");
  return press::Correction{profile.front, profile.back};
}

std::string corrected(std::string pdf, const press::Correction& correction, press::DuplexEdge edge) {
  press::FinishedPdf finished(std::move(pdf));
  const press::ImpositionPlan plan{.layout = press::Layout::one_up, .edge = edge};
  return finished.imposed({press::impose({finished.page_sizes()}, plan), {0}, edge, 0, correction});
}

ExitCode make_test_leaf(const Options& options, Surroundings& surroundings, SourceSet& sources,
                        Diagnostics& diagnostics) {
  const std::string word = options.paper.empty() ? "a4" : options.paper;
  const auto paper = press::paper_named(word);
  if (!paper || paper->width < model::cross_left + model::cross_across ||
      paper->height < model::cross_top + model::cross_down) {
    throw UsageError{fmt::format("'--paper' cannot be '{}'", word),
                     "the test leaf is a4, letter or larger: what it shows holds for smaller paper, too"};
  }
  engine::Engine engine(surroundings.files, options.project, sources, diagnostics, loading_in(surroundings));
  engine::Look like = look_of(options);
  like.paper.clear();
  const engine::PreparedLook look = engine.prepare(like);
  engine::Memo memo;
  const layout::Document leaf =
      press::test_leaf(*paper, {nullptr, engine.letterhead(), look.styles}, memo.typesetter, diagnostics);
  if (diagnostics.has_errors()) throw engine::ContentFailed{};
  std::string bytes = pdf::write_pdf(leaf, pdf_options(surroundings), memo.pdf);
  // Whoever has measured looks whether all is where it should be.
  if (const auto correction = correction_of(options, engine.project()))
    bytes = corrected(std::move(bytes), *correction, press::DuplexEdge::long_edge);
  check_named_output(options, surroundings.files, engine.dependencies(memo), "leaf");
  write_named_output(options, surroundings.files, bytes, diagnostics);
  if (!options.quiet) {
    surroundings.out << fmt::format("1 leaf in {}: print it on both sides, in actual size, and measure\n",
                                    harmless(options.output));
  }
  return ExitCode::ok;
}

}  // namespace tandem::cli
