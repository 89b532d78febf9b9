#include "blocks/tools/agenda_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "blocks/tools/answer.h"
#include "blocks/tools/narrow_column.h"
#include "layout/shapes.h"
#include "setting/rich_text_flow.h"

namespace tandem::blocks {

std::vector<std::string> words_of(std::type_identity<Clock>) {
  return {"24", "12"};
}

const load::FieldTable<AgendaStyle>& fields_of(std::type_identity<AgendaStyle>) {
  static const load::FieldTable<AgendaStyle> table{
      load::optional("clock", &AgendaStyle::clock, "how times are written: `18:30` or `6:30 pm`"),
      load::required("time", &AgendaStyle::time, "heading of the times"),
      load::required("minutes", &AgendaStyle::minutes, "heading of how long each item takes"),
      load::required("what", &AgendaStyle::what, "heading of what happens"),
      load::required("end", &AgendaStyle::end, "beside the time when it is over"),
      load::required("am", &AgendaStyle::am, "behind a time before noon on a clock of 12 hours"),
      load::required("pm", &AgendaStyle::pm, "behind a time after noon on a clock of 12 hours"),
      load::optional("padding", &AgendaStyle::padding, "above and below the words of a row",
                     load::between(0, 40)),
      load::optional("gap", &AgendaStyle::gap, "between two columns", load::between(4, 80)),
  };
  return table;
}

std::string agenda_time(std::optional<model::ClockTime> start, int minutes, const AgendaStyle& style) {
  if (!start) return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
  const int of_day = (start->minutes + minutes) % (24 * 60);
  const int hour = of_day / 60;
  if (style.clock == Clock::of_24) return fmt::format("{:02}:{:02}", hour, of_day % 60);
  // Noon is 12 pm and midnight 12 am; the space keeps them on one line.
  return fmt::format("{}:{:02}\u00a0{}", hour % 12 == 0 ? 12 : hour % 12, of_day % 60,
                     hour < 12 ? style.am : style.pm);
}

namespace {

class AgendaLayout {
 public:
  AgendaLayout(const std::vector<AgendaRow>& rows, std::optional<model::ClockTime> start,
               const AgendaStyle& style, setting::Workplace& at)
      : rows_(rows), style_(style), at_(at) {
    int minutes = 0;
    for (const AgendaRow& row : rows) {
      times_.push_back(&set_cell(agenda_time(start, minutes, style)));
      lengths_.push_back(&set_cell(std::to_string(row.minutes)));
      minutes += row.minutes;
    }
    times_.push_back(&set_cell(agenda_time(start, minutes, style)));
    minutes_left_ = widest(times_, set_heading(style.time)) + style.gap.points;
    what_left_ = minutes_left_ + widest(lengths_, set_heading(style.minutes)) + style.gap.points;
  }

  void add() {
    const double width = at_.setting.width - what_left_;
    const double needed = least_width_for_words(at_.setting);
    if (width < needed)
      return report_narrow_column(width, needed, "put the agenda outside of 'columns'", at_);
    const int header = static_cast<int>(at_.galley.flow().headers.size());
    at_.galley.flow().headers.push_back(header_row());
    layout::Strip first = at_.galley.flow().headers.back();
    first.items.insert(first.items.begin(),
                       layout::TagBegin{.role = layout::Role::table, .element = at_.galley.numbers().next()});
    first.space_before = space_around_answers(at_.setting);
    first.keep_with_next = true;
    first.repeated_header = header;
    at_.galley.add(std::move(first));
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      at_.galley.begin_block(rows_[i].title.span);
      layout::Strip strip = row(i);
      strip.repeated_header = header;
      strip.keep_with_next = i + 1 == rows_.size();  // the end stands below what it ends
      at_.galley.add(std::move(strip));
    }
    layout::Strip last = end_row();
    last.repeated_header = header;
    last.space_after = space_around_answers(at_.setting);
    at_.galley.add(std::move(last));
  }

 private:
  const text::Paragraph& set_cell(const std::string& words) {
    return at_.hand.set_words(words, model::StyleName::table_cell, at_.setting.width / 4);
  }
  const text::Paragraph& set_heading(const std::string& words) {
    return at_.hand.set_words(words, model::StyleName::table_heading, at_.setting.width / 4);
  }

  static double widest(const std::vector<const text::Paragraph*>& column, const text::Paragraph& heading) {
    double width = heading.width();
    for (const text::Paragraph* each : column) width = std::max(width, each->width());
    return width;
  }

  void append_cell(layout::Strip& strip, layout::TagBegin tag, const text::Paragraph& words, Point corner) {
    tag.element = at_.galley.numbers().next();
    strip.items.emplace_back(std::move(tag));
    layout::append_paragraph(strip.items, words, corner, at_.galley.numbers());
    strip.items.push_back(layout::TagEnd{});
  }

  void begin_row(layout::Strip& strip) {
    strip.items.push_back(
        layout::TagBegin{.role = layout::Role::table_row, .element = at_.galley.numbers().next()});
  }

