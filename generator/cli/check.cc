#include "cli/check.h"

#include <fmt/format.h>

#include <ostream>

#include "cli/progress.h"
#include "cli/report.h"
#include "cli/session.h"
#include "compose/composer.h"

namespace tandem {
namespace {

std::vector<const PageMaster*> papers_to_check(const Options& options, const Session& session) {
  if (!options.paper.empty()) return {&session.paper()};
  std::vector<const PageMaster*> papers;
  for (const auto& [id, paper] : session.project().pages) {
    if (paper.use == PaperUse::sheet) papers.push_back(&paper);
  }
  return papers;
}

}  // namespace

ExitCode check_project(const Options& options, Surroundings& surroundings, SourceSet& sources,
                       Diagnostics& diagnostics) {
  Session session(options, surroundings.files, sources, diagnostics);
  session.prepare_styles();
  const Project& project = session.project();
  const auto papers = papers_to_check(options, session);
  static const std::vector<Couple> no_couples;
  const std::vector<Couple>& couples = project.couples ? project.couples->couples : no_couples;
  const Letterhead letterhead = session.read_letterhead();
  {
    Progress progress(options, surroundings,
                      static_cast<int>(papers.size() * (project.sheets.size() + couples.size())));
    for (const PageMaster* paper : papers) {
      Composer composer(session.styles(*paper), *paper, session.typesetter(), diagnostics, letterhead);
      for (const auto& [id, sheet] : project.sheets) {
        progress.step(id);
        composer.handout(*sheet);
      }
      for (const auto& [id, workshop] : project.workshops) {
        if (!workshop.agenda.empty()) composer.run_sheet(workshop, project);
      }
      for (const Couple& couple : couples) {
        progress.step(couple.id.value);
        const Workshop& workshop = project.workshops.at(project.couples->workshop.value);
        composer.pack(choose_pack(project, workshop, couple, diagnostics));
      }
    }
  }
  if (diagnostics.has_errors()) return ExitCode::content_errors;
  if (options.strict && diagnostics.warning_count() > 0) return ExitCode::warnings;
  if (!options.quiet) {
    surroundings.out << fmt::format("{}: {} and {} on {}\n",
                                    diagnostics.empty() ? "all is well" : "no errors",
                                    count_of(static_cast<int>(project.sheets.size()), "handout"),
                                    count_of(static_cast<int>(couples.size()), "pack"),
                                    count_of(static_cast<int>(papers.size()), "paper"));
  }
  return ExitCode::ok;
}

}  // namespace tandem
