// Stage: blocks. `tracker`: the same few things, day by day through a week or week by week, each with a place
// to tick, for a number or for a few words. Nothing is added up.
#include <fmt/format.h>

#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/grid.h"
#include "blocks/tools/label.h"
#include "blocks/tools/legend.h"
#include "blocks/tools/partners.h"
#include "blocks/tools/spoken_field.h"

namespace tandem::blocks {
namespace {

enum class TrackerAnswer { tick, number, words };

struct Tracker : model::Block {
  load::InlineText ask;
  bool days = false;
  int weeks = 0;
  load::InlineText heading;
  std::vector<load::InlineText> rows;
  int blank_rows = 0;
  TrackerAnswer answer = TrackerAnswer::tick;
};

struct TrackerStyle : GridStyle {
  load::Length mark{from_millimetres(5.2)};
  load::Length mark_thickness{0.7};
  load::Length number_width{from_millimetres(11)};
  load::Length words_width{from_millimetres(25)};
  load::Length date_width{from_millimetres(26)};
  double heading_share = 0.3;
  std::string heading;
  std::string week;
  std::string week_of;
  std::vector<std::string> days;
  std::vector<std::string> day_names;
};

std::vector<std::string> words_of(std::type_identity<TrackerAnswer>) {
  return {"tick", "number", "words"};
}

const load::FieldTable<Tracker>& fields_of(std::type_identity<Tracker>) {
  static const load::FieldTable<Tracker> table{
      load::required("id", &Tracker::id, "names the answers"),
      load::optional("ask", &Tracker::ask, "a line above the tracker"),
      load::optional("days", &Tracker::days, "whether it runs through the days of one week"),
      load::optional("weeks", &Tracker::weeks, "through how many weeks it runs", load::between(2, 12)),
      load::optional("heading", &Tracker::heading, "above the rows, in place of the theme's word"),
      load::distinct(load::optional("rows", &Tracker::rows,
                                    "habits or questions, each with a place for each day or week",
                                    load::between(0, 20))),
      load::optional("blank-rows", &Tracker::blank_rows, "rows at the end for habits of one's own",
                     load::between(0, 12)),
      load::optional("answer", &Tracker::answer, "what is put in each place"),
  };
  return table;
}

const load::FieldTable<TrackerStyle>& fields_of(std::type_identity<TrackerStyle>) {
  static const load::FieldTable<TrackerStyle> table = [] {
    load::FieldTable<TrackerStyle> fields = grid_style_fields<TrackerStyle>();
    const load::FieldTable<TrackerStyle> own{
        load::optional("mark", &TrackerStyle::mark, "size of a box, ring or square",
                       load::between(from_millimetres(4.5), 40)),
        load::optional("mark-thickness", &TrackerStyle::mark_thickness, "of its line", load::between(0.5, 3)),
        load::optional("number-width", &TrackerStyle::number_width, "what a column needs for a number",
                       load::between(from_millimetres(8), 90)),
        load::optional("words-width", &TrackerStyle::words_width, "what a column needs for words",
                       load::between(from_millimetres(15), 200)),
        load::optional("date-width", &TrackerStyle::date_width, "of a line or column for a date",
                       load::between(from_millimetres(15), 200)),
        load::optional("heading-share", &TrackerStyle::heading_share,
                       "of the width, what habits or questions have", load::between(0.15, 0.7)),
        load::required("heading", &TrackerStyle::heading, "above habits or questions"),
        load::required("week", &TrackerStyle::week, "before a week's number"),
        load::required("week-of", &TrackerStyle::week_of, "beside the date when a week begins"),
        load::required("days", &TrackerStyle::days, "above the days of a week, in short",
                       load::between(7, 7)),
        load::required("day-names", &TrackerStyle::day_names, "the same days in full, for listeners",
                       load::between(7, 7)),
    };
    fields.append(own);
    return fields;
  }();
  return table;
}

constexpr const char* narrow_hint = "choose fewer 'weeks' or 'rows', or another 'answer'";

void check(const Tracker& tracker, Diagnostics& diagnostics) {
  if (tracker.days == (tracker.weeks > 0)) {
    diagnostics.error("tracker-time", tracker.span, "a tracker runs either over days or over weeks",
                      "write 'days: yes', or for example 'weeks: 4'");
  }
  if (tracker.rows.empty() && tracker.blank_rows == 0) {
    diagnostics.error("empty-table", tracker.span, "the tracker has no rows", "add 'rows' or 'blank-rows'");
  }
}

// A row or a column: its part in the names of fields, what it is called on the page and for listeners.
struct Entry {
  std::string part;
  std::string shown;
  std::string spoken;
  const load::InlineText* text = nullptr;  // of an author's row
};

std::vector<Entry> rows_of(const Tracker& tracker, const TrackerStyle& style,
                           const setting::Setting& setting) {
  std::vector<Entry> rows;
  const std::string heading = tracker.heading.empty() ? style.heading : setting.voice.plain(tracker.heading);
  const std::size_t count = tracker.rows.size() + static_cast<std::size_t>(tracker.blank_rows);
  for (std::size_t i = 0; i < count; ++i) {
    Entry row{fmt::format("row-{}", i + 1), {}, fmt::format("{} {}", heading, i + 1)};
    if (i < tracker.rows.size()) {
      row.text = &tracker.rows[i];
      row.spoken = setting.voice.plain(tracker.rows[i]);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Entry> times_of(const Tracker& tracker, const TrackerStyle& style) {
  std::vector<Entry> times;
  if (tracker.days) {
    for (std::size_t d = 0; d < style.days.size() && d < style.day_names.size(); ++d) {
      times.push_back({fmt::format("day-{}", d + 1), style.days[d], style.day_names[d]});
    }
  }
  for (int w = 1; w <= tracker.weeks; ++w) {
    const std::string words = fmt::format("{} {}", style.week, w);
    times.push_back({fmt::format("week-{}", w), words, words});
  }
  return times;
}

/// Of a tracker of days: when its week begins.
answers::Question start_of_week(const Tracker& tracker, const TrackerStyle& style,
                                const setting::Setting& setting) {
  return question_of(setting, tracker.id, "week-of", date_of(setting), style.week_of);
}

answers::Question start_of(const Entry& week, const Tracker& tracker, const TrackerStyle& style,
                           const setting::Setting& setting) {
  return question_of(setting, tracker.id, week.part + "-of", date_of(setting),
                     week.spoken + ": " + style.week_of);
}

answers::Question own_row(const Entry& row, const Tracker& tracker, const setting::Setting& setting) {
  return question_of(setting, tracker.id, row.part + "-text", answers::TextField{true}, row.spoken);
}

answers::Question answer(const Entry& row, const Entry& time, const MarkedPartner& writer,
                         const Tracker& tracker, const setting::Setting& setting) {
  const std::string part = row.part + "-" + time.part;
  std::string words = spoken({row.spoken, time.spoken});
  if (setting.is_joint()) words += ", " + writer.words;
  if (tracker.answer == TrackerAnswer::tick) {
    return asked_of(box_of(setting, tracker.id, part, std::move(words)), writer);
  }
  const answers::TextField kind{tracker.answer == TrackerAnswer::words};
  return asked_of(question_of(setting, tracker.id, part, kind, std::move(words)), writer);
}

std::vector<answers::Question> ask(const Tracker& tracker, const TrackerStyle& style,
                                   const setting::Setting& setting) {
  const std::vector<Entry> times = times_of(tracker, style);
  const std::vector<MarkedPartner> writers = writing_partners(setting);
  std::vector<answers::Question> questions;
  if (tracker.days) questions.push_back(start_of_week(tracker, style, setting));
  for (const Entry& week : times) {
    if (!tracker.days) questions.push_back(start_of(week, tracker, style, setting));
  }
  for (const Entry& row : rows_of(tracker, style, setting)) {
    if (!row.text) questions.push_back(own_row(row, tracker, setting));
    for (const Entry& time : times) {
      for (const MarkedPartner& writer : writers)
        questions.push_back(answer(row, time, writer, tracker, setting));
    }
  }
  return questions;
}

class TrackerLayout {
 public:
  TrackerLayout(const Tracker& tracker, const TrackerStyle& style, setting::Workplace& at)
      : tracker_(tracker),
        style_(style),
        at_(at),
        writers_(writing_partners(at.setting)),
        rows_(rows_of(tracker, style, at.setting)),
        times_(times_of(tracker, style)) {}

  void add() {
    const bool is_turned = is_better_turned();
    const Grid grid(is_turned ? columns_of_questions() : columns_of_times(), style_, at_);
    if (!grid.has_room(is_turned ? 2 : 1, needed_width(), narrow_hint)) return;
    add_ask(tracker_.ask, at_);
    double space = tracker_.ask.empty() ? space_around_answers(at_.setting) : 0;
    if (tracker_.days) space = add_week_line(space);
    if (at_.setting.is_joint()) space = add_partners(space);
    is_turned ? add_weeks_as_rows(grid, space) : add_times_as_columns(grid, space);
  }

 private:
  Mark mark_of(const MarkedPartner& writer) const {
    Mark mark = writer.mark(style_.mark.points, style_.mark_thickness.points);
    if (!at_.setting.is_joint()) mark = {Mark::Shape::box, mark.size, mark.thickness, ""};
    return mark;
  }

  double needed_width() const {
    if (tracker_.answer == TrackerAnswer::tick) return least_width_for(mark_of(writers_.front()));
    const double sign = at_.setting.is_joint() ? style_.mark.points : 0;
    return sign +
           (tracker_.answer == TrackerAnswer::number ? style_.number_width : style_.words_width).points;
  }

  double week_width() const {
    const double word = longest_word(style_.week, model::StyleName::table_heading, at_.hand);
    return std::max(1.6 * style_.number_width.points, word + 2 * style_.padding.points);
  }

  std::vector<GridColumn> columns_of_times() const {
    std::vector<GridColumn> columns{{.share = style_.heading_share}};
    const double each = (1 - style_.heading_share) / static_cast<double>(times_.size());
    for (std::size_t t = 0; t < times_.size(); ++t) columns.push_back({.share = each, .is_centred = true});
    return columns;
  }

  std::vector<GridColumn> columns_of_questions() const {
    std::vector<GridColumn> columns{{.fixed = week_width()}, {.fixed = style_.date_width.points}};
    columns.insert(columns.end(), rows_.size(), {});
    return columns;
  }

  // Weeks stand as rows where questions are few, so that each has a wide column, or where they would be too
  // narrow side by side. Questions of one's own need a row.
  bool is_better_turned() const {
    if (tracker_.days || tracker_.blank_rows > 0) return false;
    const double across = (1 - style_.heading_share) * at_.setting.width / static_cast<double>(times_.size());
    const double down =
        (at_.setting.width - week_width() - style_.date_width.points) / static_cast<double>(rows_.size());
    if (down < std::max(needed_width(), style_.words_width.points)) return false;
    if (across < needed_width()) return true;
    return rows_.size() <= 3 && (tracker_.answer == TrackerAnswer::words || times_.size() > 4);
  }

  double add_week_line(double space_before) {
    const layout::Ruling& ruling = at_.setting.styles.ruling();
    const text::Paragraph& words =
        at_.hand.set_words(style_.week_of, model::StyleName::statement, at_.setting.width / 2);
    layout::Strip strip;
    const double y = std::max(ruling.pitch, words.height());
    strip.height = y + ruling.thickness;
    strip.space_before = space_before;
    strip.space_after = at_.setting.style(model::StyleName::body).space_after;
    strip.keep_with_next = true;
    append_date_line(strip.items, words, 0, y, style_.date_width.points,
                     layout::field_for(start_of_week(tracker_, style_, at_.setting)), at_);
    at_.galley.add(std::move(strip));
    return 0;
  }

  double add_partners(double space_before) {
    std::vector<LegendEntry> entries;
    for (const MarkedPartner& writer : writers_) entries.push_back({mark_of(writer), writer.words});
    add_legend(entries, space_before, at_);
    return 0;
  }

  const text::Paragraph& heading(double width) {
    return tracker_.heading.empty()
               ? at_.hand.set_words(style_.heading, model::StyleName::table_heading, width)
               : at_.hand.set(tracker_.heading, model::StyleName::table_heading, width);
  }

  void add_times_as_columns(Grid grid, double space_before) {
    std::vector<const text::Paragraph*> titles{&heading(grid.text_width(0))};
    for (std::size_t t = 0; t < times_.size(); ++t) {
      titles.push_back(
          &at_.hand.set_words(times_[t].shown, model::StyleName::table_heading, grid.text_width(t + 1)));
    }
    grid.begin(titles, space_before);
    if (!tracker_.days) grid.add_row(row_of_dates(grid), false);
    for (const Entry& row : rows_) {
      std::vector<GridCell> cells{title_cell(row, grid.text_width(0))};
      for (std::size_t t = 0; t < times_.size(); ++t) {
        cells.push_back(answer_cell(row, times_[t], grid.column_width(t + 1)));
      }
      grid.add_row(std::move(cells), &row == &rows_.back());
    }
  }

  std::vector<GridCell> row_of_dates(const Grid& grid) {
    std::vector<GridCell> cells{
        {.words = &at_.hand.set_words(style_.week_of, model::StyleName::hint, grid.text_width(0))}};
    for (const Entry& week : times_) cells.push_back(date_cell(week));
    return cells;
  }

  GridCell date_cell(const Entry& week) {
    return {.field = layout::field_for(start_of(week, tracker_, style_, at_.setting))};
  }

  GridCell title_cell(const Entry& row, double width) {
    if (row.text) return {.words = &at_.hand.set(*row.text, model::StyleName::table_cell, width)};
    return {.field = layout::field_for(own_row(row, tracker_, at_.setting))};
  }

  void add_weeks_as_rows(Grid grid, double space_before) {
    std::vector<const text::Paragraph*> titles{
        &at_.hand.set_words(style_.week, model::StyleName::table_heading, grid.text_width(0)),
        &at_.hand.set_words(style_.week_of, model::StyleName::table_heading, grid.text_width(1))};
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      titles.push_back(
          &at_.hand.set(*rows_[r].text, model::StyleName::table_heading, grid.text_width(r + 2)));
    }
    grid.begin(titles, space_before);
    for (std::size_t w = 0; w < times_.size(); ++w) {
      std::vector<GridCell> cells{
          {.words =
               &at_.hand.set_words(std::to_string(w + 1), model::StyleName::table_cell, grid.text_width(0))},
          date_cell(times_[w])};
      for (std::size_t r = 0; r < rows_.size(); ++r) {
        cells.push_back(answer_cell(rows_[r], times_[w], grid.column_width(r + 2)));
      }
      grid.add_row(std::move(cells), w + 1 == times_.size());
    }
  }

  GridCell answer_cell(const Entry& row, const Entry& time, double width) {
    GridCell cell;
    for (const MarkedPartner& writer : writers_) {
      layout::FieldItem field = layout::field_for(answer(row, time, writer, tracker_, at_.setting));
      if (tracker_.answer == TrackerAnswer::tick) {
        cell.marks.push_back({mark_of(writer), std::move(field)});
        continue;
      }
      if (at_.setting.is_joint()) {
        cell.signed_fields.push_back({mark_of(writer), std::move(field)});
      } else {
        cell.field = std::move(field);
      }
    }
    stack_where_narrow(cell, width);
    return cell;
  }

  const Tracker& tracker_;
  const TrackerStyle& style_;
  setting::Workplace& at_;
  std::vector<MarkedPartner> writers_;
  std::vector<Entry> rows_;
  std::vector<Entry> times_;
};

void lay_out(const Tracker& tracker, const TrackerStyle& style, setting::Workplace& at) {
  TrackerLayout(tracker, style, at).add();
}

}  // namespace

BlockType tracker_block() {
  return make_block_type<Tracker, TrackerStyle>("tracker", check, lay_out, ask);
}

}  // namespace tandem::blocks
