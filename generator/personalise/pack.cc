#include "personalise/pack.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "model/known_facts.h"
#include "model/offered_sheets.h"
#include "personalise/fact_words.h"
#include "personalise/given_sheets.h"

namespace tandem::personalise {
namespace {

bool is_resources(const load::Identifier& id, const model::Project& project, const model::Recipe& recipe) {
  return id.value == recipe.resources.value || id.value == project.resources_of(recipe).id.value;
}

/// Sheets in the order of their first mention.
class Selection {
 public:
  explicit Selection(const model::Project& project) : project_(project) {}

  void take(const load::Identifier& id) {
    const model::Sheet* sheet = project_.sheets.at(id.value).get();
    if (taken_.insert(sheet).second) sheets_.push_back(sheet);
  }
  std::vector<const model::Sheet*> sheets() && { return std::move(sheets_); }

 private:
  const model::Project& project_;
  std::vector<const model::Sheet*> sheets_;
  std::set<const model::Sheet*> taken_;
};

std::vector<const model::Sheet*> choose_sheets(const model::Project& project, const model::Recipe& recipe,
                                               const model::Couple& couple, const model::FactAnswers& answers,
                                               SheetChoices& choices) {
  const std::vector<GivenSheet> given = given_sheets(couple, recipe, answers, project);
  Selection chosen(project);
  const auto take = [&](bool is_recipes) {
    for (const GivenSheet& each : given) {
      if (each.comes() && each.is_recipes == is_recipes) chosen.take(each.sheet->id);
    }
  };
  take(true);
  for (const model::Sheet* sheet : choices.of(couple, recipe, answers, project)) chosen.take(sheet->id);
  take(false);
  return std::move(chosen).sheets();
}

/// Whether they would do something together if their facilitator vouched for them. Joint pages that are there
/// only then would tell of the gate from outside.
bool has_joint_with_gate(const model::Project& project, const model::Recipe& recipe,
                         const model::Couple& couple, const model::FactAnswers& answers,
                         SheetChoices& choices) {
  if (!recipe.gate || couple.gates.talked_alone == model::TalkedAlone::both) return false;
  model::Couple vouched_for = couple;
  vouched_for.gates.talked_alone = model::TalkedAlone::both;
  const std::vector<const model::Sheet*> sheets =
      choose_sheets(project, recipe, vouched_for, answers, choices);
  return std::ranges::any_of(
      sheets, [](const model::Sheet* sheet) { return sheet->audience == model::Audience::together; });
}

void report_banned_resources(const model::Couple& couple, const model::Project& project,
                             const model::Recipe& recipe, Diagnostics& diagnostics) {
  for (const load::Identifier& id : couple.ban) {
    if (!is_resources(id, project, recipe)) continue;
    diagnostics.error("banned-resources", id.span, "the resource page cannot be left out of a pack",
                      "everybody keeps a way to find help; take it out of this list");
  }
}

/// Fills the copies of a pack, each in its language.
class CopyWriter {
 public:
  /// `facts`: what is known of the couple. All is borrowed; `bent_sheets` may be null.
  CopyWriter(const model::Project& project, const model::Workshop& workshop,
             const std::vector<model::KnownFact>& facts, BentSheets* bent_sheets, Diagnostics& diagnostics)
      : project_(project),
        workshop_(workshop),
        facts_(facts),
        answers_(model::answers_of(facts)),
        bent_sheets_(bent_sheets),
        diagnostics_(diagnostics) {}

  const model::FactAnswers& answers() const { return answers_; }

  Copy begin(Reader reader, const std::string& language) {
    const model::Workshop* translated = once<model::Workshop>(workshop_, language);
    return {reader, {}, language, translated ? translated : &workshop_, fact_words(facts_, language)};
  }

  /// Into all of these or none.
  void add(const model::Sheet& chosen, const std::vector<Copy*>& copies) {
    std::vector<const model::Sheet*> sheets;
    for (const Copy* copy : copies) sheets.push_back(once<model::Sheet>(chosen, copy->language));
    const bool is_missing = std::find(sheets.begin(), sheets.end(), nullptr) != sheets.end();
    if (is_missing && project_.settings.untranslated == model::Untranslated::leave_out) return;
    for (std::size_t i = 0; i < copies.size(); ++i)
      copies[i]->sheets.push_back(for_them(sheets[i] ? sheets[i] : &chosen));
  }

