#include "cli/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "base/append_diagnostics.h"
#include "cli/build_date.h"
#include "cli/end_of_run.h"
#include "cli/progress.h"
#include "delivery/fields_manifest.h"
#include "engine/batch.h"
#include "engine/collated_packs.h"
#include "engine/content_failed.h"
#include "engine/inputs.h"
#include "engine/machine.h"
#include "engine/maker.h"
#include "engine/product_record.h"

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
        batch_(thread_count(), surroundings.now),
        delivery_(surroundings.files, destination_of(options), diagnostics, dependencies(),
                  surroundings.disk) {}

  ExitCode execute() {
    if (diagnostics_.has_errors()) throw ContentFailed{};
    if (is_build()) look_at_earlier_builds();
    try {
      make_all();
    } catch (const Interrupted&) {
      delivery_.write_journal();
      throw;
    }
    if (is_build()) {
      if (options_.prune) delivery_.prune();
      delivery_.report_left_over();
      delivery_.close_ledger(field_list_);
    }
    batch_.add_times(watch_);
    return end_run(options_, surroundings_, watch_, delivery_, diagnostics_, dependencies());
  }

 private:
  void make_all() {
    Progress progress(options_, surroundings_, step_count());
    make_shared(progress);
    // Before the first pack changes: a run that is interrupted leaves no file of another list.
    if (!options_.collate) drop_collated();
    make_packs(progress);
    deliver_manifest();
    if (collated_) deliver_volume(collated_->finish());
    drop_collated();
  }

  bool is_build() const { return options_.command == Command::build; }
  const Project& project() const { return engine_->project(); }
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
    return engine_->dependencies(std::move(read));
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
    for (const char* name : {"packs/all.pdf", "packs/all-print.pdf"}) drop_unless_made(name);
    // An earlier run may have left any of these out.
    for (std::size_t number = 1; number < 1000 || delivery_.has(volume_file(number)); ++number) {
      drop_unless_made(volume_file(number));
    }
  }

  void drop_unless_made(const std::string& name) {
    if (!volumes_made_.contains(name)) delivery_.drop(name);
  }

  // A run for single handouts would leave all other files out of the list that a build has made.
  void deliver_manifest() {
    if (!is_build() || finish_.fillable == Fillable::no || manifest_.is_empty()) return;
    field_list_ = manifest_.json();
    deliver({{"fields.json", field_list_}});
  }

  // Without a key everything is made anew: a hash that anybody could make would tell names.
  void look_at_earlier_builds() {
    if (!surroundings_.disk.key) return;
    std::string problem;
    auto key = surroundings_.disk.key(options_.project, problem);
    if (!key) {
      diagnostics_.warning(
          "no-key", {},
          fmt::format("{} cannot be used: {}", join_path(options_.project, ".tandem/key"), problem),
          "without the project's private key every build makes everything anew");
      return;
    }
    inputs_.emplace(*engine_, look_, finish_, describe_machine(), std::move(*key));
    delivery_.open_ledger(TANDEM_VERSION);
  }

  template <typename Content>
  std::string inputs_of(const Content& content) const {
    return inputs_ ? inputs_->of(content) : std::string();
  }

  /// What an earlier build has made of the same, and that is still there. A depfile names what was read to
  /// set every page, so that with a stamp all pages are set.
  const ProductRecord* unchanged(Product::Kind kind, const std::string& id, const std::string& inputs) {
    return inputs_ && options_.stamp.empty() ? delivery_.ledger().unchanged(word_of(kind), id, inputs)
                                             : nullptr;
  }

  /// What the list of fields says of a product's files goes with its record.
  template <typename AddRows>
  ProductRecord record_with_rows(const Made& made, const std::string& inputs, AddRows add_rows) {
    ProductRecord record = record_of(made, inputs);
    for (const Product::File& file : made.product.files) {
      const std::string rows = add_rows(file);
      for (FileRecord& each : record.files) {
        if (each.name == file.name && each.fields > 0) each.field_rows = rows;
      }
    }
    return record;
  }

  void keep_rows(const ProductRecord& kept) {
    for (const FileRecord& file : kept.files) manifest_.keep(file.field_rows);
  }

  // Whoever asks for one sheet says on what.
  Made make_handout(const Sheet& sheet, Memo& memo, Stopwatch& watch) const {
    const bool is_paper_asked_for = !is_build() && !options_.paper.empty();
    return is_paper_asked_for ? maker_.handout_on(look_.paper, sheet, memo, watch)
                              : maker_.handout(sheet, memo, watch);
  }

  /// What is known of a product before the threads begin: they look at nothing that changes.
  struct Known {
    std::string inputs;
    const ProductRecord* kept = nullptr;  ///< of an earlier build; null where it is to be made
  };

  template <typename Content>
  Known known_of(Product::Kind kind, const Content& content, bool may_keep = true) {
    Known known{inputs_of(content)};
    if (may_keep) known.kept = unchanged(kind, content.id.value, known.inputs);
    return known;
  }

  /// A product that is not a couple's: of an earlier build, or made now.
  struct Shared {
    ProductRecord record;
    std::vector<PaintedFile> files;
    bool is_kept = false;
  };

  Shared take_shared(const Known& known, std::optional<Made> made) {
    if (!made) {
      keep_rows(*known.kept);
      return {*known.kept, {}, true};
    }
    append(diagnostics_, made->found);
    ProductRecord record = record_with_rows(*made, known.inputs, [&](const Product::File& file) {
      return manifest_.add_unnamed(file.name, file.document);
    });
    return {std::move(record), std::move(made->files), false};
  }

  // Handouts and what the facilitator holds, all of them before a file is written: what is wrong there is
  // wrong for all.
  void make_shared(Progress& progress) {
    const std::size_t sheet_count = selection_.sheets.size();
    std::vector<Known> known;
    for (const Sheet* sheet : selection_.sheets) known.push_back(known_of(Product::Kind::handout, *sheet));
    for (const Workshop* workshop : selection_.workshops)
      known.push_back(known_of(Product::Kind::workshop, *workshop));
    std::vector<Shared> all;
    const auto make = [&](std::size_t piece, Memo& memo, Stopwatch& watch) {
      std::optional<Made> made;
      if (known[piece].kept) return made;
      made = piece < sheet_count ? make_handout(*selection_.sheets[piece], memo, watch)
                                 : maker_.workshop(*selection_.workshops[piece - sheet_count], memo, watch);
      return made;
    };
    batch_.run(known.size(), make, [&](std::size_t piece, std::optional<Made> made) {
      progress.step(piece < sheet_count ? selection_.sheets[piece]->id.value
                                        : selection_.workshops[piece - sheet_count]->id.value);
      all.push_back(take_shared(known[piece], std::move(made)));
    });
    if (diagnostics_.has_errors()) throw ContentFailed{};
    for (Shared& each : all) {
      if (each.is_kept) {
        delivery_.keep(each.record);
      } else {
        deliver(each.files);
        delivery_.record(std::move(each.record));
      }
    }
  }

  void make_packs(Progress& progress) {
    // All packs in one file are bound of their pages.
    std::vector<Known> known;
    for (const Couple* couple : selection_.couples) {
      known.push_back(known_of(Product::Kind::pack, *couple, !options_.collate));
    }
    const auto make = [&](std::size_t piece, Memo& memo, Stopwatch& watch) {
      std::optional<Made> made;
      if (!known[piece].kept) made = maker_.pack(*selection_.couples[piece], memo, watch);
      return made;
    };
    batch_.run(known.size(), make, [&](std::size_t piece, std::optional<Made> made) {
      progress.step(selection_.couples[piece]->id.value);
      take_pack(piece, known[piece], std::move(made));
    });
  }

  // A pack that fails holds up no other.
  void take_pack(std::size_t place, const Known& known, std::optional<Made> made) {
    if (!made) {
      keep_rows(*known.kept);
      delivery_.keep(*known.kept);
      return;
    }
    append(diagnostics_, made->found);
    if (made->found.has_errors()) {
      delivery_.leave_out(selection_.couples[place]->id.value);
      return;
    }
    deliver(made->files);
    for (const Product::File& file : made->product.files) learn_questions(file.document);
    delivery_.record(record_with_rows(*made, known.inputs, [&](const Product::File& file) {
      return manifest_.add_personal(file.name, file.document);
    }));
    if (options_.collate) collate(place, std::move(made->product));
  }

  // What a handout asks stands for what a couple's page asks with their names; a handout that was kept has
  // not said it.
  void learn_questions(const Document& document) {
    if (!inputs_ || finish_.fillable == Fillable::no) return;
    for (const Page& page : document.pages) {
      for (const Item& item : page.items) {
        const auto* field = std::get_if<FieldItem>(&item);
        if (!field || field->kind == FieldItem::Kind::reset_button) continue;
        const std::string id = field->name.substr(0, field->name.find('.'));
        if (!learned_.insert(id).second || manifest_.knows(id)) continue;
        const auto sheet =
            std::ranges::find_if(selection_.sheets, [&](const Sheet* each) { return each->id.value == id; });
        if (sheet == selection_.sheets.end()) continue;
        for (const Product::File& file : maker_.questions(**sheet, memo_).files)
          manifest_.learn(file.document);
      }
    }
  }

  void collate(std::size_t place, Product pack) {
    if (!collated_) {
      collated_.emplace(project(), options_.language, look_.styles, engine_->letterhead().name, pdf_,
                        volumes(), memo_.pdf, diagnostics_);
    }
    const Words& words = maker_.look_of(*selection_.couples[place]).styles.words();
    deliver_volume(watch_.time("paint", [&] { return collated_->add(place, std::move(pack), words); }));
  }

  Volumes volumes() const {
    Volumes volumes{selection_.couples.size()};
    if (options_.volume > 0) volumes.couples_a_volume = static_cast<std::size_t>(options_.volume);
    return volumes;
  }

  void deliver_volume(const std::optional<PaintedFile>& volume) {
    if (!volume) return;
    deliver({*volume});
    volumes_made_.insert(volume->name);
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
  Batch batch_;
  Delivery delivery_;
  std::optional<Inputs> inputs_;  ///< of a build that may keep what earlier ones have made
  FieldsManifest manifest_;
  std::set<std::string> learned_;  ///< ids of sheets whose questions are known
  std::string field_list_;
  std::optional<CollatedPacks> collated_;
  std::set<std::string> volumes_made_;
};

}  // namespace

ExitCode run(const Options& options, Surroundings& surroundings, SourceSet& sources,
             Diagnostics& diagnostics) {
  return Run(options, surroundings, sources, diagnostics).execute();
}

}  // namespace tandem
