#include "cli/check.h"

#include <fmt/format.h>

#include <ostream>

#include "cli/language.h"
#include "cli/paint.h"
#include "cli/papers_to_check.h"
#include "cli/progress.h"
#include "cli/report.h"
#include "cli/session.h"
#include "cli/stress.h"
#include "compose/composer.h"
#include "review/couples_review.h"
#include "review/review.h"
#include "review/workshop_review.h"

namespace tandem {
namespace {

int count_steps(const std::vector<PaperToCheck>& papers, std::size_t couples) {
  std::size_t steps = 0;
  for (const PaperToCheck& each : papers) steps += each.sheets.size() + (each.has_packs ? couples : 0);
  return static_cast<int>(steps);
}

}  // namespace

ExitCode check_project(const Options& options, Surroundings& surroundings, SourceSet& sources,
                       Diagnostics& diagnostics) {
  Session session(options, surroundings.files, sources, diagnostics);
  session.check_dates(build_date(surroundings));
  session.prepare_styles(options.theme.empty() ? default_theme : options.theme, options.variants);
  const Project& project = session.project();
  static const std::vector<Couple> no_couples;
  const std::vector<Couple>& couples = project.couples ? project.couples->couples : no_couples;
  const Letterhead letterhead = session.read_letterhead();
  std::vector<const Sheet*> originals;
  for (const auto& [id, sheet] : project.sheets) originals.push_back(sheet.get());
  const auto sheets = in_language(originals, project, options.language, diagnostics);
  const auto papers = papers_to_check(sheets, project, options);
  const Voice voice = Voice::for_anybody(session.theme().words);
  std::vector<const Workshop*> workshops;
  for (const auto& [id, workshop] : project.workshops) workshops.push_back(&workshop);
  workshops = in_language(workshops, project, options.language, diagnostics);
  for (const Workshop* workshop : workshops) {
    review_workshop(*workshop, project, voice, options.language, diagnostics);
  }
  review_couples(project, voice, options.language, diagnostics);
  WritingRooms rooms;
  {
    Progress progress(options, surroundings, count_steps(papers, couples.size()));
    for (const auto& [paper, sheets_on_paper, has_packs] : papers) {
      Composer composer(session.styles(*paper), *paper, session.typesetter(), diagnostics, letterhead);
      for (const Sheet* sheet : sheets_on_paper) {
        progress.step(sheet->id.value);
        const Document handout = composer.handout(*sheet);
        // The facilitator reads a smaller picture of the page; people write on the participants'.
        if (session.theme().edition == Edition::participants) measure_rooms(handout, rooms);
      }
      if (!has_packs) continue;
      for (const Workshop* workshop : workshops) {
        composer.edition(*workshop, project, options.language);
        if (options.language == source_language) composer.evidence(*workshop, project);
      }
      for (const Couple& couple : couples) {
        progress.step(couple.id.value);
        const Workshop& workshop = project.workshops.at(project.couples->workshop.value);
        const std::string& language = language_of(couple, options);
        Composer of_couple(session.styles(*paper, language), *paper, session.typesetter(), diagnostics,
                           letterhead);
        of_couple.pack(choose_pack(project, workshop, couple, diagnostics, language));
      }
    }
  }
  for (const Sheet* sheet : sheets) review_sheet(*sheet, voice, options.language, rooms, diagnostics);
  if (options.stress) {
    const std::vector<Look> looks = choose_looks(project.theme_layers, options.theme, options.variants);
    Progress progress(options, surroundings, static_cast<int>(looks.size()));
    stress_project(looks, papers, session, diagnostics, options.language,
                   [&](const std::string& look) { progress.step(look); });
  }
  if (diagnostics.has_errors()) return ExitCode::content_errors;
  if (options.strict && diagnostics.warning_count() > 0) return ExitCode::warnings;
  if (!options.quiet) {
    surroundings.out << fmt::format("{}: {} and {} on {}\n",
                                    diagnostics.empty() ? "all is well" : "no errors",
                                    count_of(static_cast<int>(sheets.size()), "handout"),
                                    count_of(static_cast<int>(couples.size()), "pack"),
                                    count_of(static_cast<int>(papers.size()), "paper"));
  }
  return ExitCode::ok;
}

}  // namespace tandem
