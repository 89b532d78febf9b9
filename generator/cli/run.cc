#include "cli/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "base/append_diagnostics.h"
#include "cli/build_date.h"
#include "cli/end_of_run.h"
#include "cli/inserts_of_run.h"
#include "cli/progress.h"
#include "cli/project_defaults.h"
#include "cli/replaced_originals.h"
#include "cli/roster_of_run.h"
#include "cli/roster_table.h"
#include "cli/shard_of.h"
#include "cli/stack.h"
#include "cli/wanted_of.h"
#include "delivery/finished.h"
#include "engine/batch.h"
#include "engine/content_failed.h"
#include "engine/inputs.h"
#include "engine/machine.h"
#include "engine/maker.h"
#include "engine/passed_over.h"
#include "personalise/pseudonyms.h"
#include "review/workshop_review.h"

namespace tandem::cli {
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
        shard_(shard_of(options, surroundings.environment)),
        wanted_(wanted_of(options, shard_)),
        selection_(select()),
        finish_{pdf_, options.fillable.value_or(look_.theme.fillable)},
        maker_(*engine_, look_, selection_, finish_),
        batch_(thread_count(), surroundings.now),
        delivery_(surroundings.files, destination_of(options, shard_), diagnostics, dependencies(),
                  surroundings.disk),
        others_(project(), wanted_),
        questions_(personalise::common_sheets(project())),
        stack_(options, {*engine_, look_, pdf_, maker_, selection_, memo_.pdf}, delivery_, watch_,
               diagnostics) {}

  ExitCode execute() {
    const bool has_failed = diagnostics_.has_errors();
    if (roster_) append(diagnostics_, roster_->problems);
    if (has_failed) throw engine::ContentFailed{};
    if (roster_) begin_with_roster();
    if (options_.pack_editions) maker_.add_pack_editions();
    if (is_build()) keep_to_codes();
    if (is_build()) look_at_earlier_builds();
    if (is_build()) name_inserts();
    try {
      make_all();
    } catch (const Interrupted&) {
      delivery_.write_journal();
      throw;
    }
    if (is_build()) {
      if (options_.prune) delivery_.prune();
      delivery_.report_left_over();
      keep_originals(project(), surroundings_.files, diagnostics_);
    }
    delivery_.close();
    batch_.add_times(watch_);
    return end_run(options_, surroundings_, watch_, delivery_, diagnostics_, dependencies());
  }

 private:
  using Kind = engine::Product::Kind;

  void make_all() {
    Progress progress(options_, surroundings_, step_count());
    make_shared(progress);
    const bool makes_packs = is_build() && wanted_.kinds.contains(Kind::pack);
    // Before the first pack changes: a run that is interrupted leaves no file of another list.
    if (makes_packs && !options_.collate) stack_.drop_earlier();
    make_packs(progress);
    if (makes_packs) write_key();
    delivery_.write_field_list();
    stack_.finish();
    if (makes_packs) stack_.drop_earlier();
  }

  // What was understood is shown before anything is made. A row that is not holds up no other.
  void begin_with_roster() {
    if (roster_->table && !options_.quiet) print_columns(*roster_, false, surroundings_.out);
    for (const std::string& couple : roster_->left_out) delivery_.leave_out(couple);
  }

  bool is_build() const { return options_.command == Command::build; }
  const model::Project& project() const { return engine_->project(); }
  int step_count() const {
    return static_cast<int>(selection_.sheets.size() + selection_.workshops.size() +
                            selection_.couples.size());
  }

  std::size_t thread_count() const {
    return static_cast<std::size_t>(options_.jobs > 0 ? options_.jobs : surroundings_.cores);
  }

  std::vector<std::string> dependencies() const {
    std::set<std::string> read = batch_.files_read();
    for (std::string& path : memo_.typesetter.files_read()) read.insert(std::move(path));
    if (roster_) read.insert(roster_->path);
    return engine_->dependencies(std::move(read));
  }

