#include "cli/press_stack.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <set>

#include "base/append_diagnostics.h"
#include "base/direction.h"
#include "base/terminal_text.h"
#include "cli/build_date.h"
#include "cli/codes_of_build.h"
#include "cli/earlier_build.h"
#include "cli/held_files.h"
#include "cli/inserts_of_run.h"
#include "cli/order_for_shop.h"
#include "cli/papers_of_owners.h"
#include "cli/progress.h"
#include "cli/project_defaults.h"
#include "cli/roster_of_run.h"
#include "cli/stack_request.h"
#include "cli/stack_summary.h"
#include "cli/stack_volumes.h"
#include "cli/typed_command.h"
#include "engine/batch.h"
#include "engine/collated_packs.h"
#include "engine/content_failed.h"
#include "engine/maker.h"
#include "press/bound_stack.h"
#include "press/extremes.h"
#include "press/proof.h"
#include "press/stack_pages.h"
#include "press/stack_plan.h"

namespace tandem::cli {
namespace {

class PressRun {
 public:
  PressRun(const Options& options, Surroundings& surroundings, SourceSet& sources, Diagnostics& diagnostics)
      : surroundings_(surroundings),
        diagnostics_(diagnostics),
        build_(read_earlier_build(options, surroundings.files, diagnostics)),
        copies_(press::built_copies(build_.manifest)),
        engine_(surroundings.files, options.project, sources, diagnostics, loading_in(surroundings)),
        roster_(take_roster(options, surroundings, engine_, sources, diagnostics)),
        has_codes_(hide_names_as_built()),
        look_(engine_.prepare(look_of(options))),
        options_(for_edge(options, look_.paper)),
        request_(stack_request_of(options_, look_.paper)),
        shop_(options_.purpose == "shop"
                  ? std::make_unique<OrderForShop>(options_, surroundings, sources, request_.sides,
                                                   turns_on_short_edge())
                  : nullptr),
        papers_(engine_.project(), look_),
        inserts_(read_wanted_inserts()),
        plans_(plan()),
        selection_(select()),
        maker_(engine_, look_, selection_,
               {pdf_options(surroundings), options.fillable.value_or(look_.theme.fillable)}),
        batch_(static_cast<std::size_t>(options.jobs > 0 ? options.jobs : surroundings.cores),
               surroundings.now),
        held_(build_, surroundings.files, diagnostics),
        volumes_(options_, shop_.get(), held_, diagnostics) {}

  ExitCode execute() {
    if (diagnostics_.has_errors()) throw engine::ContentFailed{};
    for (const press::StackPlan& plan : plans_) stacks_.push_back(stack_of(plan));
    Progress progress(options_, surroundings_, static_cast<int>(products_.size()));
    batch_.run(
        products_.size(),
        [&](std::size_t place, engine::Memo& memo, engine::Stopwatch& watch) {
          return make(*products_[place], memo, watch);
        },
        [&](std::size_t place, const engine::Made& made) {
          progress.step(products_[place]->id);
          take(*products_[place], made);
        });
    if (diagnostics_.has_errors()) throw engine::ContentFailed{};
    for (Bound& bound : stacks_) {
      add_pieces(nullptr, {}, bound);
      bound.file->finish();
    }
    if (options_.lists) write_lists();
    if (shop_) {
      for (const auto& [name, text] : shop_->tickets(workshop_id())) held_.hold(name, text);
    }
    for (const press::StackPlan& plan : plans_) held_.replace_volumes(plan.name, volumes_.end_of_name());
    held_.give_names();
    if (roster_) append(diagnostics_, roster_->problems);
    if (!options_.quiet) print_summary();
    if (!left_out().empty()) return ExitCode::partial;
    return options_.strict && diagnostics_.warning_count() > 0 ? ExitCode::warnings : ExitCode::ok;
  }

 private:
  /// A stack on its way.
  struct Bound {
    const press::StackPlan* plan = nullptr;
    std::unique_ptr<press::BoundStack> file;
    std::size_t next = 0;  ///< piece of the plan
    std::string id = {};   ///< of the couple whose copies come
  };

  bool hide_names_as_built() {
    if (!has_codes(build_, surroundings_.files)) return false;
    put_codes_for_names(engine_);
    return true;
  }