  void append_rule(layout::Strip& strip, double thickness, Colour colour) {
    layout::append_artifact(
        strip.items,
        {layout::horizontal_rule(0, at_.setting.width, strip.height - thickness / 2, thickness, colour)});
  }

  layout::Strip header_row() {
    const text::Paragraph* headings[] = {
        &set_heading(style_.time), &set_heading(style_.minutes),
        &at_.hand.set_words(style_.what, model::StyleName::table_heading, at_.setting.width - what_left_)};
    const double lefts[] = {0, minutes_left_, what_left_};
    layout::Strip strip;
    for (const text::Paragraph* heading : headings) strip.height = std::max(strip.height, heading->height());
    begin_row(strip);
    for (int c = 0; c < 3; ++c) {
      append_cell(strip, {.role = layout::Role::table_header, .scope = layout::TagBegin::Scope::column},
                  *headings[c], {lefts[c], strip.height - headings[c]->height()});
    }
    strip.items.push_back(layout::TagEnd{});
    strip.height += style_.padding.points;
    append_rule(strip, 1, at_.setting.palette().ink);
    return strip;
  }

  // Figures of one column end below each other.
  double left_of(const std::vector<const text::Paragraph*>& column, const text::Paragraph& words,
                 double left) const {
    double width = 0;
    for (const text::Paragraph* each : column) width = std::max(width, each->width());
    return left + width - words.width() - layout::ink_left(words);
  }

  layout::Strip row(std::size_t index) {
    const AgendaRow& source = rows_[index];
    const double width = at_.setting.width - what_left_;
    const text::Paragraph& title = at_.hand.set(source.title, model::StyleName::prompt, width);
    const text::Paragraph& time = *times_[index];
    const text::Paragraph& minutes = *lengths_[index];
    const double top = style_.padding.points;
    const double cell_top = top + title.first_baseline - time.first_baseline;
    layout::Strip strip;
    begin_row(strip);
    append_cell(strip, {.role = layout::Role::table_header, .scope = layout::TagBegin::Scope::row}, time,
                {left_of(times_, time, 0), cell_top});
    append_cell(strip, {.role = layout::Role::table_cell}, minutes,
                {left_of(lengths_, minutes, minutes_left_), cell_top});
    strip.items.push_back(
        layout::TagBegin{.role = layout::Role::table_cell, .element = at_.galley.numbers().next()});
    double bottom = top;
    const auto place = [&](const text::Paragraph& paragraph) {
      layout::append_tagged_paragraph(strip.items, paragraph, {what_left_, bottom}, layout::Role::paragraph,
                                      at_.galley.numbers());
      bottom += paragraph.height();
    };
    place(title);
    if (!source.exercise.empty()) place(at_.hand.set(source.exercise, model::StyleName::hint, width));
    bottom += setting::place_rich_text(strip.items, source.notes, model::StyleName::table_cell,
                                       {what_left_, bottom}, width, at_);
    strip.items.push_back(layout::TagEnd{});
    strip.items.push_back(layout::TagEnd{});
    strip.height = std::max(bottom, cell_top + std::max(time.height(), minutes.height())) + top;
    append_rule(strip, 0.5, at_.setting.palette().rule);
    return strip;
  }

  layout::Strip end_row() {
    const text::Paragraph& time = *times_.back();
    const text::Paragraph& words =
        at_.hand.set_words(style_.end, model::StyleName::prompt, at_.setting.width - what_left_);
    const double top = style_.padding.points;
    const double cell_top = top + words.first_baseline - time.first_baseline;
    layout::Strip strip;
    begin_row(strip);
    append_cell(strip, {.role = layout::Role::table_header, .scope = layout::TagBegin::Scope::row}, time,
                {left_of(times_, time, 0), cell_top});
    strip.items.push_back(
        layout::TagBegin{.role = layout::Role::table_cell, .element = at_.galley.numbers().next()});
    strip.items.push_back(layout::TagEnd{});
    append_cell(strip, {.role = layout::Role::table_cell}, words, {what_left_, top});
    strip.items.push_back(layout::TagEnd{});
    strip.items.push_back(layout::TagEnd{});  // of the table
    strip.height = std::max(top + words.height(), cell_top + time.height()) + top;
    append_rule(strip, 0.75, at_.setting.palette().ink);
    return strip;
  }

  const std::vector<AgendaRow>& rows_;
  const AgendaStyle& style_;
  setting::Workplace& at_;
  std::vector<const text::Paragraph*> times_;
  std::vector<const text::Paragraph*> lengths_;
  double minutes_left_ = 0;
  double what_left_ = 0;
};

}  // namespace

void add_agenda_rows(const std::vector<AgendaRow>& rows, std::optional<model::ClockTime> start,
                     setting::Workplace& at) {
  const auto& style = static_cast<const AgendaStyle&>(at.setting.styles.block_style("agenda"));
  AgendaLayout(rows, start, style, at).add();
}

}  // namespace tandem::blocks
