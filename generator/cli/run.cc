#include "cli/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "cli/collated_packs.h"
#include "cli/delivery.h"
#include "cli/fields_manifest.h"
#include "cli/jobs.h"
#include "cli/language.h"
#include "cli/lookup.h"
#include "cli/progress.h"
#include "cli/report.h"
#include "cli/session.h"
#include "cli/stopwatch.h"
#include "compose/composer.h"

namespace tandem {
namespace {

std::vector<const Sheet*> choose_sheets(const Options& options, const Project& project) {
  std::vector<const Sheet*> sheets;
  if (options.command == Command::handout) {
    for (const std::string& id : options.sheets) {
      const Sheet* sheet = find_or_suggest(project.sheets, id, "exercise or article").get();
      if (std::find(sheets.begin(), sheets.end(), sheet) == sheets.end()) sheets.push_back(sheet);
    }
  } else {
    for (const auto& [id, sheet] : project.sheets) sheets.push_back(sheet.get());
  }
  return sheets;
}

std::vector<const Workshop*> choose_workshops(const Options& options, const Project& project) {
  std::vector<const Workshop*> workshops;
  if (options.command == Command::handout) return workshops;
  for (const auto& [id, workshop] : project.workshops) workshops.push_back(&workshop);
  return workshops;
}

std::vector<const Couple*> choose_couples(const Options& options, const Project& project) {
  std::vector<const Couple*> couples;
  if (options.command == Command::handout || !project.couples) return couples;
  for (const Couple& couple : project.couples->couples) couples.push_back(&couple);
  return couples;
}

/// A run, stage by stage.
class Run {
 public:
  Run(const Options& options, Surroundings& surroundings, SourceSet& sources, Diagnostics& diagnostics)
      : options_(options),
        surroundings_(surroundings),
        diagnostics_(diagnostics),
        pdf_(pdf_options(surroundings)),
        watch_(surroundings),
        session_(watch_.time("load", [&] { return load(sources); })),
        sheets_(in_language(choose_sheets(options, project()), project(), options.language, diagnostics)),
        workshops_(
            in_language(choose_workshops(options, project()), project(), options.language, diagnostics)),
        couples_(choose_couples(options, project())),
        letterhead_(session_->read_letterhead()),
        delivery_(options, surroundings, watch_, diagnostics, session_->dependencies()) {}

  ExitCode execute() {
    prepare_languages();
    {
      Progress progress(options_, surroundings_,
                        static_cast<int>(sheets_.size() + workshops_.size() + couples_.size()));
      make_shared(progress);
      // Before the first pack changes: a run that is interrupted leaves no file of another list.
      if (!options_.collate) drop_collated();
      for (const Couple* couple : couples_) make_pack(*couple, progress);
      deliver_manifest();
      if (collated_) {
        if (const auto all = collated_->finish()) deliver({*all});
      }
      drop_collated();
    }
    if (options_.command == Command::build) delivery_.report_left_over(folder_of(options_.language));
    return delivery_.finish(session_->dependencies());
  }

 private:
  const Project& project() const { return session_->project(); }
  const Workshop& workshop_of_couples() const {
    return project().workshops.at(project().couples->workshop.value);
  }

  std::unique_ptr<Session> load(SourceSet& sources) {
    auto session = std::make_unique<Session>(options_, surroundings_.files, sources, diagnostics_);
    session->check_dates(build_date(surroundings_));
    session->prepare_styles();
    if (options_.command == Command::build && session->theme().edition == Edition::facilitator) {
      throw UsageError{
          "participants' packs cannot be made with the facilitator's notes",
          "leave that variant out: the facilitator's edition is made beside them, as "
          "workshops/WORKSHOP/WORKSHOP-facilitator.pdf; 'tandem handout' makes single sheets of it"};
    }
    return session;
  }

  // Words that a couple's language lacks, or sheets that are not translated, are no fault of one couple.
  void prepare_languages() {
    for (const Couple* couple : couples_) {
      session_->styles(session_->paper(), language_of(*couple, options_));
    }
    if (diagnostics_.has_errors()) throw ContentFailed{};
  }

  Fillable fillable() const { return options_.fillable.value_or(session_->theme().fillable); }

