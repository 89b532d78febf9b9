#include "engine/trial.h"

#include <optional>
#include <utility>

#include "engine/collated_packs.h"
#include "engine/pack_composers.h"
#include "engine/pack_looks.h"
#include "engine/product.h"
#include "engine/theme_at_fault.h"

namespace tandem::engine {

Trial::Trial(Engine& engine, const PreparedLook& look, const Selection& selection, const pdf::PdfOptions& pdf,
             PackExtras extras, Diagnostics& diagnostics)
    : engine_(engine),
      look_(look),
      selection_(selection),
      finish_{pdf, model::Fillable::both},
      extras_(extras),
      diagnostics_(diagnostics) {}

void Trial::make(const PaperToCheck& paper, const std::function<void(const std::string&)>& begin_step) {
  const PreparedLook look = look_on(*paper.paper, look_.look.language);
  compose::Composer composer = composer_in(look);
  for (const model::Sheet* sheet : paper.sheets) {
    begin_step(sheet->id.value);
    const Product product = handout_product(*sheet, composer);
    // The facilitator reads a smaller picture of the page; people write on the participants'.
    if (look_.theme.edition == model::Edition::participants) {
      for (const Product::File& file : product.files) review::measure_rooms(file.document, rooms_);
    }
    paint_on(paper_of(*sheet), paper, product);
  }
  if (paper.has_packs) make_workshops(paper, begin_step);
  name_theme_at_fault(engine_.project(), look_.look, diagnostics_);
}

void Trial::make_workshops(const PaperToCheck& paper,
                           const std::function<void(const std::string&)>& begin_step) {
  const PreparedLook look = look_on(*paper.paper, look_.look.language);
  compose::Composer composer = composer_in(look);
  for (const model::Workshop* workshop : selection_.workshops) {
    paint_on(look_.paper, paper,
             workshop_product(*workshop, engine_.project(), look_.look.language, composer));
  }
  make_packs(paper, begin_step);
}

void Trial::make_packs(const PaperToCheck& paper, const std::function<void(const std::string&)>& begin_step) {
  if (selection_.couples.empty()) return;
  const model::Project& project = engine_.project();
  const model::Workshop& workshop = project.workshops.at(project.couples->workshop.value);
  std::optional<CollatedPacks> collated;
  const bool is_of_run = &look_.paper == paper.paper;
  if (extras_.collated && is_of_run) {
    collated.emplace(project, look_.look.language, look_.styles, engine_.letterhead().name, finish_.pdf,
                     Volumes{selection_.couples.size()}, memo_.pdf, diagnostics_);
  }
  for (std::size_t place = 0; place < selection_.couples.size(); ++place) {
    const model::Couple* couple = selection_.couples[place];
    begin_step(couple->id.value);
    const PackLooks looks = looks_on(paper, *couple);
    const auto prepared = [&](const Look& look) { return engine_.look(look); };
    LookComposers composers(looks, prepared, memo_, diagnostics_, engine_.letterhead());
    const personalise::Pack pack = personalise::choose_pack(
        project, workshop, *couple, diagnostics_, looks.languages(), &memo_.bent_sheets, &memo_.choices);
    Product product = pack_product(pack, composers.of_pack(), memo_.thickness);
    if (extras_.editions && is_of_run) {
      compose::Composer composer = composer_in(look_);
      product.files.push_back(pack_edition_file(
          personalise::edition_of(pack, project, workshop, look_.look.language, memo_.bent_sheets),
          composer));
    }
    paint_on(look_.paper, paper, product);
    if (collated) collated->add(place, std::move(product), engine_.look(looks.joint).styles.words());
  }
  if (collated) collated->finish();
}

// On the paper of a build, as they ask for; on any other, all of it there.
PackLooks Trial::looks_on(const PaperToCheck& paper, const model::Couple& couple) const {
  Look of_run = look_.look;
  of_run.paper = paper.paper->id.value;
  PackLooks looks = looks_of(couple, of_run);
  if (&look_.paper == paper.paper) return looks;
  for (Look* look : {&looks.a, &looks.b, &looks.joint}) look->paper = of_run.paper;
  if (looks.joint_again) looks.joint_again->paper = of_run.paper;
  return looks;
}

PreparedLook Trial::look_on(const model::PageMaster& paper, const std::string& language) {
  return engine_.look({look_.look.theme, look_.look.variants, language, paper.id.value});
}

compose::Composer Trial::composer_in(const PreparedLook& look) {
  return composer_for(look, memo_, diagnostics_, engine_.letterhead());
}

const model::PageMaster& Trial::paper_of(const model::Sheet& sheet) const {
  return sheet.paper.empty() ? look_.paper : engine_.project().pages.at(sheet.paper.value);
}

// Painted is what a build prints, on the paper that it prints on.
void Trial::paint_on(const model::PageMaster& printed, const PaperToCheck& paper, const Product& product) {
  if (&printed == paper.paper) paint(product, finish_, memo_.pdf, diagnostics_);
}

}  // namespace tandem::engine
