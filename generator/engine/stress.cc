#include "engine/stress.h"

#include <fmt/format.h>

#include "base/append_diagnostics.h"
#include "engine/stress_forms.h"

namespace tandem::engine {
namespace {

// Double given and family names of four parts, without a space to break at in the longest.
model::Couple couple_with_long_names() {
  model::Couple couple;
  couple.id.value = "long-names";
  couple.a.name.value = "Maximiliana-Konstantina Papadopoulou-Wiśniewska";
  couple.b.name.value = "Bartholomäus-Christophe Featherstonehaugh-Ñandú";
  return couple;
}

personalise::Pack pack_of_all(const std::vector<const model::Sheet*>& sheets, const model::Couple& couple,
                              const model::Workshop& workshop, const std::string& language) {
  const auto copy = [&](personalise::Reader reader) {
    return personalise::Copy{reader, {}, language, &workshop, {}};
  };
  personalise::Pack pack{&couple, copy(personalise::Reader::a), copy(personalise::Reader::b),
                         copy(personalise::Reader::both)};
  for (const model::Sheet* sheet : sheets) {
    if (sheet->audience == model::Audience::facilitator) continue;
    if (sheet->form == model::Sheet::Form::exercise && sheet->audience == model::Audience::together) {
      pack.joint.sheets.push_back(sheet);
    } else {
      pack.a.sheets.push_back(sheet);
      pack.b.sheets.push_back(sheet);
    }
  }
  return pack;
}

void stress_look(const Look& look, const std::vector<PaperToCheck>& papers, Engine& engine, Memo& memo,
                 const model::Couple& couple, Diagnostics& found) {
  const model::Workshop workshop;
  for (const auto& [paper, sheets, has_packs] : papers) {
    Diagnostics own;
    const PreparedLook prepared = engine.look({look.theme, look.variants, look.language, paper->id.value});
    compose::Composer composer = composer_for(prepared, memo, own, engine.letterhead());
    for (const model::Sheet* sheet : sheets) {
      if (!has_packs || sheet->audience == model::Audience::facilitator) composer.handout(*sheet);
    }
    if (has_packs) {
      composer.pack(pack_of_all(sheets, couple, workshop, look.language));
    }
    append(found, own, fmt::format(" on {}", paper->id.value));
  }
}

}  // namespace

FormsTried stress_project(const std::vector<Look>& looks, const std::vector<PaperToCheck>& papers,
                          Engine& engine, Memo& memo, Diagnostics& diagnostics,
                          const std::function<void(const std::string&)>& begin_step) {
  const model::Couple couple = couple_with_long_names();
  StressedForms forms(papers, engine, memo, couple);
  for (const Look& look : looks) {
    begin_step(look.title());
    engine.prepare(look);
    Diagnostics own;
    stress_look(look, papers, engine, memo, couple, own);
    forms.lay_out(look, static_cast<int>(&look - looks.data()), static_cast<int>(looks.size()), own);
    append(diagnostics, own, fmt::format(" (in {})", look.title()));
  }
  return forms.tried();
}

}  // namespace tandem::engine