  std::unique_ptr<engine::Engine> load(SourceSet& sources) {
    model::Loading loading = loading_in(surroundings_);
    if (!is_build()) loading.sheets.emplace(options_.sheets.begin(), options_.sheets.end());
    loading.purpose = purpose_of(options_);
    auto engine = std::make_unique<engine::Engine>(surroundings_.files, options_.project, sources,
                                                   diagnostics_, loading);
    engine->check_dates(build_date(surroundings_));
    if (is_build()) roster_ = take_roster(options_, surroundings_, *engine, sources, diagnostics_);
    hide_names(*engine);
    if (is_build()) warn_of_tracked_couples(engine->project(), roster_, surroundings_.files, diagnostics_);
    if (is_build() && !diagnostics_.has_errors()) look_at_group(engine->project());
    const engine::PreparedLook look = engine->prepare(look_of(options_));
    if (is_build() && look.theme.edition == model::Edition::facilitator) {
      throw UsageError{
          "participants' packs cannot be made with the facilitator's notes",
          "leave that variant out: the facilitator's edition is made beside them, as "
          "workshops/WORKSHOP/WORKSHOP-facilitator.pdf; 'tandem handout' makes single sheets of it"};
    }
    return engine;
  }

  void look_at_group(const model::Project& project) {
    if (!project.couples) return;
    const auto workshop = project.workshops.find(project.couples->workshop.value);
    if (workshop != project.workshops.end())
      review::review_group_size(workshop->second, project, diagnostics_);
  }

  // Codes are printed in place of names.
  void hide_names(engine::Engine& engine) {
    const model::Project& project = engine.project();
    const bool is_wanted = options_.pseudonyms || project.settings.roster.pseudonyms;
    if (!is_build() || !is_wanted || !project.couples) return;
    model::CoupleList list = *project.couples;
    key_ = personalise::hide_names(list.couples, diagnostics_);
    engine.take_couples(std::move(list));
  }

  engine::Selection select() {
    if (!is_build())
      return engine::select_sheets(project(), options_.sheets, options_.language, diagnostics_);
    engine::check_ids(wanted_, project());
    return engine::select_all(project(), options_.language, diagnostics_, wanted_);
  }

  void deliver(const std::vector<engine::PaintedFile>& files) {
    watch_.time("write", [&] {
      for (const engine::PaintedFile& file : files) delivery_.write(file.name, file.bytes);
    });
  }

  void look_at_earlier_builds() {
    delivery_.look_only_at(wanted_);
    open_ledger();
    // A run for a part of all tells of the other files what an earlier one has written down.
    const bool is_all_there = wanted_.is_all() || !options_.archive.empty();
    const bool has_list = is_all_there ? finish_.fillable != model::Fillable::no : inputs_.has_value();
    if (has_list) delivery_.open_field_list();
  }

  // The one whose pack was made would have a name, and nobody else's code a key.
  void keep_to_codes() const {
    if (options_.couples.empty() || key_ || !delivery_.has(engine::key_file)) return;
    throw UsageError{"the packs there have codes in place of names, and this one would have names",
                     "say '--pseudonyms' as well, or build all couples anew"};
  }

  // A stack is to have what they were when its pages were made. No product is made of them.
  void name_inserts() {
    const int errors_of_rows = diagnostics_.error_count();
    std::map<std::string, std::string> checksums = checksums_of_inserts(*engine_);
    if (diagnostics_.error_count() > errors_of_rows) throw engine::ContentFailed{};
    if (delivery_.has_ledger()) delivery_.ledger().name_inserts(std::move(checksums));
  }

  // Without a key everything is made anew: a hash that anybody could make would tell names.
  void open_ledger() {
    find_key();
    // An archive has its list with it, and shards are joined by theirs.
    if (inputs_ || !options_.archive.empty() || !shard_.is_all())
      delivery_.open_ledger(TANDEM_VERSION, shard_.is_all() ? std::string() : shard_.name());
  }

