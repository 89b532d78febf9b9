#include "review/workshop_review.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/bending.h"
#include "model/group_sizes.h"
#include "model/offered_sheets.h"
#include "review/partner_names.h"
#include "review/passage.h"
#include "review/phrase_list.h"
#include "review/room_only.h"
#include "review/waivers.h"

namespace tandem::review {
namespace {

bool has_places_to_turn_to(const std::vector<std::unique_ptr<model::Block>>& blocks) {
  return std::ranges::any_of(blocks, [](const auto& block) {
    return block->kind == "resource-box" || has_places_to_turn_to(block->inner);
  });
}

void check_resources(const model::Workshop& workshop, const model::Project& project, Diagnostics& found) {
  const model::Sheet& article = project.resources_of(project.recipes.at(workshop.recipe.value));
  if (has_places_to_turn_to(article.blocks)) return;
  found.error("no-resource-page", workshop.recipe.span,
              fmt::format("packs close with '{}', which has no places to turn to", article.id.value),
              "name an article with a 'resource-box' behind 'resources' in the recipe");
}

// Showing, moving chairs and hearing from the room take a quarter of a sheet's own minutes.
constexpr int with_slack(int minutes) {
  return (minutes * 5 + 3) / 4;
}

// Less time than the sheet asks for is the facilitator's choice, but then it is said in the notes what to
// cut.
void check_time(const model::AgendaItem& item, const model::Project& project, Diagnostics& found) {
  if (item.exercise.empty()) return;
  const int wanted = project.sheets.at(item.exercise.value)->minutes.total();
  if (item.minutes < wanted) {
    found.warning("agenda-time", item.exercise.span,
                  fmt::format("'{}' takes {} minutes, and the agenda gives it {}", item.exercise.value,
                              wanted, item.minutes),
                  "give it more, or say in the notes what to leave out, and waive this");
  } else if (item.minutes < with_slack(wanted)) {
    found.warning("agenda-slack", item.exercise.span,
                  fmt::format("'{}' takes {} minutes, and of {} too few are left to show it and to hear from "
                              "the room",
                              item.exercise.value, wanted, item.minutes),
                  fmt::format("give it {}, or waive this", with_slack(wanted)));
  }
}

bool has_agreement(const std::vector<std::unique_ptr<model::Block>>& blocks) {
  return std::ranges::any_of(
      blocks, [](const auto& block) { return block->kind == "agreement" || has_agreement(block->inner); });
}

// A page that each fills in alone, signs and may give to the facilitator.
bool is_consent(const model::Sheet& sheet) {
  return sheet.privacy() == model::Privacy::handed_in && has_agreement(sheet.blocks);
}

// One light page that is shared is a try; two, or one that asks something of people, are a meeting.
bool needs_consent(const model::Workshop& workshop, const model::Project& project) {
  int shared = 0;
  for (const model::AgendaItem& item : workshop.agenda) {
    if (item.exercise.empty()) continue;
    const model::Sheet& sheet = *project.sheets.at(item.exercise.value);
    if (sheet.intensity > 1) return true;
    if (sheet.privacy() == model::Privacy::by_choice) ++shared;
  }
  return shared > 1;
}

void check_consent(const model::Workshop& workshop, const model::Project& project, Diagnostics& found) {
  if (!needs_consent(workshop, project)) return;
  const model::Recipe& recipe = project.recipes.at(workshop.recipe.value);
  if (std::ranges::any_of(recipe.sheets, [&](const load::Identifier& id) {
        return is_consent(*project.sheets.at(id.value));
      })) {
    return;
  }
  found.warning("no-consent", workshop.recipe.span,
                fmt::format("no page in '{}' says what people say yes to and who keeps what to themselves",
                            recipe.id.value),
                "put one such as 'consent-and-privacy' into the recipe; of a later meeting, waive this and "
                "name the first");
}

// A break is what has no page. The end is no break: nobody is there any more.
bool is_break(const std::vector<model::AgendaItem>& agenda, std::size_t at) {
  return at + 1 < agenda.size() && agenda[at].exercise.empty();
}

void check_breaks(const model::Workshop& workshop, const model::Project& project, Diagnostics& found) {
  const std::vector<model::AgendaItem>& agenda = workshop.agenda;
  for (std::size_t i = 0; i < agenda.size(); ++i) {
    if (agenda[i].exercise.empty() || is_break(agenda, i + 1)) continue;
    if (!can_stir_things_up(*project.sheets.at(agenda[i].exercise.value))) continue;
    found.warning("no-break", agenda[i].exercise.span,
                  fmt::format("'{}' can stir things up, and no break and lighter end follow it",
                              agenda[i].exercise.value),
                  "let a break come next, and something light before people leave");
  }
}

// What is in the packs and not on the agenda is for home: all of it where there is none.
void check_taken_home(const model::Workshop& workshop, const model::Project& project, Diagnostics& found) {
  const std::set<std::string> on_agenda = sheets_on_agenda(workshop);
  for (const load::Identifier& id : model::sheets_of(project.recipes.at(workshop.recipe.value), project)) {
    if (!stays_in_room(*project.sheets.at(id.value)) || on_agenda.contains(id.value)) continue;
    found.warning("sent-home", workshop.recipe.span,
                  fmt::format("'{}' stays in the room, and goes home with these packs: {}", id.value,
                              workshop.agenda.empty() ? "there is no agenda" : "it is not on the agenda"),
                  workshop.agenda.empty() ? "write an agenda that has it, or take it out of the recipe"
                                          : "put it on the agenda, or take it out of the recipe");
  }
}

std::string couples(int count) {
  return count == 1 ? "1 couple" : fmt::format("{} couples", count);
}

// How many couples come is no secret, and who they are is not said.
void check_group_size(const model::Workshop& workshop, const model::Project& project, Diagnostics& found) {
  if (!project.couples || project.couples->workshop.value != workshop.id.value) return;
  const std::size_t coming = project.couples->couples.size();
  for (const model::AgendaItem& item : workshop.agenda) {
    if (item.exercise.empty()) continue;
    const model::Sheet& sheet = *project.sheets.at(item.exercise.value);
    if (model::suits_group(sheet, coming)) continue;
    const auto& [least, most] = sheet.group_size;
    const bool is_crowd = coming > static_cast<std::size_t>(most);
    found.warning(
        "group-size", item.exercise.span,
        is_crowd ? fmt::format("'{}' suits {} at most in one room, and {} come", sheet.id.value,
                               couples(most), coming)
                 : fmt::format("'{}' needs {} at least, and {} come", sheet.id.value, couples(least), coming),
        is_crowd ? "make two groups, each with somebody who leads it, and waive this; or choose another page"
                 : "choose another page, or waive this and say how it is done with fewer");
  }
}

/// Adds the notes to pages that stay in the room, those of items that are for some alone, too.
void add_room_notes(const load::Node& agenda, const model::Project& project,
                    std::set<const load::Node*>& notes) {
  for (const load::Node& item : agenda.items) {
    if (const load::Node* sets = model::examples_of(item)) {
      for (const load::Node& set : sets->items) {
        const load::Node* items = set.find(set.find("when") ? "items" : "else");
        if (items) add_room_notes(*items, project, notes);
      }
      continue;
    }
    const load::Node* exercise = item.find("exercise");
    const load::Node* written = item.find("notes");
    if (!exercise || !written) continue;
    const auto sheet = project.sheets.find(exercise->scalar);
    if (sheet != project.sheets.end() && stays_in_room(*sheet->second)) notes.insert(written);
  }
}

// A workshop that stands on another has no agenda in its file, where that one's counts.
std::set<const load::Node*> room_notes(const load::Node& document, const model::Project& project) {
  std::set<const load::Node*> notes;
  if (const load::Node* agenda = document.find("agenda")) add_room_notes(*agenda, project, notes);
  return notes;
}

// The cover is for participants; notes are for the facilitator, who has words of their own.
void check_phrases(const std::vector<Passage>& passages, const std::set<const load::Node*>& room_notes,
                   const std::string& language, Diagnostics& found) {
  const PhraseList phrases = PhraseList::of_language(language);
  for (const Passage& passage : passages) {
    PhrasePlace place;
    place.is_room_note = room_notes.contains(passage.node);
    for (const FoundPhrase& phrase : phrases.find_in(passage.prose, place)) {
      const bool is_for_notes = phrase.code == "unsupported-claim" || phrase.code == "sent-home";
      if (passage.is_for_facilitator && !is_for_notes) continue;
      found.warning(phrase.code, passage.place_of(phrase.words, phrase.offset), phrase.message, phrase.hint);
    }
  }
}

}  // namespace

void review_group_size(const model::Workshop& workshop, const model::Project& project,
                       Diagnostics& diagnostics) {
  Diagnostics found;
  check_group_size(workshop, project, found);
  Diagnostics told_by_a_check;
  const SourceFile& file = *workshop.id.span.file;
  Waivers waivers(file, told_by_a_check);
  for (const Diagnostic& each : found.sorted()) {
    if (!covers(waivers, file, each)) diagnostics.warning(each.code, each.span, each.message, each.hint);
  }
}

void review_workshop(const model::Workshop& workshop, const model::Project& project,
                     const personalise::Voice& voice, const std::string& language, Diagnostics& diagnostics,
                     const ReviewKnowledge& known) {
  const SourceFile& file = *workshop.id.span.file;
  Diagnostics reported_when_it_was_read;
  const auto document = load::read_yaml(file, reported_when_it_was_read);
  if (!document) return;
  Diagnostics found;
  check_resources(workshop, project, found);
  for (const model::AgendaItem& item : workshop.agenda) check_time(item, project, found);
  check_consent(workshop, project, found);
  check_breaks(workshop, project, found);
  check_taken_home(workshop, project, found);
  check_group_size(workshop, project, found);
  const std::vector<Passage> passages = passages_of_workshop(*document, voice);
  check_phrases(passages, room_notes(*document, project), language, found);
  // How many come is known where the list is.
  std::set<std::string> not_looked_for{"group-size"};
  if (known.spelling) check_spelling(passages, language, *known.spelling, found);
  if (!known.spelling || !known.spelling->has_dictionary()) not_looked_for.insert("spelling");
  if (known.owns(workshop.id.span)) check_partner_names(passages, known, found);
  if (known.partners.empty()) not_looked_for.insert("partner-named");
  report_unless_waived(found, file, diagnostics, not_looked_for);
}

}  // namespace tandem::review
