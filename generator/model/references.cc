#include "model/references.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "model/companions.h"
#include "model/offered_sheets.h"
#include "model/roster_columns.h"
#include "model/translation.h"

namespace tandem::model {
namespace {

template <typename T>
std::vector<std::string> keys_of(const std::map<std::string, T>& values) {
  std::vector<std::string> names;
  for (const auto& [name, value] : values) names.push_back(name);
  return names;
}

class ReferenceCheck {
 public:
  ReferenceCheck(const Project& project, const std::set<std::string>& unread, Diagnostics& diagnostics)
      : project_(project), unread_(unread), diagnostics_(diagnostics) {}

  void check_all() {
    for (const auto& [name, sheet] : project_.sheets) check_sheet(*sheet);
    check_translations();
    for (const auto& [name, recipe] : project_.recipes) check_recipe(recipe);
    for (const auto& [name, workshop] : project_.workshops) check_workshop(workshop);
    for (const auto& [name, theme] : project_.themes) {
      check(theme.page, project_.pages, "unknown-page", "page master");
    }
    check_settings(project_.settings);
    check_shared_facts();
  }

  void check_couples(const CoupleList& list) {
    // Where tandem.yaml names it, it is told there.
    if (list.workshop.value != project_.settings.workshop.value)
      check(list.workshop, project_.workshops, "unknown-workshop", "workshop");
    for (const Couple& couple : list.couples) {
      check_ids(couple.pin);
      for (const load::Identifier& id : couple.pin) check_is_for_couples(id);
      check_ids(couple.ban);
      check_pages(couple);
      check_pages(couple.a);
      check_pages(couple.b);
      if (couple.joint.value != joint_in_both) check_language(couple.joint);
      check_facts_of_couple(couple, project_, diagnostics_);
    }
    check_bans(list);
    check_minutes(list);
    check_couples_companions(project_, diagnostics_);
    check_examples(list);
  }

  // Strangers to the project print its invented organisation and date before they notice.
  void check_examples(const CoupleList& list) {
    if (std::ranges::all_of(list.couples, &Couple::is_example)) return;
    const auto warn = [&](const SourceSpan& span, std::string_view what) {
      diagnostics_.warning("still-an-example", span,
                           fmt::format("real couples' packs would carry an invented {}", what),
                           "write your own and take 'example: yes' out; where the couples are invented, "
                           "write it with them");
    };
    const auto& organisation = project_.organisation;
    if (organisation && organisation->is_example) warn(organisation->name.span, "organisation");
    const auto check_workshop_of = [&](const std::map<std::string, Workshop>& workshops) {
      const auto found = workshops.find(list.workshop.value);
      if (found == workshops.end() || !found->second.is_example) return;
      const Workshop& workshop = found->second;
      warn(workshop.date.value.empty() ? workshop.id.span : workshop.date.span, "date");
    };
    check_workshop_of(project_.workshops);
    for (const auto& [language, translation] : project_.translations) {
      check_workshop_of(translation.workshops);
    }
  }

 private:
  void check_settings(const ProjectSettings& settings) {
    const ThemeLayers& layers = project_.theme_layers;
    check(settings.theme, layers.themes, "unknown-theme", "theme");
    for (const load::Identifier& id : settings.variants)
      check(id, layers.variants, "unknown-variant", "variant");
    check(settings.paper, project_.pages, "unknown-page", "page master");
    check(settings.workshop, project_.workshops, "unknown-workshop", "workshop");
    check_language(settings.language);
    report_unknown_fields(settings.roster.columns.all, settings.roster.file.span, project_.facts,
                          diagnostics_);
  }

  // Of all that is laid over each other, a fact is known by the uppermost layer alone.
  void check_shared_facts() {
    check_facts(project_.settings.facts, project_.facts, false, diagnostics_);
    if (project_.organisation) check_facts(project_.organisation->facts, project_.facts, false, diagnostics_);
    for (const auto& [id, workshop] : project_.workshops)
      check_facts(workshop.facts, project_.facts, false, diagnostics_);
  }

