#include "cli/press_count.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "cli/build_date.h"
#include "cli/codes_of_build.h"
#include "cli/inserts_of_run.h"
#include "cli/progress.h"
#include "cli/project_defaults.h"
#include "cli/report.h"
#include "cli/roster_of_run.h"
#include "engine/batch.h"
#include "engine/content_failed.h"
#include "engine/maker.h"
#include "press/pdf_objects.h"
#include "press/preflight/print_check.h"
#include "press/stack_plan.h"

namespace tandem::cli {
namespace {

/// Whose pages are looked at for ink: those of one couple differ from another's by little.
constexpr std::size_t couples_for_ink = 3;
/// Of a page, as makers of toner count it.
constexpr double toner_page = 0.05;

/// What all copies take in one look.
struct Extent {
  std::string name;
  bool is_asked_for = false;  ///< it is what a build would make now
  int leaves = 0;
  int sides = 0;  ///< pages, and empty backs
  int pages = 0;
  double ink = 0;  ///< covered paper, in pages, of those that were read
  int read_pages = 0;
  int pages_of_inserts = 0;  ///< which are in none of these
  double ink_of_inserts = 0;

  double ink_of_all() const { return (read_pages > 0 ? ink / read_pages * pages : 0) + ink_of_inserts; }
  double ink_of_a_page() const {
    const int all = pages + pages_of_inserts;
    return all > 0 ? ink_of_all() / all : 0;
  }
  int toner_pages() const { return static_cast<int>(std::lround(ink_of_all() / toner_page)); }
};

class PrintCount {
 public:
  PrintCount(const Options& options, Surroundings& surroundings, SourceSet& sources, Diagnostics& diagnostics)
      : options_(options),
        surroundings_(surroundings),
        diagnostics_(diagnostics),
        engine_(surroundings.files, options.project, sources, diagnostics, loading_in(surroundings)),
        roster_(take_roster(options, surroundings, engine_, sources, diagnostics)),
        sides_(options.edge == "none" ? press::Sides::one : press::Sides::two) {
    if (engine_.project().settings.roster.pseudonyms) put_codes_for_names(engine_);
  }

  ExitCode execute() {
    if (diagnostics_.has_errors()) throw engine::ContentFailed{};
    choose();
    const std::vector<engine::Look> looks = looks_to_count();
    Progress progress(options_, surroundings_,
                      static_cast<int>(looks.size() * (selection_.couples.size() + 1)));
    std::vector<Extent> extents;
    for (const engine::Look& look : looks) {
      const engine::PreparedLook prepared = engine_.prepare(look);
      // Its notes are no part of what couples get, and the facilitator has them in every look.
      if (prepared.theme.edition == model::Edition::facilitator) continue;
      extents.push_back(extent_in(prepared, progress));
    }
    if (diagnostics_.has_errors()) throw engine::ContentFailed{};
    print(extents);
    return options_.strict && diagnostics_.warning_count() > 0 ? ExitCode::warnings : ExitCode::ok;
  }

 private:
  void choose() {
    const model::Project& project = engine_.project();
    if (!project.couples || project.couples->couples.empty())
      throw UsageError{"there are no couples to count for", "name a list: --roster FILE"};
    const engine::Wanted wanted{.kinds = {engine::Product::Kind::workshop, engine::Product::Kind::pack},
                                .couples = {options_.couples.begin(), options_.couples.end()}};
    engine::check_ids(wanted, project);
    selection_ = engine::select_all(project, options_.language, diagnostics_, wanted);
    std::erase_if(selection_.workshops, [&](const model::Workshop* workshop) {
      return !options_.couples.empty() || workshop->id.value != project.couples->workshop.value;
    });
  }

  /// The theme as it is, with each variant, and what is asked for where that is several.
  std::vector<engine::Look> looks_to_count() const {
    const engine::Look asked_for = look_of(options_);
    std::vector<engine::Look> looks{asked_for};
    looks.front().variants.clear();
    for (const auto& [id, variant] : engine_.project().theme_layers.variants) {
      looks.push_back(asked_for);
      looks.back().variants = {id};
    }
    if (asked_for.variants.size() > 1) looks.push_back(asked_for);
    return looks;
  }

