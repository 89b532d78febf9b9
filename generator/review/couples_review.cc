#include "review/couples_review.h"

#include <set>

#include "review/phrase_list.h"
#include "review/room_only.h"
#include "review/waivers.h"

namespace tandem {
namespace {

std::string words_of(const InlineText& note, const Voice& voice) {
  std::string words;
  for (const RichParagraph& paragraph : note.paragraphs) {
    for (const std::string& run : voice.fill(paragraph)) words += run;
  }
  return words;
}

// One warning is enough: whoever follows it reads the whole note again.
void check_note(const Couple& couple, const Voice& voice, const std::string& run_language,
                Diagnostics& found) {
  PhrasePlace place;
  place.is_cover_note = true;
  const std::string words = words_of(couple.note, voice);
  for (const std::string& language : std::set<std::string>{"en", run_language, couple.language.value}) {
    for (const FoundPhrase& phrase : PhraseList::of_language(language).find_in(words, place)) {
      return found.warning(phrase.code, couple.note.span, phrase.message, phrase.hint);
    }
  }
}

void check_pins(const Couple& couple, const Workshop& workshop, const Project& project, Diagnostics& found) {
  if (workshop.agenda.empty()) return;
  for (const Identifier& id : couple.pin) {
    const auto sheet = project.sheets.find(id.value);
    if (sheet == project.sheets.end() || !stays_in_room(*sheet->second)) continue;
    if (is_on_agenda(workshop, id.value)) continue;
    found.warning("sent-home", id.span,
                  "a pinned page stays in the room, and goes home with this pack: it is not on the agenda",
                  "take the pin out, and give the page out in a meeting");
  }
}

}  // namespace

void review_couples(const Project& project, const Voice& voice, const std::string& language,
                    Diagnostics& diagnostics) {
  if (!project.couples || project.couples->couples.empty()) return;
  Diagnostics found;
  const Workshop& workshop = project.workshops.at(project.couples->workshop.value);
  for (const Couple& couple : project.couples->couples) {
    check_note(couple, voice, language, found);
    check_pins(couple, workshop, project, found);
  }
  report_unless_waived(found, *project.couples->workshop.span.file, diagnostics);
}

}  // namespace tandem