  // Help in another language is better than none.
  void close(const model::Sheet& resources, const std::vector<Copy*>& copies) {
    for (Copy* copy : copies) {
      if (project_.settings.untranslated == model::Untranslated::refuse)
        once<model::Sheet>(resources, copy->language);
      copy->sheets.push_back(for_them(&project_.sheet(resources.id.value, copy->language)));
    }
  }

 private:
  /// A sheet that bends, as it is for this couple.
  const model::Sheet* for_them(const model::Sheet* sheet) {
    return bent_sheets_ ? &bent_sheets_->of(*sheet, answers_) : sheet;
  }

  /// What is missing is told once, however many copies are to have it.
  template <typename T>
  const T* once(const T& original, const std::string& language) {
    Diagnostics unheard;
    const bool is_first = told_.emplace(&original, language).second;
    return project_.in_language(original, language, is_first ? diagnostics_ : unheard);
  }

  const model::Project& project_;
  const model::Workshop& workshop_;
  const std::vector<model::KnownFact>& facts_;
  model::FactAnswers answers_;
  BentSheets* bent_sheets_;
  Diagnostics& diagnostics_;
  std::set<std::pair<const void*, std::string>> told_;
};

}  // namespace

Pack choose_pack(const model::Project& project, const model::Workshop& workshop, const model::Couple& couple,
                 Diagnostics& diagnostics, const PackLanguages& languages, BentSheets* bent_sheets,
                 SheetChoices* choices) {
  SheetChoices of_this_couple;
  if (!choices) choices = &of_this_couple;
  const model::Recipe& recipe = project.recipes.at(workshop.recipe.value);
  report_banned_resources(couple, project, recipe, diagnostics);
  const std::vector<model::KnownFact> facts = model::known_facts(project, workshop, &couple);
  CopyWriter writer(project, workshop, facts, bent_sheets, diagnostics);
  Pack pack{&couple, writer.begin(Reader::a, languages.a), writer.begin(Reader::b, languages.b),
            writer.begin(Reader::both, languages.joint)};
  if (!languages.joint_again.empty()) pack.joint_again = writer.begin(Reader::both, languages.joint_again);
  std::vector<Copy*> joint{&pack.joint};
  if (pack.joint_again) joint.push_back(&*pack.joint_again);
  for (const model::Sheet* chosen : choose_sheets(project, recipe, couple, writer.answers(), *choices)) {
    if (chosen->audience == model::Audience::facilitator) continue;
    const bool is_joint = chosen->audience == model::Audience::together;
    writer.add(*chosen, is_joint ? joint : std::vector<Copy*>{&pack.a, &pack.b});
  }
  const model::Sheet& resources = project.resources_of(recipe);
  writer.close(resources, {&pack.a, &pack.b});
  const bool has_joint =
      !pack.joint.sheets.empty() || has_joint_with_gate(project, recipe, couple, writer.answers(), *choices);
  if (!has_joint) {
    pack.joint_again.reset();
  } else {
    writer.close(resources, joint);
  }
  return pack;
}

Pack choose_pack(const model::Project& project, const model::Workshop& workshop, const model::Couple& couple,
                 Diagnostics& diagnostics, const std::string& language, BentSheets* bent_sheets) {
  const PackLanguages languages{language, language, language};
  return choose_pack(project, workshop, couple, diagnostics, languages, bent_sheets);
}

std::vector<const model::Sheet*> facilitator_sheets(const model::Project& project,
                                                    const model::Workshop& workshop,
                                                    const std::string& language) {
  const model::Recipe& recipe = project.recipes.at(workshop.recipe.value);
  Selection selection(project);
  const auto take = [&](const load::Identifier& id) {
    if (!id.empty() && !is_resources(id, project, recipe)) selection.take(id);
  };
  for (const model::AgendaItem& item : workshop.agenda) take(item.exercise);
  for (const load::Identifier& id : model::sheets_of(recipe, project)) take(id);
  std::vector<const model::Sheet*> sheets = std::move(selection).sheets();
  sheets.push_back(&project.resources_of(recipe));
  for (const model::Sheet*& sheet : sheets) sheet = &project.sheet(sheet->id.value, language);
  return sheets;
}

}  // namespace tandem::personalise
