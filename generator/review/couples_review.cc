#include "review/couples_review.h"

#include <map>
#include <set>

#include "review/phrase_list.h"
#include "review/room_only.h"
#include "review/waivers.h"

namespace tandem::review {
namespace {

std::string words_of(const load::InlineText& note, const personalise::Voice& voice) {
  std::string words;
  for (const load::RichParagraph& paragraph : note.paragraphs) {
    for (const std::string& run : voice.fill(paragraph)) words += run;
  }
  return words;
}

using Lists = std::map<std::string, PhraseList>;

// One warning is enough: whoever follows it reads the whole note again.
void check_note(const model::Couple& couple, const personalise::Voice& voice, const Lists& lists,
                Diagnostics& found) {
  PhrasePlace place;
  place.is_cover_note = true;
  const std::string words = words_of(couple.note, voice);
  for (const auto& [language, list] : lists) {
    for (const FoundPhrase& phrase : list.find_in(words, place)) {
      return found.warning(phrase.code, couple.note.span, phrase.message, phrase.hint);
    }
  }
}

void check_pins(const model::Couple& couple, const model::Project& project,
                const std::set<std::string>& on_agenda, Diagnostics& found) {
  for (const load::Identifier& id : couple.pin) {
    const auto sheet = project.sheets.find(id.value);
    if (sheet == project.sheets.end() || !stays_in_room(*sheet->second)) continue;
    if (on_agenda.contains(id.value)) continue;
    found.warning("sent-home", id.span,
                  "a pinned page stays in the room, and goes home with this pack: it is not on the agenda",
                  "take the pin out, and give the page out in a meeting");
  }
}

}  // namespace

void review_couples(const model::Project& project, const personalise::Voice& voice,
                    const std::string& language, Diagnostics& diagnostics) {
  if (!project.couples || project.couples->couples.empty()) return;
  Diagnostics found;
  Lists lists;
  for (const std::string& each : {std::string(model::source_language), language})
    lists.try_emplace(each, PhraseList::of_language(each));
  for (const model::Couple& couple : project.couples->couples) {
    const std::string& own = couple.language.value;
    if (!own.empty() && !lists.contains(own)) lists.try_emplace(own, PhraseList::of_language(own));
  }
  const model::Workshop& workshop = project.workshops.at(project.couples->workshop.value);
  const std::set<std::string> on_agenda = sheets_on_agenda(workshop);
  for (const model::Couple& couple : project.couples->couples) {
    check_note(couple, voice, lists, found);
    check_pins(couple, project, on_agenda, found);
  }
  report_unless_waived(found, *project.couples->workshop.span.file, diagnostics);
}

}  // namespace tandem::review