  template <typename Values>
  void check(const load::Identifier& id, const Values& values, std::string_view code, std::string_view what) {
    if (id.empty() || values.contains(id.value) || unread_.contains(id.value)) return;
    diagnostics_.error(std::string(code), id.span, fmt::format("there is no {} '{}'", what, id.value),
                       diagnostics_.is_enough(id.span) ? "" : suggestion(id.value, keys_of(values)));
  }

  void check_language(const load::Identifier& language) {
    std::map<std::string, bool> languages{{source_language, true}};
    for (const auto& [id, locale] : project_.theme_layers.locales) languages.emplace(id, true);
    check(language, languages, "unknown-language", "language");
  }

  // How a couple's pages look, or a partner's.
  template <typename Wish>
  void check_pages(const Wish& wish) {
    check_language(wish.language);
    check(wish.paper, project_.pages, "unknown-page", "page master");
    for (const load::Identifier& id : wish.variants) {
      check(id, project_.theme_layers.variants, "unknown-variant", "variant");
      check_is_participants(id);
    }
  }

  // Notes for whoever leads the room are nobody's own pages.
  void check_is_participants(const load::Identifier& variant) {
    const auto found = project_.theme_layers.variants.find(variant.value);
    if (found == project_.theme_layers.variants.end()) return;
    const load::Node* edition = found->second.overlay.find("edition");
    if (!edition || edition->scalar != "facilitator") return;
    diagnostics_.error("facilitators-variant", variant.span,
                       "participants' pages cannot be made with the facilitator's notes",
                       "take it out: the facilitator's edition is made beside the packs");
  }

  void check_ids(const std::vector<load::Identifier>& ids) {
    for (const load::Identifier& id : ids) check(id, project_.sheets, "unknown-sheet", "exercise or article");
  }

  void check_sheet(const Sheet& sheet) {
    check_ids(sheet.prerequisites);
    check_ids(sheet.companions);
    check_ids(sheet.excludes);
    for (const load::Identifier& id : sheet.evidence) {
      check(id, project_.evidence, "unknown-evidence", "note on research");
    }
    check(sheet.paper, project_.pages, "unknown-page", "page master");
  }

  // A page that is printed twice in a pack has its answers twice under one name.
  void check_repeats(const Recipe& recipe) {
    std::map<std::string, SourceSpan> places;
    for (const load::Identifier& id : sheets_of(recipe, project_)) {
      const auto [first, is_new] = places.try_emplace(id.value, id.span);
      if (is_new) continue;
      diagnostics_.error("duplicate-id", id.span, fmt::format("'{}' stands twice in this recipe", id.value),
                         fmt::format("it is already on line {}; take one of them out", first->second.line));
    }
  }

  // What an offer is for is a word that couples may have said, too.
  void check_offers(const Recipe& recipe) {
    if (!recipe.choosing) return;
    const auto focus = project_.facts.find(focus_fact);
    const std::vector<std::string> words =
        focus == project_.facts.end() ? std::vector<std::string>{} : focus->second.value_ids();
    for (const OfferedSheet& offer : recipe.choosing->from) {
      for (const load::Identifier& word : offer.focus) {
        if (std::find(words.begin(), words.end(), word.value) != words.end()) continue;
        diagnostics_.error("unknown-fact-value", word.span,
                           fmt::format("'{}' is no value of the fact '{}'", word.value, focus_fact),
                           suggestion(word.value, words));
      }
      for (const load::Identifier& score : offer.scores) check_score(score);
    }
  }

  void check_score(const load::Identifier& score) {
    std::vector<std::string> known;
    for (const auto& [id, fact] : project_.facts) {
      if (fact.kind == FactKind::score) known.push_back(id);
    }
    if (std::find(known.begin(), known.end(), score.value) != known.end()) return;
    diagnostics_.error("unknown-fact", score.span, fmt::format("there is no score '{}'", score.value),
                       known.empty() ? "declare it as a fact with 'kind: score' and 'per-partner: yes'"
                                     : suggestion(score.value, known));
  }

