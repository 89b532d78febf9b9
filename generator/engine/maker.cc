#include "engine/maker.h"

#include <string>
#include <utility>

#include "base/append_diagnostics.h"
#include "engine/pack_composers.h"
#include "engine/pack_looks.h"
#include "engine/theme_at_fault.h"

namespace tandem::engine {
namespace {

Look on_paper(Look look, const std::string& paper) {
  look.paper = paper;
  return look;
}

}  // namespace

Maker::Maker(Engine& engine, const PreparedLook& look, const Selection& selection, const Finish& finish)
    : engine_(engine), look_(look.look), letterhead_(engine.letterhead()), finish_(finish) {
  for (const model::Sheet* sheet : selection.sheets) {
    if (!sheet->paper.empty()) engine.look(on_paper(look_, sheet->paper.value));
  }
  for (const model::Couple* couple : selection.couples) {
    for (const Look& each : looks_of(*couple, look_).all()) engine.look(each);
  }
}

template <typename Compose>
Made Maker::make(const Look& look, Memo& memo, Stopwatch& watch, Compose compose) const {
  Made made;
  const PreparedLook prepared = engine_.made_look(look);
  compose::Composer composer = composer_for(prepared, memo, made.found, letterhead_);
  made.product = watch.time("compose", [&] { return compose(composer); });
  made.files = watch.time("paint", [&] { return paint(made.product, finish_, memo.pdf, made.found); });
  name_theme_at_fault(engine_.project(), look, made.found);
  return made;
}

Made Maker::handout(const model::Sheet& sheet, Memo& memo, Stopwatch& watch) const {
  const Look look = sheet.paper.empty() ? look_ : on_paper(look_, sheet.paper.value);
  return make(look, memo, watch,
              [&](compose::Composer& composer) { return handout_product(sheet, composer); });
}

Made Maker::handout_on(const model::PageMaster& paper, const model::Sheet& sheet, Memo& memo,
                       Stopwatch& watch) const {
  return make(on_paper(look_, paper.id.value), memo, watch,
              [&](compose::Composer& composer) { return handout_product(sheet, composer); });
}

layout::Document Maker::spare(const model::Sheet& sheet, int number, Memo& memo, Diagnostics& found) const {
  const PreparedLook look =
      engine_.made_look(sheet.paper.empty() ? look_ : on_paper(look_, sheet.paper.value));
  compose::Composer composer = composer_for(look, memo, found, letterhead_);
  return composer.handout(sheet, {sheet.id.value + "-" + std::to_string(number), 'N'});
}

Product Maker::questions(const model::Sheet& sheet, Memo& memo) const {
  Diagnostics ignored;
  const PreparedLook look = engine_.made_look(look_);
  compose::Composer composer = composer_for(look, memo, ignored, letterhead_);
  return handout_product(sheet, composer);
}

Made Maker::workshop(const model::Workshop& workshop, Memo& memo, Stopwatch& watch) const {
  return make(look_, memo, watch, [&](compose::Composer& composer) {
    return workshop_product(workshop, engine_.project(), look_.language, composer);
  });
}

Made Maker::pack(const model::Couple& couple, Memo& memo, Stopwatch& watch) const {
  const model::Project& project = engine_.project();
  const PackLooks looks = looks_of(couple, look_);
  Diagnostics found;
  const personalise::Pack pack = watch.time("personalise", [&] {
    const model::Workshop& workshop = project.workshops.at(project.couples->workshop.value);
    return personalise::choose_pack(project, workshop, couple, found, looks.languages(), &memo.bent_sheets,
                                    &memo.choices);
  });
  Made made;
  const auto prepared = [&](const Look& look) { return engine_.made_look(look); };
  LookComposers composers(looks, prepared, memo, made.found, letterhead_);
  made.product =
      watch.time("compose", [&] { return pack_product(pack, composers.of_pack(), memo.thickness); });
  if (has_pack_editions_)
    watch.time("compose", [&] { made.product.files.push_back(edition_of_pack(pack, memo, made.found)); });
  made.files = watch.time("paint", [&] { return paint(made.product, finish_, memo.pdf, made.found); });
  append(made.found, found);
  name_theme_at_fault(project, look_, made.found);
  return made;
}

// In the run's look, as the facilitator's edition of the workshop.
Product::File Maker::edition_of_pack(const personalise::Pack& pack, Memo& memo, Diagnostics& found) const {
  const model::Project& project = engine_.project();
  const model::Workshop& workshop = project.workshops.at(project.couples->workshop.value);
  compose::Composer composer = composer_for(engine_.made_look(look_), memo, found, letterhead_);
  return pack_edition_file(personalise::edition_of(pack, project, workshop, look_.language, memo.bent_sheets),
                           composer);
}

std::vector<PaintedFile> Maker::key(const std::vector<personalise::KeyRow>& key, Memo& memo,
                                    Diagnostics& found) const {
  const model::Project& project = engine_.project();
  Diagnostics said_elsewhere;
  const model::Workshop& original = project.workshops.at(project.couples->workshop.value);
  const model::Workshop* workshop = project.in_language(original, look_.language, said_elsewhere);
  compose::Composer composer = composer_for(engine_.made_look(look_), memo, found, letterhead_);
  const layout::Document document = composer.key(key, workshop ? *workshop : original);
  return paint_versions({key_file, project.couples->workshop.span}, document, finish_, memo.pdf, found);
}

PreparedLook Maker::look_of(const model::Couple& couple) const {
  return engine_.made_look(looks_of(couple, look_).joint);
}

}  // namespace tandem::engine
