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

namespace tandem::compose {
namespace {

load::InlineText words_as_text(const std::string& words) {
  load::InlineText text;
  text.paragraphs.push_back({});
  text.paragraphs.back().runs.push_back({load::Message::literal(words), false, false, {}});
  return text;
}

// A sheet's title stands below what is done with it, unless it says the same.
blocks::AgendaRow agenda_row(const model::AgendaItem& item, const model::Project& project,
                             const std::string& language, setting::Workplace& at) {
  blocks::AgendaRow row{item.minutes, item.title, {}, item.notes};
  if (!item.exercise.empty()) {
    const model::Sheet& sheet = project.sheet(item.exercise.value, language);
    if (at.hand.plain(sheet.title) != at.hand.plain(item.title)) row.exercise = sheet.title;
  }
  return row;
}

void add_agenda(const model::Workshop& workshop, const model::Project& project, const std::string& language,
                setting::Workplace& at) {
  if (workshop.agenda.empty()) return;
  std::vector<blocks::AgendaRow> rows;
  for (const model::AgendaItem& item : workshop.agenda)
    rows.push_back(agenda_row(item, project, language, at));
  blocks::add_agenda_rows(rows, workshop.start, at);
}

// What the workshop brings, and after it what its sheets need; what is said twice is listed once.
std::vector<const load::InlineText*> all_materials(const model::Workshop& workshop,
                                                   const model::Project& project, const std::string& language,
                                                   setting::Workplace& at) {
  std::vector<const load::InlineText*> all;
  std::set<std::string> listed;
  const auto add = [&](const std::vector<load::InlineText>& materials) {
    for (const load::InlineText& material : materials) {
      if (listed.insert(at.hand.plain(material)).second) all.push_back(&material);
    }
  };
  add(workshop.materials);
  for (const model::AgendaItem& item : workshop.agenda) {
    if (!item.exercise.empty()) add(project.sheet(item.exercise.value, language).materials);
  }
  return all;
}

load::RichText list_of(std::span<const load::InlineText* const> texts) {
  load::RichText list;
  list.span = texts.front()->span;
  for (const load::InlineText* text : texts) {
    load::RichParagraph item = text->paragraphs.front();
    item.kind = load::RichParagraph::Kind::bullet;
    list.paragraphs.push_back(std::move(item));
  }
  return list;
}

// A list of few words a line is not worth a page of its own.
void add_in_two_columns(const std::vector<const load::InlineText*>& texts, setting::Workplace& at) {
  const double gap = at.setting.styles.scaled(from_millimetres(8));
  const double width = (at.setting.width - gap) / 2;
  const std::size_t half = (texts.size() + 1) / 2;
  std::vector<layout::Column> columns;
  for (const auto& part : {std::span(texts).first(half), std::span(texts).subspan(half)}) {
    if (part.empty()) continue;
    setting::Workplace inner = at.inside(width);
    setting::add_rich_text(list_of(part), model::StyleName::body, 0, inner);
    const double left = static_cast<double>(columns.size()) * (width + gap);
    columns.push_back({left, std::move(inner.galley.flow().strips), {0}});
  }
  at.galley.begin_block(texts.front()->span);
  at.galley.add(
      layout::stack_columns(std::move(columns), at.setting.style(model::StyleName::body).paragraph.leading));
}

void add_materials(const model::Workshop& workshop, const model::Project& project,
                   const std::string& language, setting::Workplace& at) {
  const std::vector<const load::InlineText*> materials = all_materials(workshop, project, language, at);
  if (materials.empty()) return;
  // A list of things to bring never stands alone on a page: the end of the agenda goes with it.
  std::vector<layout::Strip>& before = at.galley.flow().strips;
  if (!before.empty()) before.back().keep_with_next = true;
  const text::Paragraph& heading =
      at.hand.set_words(at.setting.words().materials, model::StyleName::heading, at.setting.width);
  at.galley.add_paragraph(heading, model::StyleName::heading, layout::Role::heading2, 0, true);
  add_in_two_columns(materials, at);
}

// Said once here, and not on each page; before the agenda, so that it never stands alone overleaf.
void add_unreviewed(const SourceSpan& place, setting::Workplace& at) {
  at.galley.begin_block(place);
  const text::Paragraph& line =
      at.hand.set_words(at.setting.words().about.unreviewed, model::StyleName::hint, at.setting.width);
  at.galley.add_paragraph(line, model::StyleName::hint, layout::Role::paragraph);
}

}  // namespace

void add_run_sheet(const model::Workshop& workshop, const model::Project& project,
                   const std::string& language, bool is_any_reviewed, setting::Workplace& at) {
  model::Sheet head;
  head.form = model::Sheet::Form::article;
  head.id = workshop.id;
  head.title = workshop.title;
  head.purpose = words_as_text(at.setting.words().run_sheet);
  for (const model::AgendaItem& item : workshop.agenda) head.minutes.talk += item.minutes;
  add_sheet_head(head, at);
  if (!is_any_reviewed) add_unreviewed(workshop.title.span, at);
  add_agenda(workshop, project, language, at);
  add_materials(workshop, project, language, at);
}

}  // namespace tandem::compose
