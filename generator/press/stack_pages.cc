#include "press/stack_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "compose/page_furniture.h"
#include "layout/page_breaker.h"
#include "layout/shapes.h"
#include "setting/workplace.h"

namespace tandem::press {
namespace {

// Points. A row is high enough for a hand to tick.
constexpr double row_height = 25;
constexpr double row_baseline = 17;
constexpr double box_size = 13;
constexpr double cell_gap = 6;

/// A desk's own place to set words at, for one document.
setting::Workplace workplace_at(const PressDesk& desk, layout::ElementNumbers& numbers,
                                const personalise::Voice& voice) {
  const model::PageMaster& master = desk.look.paper;
  const Rect frame = master.frame(1);
  setting::Setting setting{desk.look.styles, voice, desk.letterhead, frame.width};
  setting.paper = {{master.width.points, master.height.points}, frame, master.frame(2)};
  return {std::move(setting), desk.memo.typesetter, numbers, desk.found};
}

layout::Document composed(const std::string& title, const compose::LeafId& id, const PressDesk& desk,
                          const std::function<void(setting::Workplace&)>& lay_out) {
  const setting::Stylesheet& styles = desk.look.styles;
  const model::PageMaster& master = desk.look.paper;
  const personalise::Voice voice = personalise::Voice::for_anybody(styles.words(), styles.theme().language);
  const Rect frame = master.frame(1);
  layout::ElementNumbers numbers;
  setting::Workplace at = workplace_at(desk, numbers, voice);
  lay_out(at);
  layout::Document document;
  document.title = title;
  document.language = "en-US";
  document.outline = {{title, 0, 0, 0}};
  const int element = numbers.next();
  std::vector<compose::PageFacts> facts;
  for (layout::FilledFrame& filled :
       layout::break_into_pages(at.galley.flow(), {frame.width, frame.height}, desk.found)) {
    const Rect place = master.frame(static_cast<int>(document.pages.size()) + 1);
    layout::Page page{{master.width.points, master.height.points}, {}};
    page.items.push_back(layout::TagBegin{.role = layout::Role::section, .element = element});
    page.items.append(std::move(filled.items), {place.x, place.y});
    page.items.push_back(layout::TagEnd{});
    document.pages.push_back(std::move(page));
    facts.push_back({title, false});
  }
  compose::DocumentFacts of_all;
  of_all.leaf = id;
  compose::add_furniture(document.pages, facts, of_all, desk.letterhead, master, at);
  return document;
}

void add_words(const std::string& words, model::StyleName style, layout::Role role, setting::Workplace& at,
               bool keeps_with_next = true) {
  at.galley.add_paragraph(at.hand.set_words(words, style, at.setting.width), style, role, 0, keeps_with_next);
}

/// A cell of a row: words, or a box to tick.
struct Cell {
  std::string words = {};
  bool is_box = false;
};

/// The first two cells share half of the row, the others the rest. Long words take as many lines as they
/// need.
void add_row(const std::vector<Cell>& cells, model::StyleName style, setting::Workplace& at) {
  const double width = at.setting.width;
  const double narrow = 0.5 * width / static_cast<double>(std::max<std::size_t>(cells.size() - 2, 1));
  layout::Strip strip;
  strip.height = row_height;
  std::vector<layout::Item> drawn;
  double x = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const double cell_width = i == 0 ? 0.2 * width : i == 1 ? 0.3 * width : narrow;
    if (cells[i].is_box) {
      drawn.push_back(layout::stroked(layout::rectangle({x, row_baseline - box_size + 2, box_size, box_size}),
                                      0.75, at.setting.palette().muted));
    } else if (!cells[i].words.empty()) {
      const text::Paragraph& words = at.hand.set_words(cells[i].words, style, cell_width - cell_gap);
      const double more_lines = words.leading * static_cast<double>(words.lines.size() - 1);
      strip.height = std::max(strip.height, row_height + more_lines);
      strip.items.push_back(
          layout::TagBegin{.role = layout::Role::paragraph, .element = at.galley.numbers().next()});
      layout::append_paragraph(strip.items, words, {x, row_baseline - words.first_baseline},
                               at.galley.numbers());
      strip.items.push_back(layout::TagEnd{});
    }
    x += cell_width;
  }
  drawn.push_back(layout::horizontal_rule(0, width, strip.height - 0.25, 0.5, at.setting.palette().rule));
  layout::append_artifact(strip.items, std::move(drawn));
  at.galley.add(std::move(strip));
}

std::string number_or_nothing(int number) {
  return number == 0 ? "–" : std::to_string(number);
}

void add_packing_list(const std::vector<PackingRow>& rows, setting::Workplace& at) {
  add_words("What goes into each copy", model::StyleName::title, layout::Role::heading1, at);
  add_words("Leaves of paper", model::StyleName::purpose, layout::Role::paragraph, at);
  add_row({{"Couple"}, {}, {"A"}, {"B"}, {"Together"}, {"All"}}, model::StyleName::table_heading, at);
  PackingRow sum;
  const auto add = [&](const PackingRow& row, model::StyleName style) {
    add_row({{row.id},
             {row.names},
             {number_or_nothing(row.a)},
             {number_or_nothing(row.b)},
             {number_or_nothing(row.joint)},
             {std::to_string(row.a + row.b + row.joint)}},
            style, at);
  };
  for (const PackingRow& row : rows) {
    add(row, model::StyleName::table_cell);
    sum.a += row.a;
    sum.b += row.b;
    sum.joint += row.joint;
  }
  sum.id = "All";
  add(sum, model::StyleName::table_heading);
}

}  // namespace

