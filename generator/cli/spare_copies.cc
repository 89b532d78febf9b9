#include "cli/spare_copies.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "base/terminal_text.h"
#include "cli/build_date.h"
#include "cli/earlier_build.h"
#include "cli/held_files.h"
#include "cli/project_defaults.h"
#include "cli/roster_of_run.h"
#include "cli/typed_command.h"
#include "engine/content_failed.h"
#include "engine/maker.h"
#include "engine/selection.h"
#include "personalise/pack.h"
#include "press/bound_stack.h"
#include "press/stack_plan.h"

namespace tandem::cli {
namespace {

/// Sheets in the order of printing: with nothing known of a couple, what A gets, what B gets, and what both
/// get together.
std::vector<const model::Sheet*> sheets_of_pack(const model::Project& project, const std::string& language,
                                                Diagnostics& diagnostics) {
  if (!project.couples)
    throw UsageError{"there is no workshop to make spare packs for",
                     "name sheets: '--sheet ID', or a list: '--roster FILE'"};
  const model::Workshop& workshop = project.workshops.at(project.couples->workshop.value);
  const model::Couple anybody{};
  const personalise::Pack pack = personalise::choose_pack(project, workshop, anybody, diagnostics, language);
  std::vector<const model::Sheet*> sheets;
  for (const personalise::Copy* copy : {&pack.a, &pack.b, &pack.joint})
    sheets.insert(sheets.end(), copy->sheets.begin(), copy->sheets.end());
  return sheets;
}

std::string name_of_stack(const Options& options) {
  if (options.sheets.empty()) return "spare";
  return "spare-" + (options.sheets.size() == 1 ? options.sheets.front() : std::string("some"));
}

/// What of the build is printed again.
const engine::ProductRecord& handout_in(const delivery::Manifest& manifest, const std::string& sheet,
                                        const Options& options) {
  std::vector<std::string> ids;
  for (const engine::ProductRecord& product : manifest.products) {
    if (product.kind != engine::word_of(engine::Product::Kind::handout)) continue;
    if (product.id == sheet) return product;
    ids.push_back(product.id);
  }
  throw UsageError{fmt::format("this build has no handout of '{}'", sheet),
                   ids.empty() ? typed_command(options, "build") + ", without '--only packs', makes handouts"
                               : suggestion(sheet, ids)};
}

class SpareRun {
 public:
  SpareRun(const Options& options, Surroundings& surroundings, SourceSet& sources, Diagnostics& diagnostics)
      : options_(options),
        surroundings_(surroundings),
        diagnostics_(diagnostics),
        build_(read_earlier_build(options, surroundings.files, diagnostics)),
        engine_(surroundings.files, options.project, sources, diagnostics, loading_in(surroundings)),
        roster_(take_roster(options, surroundings, engine_, sources, diagnostics)),
        look_(engine_.prepare(cli::look_of(options))),
        selection_{.sheets = choose(), .workshops = {}, .couples = {}},
        maker_(engine_, look_, selection_,
               {pdf_options(surroundings), options.fillable.value_or(look_.theme.fillable)}) {}

  ExitCode execute() {
    if (diagnostics_.has_errors()) throw engine::ContentFailed{};
    check_against_build();
    const std::string bytes = bound();
    if (diagnostics_.has_errors()) throw engine::ContentFailed{};
    HeldFiles held(build_, surroundings_.files, diagnostics_);
    held.hold(name_of_stack(options_) + ".pdf", bytes);
    held.give_names();
    if (!options_.quiet) {
      surroundings_.out << fmt::format("{}\n{}: {} of paper, nobody's\n", harmless(held.paths().front()),
                                       name_of_stack(options_), press::in_leaves(leaves_));
    }
    return options_.strict && diagnostics_.warning_count() > 0 ? ExitCode::warnings : ExitCode::ok;
  }

 private:
  std::vector<const model::Sheet*> choose() {
    const std::string& language = options_.language;
    if (options_.sheets.empty()) return sheets_of_pack(engine_.project(), language, diagnostics_);
    return engine::select_sheets(engine_.project(), options_.sheets, language, diagnostics_).sheets;
  }

  /// Each sheet once.
  void check_against_build() {
    std::map<std::string, const model::Sheet*> sheets;
    for (const model::Sheet* sheet : selection_.sheets) sheets.emplace(sheet->id.value, sheet);
    engine::Stopwatch watch(surroundings_.now);
    for (const auto& [id, sheet] : sheets)
      is_as_built(handout_in(build_.manifest, id, options_), maker_.handout(*sheet, memo_, watch),
                  diagnostics_);
    if (diagnostics_.has_errors()) throw engine::ContentFailed{};
  }

  std::string bound() {
    const press::Sides sides = options_.edge == "none" ? press::Sides::one : press::Sides::two;
    std::string bytes;
    press::BoundStack stack(name_of_stack(options_), 1, 1, sides, pdf_options(surroundings_), memo_.pdf,
                            [&](const std::string&, std::string made) { bytes = std::move(made); });
    std::map<std::string, int> numbers;
    for (int time = 0; time < std::max(options_.spare, 1); ++time) {
      for (const model::Sheet* sheet : selection_.sheets) {
        const std::string& id = sheet->id.value;
        const int number = ++numbers[id];
        layout::Document copy = maker_.spare(*sheet, number, memo_, diagnostics_);
        std::vector<int> pages;
        for (std::size_t page = 1; page <= copy.pages.size(); ++page) pages.push_back(static_cast<int>(page));
        leaves_ += static_cast<std::size_t>(press::leaves_of_pages(static_cast<int>(pages.size()), sides));
        stack.add(
            press::on_leaves_of_its_own(std::move(copy), pages, fmt::format("{} {}", id, number), sides));
      }
    }
    stack.finish();
    return bytes;
  }

  const Options& options_;
  Surroundings& surroundings_;
  Diagnostics& diagnostics_;
  EarlierBuild build_;
  engine::Engine engine_;
  std::optional<model::Roster> roster_;  ///< its couples are the engine's
  engine::PreparedLook look_;
  engine::Selection selection_;
  engine::Maker maker_;
  engine::Memo memo_;
  std::size_t leaves_ = 0;
};

}  // namespace

ExitCode press_spares(const Options& options, Surroundings& surroundings, SourceSet& sources,
                      Diagnostics& diagnostics) {
  return SpareRun(options, surroundings, sources, diagnostics).execute();
}

}  // namespace tandem::cli