  void find_key() {
    if (!surroundings_.disk.key) return;
    std::string problem;
    auto key = surroundings_.disk.key(options_.project, problem);
    if (!key) {
      diagnostics_.warning(
          "no-key", {},
          fmt::format("{} cannot be used: {}", join_path(options_.project, ".tandem/key"), problem),
          "without the project's private key every build makes everything anew, and 'tandem press' has no "
          "list to "
          "print by; delete the file, and the next build makes a new one, where the disk lets it be yours "
          "alone");
      return;
    }
    inputs_.emplace(*engine_, look_, finish_, engine::describe_machine(), std::move(*key),
                    options_.pack_editions);
  }

  /// What is known of a product before the threads begin: they look at nothing that changes.
  struct Known {
    std::string inputs = {};
    const engine::ProductRecord* kept = nullptr;  ///< of an earlier build; null where it is to be made
  };

  // A depfile names what was read to set every page, so that with a stamp all pages are set; and all packs in
  // one file are bound of their pages.
  template <typename Content>
  Known known_of(Kind kind, const Content& content) {
    if (!inputs_) return {};
    Known known{inputs_->of(content)};
    const bool may_keep = options_.stamp.empty() && !(kind == Kind::pack && options_.collate);
    if (may_keep)
      known.kept = delivery_.ledger().unchanged(engine::word_of(kind), content.id.value, known.inputs);
    return known;
  }

  /// Before a product is delivered, what would come before it in a build of all.
  void pass_to(Kind kind, const std::string& id) {
    others_.give_before(kind, id, [&](Kind other, const std::string& other_id) {
      delivery_.pass_over(engine::word_of(other), other_id);
    });
  }
  void pass_to_end() {
    others_.give_rest(
        [&](Kind other, const std::string& id) { delivery_.pass_over(engine::word_of(other), id); });
  }

  // Whoever asks for one sheet says on what.
  engine::Made make_handout(const model::Sheet& sheet, engine::Memo& memo, engine::Stopwatch& watch) const {
    const bool is_paper_asked_for = !is_build() && !options_.paper.empty();
    return is_paper_asked_for ? maker_.handout_on(look_.paper, sheet, memo, watch)
                              : maker_.handout(sheet, memo, watch);
  }

  /// A product that is not a couple's: of an earlier build, or made now.
  struct Shared {
    Kind kind = Kind::handout;
    std::string id;
    const engine::ProductRecord* kept = nullptr;
    delivery::Recorded recorded = {};
    std::vector<engine::PaintedFile> files = {};
  };

  // Handouts and what the facilitator holds, all of them before a file is written: what is wrong there is
  // wrong for all.
  void make_shared(Progress& progress) {
    const int errors_of_rows = diagnostics_.error_count();
    const std::size_t sheet_count = selection_.sheets.size();
    std::vector<Shared> all;
    std::vector<Known> known;
    for (const model::Sheet* sheet : selection_.sheets) {
      all.push_back({Kind::handout, sheet->id.value});
      known.push_back(known_of(Kind::handout, *sheet));
    }
    for (const model::Workshop* workshop : selection_.workshops) {
      all.push_back({Kind::workshop, workshop->id.value});
      known.push_back(known_of(Kind::workshop, *workshop));
    }
    const auto make = [&](std::size_t piece, engine::Memo& memo, engine::Stopwatch& watch) {
      std::optional<delivery::Finished> made;
      if (known[piece].kept) return made;
      made = delivery::finished(
          piece < sheet_count ? make_handout(*selection_.sheets[piece], memo, watch)
                              : maker_.workshop(*selection_.workshops[piece - sheet_count], memo, watch));
      return made;
    };
    batch_.run(all.size(), make, [&](std::size_t piece, std::optional<delivery::Finished> made) {
      progress.step(all[piece].id);
      all[piece].kept = known[piece].kept;
      if (!made) return;
      append(diagnostics_, made->made.found);
      all[piece].recorded = delivery::recorded(*made, known[piece].inputs, questions_);
      all[piece].files = std::move(made->made.files);
    });
    if (diagnostics_.error_count() > errors_of_rows) throw engine::ContentFailed{};
    for (Shared& each : all) deliver_shared(each);
  }

