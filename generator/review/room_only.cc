#include "review/room_only.h"

#include <algorithm>

namespace tandem {
namespace {

bool names_home(const Sheet& sheet) {
  return std::ranges::find(sheet.settings, SheetSetting::home) != sheet.settings.end();
}

bool is_for_home(const Sheet& sheet) {
  return !sheet.never_home && (sheet.settings.empty() || names_home(sheet));
}

bool is_filled_in(const Sheet& sheet) {
  return sheet.form == Sheet::Form::exercise && sheet.audience != Audience::facilitator;
}

}  // namespace

bool can_stir_things_up(const Sheet& sheet) {
  return is_filled_in(sheet) && sheet.intensity == 3;
}

bool stays_in_room(const Sheet& sheet) {
  const bool asks_something = is_filled_in(sheet) && sheet.intensity == 2;
  return sheet.never_home || can_stir_things_up(sheet) || (asks_something && !is_for_home(sheet));
}

bool is_shared(const Sheet& sheet) {
  return sheet.privacy() == Privacy::by_choice || sheet.privacy() == Privacy::both;
}

bool partner_may_read(const Sheet& sheet) {
  return is_shared(sheet) || is_for_home(sheet);
}

std::set<std::string> sheets_on_agenda(const Workshop& workshop) {
  std::set<std::string> ids;
  for (const AgendaItem& item : workshop.agenda) {
    if (!item.exercise.empty()) ids.insert(item.exercise.value);
  }
  return ids;
}

void check_stays_in_room(const Sheet& sheet, const Node& document, Diagnostics& diagnostics) {
  if (sheet.never_home && names_home(sheet)) {
    diagnostics.warning("not-for-home", document.find("setting")->span,
                        "a page that is never taken home is said to work at home",
                        "take 'home' out of 'setting', or 'never-home' out of the sheet");
  }
  if (!can_stir_things_up(sheet) || !is_for_home(sheet)) return;
  const Node* place = document.find("setting");
  if (!place) place = document.find("intensity");
  diagnostics.warning("not-for-home", place->span,
                      "a page that can stir things up may be done at home, with nobody near",
                      "write 'setting: [workshop, session]'");
}

}  // namespace tandem