  Extent extent_in(const engine::PreparedLook& look, Progress& progress) {
    Extent extent{.name = look.look.variants.empty() ? std::string("no variant")
                                                     : fmt::format("{}", fmt::join(look.look.variants, ", ")),
                  .is_asked_for = look.look.variants == options_.variants};
    const engine::Maker maker(engine_, look, selection_, {pdf_options(surroundings_), model::Fillable::no});
    if (diagnostics_.has_errors()) throw engine::ContentFailed{};
    engine::Batch batch(static_cast<std::size_t>(options_.jobs > 0 ? options_.jobs : surroundings_.cores),
                        surroundings_.now);
    const std::size_t workshops = selection_.workshops.size();
    batch.run(
        workshops + selection_.couples.size(),
        [&](std::size_t place, engine::Memo& memo, engine::Stopwatch& watch) {
          return place < workshops ? maker.workshop(*selection_.workshops[place], memo, watch)
                                   : maker.pack(*selection_.couples[place - workshops], memo, watch);
        },
        [&](std::size_t place, const engine::Made& made) {
          progress.step(made.product.id);
          add(made, place < workshops + couples_for_ink, extent);
        });
    add_inserts(look, extent);
    return extent;
  }

  // They look the same in every variant.
  void add_inserts(const engine::PreparedLook& look, Extent& extent) {
    if (!inserts_) inserts_ = read_inserts(engine_, look.paper, {}, nullptr, diagnostics_);
    for (std::size_t i = 0; i < inserts_->all.size(); ++i) {
      const press::PlannedInsert& insert = inserts_->planned[i];
      const int times = times_of(insert.place);
      const int leaves = times * press::leaves_of_pages(insert.pages, sides_);
      extent.pages_of_inserts += times * insert.pages;
      extent.leaves += leaves;
      extent.sides += sides_ == press::Sides::two ? 2 * leaves : leaves;
      for (const double ink : press::check_for_print(inserts_->all[i]->on_paper, {}).ink)
        extent.ink_of_inserts += times * ink;
    }
  }

  /// In how many places of the stack.
  int times_of(model::InsertPlace place) const {
    const int couples = static_cast<int>(selection_.couples.size());
    switch (place) {
      case model::InsertPlace::first:
      case model::InsertPlace::last:
        return selection_.workshops.empty() ? 0 : 1;
      case model::InsertPlace::before_each_couple:
      case model::InsertPlace::after_each_couple:
        return couples;
      case model::InsertPlace::before_each_partner:
      case model::InsertPlace::after_each_partner:
        break;
    }
    return 2 * couples;
  }

  // In the order of the list, whichever was ready first.
  void add(const engine::Made& made, bool is_read, Extent& extent) {
    if (made.found.has_errors()) {
      diagnostics_.error("not-counted", made.product.span,
                         fmt::format("'{}' cannot be made in the look '{}'", made.product.id, extent.name),
                         "'tandem check' says why");
      return;
    }
    for (const engine::Product::File& file : made.product.files) {
      const auto pages = static_cast<int>(file.document.pages.size());
      const int leaves = press::leaves_of_pages(pages, sides_);
      extent.pages += pages;
      extent.leaves += leaves;
      extent.sides += sides_ == press::Sides::two ? 2 * leaves : leaves;
    }
    if (!is_read) return;
    for (const engine::PaintedFile& file : made.files) {
      for (const double ink : press::check_for_print(file.bytes, {}).ink) {
        extent.ink += ink;
        ++extent.read_pages;
      }
    }
  }

  void print(const std::vector<Extent>& extents) const {
    std::ostream& out = surroundings_.out;
    std::size_t widest = 0;
    for (const Extent& each : extents) widest = std::max(widest, each.name.size());
    out << fmt::format(
        "{}, {}\n", count_of(static_cast<int>(selection_.couples.size()), "couple"),
        selection_.workshops.empty() ? "without the facilitator's set" : "and the facilitator's set");
    for (const Extent& each : extents) {
      out << fmt::format("{:<{}}  {:>6} leaves  ink on {:>4.1f} %, as {:>5} pages of 5 %", each.name, widest,
                         each.leaves, 100 * each.ink_of_a_page(), each.toner_pages());
      if (options_.speed > 0) {
        const int minutes = (each.sides + options_.speed - 1) / options_.speed;
        out << fmt::format("  about {:>3} min", minutes);
      }
      out << (each.is_asked_for ? "  (as it would be built)\n" : "\n");
    }
    if (selection_.couples.size() > couples_for_ink)
      out << fmt::format("ink was read from the pages of the first {} couples\n", couples_for_ink);
    if (options_.speed > 0) out << fmt::format("at {} pages a minute\n", options_.speed);
  }

  const Options& options_;
  Surroundings& surroundings_;
  Diagnostics& diagnostics_;
  engine::Engine engine_;
  std::optional<model::Roster> roster_;  ///< its couples are the engine's
  press::Sides sides_;
  engine::Selection selection_;
  std::optional<InsertsOfRun> inserts_;  ///< once they are read
};

}  // namespace

ExitCode count_for_print(const Options& options, Surroundings& surroundings, SourceSet& sources,
                         Diagnostics& diagnostics) {
  return PrintCount(options, surroundings, sources, diagnostics).execute();
}

}  // namespace tandem::cli
