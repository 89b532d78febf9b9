#include "compose/run_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "blocks/rich_text_flow.h"
#include "compose/sheet_head.h"
#include "layout/shapes.h"

namespace tandem {
namespace {

std::string clock_from_start(int minutes) {
  return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

InlineText words_as_text(const std::string& words) {
  InlineText text;
  text.paragraphs.push_back({});
  text.paragraphs.back().runs.push_back({Message::literal(words), false, false, {}});
  return text;
}

// One row: when it begins, how long it takes, what happens and what to know.
Strip agenda_row(const AgendaItem& item, int start, const Project& project, BlockContext& context) {
  const double time_width = from_millimetres(16);
  const double minutes_width = from_millimetres(24);
  const double left = time_width + minutes_width;
  const double width = context.width() - left;
  const double padding = 5;
  ElementNumbers& numbers = context.numbers();
  Strip strip;
  strip.items.push_back(TagBegin{.role = Role::table_row, .element = numbers.next()});
  const auto begin_cell = [&](Role role) {
    strip.items.push_back(
        TagBegin{.role = role,
                 .element = numbers.next(),
                 .scope = role == Role::table_header ? TagBegin::Scope::row : TagBegin::Scope::none});
  };
  const auto short_cell = [&](Role role, const std::string& words, double x, double cell_width) {
    begin_cell(role);
    append_paragraph(strip.items, context.set_words(words, StyleName::table_cell, cell_width), {x, padding},
                     numbers);
    strip.items.push_back(TagEnd{});
  };
  short_cell(Role::table_header, clock_from_start(start), 0, time_width);
  short_cell(Role::table_cell, fmt::format("{} {}", item.minutes, context.words().minutes), time_width,
             minutes_width);
  begin_cell(Role::table_cell);
  const Paragraph& title = context.set(item.title, StyleName::prompt, width);
  double bottom = padding;
  const auto place = [&](const Paragraph& paragraph) {
    append_tagged_paragraph(strip.items, paragraph, {left, bottom}, Role::paragraph, numbers);
    bottom += paragraph.height();
  };
  place(title);
  if (!item.exercise.empty()) {
    const Sheet& sheet = *project.sheets.at(item.exercise.value);
    if (context.plain(sheet.title) != context.plain(item.title))
      place(context.set(sheet.title, StyleName::hint, width));
  }
  bottom += place_rich_text(strip.items, item.notes, StyleName::table_cell, {left, bottom}, width, context);
  strip.items.push_back(TagEnd{});
  strip.items.push_back(TagEnd{});
  strip.height = bottom + padding;
  append_artifact(strip.items,
                  {horizontal_rule(0, context.width(), strip.height - 0.25, 0.5, context.palette().rule)});
  return strip;
}

void add_agenda(const Workshop& workshop, const Project& project, BlockContext& context) {
  // An agenda is a table without a header: it has none to repeat, but a page is better cut before or behind
  // it.
  context.flow().headers.emplace_back();
  int start = 0;
  for (std::size_t i = 0; i < workshop.agenda.size(); ++i) {
    Strip strip = agenda_row(workshop.agenda[i], start, project, context);
    strip.repeated_header = 0;
    if (i == 0) {
      strip.items.insert(strip.items.begin(),
                         TagBegin{.role = Role::table, .element = context.numbers().next()});
    }
    if (i + 1 == workshop.agenda.size()) strip.items.push_back(TagEnd{});
    context.add(std::move(strip));
    start += workshop.agenda[i].minutes;
  }
}

void add_materials(const Workshop& workshop, BlockContext& context) {
  if (workshop.materials.empty()) return;
  const Paragraph& heading =
      context.set_words(context.words().materials, StyleName::heading, context.width());
  context.add_paragraph(heading, StyleName::heading, Role::heading2, 0, true);
  RichText list;
  list.span = workshop.materials.front().span;
  for (const InlineText& material : workshop.materials) {
    RichParagraph item = material.paragraphs.front();
    item.kind = RichParagraph::Kind::bullet;
    list.paragraphs.push_back(std::move(item));
  }
  add_rich_text(list, StyleName::body, 0, context);
}

}  // namespace

void add_run_sheet(const Workshop& workshop, const Project& project, BlockContext& context) {
  Sheet head;
  head.form = Sheet::Form::article;
  head.id = workshop.id;
  head.title = workshop.title;
  head.purpose = words_as_text(context.words().run_sheet);
  for (const AgendaItem& item : workshop.agenda) head.minutes.talk += item.minutes;
  context.begin_sheet(head);
  add_sheet_head(head, context);
  add_agenda(workshop, project, context);
  add_materials(workshop, context);
}

}  // namespace tandem
