#include "cli/check.h"

#include <fmt/format.h>

#include <optional>
#include <ostream>

#include "cli/collated_packs.h"
#include "cli/jobs.h"
#include "cli/language.h"
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

/// Makes all that a build would make, bytes included, and lays it out on the other papers, too.
class Making {
 public:
  Making(const Options& options, const PdfOptions& pdf, Session& session,
         const std::vector<const Workshop*>& workshops, Diagnostics& diagnostics)
      : options_(options),
        pdf_(pdf),
        session_(session),
        letterhead_(session.read_letterhead()),
        workshops_(workshops),
        diagnostics_(diagnostics) {}

  /// All handouts on one paper, and where it has packs those of the facilitator and of the couples.
  void make(const PaperToCheck& paper, Progress& progress) {
    Composer composer = composer_in(options_.language, *paper.paper);
    for (const Sheet* sheet : paper.sheets) {
      progress.step(sheet->id.value);
      const Job job = handout_job(*sheet, composer);
      // The facilitator reads a smaller picture of the page; people write on the participants'.
      if (session_.theme().edition == Edition::participants) {
        for (const Job::File& file : job.files) measure_rooms(file.document, rooms_);
      }
      paint_on(session_.paper_of(*sheet), paper, job);
    }
    if (!paper.has_packs) return;
    for (const Workshop* workshop : workshops_) {
      paint_on(session_.paper(), paper, workshop_job(*workshop, project(), options_.language, composer));
    }
    make_packs(paper, progress);
  }

  const WritingRooms& rooms() const { return rooms_; }

 private:
  const Project& project() const { return session_.project(); }

  Composer composer_in(const std::string& language, const PageMaster& paper) {
    return {session_.styles(paper, language), paper, session_.typesetter(), diagnostics_, letterhead_};
  }

  void make_packs(const PaperToCheck& paper, Progress& progress) {
    if (!project().couples) return;
    const Workshop& workshop = project().workshops.at(project().couples->workshop.value);
    const bool is_printed = &session_.paper() == paper.paper;
    std::optional<CollatedPacks> collated;
    if (options_.collate && is_printed) {
      collated.emplace(project(), options_.language, session_.styles(*paper.paper), letterhead_.name, pdf_,
                       cache_, diagnostics_);
    }
    for (const Couple& couple : project().couples->couples) {
      progress.step(couple.id.value);
      const std::string& language = language_of(couple, options_);
      Composer composer = composer_in(language, *paper.paper);
      const Pack pack = choose_pack(project(), workshop, couple, diagnostics_, language);
      Job job = pack_job(couple, pack, composer);
      paint_on(session_.paper(), paper, job);
      if (collated) collated->add(std::move(job), session_.styles(*paper.paper, language).words());
    }
    if (collated) collated->finish();
  }

  // Painted is what a build prints, on the paper that it prints on.
  void paint_on(const PageMaster& printed, const PaperToCheck& paper, const Job& job) {
    if (&printed == paper.paper) paint_job(job, pdf_, Fillable::both, cache_, diagnostics_);
  }

  const Options& options_;
  PdfOptions pdf_;
  Session& session_;
  Letterhead letterhead_;
  const std::vector<const Workshop*>& workshops_;
  Diagnostics& diagnostics_;
  BatchCache cache_;  ///< with the session's fonts
  WritingRooms rooms_;
};

}  // namespace

ExitCode check_project(const Options& options, Surroundings& surroundings, SourceSet& sources,
                       Diagnostics& diagnostics) {
  const PdfOptions pdf = pdf_options(surroundings);
  Session session(options, surroundings.files, sources, diagnostics);
  session.check_dates(build_date(surroundings));
  session.prepare_styles(options.theme.empty() ? default_theme : options.theme, options.variants);
  const Project& project = session.project();
  const std::size_t couple_count = project.couples ? project.couples->couples.size() : 0;
  std::vector<const Sheet*> originals;
  for (const auto& [id, sheet] : project.sheets) originals.push_back(sheet.get());
  const auto sheets = in_language(originals, project, options.language, diagnostics);
  const auto papers = papers_to_check(sheets, project, options, session.paper());
  const Voice voice = Voice::for_anybody(session.theme().words);
  std::vector<const Workshop*> workshops;
  for (const auto& [id, workshop] : project.workshops) workshops.push_back(&workshop);
  workshops = in_language(workshops, project, options.language, diagnostics);
  for (const Workshop* workshop : workshops) {
    review_workshop(*workshop, project, voice, options.language, diagnostics);
  }
  review_couples(project, voice, options.language, diagnostics);
  Making making(options, pdf, session, workshops, diagnostics);
  {
    Progress progress(options, surroundings, count_steps(papers, couple_count));
    for (const PaperToCheck& paper : papers) making.make(paper, progress);
  }
  for (const Sheet* sheet : sheets) {
    review_sheet(*sheet, voice, options.language, making.rooms(), diagnostics);
  }
  if (options.stress) {
    const std::vector<Look> looks = choose_looks(project.theme_layers, options.theme, options.variants);
    Progress progress(options, surroundings, static_cast<int>(looks.size()));
    stress_project(looks, papers, session, diagnostics, options.language,
                   [&](const std::string& look) { progress.step(look); });
  }
  if (diagnostics.has_errors()) return ExitCode::content_errors;
  if (options.strict && diagnostics.warning_count() > 0) return ExitCode::warnings;
  if (!options.quiet) {
    surroundings.out << fmt::format(
        "{}: {} and {} on {}\n", diagnostics.empty() ? "all is well" : "no errors",
        count_of(static_cast<int>(sheets.size()), "handout"),
        count_of(static_cast<int>(couple_count), "pack"), count_of(static_cast<int>(papers.size()), "paper"));
  }
  return ExitCode::ok;
}

}  // namespace tandem