  bool turns_on_short_edge() const {
    return options_.layout.empty() ? lies(look_.paper) : options_.edge == "short";
  }

  bool is_sample() const { return options_.subject.front() == "sample"; }

  /// In the project's order, those who have a pack.
  void choose_extremes() {
    std::map<std::string, int> pages;
    for (const press::BuiltCopy& copy : copies_) {
      if (copy.owner.copy != press::CopyOf::facilitator) pages[copy.owner.id] += copy.pages;
    }
    std::vector<press::CoupleExtent> extents;
    if (engine_.project().couples) {
      for (const model::Couple& couple : engine_.project().couples->couples) {
        const auto found = pages.find(couple.id.value);
        if (found == pages.end()) continue;
        extents.push_back({couple.id.value, {couple.a.name.value, couple.b.name.value}, found->second});
      }
    }
    if (extents.empty()) throw UsageError{"there is nothing to print", packs_first()};
    extremes_ = press::extremes_of(extents);
    for (const press::Extreme& each : extremes_) request_.couples.insert(each.id);
  }

  InsertsOfRun read_wanted_inserts() {
    if (request_.inserts == press::Inserts::without) return {};
    InsertsOfRun inserts = read_inserts(engine_, look_.paper, papers_.others(), shop_.get(), diagnostics_);
    report_changed_inserts(inserts, engine_.project(), build_.manifest, diagnostics_);
    if (diagnostics_.has_errors()) throw engine::ContentFailed{};
    return inserts;
  }

  /// Couples whose row is not understood: what was built of them earlier is not printed.
  std::vector<std::string> left_out() const {
    return roster_ ? roster_->left_out : std::vector<std::string>();
  }

  std::string packs_first() const { return typed_command(options_, "build") + " makes packs first"; }

  std::vector<press::StackPlan> plan() {
    std::erase_if(copies_, [rows = left_out()](const press::BuiltCopy& copy) {
      return std::find(rows.begin(), rows.end(), copy.owner.id) != rows.end();
    });
    // A build has the facilitator's papers of all workshops; to this stack belong those that the couples come
    // to.
    if (const auto& couples = engine_.project().couples) {
      std::erase_if(copies_, [&](const press::BuiltCopy& copy) {
        return copy.owner.copy == press::CopyOf::facilitator && copy.owner.id != couples->workshop.value;
      });
    }
    std::vector<std::string> ids;
    for (const press::BuiltCopy& copy : copies_) {
      if (copy.owner.copy != press::CopyOf::facilitator) ids.push_back(copy.owner.id);
    }
    if (request_.couples.empty() && !is_sample())
      warn_of_couples_without_pack(engine_.project(), build_, {ids.begin(), ids.end()}, options_,
                                   diagnostics_);
    for (const std::string& couple : options_.couples) {
      if (std::find(ids.begin(), ids.end(), couple) == ids.end())
        throw UsageError{fmt::format("this build has no pack of '{}'", couple), suggestion(couple, ids)};
    }
    if (is_sample()) choose_extremes();
    std::vector<press::StackPlan> plans =
        press::plan_stacks({copies_, inserts_.planned, workshop_id()}, request_);
    if (is_sample()) plans.at(0).name = "sample";
    if (!plans.empty()) return plans;
    if (request_.inserts == press::Inserts::alone && inserts_.all.empty())
      throw UsageError{"this project has no inserts", "'inserts' in tandem.yaml names them"};
    throw UsageError{"there is nothing to print",
                     request_.leaf > 0 ? "no copy that is asked for has so many leaves" : packs_first()};
  }

  /// Of all that the build has made, what the plans need.
  engine::Selection select() {
    std::set<std::pair<std::string, std::string>> needed;
    for (const press::StackPlan& plan : plans_) {
      for (const press::StackPiece& piece : plan.pieces) {
        if (piece.kind != press::StackPiece::Kind::copy) continue;
        needed.emplace(piece.owner.copy == press::CopyOf::facilitator ? "workshop" : "pack", piece.owner.id);
      }
    }
    const engine::Selection all =
        engine::select_all(engine_.project(), options_.language, diagnostics_,
                           {.kinds = {engine::Product::Kind::workshop, engine::Product::Kind::pack}});
    for (const model::Couple* couple : all.couples) couples_.emplace(couple->id.value, couple);
    for (const model::Workshop* workshop : all.workshops) workshops_.emplace(workshop->id.value, workshop);
    engine::Selection selection;
    for (const engine::ProductRecord& product : build_.manifest.products) {
      if (!needed.contains({product.kind, product.id})) continue;
      products_.push_back(&product);
      if (!has_content(product))
        report_lost(product);
      else if (product.kind == "pack")
        selection.couples.push_back(couples_.at(product.id));
      else
        selection.workshops.push_back(workshops_.at(product.id));
    }
    return selection;
  }