  void deliver_shared(Shared& shared) {
    pass_to(shared.kind, shared.id);
    if (shared.kept) {
      delivery_.keep(*shared.kept);
      return;
    }
    deliver(shared.files);
    delivery_.record(std::move(shared.recorded.record), shared.recorded.rows);
    shared.files.clear();
  }

  void make_packs(Progress& progress) {
    std::vector<Known> known;
    for (const model::Couple* couple : selection_.couples) known.push_back(known_of(Kind::pack, *couple));
    if (std::ranges::any_of(known, [](const Known& each) { return !each.kept; })) learn_questions();
    const auto make = [&](std::size_t piece, engine::Memo& memo, engine::Stopwatch& watch) {
      std::optional<delivery::Finished> made;
      if (!known[piece].kept)
        made = delivery::finished(maker_.pack(*selection_.couples[piece], memo, watch), options_.collate);
      return made;
    };
    batch_.run(known.size(), make, [&](std::size_t piece, std::optional<delivery::Finished> made) {
      progress.step(selection_.couples[piece]->id.value);
      take_pack(piece, known[piece], std::move(made));
    });
    pass_to_end();
  }

  void write_key() {
    if (!key_) return delivery_.drop(engine::key_file);
    Diagnostics found;
    const std::vector<engine::PaintedFile> files = maker_.key(*key_, memo_, found);
    append(diagnostics_, found);
    if (!found.has_errors()) deliver(files);
  }

  // A pack that fails holds up no other.
  void take_pack(std::size_t place, const Known& known, std::optional<delivery::Finished> finished) {
    const std::string& id = selection_.couples[place]->id.value;
    pass_to(Kind::pack, id);
    if (!finished) {
      delivery_.keep(*known.kept);
      return;
    }
    engine::Made& made = finished->made;
    append(diagnostics_, made.found);
    if (made.found.has_errors()) {
      delivery_.leave_out(id);
      return;
    }
    deliver(made.files);
    delivery::Recorded of_it = delivery::recorded(*finished, known.inputs, questions_);
    delivery_.record(std::move(of_it.record), of_it.rows);
    if (options_.collate) stack_.add(place, std::move(made.product));
  }

  // What handouts ask stands for what couples' pages ask; one that was kept, or not asked for, has not said
  // it.
  void learn_questions() {
    if (finish_.fillable == model::Fillable::no) return;
    for (const std::string& id : questions_.sheets()) {
      if (questions_.knows(id)) continue;
      for (const engine::Product::File& file :
           maker_.questions(project().sheet(id, options_.language), memo_).files)
        questions_.learn(id, delivery::fields_asked(file.document));
    }
  }

  const Options& options_;
  Surroundings& surroundings_;
  Diagnostics& diagnostics_;
  pdf::PdfOptions pdf_;
  engine::Stopwatch watch_;
  std::optional<model::Roster> roster_;                  ///< its couples are the engine's
  std::optional<std::vector<personalise::KeyRow>> key_;  ///< who is who, where codes stand for names
  std::unique_ptr<engine::Engine> engine_;
  engine::Memo memo_;
  engine::PreparedLook look_;
  engine::Shard shard_;  ///< of the roster
  engine::Wanted wanted_;
  engine::Selection selection_;
  engine::Finish finish_;
  engine::Maker maker_;
  engine::Batch batch_;
  delivery::Delivery delivery_;
  std::optional<engine::Inputs> inputs_;  ///< of a build that may keep what earlier ones have made
  engine::PassedOver others_;
  delivery::FieldQuestions questions_;
  Stack stack_;
};

}  // namespace

ExitCode run(const Options& options, Surroundings& surroundings, SourceSet& sources,
             Diagnostics& diagnostics) {
  return Run(options, surroundings, sources, diagnostics).execute();
}

}  // namespace tandem::cli