  // It would be left out of every pack without a word.
  void check_is_for_couples(const load::Identifier& id) {
    const auto found = project_.sheets.find(id.value);
    if (found == project_.sheets.end() || found->second->audience != Audience::facilitator) return;
    diagnostics_.warning("facilitators-sheet", id.span,
                         fmt::format("'{}' is for the facilitator, and never in a couple's pack", id.value),
                         "take it out here; 'tandem handout' prints it");
  }

  void check_recipe(const Recipe& recipe) {
    check_ids(sheets_of(recipe, project_));
    check_offers(recipe);
    check_repeats(recipe);
    check_companions(recipe.sheets, project_, diagnostics_);
    check(recipe.resources, project_.sheets, "unknown-sheet", "article");
    check_region(recipe);
  }

  void check_workshop(const Workshop& workshop) {
    check(workshop.recipe, project_.recipes, "unknown-recipe", "recipe");
    for (const AgendaItem& item : workshop.agenda) {
      check(item.exercise, project_.sheets, "unknown-sheet", "exercise or article");
    }
    check_agenda(workshop);
  }

  // Nobody has the page in hand when it is its turn.
  void check_agenda(const Workshop& workshop) {
    const auto recipe = project_.recipes.find(workshop.recipe.value);
    if (recipe == project_.recipes.end()) return;
    std::set<std::string> there{recipe->second.resources.value};
    for (const load::Identifier& id : sheets_of(recipe->second, project_)) there.insert(id.value);
    // What has no sheets, or one without an id, is told of at the recipe.
    if (there.size() == 1 || there.contains("")) return;
    for (const AgendaItem& item : workshop.agenda) {
      const auto sheet = project_.sheets.find(item.exercise.value);
      if (sheet == project_.sheets.end() || there.contains(item.exercise.value)) continue;
      if (sheet->second->audience == Audience::facilitator) continue;
      diagnostics_.warning(
          "agenda-without-sheet", item.exercise.span,
          fmt::format("'{}' is on the agenda, and in no pack", item.exercise.value),
          fmt::format("put it into the recipe '{}', or take 'exercise' out here", recipe->first));
    }
  }

  /// The end of the recipes where something of it is missing, which is told elsewhere.
  std::map<std::string, Recipe>::const_iterator recipe_of(const CoupleList& list) const {
    const auto workshop = project_.workshops.find(list.workshop.value);
    if (workshop == project_.workshops.end()) return project_.recipes.end();
    return project_.recipes.find(workshop->second.recipe.value);
  }

  // Whoever says how long it may take expects something to be chosen.
  void check_minutes(const CoupleList& list) {
    const auto recipe = recipe_of(list);
    if (recipe == project_.recipes.end() || recipe->second.choosing) return;
    for (const Couple& couple : list.couples) {
      if (couple.minutes == 0) continue;
      diagnostics_.warning("minutes-without-effect", couple.id.span,
                           fmt::format("couple '{}' has minutes, and the recipe '{}' chooses no sheets",
                                       couple.id.value, recipe->first),
                           "take them out, or let the recipe choose with 'choose'");
    }
  }

  // A ban of what no pack has was meant for something else.
  void check_bans(const CoupleList& list) {
    const auto recipe = recipe_of(list);
    if (recipe == project_.recipes.end()) return;
    // What has no such article is told of at the recipe.
    const bool has_resources = project_.sheets.contains(recipe->second.resources.value);
    std::set<std::string_view> there{recipe->second.resources.value};
    const std::vector<load::Identifier> sheets = sheets_of(recipe->second, project_);
    for (const load::Identifier& id : sheets) there.insert(id.value);
    for (const Couple& couple : list.couples) {
      const auto is_pinned = [&](const load::Identifier& id) {
        return std::ranges::any_of(couple.pin,
                                   [&](const load::Identifier& pin) { return pin.value == id.value; });
      };
      for (const load::Identifier& id : couple.ban) {
        if (is_pinned(id)) continue;  // and an error
        if (id.empty() || there.contains(id.value) || !project_.sheets.contains(id.value)) continue;
        if (has_resources && id.value == project_.resources_of(recipe->second).id.value) continue;
        diagnostics_.warning("ban-without-effect", id.span,
                             fmt::format("the recipe '{}' has no '{}'", recipe->first, id.value),
                             "take it out of 'ban'; perhaps another sheet was meant");
      }
    }
  }