  Composer composer(Diagnostics& diagnostics, const std::string& language, const PageMaster& paper) {
    return {session_->styles(paper, language), paper, session_->typesetter(), diagnostics, letterhead_};
  }

  std::vector<PaintedFile> paint_timed(const Job& job, Diagnostics& diagnostics) {
    return watch_.time("paint", [&] { return paint_job(job, pdf_, fillable(), cache_, diagnostics); });
  }

  void deliver(const std::vector<PaintedFile>& files) {
    for (const PaintedFile& file : files)
      delivery_.write(folder_of(options_.language) + file.name, file.bytes);
  }

  // Of an earlier run: it would keep the pages of a couple that is off the list.
  void drop_collated() {
    if (options_.command != Command::build) return;
    for (const char* name : {"packs/all.pdf", "packs/all-print.pdf"}) {
      delivery_.drop(folder_of(options_.language) + name);
    }
  }

  // A run for single handouts would leave all other files out of the list that a build has made.
  void deliver_manifest() {
    if (options_.command != Command::build || fillable() == Fillable::no || manifest_.is_empty()) return;
    delivery_.write(folder_of(options_.language) + "fields.json", manifest_.json());
  }

  // Handouts and what the facilitator holds, all of them before a file is written: what is wrong there is
  // wrong for all.
  void make_shared(Progress& progress) {
    std::vector<std::vector<PaintedFile>> painted;
    Composer shared = composer(diagnostics_, options_.language, session_->paper());
    const auto make = [&](const std::string& id, const auto& compose) {
      progress.step(id);
      const Job job = watch_.time("compose", compose);
      painted.push_back(paint_timed(job, diagnostics_));
      for (const Job::File& file : job.files) manifest_.add_unnamed(file.name, file.document);
    };
    for (const Sheet* sheet : sheets_) {
      make(sheet->id.value, [&] {
        Composer own = composer(diagnostics_, options_.language, session_->paper_of(*sheet));
        return handout_job(*sheet, own);
      });
    }
    for (const Workshop* workshop : workshops_) {
      make(workshop->id.value, [&] { return workshop_job(*workshop, project(), options_.language, shared); });
    }
    if (diagnostics_.has_errors()) throw ContentFailed{};
    for (const auto& files : painted) deliver(files);
  }

  // Personalise, compose, paint and press; a pack that fails holds up no other.
  void make_pack(const Couple& couple, Progress& progress) {
    progress.step(couple.id.value);
    Diagnostics own;
    const std::string& language = language_of(couple, options_);
    const Pack pack = watch_.time(
        "personalise", [&] { return choose_pack(project(), workshop_of_couples(), couple, own, language); });
    Composer of_couple = composer(own, language, session_->paper());
    Job job = watch_.time("compose", [&] { return pack_job(couple, pack, of_couple); });
    const auto files = paint_timed(job, own);
    append(diagnostics_, own);
    if (own.has_errors()) {
      delivery_.leave_out(couple.id.value);
      return;
    }
    deliver(files);
    for (const Job::File& file : job.files) manifest_.add_personal(file.name, file.document);
    if (options_.collate) collate(std::move(job), language);
  }

  void collate(Job pack, const std::string& language) {
    const PageMaster& paper = session_->paper();
    if (!collated_) {
      collated_.emplace(project(), options_.language, session_->styles(paper), letterhead_.name, pdf_, cache_,
                        diagnostics_);
    }
    const Words& words = session_->styles(paper, language).words();
    watch_.time("paint", [&] { collated_->add(std::move(pack), words); });
  }

  const Options& options_;
  Surroundings& surroundings_;
  Diagnostics& diagnostics_;
  PdfOptions pdf_;
  Stopwatch watch_;
  std::unique_ptr<Session> session_;
  BatchCache cache_;  ///< with the session's fonts
  std::vector<const Sheet*> sheets_;
  std::vector<const Workshop*> workshops_;
  std::vector<const Couple*> couples_;
  Letterhead letterhead_;
  Delivery delivery_;
  FieldsManifest manifest_;
  std::optional<CollatedPacks> collated_;
};

}  // namespace

ExitCode run(const Options& options, Surroundings& surroundings, SourceSet& sources,
             Diagnostics& diagnostics) {
  return Run(options, surroundings, sources, diagnostics).execute();
}

}  // namespace tandem