  bool has_content(const engine::ProductRecord& product) const {
    return product.kind == "pack" ? couples_.contains(product.id) : workshops_.contains(product.id);
  }

  void report_lost(const engine::ProductRecord& product) {
    diagnostics_.error(
        "changed-since-build", {},
        fmt::format("'{}' was there when the build was made, and is not there now", product.id),
        "give the list of couples of that build with '--roster FILE', or build again");
  }

  engine::Made make(const engine::ProductRecord& product, engine::Memo& memo,
                    engine::Stopwatch& watch) const {
    if (product.kind == "pack") return maker_.pack(*couples_.at(product.id), memo, watch);
    return maker_.workshop(*workshops_.at(product.id), memo, watch);
  }

  Bound stack_of(const press::StackPlan& plan) {
    std::set<std::string> ids;
    for (const press::StackPiece& piece : plan.pieces) {
      if (piece.owner.copy != press::CopyOf::facilitator) ids.insert(piece.owner.id);
    }
    const std::size_t volume =
        options_.volume > 0 ? static_cast<std::size_t>(options_.volume) : engine::default_couples_a_volume;
    auto file = std::make_unique<press::BoundStack>(
        plan.name, ids.size(), volume, request_.sides, pdf_options(surroundings_), memo_.pdf,
        [this](const std::string& name, const std::string& bytes) { volumes_.deliver(name, bytes); });
    return {&plan, std::move(file)};
  }

  void take(const engine::ProductRecord& product, const engine::Made& made) {
    if (!is_as_built(product, made, diagnostics_) || diagnostics_.has_errors()) return;
    for (Bound& bound : stacks_) add_pieces(&product, made.product, bound);
  }

  /// Pieces up to the next that waits for another product; without a product, those that wait for none.
  void add_pieces(const engine::ProductRecord* product, const engine::Product& made, Bound& bound) {
    const std::vector<press::StackPiece>& pieces = bound.plan->pieces;
    for (; bound.next < pieces.size(); ++bound.next) {
      const press::StackPiece& piece = pieces[bound.next];
      if (piece.kind == press::StackPiece::Kind::copy && !(product && is_of(piece.owner, *product))) return;
      begin_owner(piece.owner, bound);
      switch (piece.kind) {
        case press::StackPiece::Kind::separator:
          add_separator(piece, bound);
          break;
        case press::StackPiece::Kind::insert:
          add_insert(piece, bound);
          break;
        case press::StackPiece::Kind::copy:
          add_copy(piece, made, bound);
          break;
      }
    }
  }

  static bool is_of(const press::Owner& owner, const engine::ProductRecord& product) {
    return owner.id == product.id &&
           (owner.copy == press::CopyOf::facilitator) == (product.kind == "workshop");
  }

  // What the facilitator has stands in a volume with the couples before it, or behind it, and is none.
  static void begin_owner(const press::Owner& owner, Bound& bound) {
    if (owner.copy == press::CopyOf::facilitator || bound.id == owner.id) return;
    bound.file->begin_couple();
    bound.id = owner.id;
  }

  press::PressDesk desk() { return {look_, engine_.letterhead(), memo_, diagnostics_}; }

  /// Of pages that stand among somebody's, on the same paper.
  press::PressDesk desk_of(const press::Owner& owner) {
    return {{look_.look, look_.theme, papers_.of(owner), look_.styles},
            engine_.letterhead(),
            memo_,
            diagnostics_};
  }

  void add_separator(const press::StackPiece& piece, Bound& bound) {
    const std::string& id = piece.owner.id;
    bound.file->add(press::on_leaves_of_its_own(
        press::separator({id, names_of(id), piece.follows, piece.leaves}, desk_of(piece.owner)), {1},
        id + " separator", request_.sides));
  }