  void check_translations() {
    const auto original = [](const auto& values, const std::string& id) {
      const auto found = values.find(id);
      return found == values.end() ? nullptr : &found->second;
    };
    for (const auto& [language, translation] : project_.translations) {
      for (const auto& [id, sheet] : translation.sheets) {
        const auto* found = original(project_.sheets, id);
        check_translation(*sheet, found ? found->get() : nullptr, language, diagnostics_);
        check(sheet->paper, project_.pages, "unknown-page", "page master");
      }
      for (const auto& [id, workshop] : translation.workshops) {
        check_translation(workshop, original(project_.workshops, id), language, diagnostics_);
      }
    }
    for (const auto& [id, sheet] : project_.sheets) check_original(sheet->translates);
    for (const auto& [id, workshop] : project_.workshops) check_original(workshop.translates);
  }

  void check_original(const TranslatedVersion& translates) {
    if (translates.empty()) return;
    diagnostics_.error("wrong-folder", translates.span, "a translation stands in its language's own folder",
                       "move it to content/<language>/, with a file <language>.yaml in templates/locales/");
  }

  void check_region(const Recipe& recipe) {
    if (!project_.organisation || project_.organisation->region.empty()) return;
    const std::string id = regional(recipe.resources.value, *project_.organisation);
    if (project_.region_resources()) return check_region_is_printed(recipe);
    if (project_.sheets.contains(id)) return;
    diagnostics_.error(
        "unknown-sheet", project_.organisation->region.span,
        fmt::format("there is no article '{}' for this region", id),
        fmt::format("write content/resources/{}.yaml with the region's places, or that article, or "
                    "take 'region' out to use '{}'",
                    project_.organisation->region.value, recipe.resources.value));
  }

  // A list that has been called and that nobody gets to see is worse than none: it is relied on.
  void check_region_is_printed(const Recipe& recipe) {
    if (!project_.sheets.contains(recipe.resources.value)) return;
    const Sheet& article = project_.resources_of(recipe);
    if (article.prints_region || !complained_.insert(&article).second) return;
    diagnostics_.error("region-not-printed", project_.organisation->region.span,
                       fmt::format("'{}' prints none of this region's places", article.id.value),
                       "put a 'resource-box' with 'items: region' into that article");
  }

  const Project& project_;
  const std::set<std::string>& unread_;
  Diagnostics& diagnostics_;
  std::set<const Sheet*> complained_;  ///< several recipes share an article
};

}  // namespace

void check_facts_of_couple(const Couple& couple, const Project& project, Diagnostics& diagnostics) {
  check_facts(couple.facts, project.facts, false, diagnostics);
  check_facts(couple.a.facts, project.facts, true, diagnostics);
  check_facts(couple.b.facts, project.facts, true, diagnostics);
}

void check_references(const Project& project, const std::set<std::string>& unread, Diagnostics& diagnostics) {
  ReferenceCheck(project, unread, diagnostics).check_all();
}

void check_translations(const Project& project, const std::set<std::string>& sheets,
                        Diagnostics& diagnostics) {
  for (const auto& [language, translation] : project.translations) {
    for (const std::string& id : sheets) {
      const auto translated = translation.sheets.find(id);
      if (translated == translation.sheets.end()) continue;
      const auto original = project.sheets.find(id);
      check_translation(*translated->second,
                        original == project.sheets.end() ? nullptr : original->second.get(), language,
                        diagnostics);
    }
  }
}

void check_examples(const Project& project, Diagnostics& diagnostics) {
  if (project.couples) ReferenceCheck(project, {}, diagnostics).check_examples(*project.couples);
}

void check_references_of_couples(const Project& project, const std::set<std::string>& unread,
                                 Diagnostics& diagnostics) {
  if (project.couples) ReferenceCheck(project, unread, diagnostics).check_couples(*project.couples);
}

}  // namespace tandem::model
