#include "review/workshop_review.h"

#include <fmt/format.h>

#include <algorithm>

#include "review/passage.h"
#include "review/phrase_list.h"
#include "review/waivers.h"

namespace tandem {
namespace {

bool has_places_to_turn_to(const std::vector<std::unique_ptr<Block>>& blocks) {
  return std::ranges::any_of(blocks, [](const auto& block) {
    return block->kind == "resource-box" || has_places_to_turn_to(block->inner);
  });
}

void check_resources(const Workshop& workshop, const Project& project, Diagnostics& found) {
  const Sheet& article = project.resources_of(project.recipes.at(workshop.recipe.value));
  if (has_places_to_turn_to(article.blocks)) return;
  found.error("no-resource-page", workshop.recipe.span,
              fmt::format("packs close with '{}', which has no places to turn to", article.id.value),
              "name an article with a 'resource-box' behind 'resources' in the recipe");
}

// Less time than the sheet asks for is the facilitator's choice, but then it is said in the notes what to
// cut.
void check_time(const AgendaItem& item, const Project& project, Diagnostics& found) {
  if (item.exercise.empty()) return;
  const int wanted = project.sheets.at(item.exercise.value)->minutes.total();
  if (wanted <= item.minutes) return;
  found.warning("agenda-time", item.exercise.span,
                fmt::format("'{}' takes {} minutes, and the agenda gives it {}", item.exercise.value, wanted,
                            item.minutes),
                "give it more, or say in the notes what to leave out, and waive this");
}

// The cover is for participants; notes are for the facilitator, who has words of their own.
void check_phrases(const Node& document, const Voice& voice, const std::string& language,
                   Diagnostics& found) {
  const PhraseList phrases = PhraseList::of_language(language);
  for (const Passage& passage : passages_of_workshop(document, voice)) {
    for (const FoundPhrase& phrase : phrases.find_in(passage.words, false)) {
      if (passage.is_for_facilitator && phrase.code != "unsupported-claim") continue;
      found.warning(phrase.code, passage.place_of(phrase.words), phrase.message, phrase.hint);
    }
  }
}

}  // namespace

void review_workshop(const Workshop& workshop, const Project& project, const Voice& voice,
                     const std::string& language, Diagnostics& diagnostics) {
  const SourceFile& file = *workshop.id.span.file;
  Diagnostics reported_when_it_was_read;
  const auto document = read_yaml(file, reported_when_it_was_read);
  if (!document) return;
  Diagnostics found;
  check_resources(workshop, project, found);
  for (const AgendaItem& item : workshop.agenda) check_time(item, project, found);
  check_phrases(*document, voice, language, found);
  report_unless_waived(found, file, diagnostics);
}

}  // namespace tandem
