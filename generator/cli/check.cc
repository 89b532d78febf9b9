#include "cli/check.h"

#include <fmt/format.h>

#include <ostream>

#include "base/append_diagnostics.h"
#include "cli/build_date.h"
#include "cli/inserts_of_run.h"
#include "cli/progress.h"
#include "cli/project_defaults.h"
#include "cli/replaced_originals.h"
#include "cli/report.h"
#include "cli/roster_of_run.h"
#include "engine/engine.h"
#include "engine/pack_looks.h"
#include "engine/stress.h"
#include "engine/trial.h"
#include "review/couples_review.h"
#include "review/evidence_review.h"
#include "review/partner_names.h"
#include "review/review.h"
#include "review/spelling.h"
#include "review/workshop_review.h"

namespace tandem::cli {
namespace {

int count_steps(const std::vector<engine::PaperToCheck>& papers, std::size_t couples) {
  std::size_t steps = 0;
  for (const engine::PaperToCheck& each : papers)
    steps += each.sheets.size() + (each.has_packs ? couples : 0);
  return static_cast<int>(steps);
}

/// Makes all, and reads it as an editor does.
void try_all(const Options& options, Surroundings& surroundings, const personalise::Voice& voice,
             engine::Trial& trial, const engine::Selection& selection,
             const std::vector<engine::PaperToCheck>& papers, const review::ReviewKnowledge& known,
             Diagnostics& diagnostics) {
  {
    Progress progress(options, surroundings, count_steps(papers, selection.couples.size()));
    for (const engine::PaperToCheck& paper : papers) {
      trial.make(paper, [&](const std::string& id) { progress.step(id); });
    }
  }
  review::review_sheets(selection.sheets, voice, options.language, trial.rooms(), known, diagnostics);
}

/// The dictionary of a language, with the words that the project and its libraries add.
review::Spelling spelling_of(const model::Project& project, const std::string& language,
                             Surroundings& surroundings) {
  review::Spelling spelling(language, surroundings.dictionary_folders, surroundings.files);
  for (const std::string& layer : project.layers) {
    std::string there_is_none;
    const auto words = surroundings.files.read(join_path(layer, spelling.path_of_list()), there_is_none);
    if (words) spelling.learn(*words);
  }
  return spelling;
}

/// Both are borrowed.
review::ReviewKnowledge knowledge_of(const model::Project& project, review::Spelling& spelling) {
  review::ReviewKnowledge known{
      .spelling = &spelling, .is_own = [&project](const SourceSpan& place) { return project.is_own(place); }};
  if (project.couples) known.partners = review::names_of_partners(*project.couples);
  // Of one word one thing is said, and where it is a name, not that it is misspelt.
  for (const std::string& name : known.partners) spelling.learn(name);
  return known;
}

void review_notes(const model::Project& project, Diagnostics& diagnostics) {
  for (const auto& [id, note] : project.evidence) {
    if (project.is_own(note.id.span)) review::review_evidence(note, diagnostics);
  }
}

std::string usual_theme(const model::Project& project) {
  return project.settings.theme.empty() ? engine::default_theme : project.settings.theme.value;
}

void print_all_is_well(const Diagnostics& diagnostics, const engine::Selection& selection, std::size_t papers,
                       const engine::FormsTried& tried, std::ostream& out) {
  out << fmt::format("{}: {} and {} on {}\n", diagnostics.empty() ? "all is well" : "no errors",
                     count_of(static_cast<int>(selection.sheets.size()), "handout"),
                     count_of(static_cast<int>(selection.couples.size()), "pack"),
                     count_of(static_cast<int>(papers), "paper"));
  if (tried.sheets == 0) return;
  out << fmt::format("also for what is known of couples: {} of {}, with {} of two facts\n",
                     count_of(tried.forms, "form"), count_of(tried.sheets, "sheet"),
                     count_of(tried.pairs, "pair"));
}

}  // namespace

ExitCode check_project(const Options& options, Surroundings& surroundings, SourceSet& sources,
                       Diagnostics& diagnostics) {
  const pdf::PdfOptions pdf = pdf_options(surroundings);
  engine::Engine engine(surroundings.files, options.project, sources, diagnostics, loading_in(surroundings));
  engine.check_dates(build_date(surroundings));
  const auto roster = take_roster(options, surroundings, engine, sources, diagnostics);
  warn_of_tracked_couples(engine.project(), roster, surroundings.files, diagnostics);
  check_originals(engine.project(), surroundings.files, diagnostics);
  engine::Look asked_for = look_of(options);
  if (asked_for.theme.empty()) asked_for.theme = usual_theme(engine.project());
  const engine::PreparedLook look = engine.prepare(asked_for);
  const model::Project& project = engine.project();
  const engine::Selection selection = engine::select_all(project, options.language, diagnostics);
  const auto papers = engine::papers_to_check(selection.sheets, project, look.paper, !options.paper.empty());
  const personalise::Voice voice = personalise::Voice::for_anybody(look.theme.words);
  review::Spelling spelling = spelling_of(project, options.language, surroundings);
  const review::ReviewKnowledge known = knowledge_of(project, spelling);
  for (const model::Workshop* workshop : selection.workshops) {
    review::review_workshop(*workshop, project, voice, options.language, diagnostics, known);
  }
  review_notes(project, diagnostics);
  read_inserts(engine, look.paper, {}, nullptr, diagnostics);
  review::review_couples(project, voice, options.language, diagnostics);
  engine::Trial trial(engine, look, selection, pdf, {options.collate, options.pack_editions}, diagnostics);
  try_all(options, surroundings, voice, trial, selection, papers, known, diagnostics);
  engine::FormsTried tried;
  if (options.stress) {
    std::vector<engine::Look> looks = engine::choose_looks(project.theme_layers, look_of(options));
    engine::add_looks_of(selection.couples, asked_for, looks);
    Progress progress(options, surroundings, static_cast<int>(looks.size()));
    tried = engine::stress_project(looks, papers, engine, trial.memo(), diagnostics,
                                   [&](const std::string& title) { progress.step(title); });
  }
  if (roster) append(diagnostics, roster->problems);
  if (diagnostics.has_errors()) return ExitCode::content_errors;
  if (options.strict && diagnostics.warning_count() > 0) return ExitCode::warnings;
  if (options.quiet) return ExitCode::ok;
  print_all_is_well(diagnostics, selection, papers.size(), tried, surroundings.out);
  if (!spelling.has_dictionary() && !surroundings.dictionary_folders.empty()) {
    surroundings.out << fmt::format("spelling was not looked at: Hunspell has no dictionary of '{}' here\n",
                                    options.language);
  }
  return ExitCode::ok;
}

}  // namespace tandem::cli
