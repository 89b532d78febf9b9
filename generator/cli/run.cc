#include "cli/run.h"

#include <memory>
#include <optional>

#include "base/append_diagnostics.h"
#include "cli/build_date.h"
#include "cli/end_of_run.h"
#include "cli/progress.h"
#include "delivery/fields_manifest.h"
#include "engine/collated_packs.h"
#include "engine/content_failed.h"
#include "engine/maker.h"

namespace tandem {
namespace {

/// A run, stage by stage.
class Run {
 public:
  Run(const Options& options, Surroundings& surroundings, SourceSet& sources, Diagnostics& diagnostics)
      : options_(options),
        surroundings_(surroundings),
        diagnostics_(diagnostics),
        pdf_(pdf_options(surroundings)),
        watch_(surroundings.now),
        engine_(watch_.time("load", [&] { return load(sources); })),
        look_(engine_->made_look(look_of(options))),
        selection_(select()),
        finish_{pdf_, options.fillable.value_or(look_.theme.fillable)},
        maker_(*engine_, look_, selection_, finish_),
        delivery_(surroundings.files, destination_of(options), diagnostics, engine_->dependencies(memo_)) {}

  ExitCode execute() {
    if (diagnostics_.has_errors()) throw ContentFailed{};
    {
      Progress progress(options_, surroundings_, step_count());
      make_shared(progress);
      // Before the first pack changes: a run that is interrupted leaves no file of another list.
      if (!options_.collate) drop_collated();
      for (const Couple* couple : selection_.couples) make_pack(*couple, progress);
      deliver_manifest();
      if (collated_) {
        if (const auto all = collated_->finish()) deliver({*all});
      }
      drop_collated();
    }
    if (is_build()) delivery_.report_left_over();
    return end_run(options_, surroundings_, watch_, delivery_, diagnostics_, engine_->dependencies(memo_));
  }

 private:
  bool is_build() const { return options_.command == Command::build; }
  const Project& project() const { return engine_->project(); }
  int step_count() const {
    return static_cast<int>(selection_.sheets.size() + selection_.workshops.size() +
                            selection_.couples.size());
  }

  std::unique_ptr<Engine> load(SourceSet& sources) {
    Loading loading{surroundings_.cache};
    if (!is_build()) loading.sheets.emplace(options_.sheets.begin(), options_.sheets.end());
    auto engine =
        std::make_unique<Engine>(surroundings_.files, options_.project, sources, diagnostics_, loading);
    engine->check_dates(build_date(surroundings_));
    const PreparedLook look = engine->prepare(look_of(options_));
    if (is_build() && look.theme.edition == Edition::facilitator) {
      throw UsageError{
          "participants' packs cannot be made with the facilitator's notes",
          "leave that variant out: the facilitator's edition is made beside them, as "
          "workshops/WORKSHOP/WORKSHOP-facilitator.pdf; 'tandem handout' makes single sheets of it"};
    }
    return engine;
  }

  Selection select() {
    if (is_build()) return select_all(project(), options_.language, diagnostics_);
    return select_sheets(project(), options_.sheets, options_.language, diagnostics_);
  }

  void deliver(const std::vector<PaintedFile>& files) {
    watch_.time("write", [&] {
      for (const PaintedFile& file : files) delivery_.write(file.name, file.bytes);
    });
  }

  // Of an earlier run: it would keep the pages of a couple that is off the list.
  void drop_collated() {
    if (!is_build()) return;
    for (const char* name : {"packs/all.pdf", "packs/all-print.pdf"}) delivery_.drop(name);
  }

  // A run for single handouts would leave all other files out of the list that a build has made.
  void deliver_manifest() {
    if (!is_build() || finish_.fillable == Fillable::no || manifest_.is_empty()) return;
    deliver({{"fields.json", manifest_.json()}});
  }

  // Whoever asks for one sheet says on what.
  Made make_handout(const Sheet& sheet) {
    const bool is_paper_asked_for = !is_build() && !options_.paper.empty();
    return is_paper_asked_for ? maker_.handout_on(look_.paper, sheet, memo_, watch_)
                              : maker_.handout(sheet, memo_, watch_);
  }

  // Handouts and what the facilitator holds, all of them before a file is written: what is wrong there is
  // wrong for all.
  void make_shared(Progress& progress) {
    std::vector<std::vector<PaintedFile>> painted;
    const auto keep = [&](Made made) {
      append(diagnostics_, made.found);
      for (const Product::File& file : made.product.files) manifest_.add_unnamed(file.name, file.document);
      painted.push_back(std::move(made.files));
    };
    for (const Sheet* sheet : selection_.sheets) {
      progress.step(sheet->id.value);
      keep(make_handout(*sheet));
    }
    for (const Workshop* workshop : selection_.workshops) {
      progress.step(workshop->id.value);
      keep(maker_.workshop(*workshop, memo_, watch_));
    }
    if (diagnostics_.has_errors()) throw ContentFailed{};
    for (const auto& files : painted) deliver(files);
  }

  // A pack that fails holds up no other.
  void make_pack(const Couple& couple, Progress& progress) {
    progress.step(couple.id.value);
    Made made = maker_.pack(couple, memo_, watch_);
    append(diagnostics_, made.found);
    if (made.found.has_errors()) {
      delivery_.leave_out(couple.id.value);
      return;
    }
    deliver(made.files);
    for (const Product::File& file : made.product.files) manifest_.add_personal(file.name, file.document);
    if (options_.collate) collate(std::move(made.product), couple);
  }

  void collate(Product pack, const Couple& couple) {
    if (!collated_) {
      collated_.emplace(project(), options_.language, look_.styles, engine_->letterhead().name, pdf_,
                        memo_.pdf, diagnostics_);
    }
    const Words& words = maker_.look_of(couple).styles.words();
    watch_.time("paint", [&] { collated_->add(std::move(pack), words); });
  }

  const Options& options_;
  Surroundings& surroundings_;
  Diagnostics& diagnostics_;
  PdfOptions pdf_;
  Stopwatch watch_;
  std::unique_ptr<Engine> engine_;
  Memo memo_;
  PreparedLook look_;
  Selection selection_;
  Finish finish_;
  Maker maker_;
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
