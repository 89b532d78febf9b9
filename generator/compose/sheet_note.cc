#include "compose/sheet_note.h"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "blocks/tools/agenda_rows.h"
#include "compose/sheet_head.h"
#include "personalise/date_in_words.h"
#include "setting/margin_notes.h"

namespace tandem::compose {
namespace {

// A part for each time that the agenda has the sheet.
void append_agenda(layout::MarginNote& note, const model::Sheet& sheet, const model::Workshop& workshop,
                   setting::Workplace& at) {
  const auto& clock = static_cast<const blocks::AgendaStyle&>(at.setting.styles.block_style("agenda"));
  int begins = 0;
  for (const model::AgendaItem& item : workshop.agenda) {
    if (item.exercise.value == sheet.id.value) {
      const std::string minutes = minutes_in_words({0, 0, item.minutes}, at.setting.words());
      const std::string when = blocks::agenda_time(workshop.start, begins, clock) + " · " + minutes;
      at.galley.begin_block(item.exercise.span);
      if (item.notes.empty()) setting::append_note_label(note, when, setting::margin_style(at.setting), at);
      setting::append_note_part(note, when, item.notes, setting::margin_style(at.setting), at);
    }
    begins += item.minutes;
  }
}

std::string settings_in_words(const model::Sheet& sheet, const model::AboutWords& words) {
  std::string text = words.setting + ": ";
  for (const model::SheetSetting setting : sheet.settings) {
    if (setting != sheet.settings.front()) text += ", ";
    text += words.settings[static_cast<std::size_t>(setting)];
  }
  return text;
}

std::string couples_in_words(const model::GroupSize& size, const model::AboutWords& words) {
  if (size.least == size.most) return fmt::format("{}: {}", words.couples, size.least);
  return fmt::format("{}: {}–{}", words.couples, size.least, size.most);
}

std::vector<std::string> facts_of(const model::Sheet& sheet, bool says_unreviewed,
                                  const model::Theme& theme) {
  const model::Words& words = theme.words;
  std::vector<std::string> facts;
  if (!sheet.settings.empty()) facts.push_back(settings_in_words(sheet, words.about));
  if (sheet.group_size.most > 0) facts.push_back(couples_in_words(sheet.group_size, words.about));
  for (const model::NamedReview& review : sheet.reviews) {
    facts.push_back(fmt::format("{} {}, {}, {}", words.about.reviewed, review.name.value, review.role.value,
                                personalise::date_in_words(review.date, theme.language)));
  }
  if (sheet.reviews.empty() && says_unreviewed) facts.push_back(words.about.not_yet);
  if (!sheet.licence.value.empty()) facts.push_back(sheet.licence.value);
  return facts;
}

void append_because(layout::MarginNote& note, const std::string& because, setting::Workplace& at) {
  setting::append_note_label(note, at.setting.words().because.title, setting::margin_style(at.setting), at);
  const text::Paragraph& words =
      at.hand.set_words(because, model::StyleName::margin_note, at.setting.margin_width);
  layout::append_tagged_paragraph(note.items, words, {0, note.height}, layout::Role::paragraph,
                                  at.galley.numbers());
  note.height += words.height();
}

// A line each, because the column is narrow.
void append_facts(layout::MarginNote& note, const std::vector<std::string>& facts, setting::Workplace& at) {
  if (note.height > 0 && !facts.empty())
    note.height += at.setting.style(model::StyleName::margin_label).space_before;
  for (const std::string& fact : facts) {
    const text::Paragraph& words =
        at.hand.set_words(fact, model::StyleName::margin_note, at.setting.margin_width);
    layout::append_tagged_paragraph(note.items, words, {0, note.height}, layout::Role::paragraph,
                                    at.galley.numbers());
    note.height += words.height();
  }
}

}  // namespace

void attach_opening_note(const model::Sheet& sheet, const model::Workshop* workshop,
                         const std::string& because, setting::Workplace& at) {
  layout::MarginNote note;
  if (!because.empty()) append_because(note, because, at);
  if (workshop) append_agenda(note, sheet, *workshop, at);
  setting::append_note_part(note, at.setting.words().watch_for, sheet.watch_for,
                            setting::margin_style(at.setting), at);
  if (note.height > 0) at.galley.attach_note(std::move(note));
}

void attach_closing_note(const model::Sheet& sheet, bool says_unreviewed, setting::Workplace& at) {
  layout::MarginNote note;
  setting::append_note_part(note, at.setting.words().close, sheet.close, setting::margin_style(at.setting),
                            at);
  append_facts(note, facts_of(sheet, says_unreviewed, at.setting.styles.theme()), at);
  if (note.height > 0) at.galley.attach_note(std::move(note));
}

}  // namespace tandem::compose