  void add_insert(const press::StackPiece& piece, Bound& bound) {
    const press::Insert& insert = inserts_.on(piece.insert, papers_.of(piece.owner));
    const compose::LeafId id = press::id_of_insert(piece.owner, piece.number);
    bound.file->add_insert(
        press::on_leaves_of_its_own(press::pages_for_insert(id, insert.pages, desk_of(piece.owner)),
                                    piece.pages, press::copy_in_words(id), request_.sides),
        insert, piece.pages);
  }

  void add_copy(const press::StackPiece& piece, const engine::Product& made, Bound& bound) {
    const press::BuiltCopy& copy = copies_[piece.copy];
    for (const engine::Product::File& file : made.files) {
      if (file.name == copy.file)
        bound.file->add(press::on_leaves_of_its_own(file.document, piece.pages, press::words_of(copy.owner),
                                                    request_.sides));
    }
  }

  /// Nothing where nobody has asked for names.
  std::string names_of(const std::string& id) const {
    const auto found = couples_.find(id);
    if (!options_.names || found == couples_.end()) return {};
    return isolated(found->second->a.name.value) + " · " + isolated(found->second->b.name.value);
  }

  void write_lists() {
    std::vector<press::PackingRow> rows = press::packing_rows(plans_, request_);
    for (press::PackingRow& row : rows) row.names = names_of(row.id);
    // Lists of a part never take the place of the whole.
    const bool is_whole = request_.is_all() && !is_sample();
    held_.hold(is_whole ? "lists.pdf" : fmt::format("lists-{}.pdf", plans_.front().name),
               pdf::write_pdf(press::press_lists(workshop_id(), rows, desk()), pdf_options(surroundings_),
                              memo_.pdf));
  }

  std::string workshop_id() const {
    return engine_.project().couples ? engine_.project().couples->workshop.value : std::string("workshop");
  }

  std::vector<std::string> remarks() const {
    std::vector<std::string> all = remarks_on(inserts_, plans_);
    // By a layout all leaves are of one paper.
    if (!options_.layout.empty()) return all;
    for (const engine::ProductRecord* product : products_) {
      const auto couple = couples_.find(product->id);
      if (product->kind != "pack" || couple == couples_.end()) continue;
      const std::string papers = papers_of_their_own(*couple->second, look_.paper);
      if (!papers.empty()) all.push_back(fmt::format("{}: on {}", product->id, papers));
    }
    return all;
  }

  void print_summary() {
    for (const std::string& path : held_.paths()) surroundings_.out << harmless(path) << '\n';
    print_stack_summary({plans_, request_.sides, turns_on_short_edge(), options_.speed,
                         volumes_.how_imposed(), volumes_.leaves(), remarks(), extremes_},
                        surroundings_.out);
  }

  Surroundings& surroundings_;
  Diagnostics& diagnostics_;
  EarlierBuild build_;
  std::vector<press::BuiltCopy> copies_;
  engine::Engine engine_;
  std::optional<model::Roster> roster_;  ///< its couples are the engine's
  bool has_codes_ = false;               ///< in place of names, as the build has
  engine::PreparedLook look_;
  const Options options_;
  press::StackRequest request_;
  std::vector<press::Extreme> extremes_;  ///< of a sample
  std::unique_ptr<OrderForShop> shop_;    ///< null: for a copier
  PapersOfOwners papers_;
  InsertsOfRun inserts_;
  std::vector<press::StackPlan> plans_;
  std::map<std::string, const model::Couple*> couples_;      ///< all that the project has
  std::map<std::string, const model::Workshop*> workshops_;  ///< likewise
  std::vector<const engine::ProductRecord*> products_;       ///< that are printed, in the manifest's order
  engine::Selection selection_;
  engine::Maker maker_;
  engine::Batch batch_;
  engine::Memo memo_;
  std::vector<Bound> stacks_;
  HeldFiles held_;        ///< volumes wait on the disk until all are made
  StackVolumes volumes_;  ///< on their way there
};

}  // namespace

ExitCode press_stack(const Options& options, Surroundings& surroundings, SourceSet& sources,
                     Diagnostics& diagnostics) {
  return PressRun(options, surroundings, sources, diagnostics).execute();
}

}  // namespace tandem::cli
