#include "review/room_only.h"

#include <algorithm>

namespace tandem::review {
namespace {

bool names_home(const model::Sheet& sheet) {
  return std::ranges::find(sheet.settings, model::SheetSetting::home) != sheet.settings.end();
}

bool is_for_home(const model::Sheet& sheet) {
  return !sheet.never_home && (sheet.settings.empty() || names_home(sheet));
}

bool is_filled_in(const model::Sheet& sheet) {
  return sheet.form == model::Sheet::Form::exercise && sheet.audience != model::Audience::facilitator;
}

}  // namespace

bool can_stir_things_up(const model::Sheet& sheet) {
  return is_filled_in(sheet) && sheet.intensity == 3;
}

bool stays_in_room(const model::Sheet& sheet) {
  const bool asks_something = is_filled_in(sheet) && sheet.intensity == 2;
  return sheet.never_home || can_stir_things_up(sheet) || (asks_something && !is_for_home(sheet));
}

bool is_shared(const model::Sheet& sheet) {
  return sheet.privacy() == model::Privacy::by_choice || sheet.privacy() == model::Privacy::both;
}

bool partner_may_read(const model::Sheet& sheet) {
  return is_shared(sheet) || is_for_home(sheet);
}

std::set<std::string> sheets_on_agenda(const model::Workshop& workshop) {
  std::set<std::string> ids;
  for (const model::AgendaItem& item : workshop.agenda) {
    if (!item.exercise.empty()) ids.insert(item.exercise.value);
  }
  return ids;
}

void check_stays_in_room(const model::Sheet& sheet, const load::Node& document, Diagnostics& diagnostics) {
  if (sheet.never_home && names_home(sheet)) {
    diagnostics.warning("not-for-home", document.find("setting")->span,
                        "a page that is never taken home is said to work at home",
                        "take 'home' out of 'setting', or 'never-home' out of the sheet");
  }
  if (!can_stir_things_up(sheet) || !is_for_home(sheet)) return;
  const load::Node* place = document.find("setting");
  if (!place) place = document.find("intensity");
  diagnostics.warning("not-for-home", place->span,
                      "a page that can stir things up may be done at home, with nobody near",
                      "write 'setting: [workshop, session]'");
}

}  // namespace tandem::review
