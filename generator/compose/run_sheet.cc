#include "compose/run_sheet.h"

#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "blocks/tools/agenda_rows.h"
#include "compose/sheet_head.h"
#include "layout/column_stack.h"
#include "setting/rich_text_flow.h"

namespace tandem {
namespace {

InlineText words_as_text(const std::string& words) {
  InlineText text;
  text.paragraphs.push_back({});
  text.paragraphs.back().runs.push_back({Message::literal(words), false, false, {}});
  return text;
}

// A sheet's title stands below what is done with it, unless it says the same.
AgendaRow agenda_row(const AgendaItem& item, const Project& project, const std::string& language,
                     Workplace& at) {
  AgendaRow row{item.minutes, item.title, {}, item.notes};
  if (!item.exercise.empty()) {
    const Sheet& sheet = project.sheet(item.exercise.value, language);
    if (at.hand.plain(sheet.title) != at.hand.plain(item.title)) row.exercise = sheet.title;
  }
  return row;
}

void add_agenda(const Workshop& workshop, const Project& project, const std::string& language,
                Workplace& at) {
  if (workshop.agenda.empty()) return;
  std::vector<AgendaRow> rows;
  for (const AgendaItem& item : workshop.agenda) rows.push_back(agenda_row(item, project, language, at));
  add_agenda_rows(rows, workshop.start, at);
}

// What the workshop brings, and after it what its sheets need; what is said twice is listed once.
std::vector<const InlineText*> all_materials(const Workshop& workshop, const Project& project,
                                             const std::string& language, Workplace& at) {
  std::vector<const InlineText*> all;
  std::set<std::string> listed;
  const auto add = [&](const std::vector<InlineText>& materials) {
    for (const InlineText& material : materials) {
      if (listed.insert(at.hand.plain(material)).second) all.push_back(&material);
    }
  };
  add(workshop.materials);
  for (const AgendaItem& item : workshop.agenda) {
    if (!item.exercise.empty()) add(project.sheet(item.exercise.value, language).materials);
  }
  return all;
}

RichText list_of(std::span<const InlineText* const> texts) {
  RichText list;
  list.span = texts.front()->span;
  for (const InlineText* text : texts) {
    RichParagraph item = text->paragraphs.front();
    item.kind = RichParagraph::Kind::bullet;
    list.paragraphs.push_back(std::move(item));
  }
  return list;
}

// A list of few words a line is not worth a page of its own.
void add_in_two_columns(const std::vector<const InlineText*>& texts, Workplace& at) {
  const double gap = at.setting.styles.scaled(from_millimetres(8));
  const double width = (at.setting.width - gap) / 2;
  const std::size_t half = (texts.size() + 1) / 2;
  std::vector<Column> columns;
  for (const auto& part : {std::span(texts).first(half), std::span(texts).subspan(half)}) {
    if (part.empty()) continue;
    Workplace inner = at.inside(width);
    add_rich_text(list_of(part), StyleName::body, 0, inner);
    const double left = static_cast<double>(columns.size()) * (width + gap);
    columns.push_back({left, std::move(inner.galley.flow().strips), {0}});
  }
  at.galley.begin_block(texts.front()->span);
  at.galley.add(stack_columns(std::move(columns), at.setting.style(StyleName::body).paragraph.leading));
}

void add_materials(const Workshop& workshop, const Project& project, const std::string& language,
                   Workplace& at) {
  const std::vector<const InlineText*> materials = all_materials(workshop, project, language, at);
  if (materials.empty()) return;
  // A list of things to bring never stands alone on a page: the end of the agenda goes with it.
  std::vector<Strip>& before = at.galley.flow().strips;
  if (!before.empty()) before.back().keep_with_next = true;
  const Paragraph& heading =
      at.hand.set_words(at.setting.words().materials, StyleName::heading, at.setting.width);
  at.galley.add_paragraph(heading, StyleName::heading, Role::heading2, 0, true);
  add_in_two_columns(materials, at);
}

// Said once here, and not on each page; before the agenda, so that it never stands alone overleaf.
void add_unreviewed(const SourceSpan& place, Workplace& at) {
  at.galley.begin_block(place);
  const Paragraph& line =
      at.hand.set_words(at.setting.words().about.unreviewed, StyleName::hint, at.setting.width);
  at.galley.add_paragraph(line, StyleName::hint, Role::paragraph);
}

}  // namespace

void add_run_sheet(const Workshop& workshop, const Project& project, const std::string& language,
                   bool is_any_reviewed, Workplace& at) {
  Sheet head;
  head.form = Sheet::Form::article;
  head.id = workshop.id;
  head.title = workshop.title;
  head.purpose = words_as_text(at.setting.words().run_sheet);
  for (const AgendaItem& item : workshop.agenda) head.minutes.talk += item.minutes;
  add_sheet_head(head, at);
  if (!is_any_reviewed) add_unreviewed(workshop.title.span, at);
  add_agenda(workshop, project, language, at);
  add_materials(workshop, project, language, at);
}

}  // namespace tandem
