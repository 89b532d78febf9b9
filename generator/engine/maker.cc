#include "engine/maker.h"

#include <string>
#include <utility>

#include "base/append_diagnostics.h"
#include "engine/language.h"

namespace tandem {
namespace {

Look on_paper(Look look, const std::string& paper) {
  look.paper = paper;
  return look;
}

Look in(Look look, const std::string& language) {
  look.language = language;
  return look;
}

}  // namespace

Maker::Maker(Engine& engine, const PreparedLook& look, const Selection& selection, const Finish& finish)
    : engine_(engine), look_(look.look), letterhead_(engine.letterhead()), finish_(finish) {
  for (const Sheet* sheet : selection.sheets) {
    if (!sheet->paper.empty()) engine.look(on_paper(look_, sheet->paper.value));
  }
  for (const Couple* couple : selection.couples) {
    engine.look(in(look_, language_of(*couple, look_.language)));
  }
}

template <typename Compose>
Made Maker::make(const Look& look, Memo& memo, Stopwatch& watch, Compose compose) const {
  Made made;
  const PreparedLook prepared = engine_.made_look(look);
  Composer composer = composer_for(prepared, memo, made.found, letterhead_);
  made.product = watch.time("compose", [&] { return compose(composer); });
  made.files = watch.time("paint", [&] { return paint(made.product, finish_, memo.pdf, made.found); });
  return made;
}

Made Maker::handout(const Sheet& sheet, Memo& memo, Stopwatch& watch) const {
  const Look look = sheet.paper.empty() ? look_ : on_paper(look_, sheet.paper.value);
  return make(look, memo, watch, [&](Composer& composer) { return handout_product(sheet, composer); });
}

Made Maker::handout_on(const PageMaster& paper, const Sheet& sheet, Memo& memo, Stopwatch& watch) const {
  return make(on_paper(look_, paper.id.value), memo, watch,
              [&](Composer& composer) { return handout_product(sheet, composer); });
}

Document Maker::spare(const Sheet& sheet, int number, Memo& memo, Diagnostics& found) const {
  const PreparedLook look =
      engine_.made_look(sheet.paper.empty() ? look_ : on_paper(look_, sheet.paper.value));
  Composer composer = composer_for(look, memo, found, letterhead_);
  return composer.handout(sheet, {sheet.id.value + "-" + std::to_string(number), 'N'});
}

Product Maker::questions(const Sheet& sheet, Memo& memo) const {
  Diagnostics ignored;
  const PreparedLook look = engine_.made_look(look_);
  Composer composer = composer_for(look, memo, ignored, letterhead_);
  return handout_product(sheet, composer);
}

Made Maker::workshop(const Workshop& workshop, Memo& memo, Stopwatch& watch) const {
  return make(look_, memo, watch, [&](Composer& composer) {
    return workshop_product(workshop, engine_.project(), look_.language, composer);
  });
}

Made Maker::pack(const Couple& couple, Memo& memo, Stopwatch& watch) const {
  const Project& project = engine_.project();
  const Look look = in(look_, language_of(couple, look_.language));
  Diagnostics found;
  const Pack pack = watch.time("personalise", [&] {
    const Workshop& workshop = project.workshops.at(project.couples->workshop.value);
    return choose_pack(project, workshop, couple, found, look.language, &memo.bent_sheets);
  });
  Made made = make(look, memo, watch, [&](Composer& composer) { return pack_product(pack, composer); });
  append(made.found, found);
  return made;
}

PreparedLook Maker::look_of(const Couple& couple) const {
  return engine_.made_look(in(look_, language_of(couple, look_.language)));
}

}  // namespace tandem
