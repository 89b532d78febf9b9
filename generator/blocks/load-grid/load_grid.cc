// Stage: blocks. `load-grid`: who notices, plans, decides, follows up and soothes, task by task. A picture of
// how things are carried: nothing is added up.
#include <fmt/format.h>

#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/grid.h"
#include "blocks/tools/legend.h"
#include "blocks/tools/partners.h"

namespace tandem::blocks {
namespace {

struct LoadGrid : model::Block {
  load::InlineText ask;
  std::vector<load::InlineText> steps;
  std::vector<load::InlineText> rows;
  int blank_rows = 0;
};

struct LoadGridStyle : GridStyle {
  load::Length mark{from_millimetres(5.2)};
  load::Length mark_thickness{0.7};
  double task_share = 0.3;
  std::string task;
  std::string notice;
  std::string plan;
  std::string decide;
  std::string follow_up;
  std::string soothe;
  std::string both;
};

const load::FieldTable<LoadGrid>& fields_of(std::type_identity<LoadGrid>) {
  static const load::FieldTable<LoadGrid> table{
      load::required("id", &LoadGrid::id, "names the answers"),
      load::optional("ask", &LoadGrid::ask, "a line above the grid"),
      load::distinct(
          load::optional("steps", &LoadGrid::steps,
                         "columns of your own, in place of notice, plan, decide, follow up and soothe",
                         load::between(1, 6))),
      load::distinct(
          load::optional("rows", &LoadGrid::rows, "tasks, one for each row", load::between(0, 40))),
      load::optional("blank-rows", &LoadGrid::blank_rows, "rows at the end for tasks of one's own",
                     load::between(0, 20)),
  };
  return table;
}

const load::FieldTable<LoadGridStyle>& fields_of(std::type_identity<LoadGridStyle>) {
  static const load::FieldTable<LoadGridStyle> table = [] {
    load::FieldTable<LoadGridStyle> fields = grid_style_fields<LoadGridStyle>();
    const load::FieldTable<LoadGridStyle> own{
        load::optional("mark", &LoadGridStyle::mark, "size of a ring and of a square",
                       load::between(from_millimetres(4.5), 40)),
        load::optional("mark-thickness", &LoadGridStyle::mark_thickness, "of its line",
                       load::between(0.5, 3)),
        load::optional("task-share", &LoadGridStyle::task_share, "of the width, what the tasks have",
                       load::between(0.2, 0.7)),
        load::required("task", &LoadGridStyle::task, "heading of the tasks"),
        load::required("notice", &LoadGridStyle::notice, "heading of the first step"),
        load::required("plan", &LoadGridStyle::plan, "of the second"),
        load::required("decide", &LoadGridStyle::decide, "of the third"),
        load::required("follow-up", &LoadGridStyle::follow_up, "of the fourth"),
        load::required("soothe", &LoadGridStyle::soothe, "of the fifth"),
        load::required("both", &LoadGridStyle::both, "beside the mark for both partners"),
    };
    fields.append(own);
    return fields;
  }();
  return table;
}

void check(const LoadGrid& grid, Diagnostics& diagnostics) {
  if (!grid.rows.empty() || grid.blank_rows > 0) return;
  diagnostics.error("empty-table", grid.span, "the grid has no rows", "add 'rows' or 'blank-rows'");
}

struct Step {
  std::string part;  // in the names of its fields
  std::string words;
};

std::vector<Step> steps_of(const LoadGrid& block, const LoadGridStyle& style,
                           const setting::Setting& setting) {
  if (block.steps.empty()) {
    return {{"notice", style.notice},
            {"plan", style.plan},
            {"decide", style.decide},
            {"follow-up", style.follow_up},
            {"soothe", style.soothe}};
  }
  std::vector<Step> steps;
  for (const load::InlineText& words : block.steps) {
    steps.push_back({fmt::format("step-{}", steps.size() + 1), setting.voice.plain(words)});
  }
  return steps;
}

std::size_t row_count(const LoadGrid& block) {
  return block.rows.size() + static_cast<std::size_t>(block.blank_rows);
}

std::string task_of(const LoadGrid& block, const LoadGridStyle& style, std::size_t row,
                    const setting::Setting& setting) {
  return row < block.rows.size() ? setting.voice.plain(block.rows[row])
                                 : fmt::format("{} {}", style.task, row + 1);
}

answers::Question own_task(const LoadGrid& block, const LoadGridStyle& style, std::size_t row,
                           const setting::Setting& setting) {
  return question_of(setting, block.id, fmt::format("row-{}-task", row + 1), answers::TextField{true},
                     task_of(block, style, row, setting));
}

/// Which of the two, or both, a step of a task falls to.
answers::Question who(const LoadGrid& block, const LoadGridStyle& style, std::size_t row, const Step& step,
                      const setting::Setting& setting) {
  std::vector<answers::RadioField> choices;
  for (const MarkedPartner& partner : both_partners(setting))
    choices.push_back({partner.part, partner.words});
  choices.push_back({"both", style.both});
  answers::Question question =
      row_of(setting, block.id, fmt::format("row-{}-{}", row + 1, step.part), std::move(choices),
             task_of(block, style, row, setting) + ": " + step.words);
  question.about = answers::About::us;
  return question;
}

std::vector<answers::Question> ask(const LoadGrid& block, const LoadGridStyle& style,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  for (std::size_t row = 0; row < row_count(block); ++row) {
    if (row >= block.rows.size()) questions.push_back(own_task(block, style, row, setting));
    for (const Step& step : steps_of(block, style, setting)) {
      questions.push_back(who(block, style, row, step, setting));
    }
  }
  return questions;
}

class LoadGridLayout {
 public:
  LoadGridLayout(const LoadGrid& block, const LoadGridStyle& style, setting::Workplace& at)
      : block_(block), style_(style), at_(at), steps_(steps_of(block, style, at.setting)) {
    for (const MarkedPartner& partner : both_partners(at.setting)) {
      add_choice(partner.mark(style.mark.points, style.mark_thickness.points), partner.words);
    }
    add_choice({Mark::Shape::ring_in_square, style.mark.points, style.mark_thickness.points, ""}, style.both);
  }