layout::Document separator(const SeparatorWords& words, const PressDesk& desk) {
  return composed(words.id, {words.id, 'S'}, desk, [&](setting::Workplace& at) {
    layout::Strip air;
    air.height = 0.3 * at.setting.paper.recto.height;
    at.galley.add(std::move(air));
    // As large as one line holds: it is read from across a table.
    const double natural = at.hand.set_words(words.id, model::StyleName::cover_title, 10'000).width();
    const double factor = std::clamp(0.95 * at.setting.width / natural, 0.4, 2.2);
    const text::Paragraph& id =
        at.hand.try_out_words(words.id, model::StyleName::cover_title, at.setting.width, factor);
    at.galley.add_paragraph(id, model::StyleName::cover_title, layout::Role::heading1, 0, true);
    if (!words.names.empty())
      add_words(words.names, model::StyleName::cover_subtitle, layout::Role::paragraph, at);
    add_words(words.follows, model::StyleName::cover_subtitle, layout::Role::paragraph, at);
    add_words(in_leaves(words.leaves) + " follow this one. It belongs to nobody: take it out.",
              model::StyleName::cover_text, layout::Role::paragraph, at, false);
  });
}

layout::Document pages_for_insert(const compose::LeafId& id, int count, const PressDesk& desk) {
  const setting::Stylesheet& styles = desk.look.styles;
  const model::PageMaster& master = desk.look.paper;
  const personalise::Voice voice = personalise::Voice::for_anybody(styles.words(), styles.theme().language);
  layout::ElementNumbers numbers;
  setting::Workplace at = workplace_at(desk, numbers, voice);
  layout::Document document;
  document.title = "Insert";
  document.language = "en-US";
  const auto pages = static_cast<std::size_t>(count);
  document.pages.assign(pages, layout::Page{{master.width.points, master.height.points}, {}});
  compose::DocumentFacts of_all;
  of_all.leaf = id;
  const std::vector<compose::PageFacts> facts(pages, compose::PageFacts{.title = {}, .has_furniture = false});
  compose::add_furniture(document.pages, facts, of_all, desk.letterhead, master, at);
  return document;
}

double foot_of_insert(const model::PageMaster& master) {
  constexpr double id_and_air = 9;
  return compose::height_of_leaf_id(master) + id_and_air;
}

std::vector<PackingRow> packing_rows(const std::vector<StackPlan>& plans, const StackRequest& request) {
  std::map<std::string, PackingRow> rows;
  for (const StackPlan& plan : plans) {
    for (const StackPiece& piece : plan.pieces) {
      const Owner& owner = piece.owner;
      if (piece.kind == StackPiece::Kind::separator || owner.copy == CopyOf::facilitator) continue;
      PackingRow& row = rows[owner.id];
      row.id = owner.id;
      const int leaves = request.leaves_of(static_cast<int>(piece.pages.size()));
      (owner.copy == CopyOf::a ? row.a : owner.copy == CopyOf::b ? row.b : row.joint) += leaves;
    }
  }
  std::vector<PackingRow> list;
  for (auto& [id, row] : rows) list.push_back(std::move(row));
  return list;
}

layout::Document press_lists(const std::string& workshop, const std::vector<PackingRow>& rows,
                             const PressDesk& desk) {
  return composed("Lists", {workshop, 'L'}, desk, [&](setting::Workplace& at) {
    add_words("Who comes", model::StyleName::title, layout::Role::heading1, at);
    add_words(fmt::format("{} to {}",
                          rows.size() == 1 ? "1 couple comes" : fmt::format("{} couples come", rows.size()),
                          workshop),
              model::StyleName::purpose, layout::Role::paragraph, at);
    add_row({{"Couple"}, {}, {"A is here"}, {"B is here"}, {"Given out"}}, model::StyleName::table_heading,
            at);
    for (const PackingRow& row : rows)
      add_row({{row.id}, {row.names}, {{}, true}, {{}, true}, {{}, true}}, model::StyleName::table_cell, at);
    at.galley.begin_page(layout::BreakBefore::page);
    add_packing_list(rows, at);
  });
}

}  // namespace tandem::press
