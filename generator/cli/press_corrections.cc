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

namespace tandem {

std::optional<Correction> correction_of(const Options& options, const Project& project) {
  if (options.profile.empty()) return std::nullopt;
  const PrinterProfile& profile = find_or_suggest(project.printers, options.profile, "printer");
  return Correction{profile.front, profile.back};
}

std::string corrected(std::string pdf, const Correction& correction, DuplexEdge edge) {
  FinishedPdf finished(std::move(pdf));
  const ImpositionPlan plan{.layout = Layout::one_up, .edge = edge};
  return finished.imposed({impose({finished.page_sizes()}, plan), {0}, edge, 0, correction});
}

ExitCode make_test_leaf(const Options& options, Surroundings& surroundings, SourceSet& sources,
                        Diagnostics& diagnostics) {
  const std::string word = options.paper.empty() ? "a4" : options.paper;
  const auto paper = paper_named(word);
  if (!paper || paper->width < cross_left + cross_across || paper->height < cross_top + cross_down) {
    throw UsageError{fmt::format("'--paper' cannot be '{}'", word),
                     "the test leaf is a4, letter or larger: what it shows holds for smaller paper, too"};
  }
  Engine engine(surroundings.files, options.project, sources, diagnostics, loading_in(surroundings));
  Look like = look_of(options);
  like.paper.clear();
  const PreparedLook look = engine.prepare(like);
  Memo memo;
  const Document leaf =
      test_leaf(*paper, {nullptr, engine.letterhead(), look.styles}, memo.typesetter, diagnostics);
  if (diagnostics.has_errors()) throw ContentFailed{};
  std::string bytes = write_pdf(leaf, pdf_options(surroundings), memo.pdf);
  // Whoever has measured looks whether all is where it should be.
  if (const auto correction = correction_of(options, engine.project()))
    bytes = corrected(std::move(bytes), *correction, DuplexEdge::long_edge);
  check_named_output(options, surroundings.files, engine.dependencies(memo), "leaf");
  write_named_output(options, surroundings.files, bytes, diagnostics);
  if (!options.quiet) {
    surroundings.out << fmt::format("1 leaf in {}: print it on both sides, in actual size, and measure\n",
                                    harmless(options.output));
  }
  return ExitCode::ok;
}

}  // namespace tandem