  void add() {
    Grid grid(columns(), style_, at_);
    grid.make_room(words());
    if (!grid.has_room(1, least_width_for(choices_.front()), narrow_hint)) return;
    add_ask(block_.ask, at_);
    add_legend(legend_, block_.ask.empty() ? space_around_answers(at_.setting) : 0, at_);
    std::vector<const text::Paragraph*> titles{
        &grid.set({.style = model::StyleName::table_heading, .words = style_.task})};
    for (std::size_t s = 0; s < steps_.size(); ++s) {
      titles.push_back(
          &grid.set({.column = s + 1, .style = model::StyleName::table_heading, .words = steps_[s].words}));
    }
    grid.begin(titles);
    const std::size_t count = row_count(block_);
    for (std::size_t row = 0; row < count; ++row) grid.add_row(cells(row, grid), row + 1 == count);
  }

 private:
  static constexpr const char* narrow_hint =
      "choose fewer 'steps', or put the grid outside of 'columns' or on larger paper";

  void add_choice(Mark mark, const std::string& words) {
    choices_.push_back(mark);
    legend_.push_back({std::move(mark), words});
  }

  std::vector<GridColumn> columns() const {
    const double each = (1 - style_.task_share) / static_cast<double>(steps_.size());
    std::vector<GridColumn> columns{{.share = style_.task_share}};
    for (std::size_t s = 0; s < steps_.size(); ++s)
      columns.push_back({.share = each, .least = least_width_for(choices_.front()), .is_centred = true});
    return columns;
  }

  std::vector<GridWords> words() const {
    std::vector<GridWords> all{{.style = model::StyleName::table_heading, .words = style_.task}};
    for (const load::InlineText& row : block_.rows) all.push_back({.text = &row});
    for (std::size_t s = 0; s < steps_.size(); ++s)
      all.push_back({.column = s + 1, .style = model::StyleName::table_heading, .words = steps_[s].words});
    return all;
  }

  std::vector<GridCell> cells(std::size_t row, const Grid& grid) {
    std::vector<GridCell> cells;
    if (row < block_.rows.size()) {
      cells.push_back({.words = &grid.set({.text = &block_.rows[row]})});
    } else {
      cells.push_back({.field = layout::field_for(own_task(block_, style_, row, at_.setting))});
    }
    for (std::size_t s = 0; s < steps_.size(); ++s) {
      cells.push_back(
          choice_cell(who(block_, style_, row, steps_[s], at_.setting), grid.column_width(s + 1)));
    }
    return cells;
  }

  // One choice of who does it. Where the column is too narrow for three marks, they stand below each other.
  GridCell choice_cell(const answers::Question& question, double width) {
    GridCell cell;
    for (std::size_t c = 0; c < choices_.size(); ++c) {
      cell.marks.push_back({choices_[c], layout::button_for(question, c)});
    }
    stack_where_narrow(cell, width);
    return cell;
  }

  const LoadGrid& block_;
  const LoadGridStyle& style_;
  setting::Workplace& at_;
  std::vector<Step> steps_;
  std::vector<Mark> choices_;
  std::vector<LegendEntry> legend_;
};

void lay_out(const LoadGrid& block, const LoadGridStyle& style, setting::Workplace& at) {
  LoadGridLayout(block, style, at).add();
}

}  // namespace

BlockType load_grid_block() {
  return make_block_type<LoadGrid, LoadGridStyle>("load-grid", check, lay_out, ask);
}

}  // namespace tandem::blocks
