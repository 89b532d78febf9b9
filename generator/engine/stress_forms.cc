#include "engine/stress_forms.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/append_diagnostics.h"
#include "load/fact_places.h"
#include "personalise/date_in_words.h"

namespace tandem::engine {
namespace {

/// As much as people write.
load::MessageArguments long_words(const model::Bending& bending, const std::string& language) {
  load::MessageArguments words;
  for (const load::FactPlace& place : load::fact_places()) {
    words.emplace(place.argument, "Grandmother’s illness, two moves and the new baby, all at once");
  }
  words["f_unt"] = personalise::date_in_words(model::CalendarDate{2027, 9, 28}, language);
  for (const std::string& list : bending.lists) {
    for (std::size_t line = 1; line <= model::most_lines; ++line) {
      words.emplace(load::line_argument(list, static_cast<int>(line)),
                    "Appointments with doctors and therapists, and the lifts there and back");
    }
  }
  return words;
}

}  // namespace

StressedForms::StressedForms(const std::vector<PaperToCheck>& papers, Engine& engine, Memo& memo,
                             const model::Couple& couple)
    : engine_(engine), memo_(memo), couple_(couple) {
  for (const PaperToCheck& paper : papers) {
    if (!paper.has_packs) continue;
    papers_.push_back(paper.paper);
    if (papers_.size() > 1) continue;
    for (const model::Sheet* sheet : paper.sheets) add(*sheet, {});
  }
  for (const auto& [language, translation] : engine.project().translations) {
    for (const auto& [id, sheet] : translation.sheets) add(*sheet, language);
  }
}

void StressedForms::add(const model::Sheet& sheet, const std::string& language) {
  if (!sheet.bending || sheet.audience == model::Audience::facilitator) return;
  const bool is_there = std::ranges::any_of(sheets_, [&](const Bent& bent) { return bent.sheet == &sheet; });
  if (is_there) return;
  sheets_.push_back({&sheet, model::sample_answers(*sheet.bending, engine_.project().facts), language});
  ++tried_.sheets;
  tried_.forms += static_cast<int>(sheets_.back().answers.all.size());
  tried_.pairs += sheets_.back().answers.pairs;
}

void StressedForms::lay_out(const Look& look, int number, int looks, Diagnostics& found) {
  if (papers_.empty()) return;
  std::size_t form = 0;
  for (const Bent& bent : sheets_) {
    for (const model::FactAnswers& answers : bent.answers.all) {
      const bool is_its_turn = static_cast<int>(++form) % looks == number;
      if (number > 0 && !is_its_turn) continue;
      Look chosen = look;
      if (!bent.language.empty()) chosen.language = bent.language;
      chosen.paper = papers_[number == 0 ? 0 : form % papers_.size()]->id.value;
      lay_out_form(bent, answers, chosen, found);
    }
  }
}

void StressedForms::lay_out_form(const Bent& bent, const model::FactAnswers& answers, const Look& look,
                                 Diagnostics& found) {
  Diagnostics own;
  const PreparedLook prepared = engine_.look(look);
  compose::Composer composer = composer_for(prepared, memo_, own, engine_.letterhead());
  const model::Sheet* sheet = &memo_.bent_sheets.of(*bent.sheet, answers);
  const model::Workshop workshop;
  const load::MessageArguments words = long_words(*bent.sheet->bending, prepared.theme.language);
  const auto copy = [&](personalise::Reader reader) {
    return personalise::Copy{reader, {}, look.language, &workshop, words};
  };
  personalise::Pack pack{&couple_, copy(personalise::Reader::a), copy(personalise::Reader::b),
                         copy(personalise::Reader::both)};
  const bool is_joint =
      sheet->form == model::Sheet::Form::exercise && sheet->audience == model::Audience::together;
  (is_joint ? pack.joint : pack.a).sheets.push_back(sheet);
  composer.pack(pack);
  append(found, own, fmt::format(" on {} (where {})", look.paper, model::describe(answers)));
}

}  // namespace tandem::engine
