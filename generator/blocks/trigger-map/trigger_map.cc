// Stage: blocks. `trigger-map`: from what happened to what one needs, step by step, in linked boxes to write
// in.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/partners.h"
#include "blocks/tools/spoken_field.h"
#include "blocks/trigger-map/map_drawing.h"

namespace tandem::blocks {
namespace {

struct TriggerMap : model::Block {
  load::InlineText ask;
  std::vector<load::InlineText> steps;
  int rows = 1;
};

struct TriggerMapStyle : setting::BlockStyle {
  load::Length thickness{0.75};
  load::Length radius{from_millimetres(2)};
  load::Length padding{from_millimetres(2)};
  load::Length arrow{from_millimetres(6)};
  load::Length least_width{from_millimetres(32)};
  load::Length sign{from_millimetres(5.2)};
  int lines = 2;
  int lines_side_by_side = 4;
  std::string event;
  std::string feeling;
  std::string story;
  std::string action;
  std::string need;
};

const load::FieldTable<TriggerMap>& fields_of(std::type_identity<TriggerMap>) {
  static const load::FieldTable<TriggerMap> table{
      load::required("id", &TriggerMap::id, "names the answers"),
      load::optional("ask", &TriggerMap::ask, "a line above the map"),
      load::distinct(load::optional("steps", &TriggerMap::steps,
                                    "what stands in the boxes, in place of the theme's words",
                                    load::between(3, 6))),
      load::optional("rows", &TriggerMap::rows, "how many maps: one runs down the page, more run across it",
                     load::between(1, 3)),
  };
  return table;
}

const load::FieldTable<TriggerMapStyle>& fields_of(std::type_identity<TriggerMapStyle>) {
  static const load::FieldTable<TriggerMapStyle> table{
      load::optional("thickness", &TriggerMapStyle::thickness, "of the boxes and arrows",
                     load::between(0.5, 3)),
      load::optional("radius", &TriggerMapStyle::radius, "of a box's corners", load::between(0, 30)),
      load::optional("padding", &TriggerMapStyle::padding, "between a box and its words",
                     load::between(2, 30)),
      load::optional("arrow", &TriggerMapStyle::arrow, "from one box to the next", load::between(10, 60)),
      load::optional("least-width", &TriggerMapStyle::least_width,
                     "of a box; where it has less, the map runs down the page", load::between(50, 200)),
      load::optional("sign", &TriggerMapStyle::sign, "size of the sign above a partner's map",
                     load::between(from_millimetres(4), 40)),
      load::optional("lines", &TriggerMapStyle::lines, "in each box of a map that runs down the page",
                     load::between(1, 8)),
      load::optional("lines-side-by-side", &TriggerMapStyle::lines_side_by_side,
                     "in each box of a map that runs across it", load::between(2, 12)),
      load::required("event", &TriggerMapStyle::event, "in the first box"),
      load::required("feeling", &TriggerMapStyle::feeling, "in the second"),
      load::required("story", &TriggerMapStyle::story, "in the third"),
      load::required("action", &TriggerMapStyle::action, "in the fourth"),
      load::required("need", &TriggerMapStyle::need, "in the last"),
  };
  return table;
}

struct MapStep {
  std::string part;  // in the names of its fields
  std::string words;
};

std::vector<MapStep> steps_of(const TriggerMap& map, const TriggerMapStyle& style,
                              const setting::Setting& setting) {
  if (map.steps.empty()) {
    return {{"event", style.event},
            {"feeling", style.feeling},
            {"story", style.story},
            {"action", style.action},
            {"need", style.need}};
  }
  std::vector<MapStep> steps;
  for (const load::InlineText& words : map.steps) {
    steps.push_back({fmt::format("step-{}", steps.size() + 1), setting.voice.plain(words)});
  }
  return steps;
}

constexpr double gap_of_maps = 1.6;  // times the arrow between two boxes

answers::Question question(const TriggerMap& map, int row, const MapStep& step, const MarkedPartner& writer,
                           const setting::Setting& setting) {
  const std::string part = map.rows > 1 ? fmt::format("map-{}-{}", row, step.part) : step.part;
  const std::string number = map.rows > 1 ? fmt::format("{} {}", setting.words().row, row) : "";
  return asked_of(question_of(setting, map.id, part, answers::TextField{true},
                              spoken({setting.is_joint() ? writer.words : "", number, step.words})),
                  writer);
}

std::vector<answers::Question> ask(const TriggerMap& map, const TriggerMapStyle& style,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  for (const MarkedPartner& writer : writing_partners(setting)) {
    for (int row = 1; row <= map.rows; ++row) {
      for (const MapStep& step : steps_of(map, style, setting)) {
        questions.push_back(question(map, row, step, writer, setting));
      }
    }
  }
  return questions;
}

class TriggerMapLayout {
 public:
  TriggerMapLayout(const TriggerMap& map, const TriggerMapStyle& style, setting::Workplace& at)
      : map_(map),
        style_(style),
        at_(at),
        steps_(steps_of(map, style, at.setting)),
        writers_(writing_partners(at.setting)) {}

  void add() {
    add_ask(map_.ask, at_);
    const auto count = static_cast<double>(steps_.size());
    const double width = (at_.setting.width - (count - 1) * style_.arrow.points) / count;
    const bool is_across =
        writers_.size() * static_cast<std::size_t>(map_.rows) > 1 && width >= style_.least_width.points;
    for (const MarkedPartner& writer : writers_) {
      if (at_.setting.is_joint()) add_sign(writer);
      for (int row = 1; row <= map_.rows; ++row) {
        is_across ? add_across(row, writer, width) : add_down(row, writer);
      }
    }
    at_.galley.flow().strips.back().space_after = space_around_answers(at_.setting);
  }

 private:
  double space_before() {
    const double space = space_around_answers(at_.setting);
    if (std::exchange(is_first_, false)) return map_.ask.empty() ? space : space / 2;
    // Farther from the map above than its boxes are from each other.
    return std::max(space / 2, gap_of_maps * style_.arrow.points);
  }

  void add_sign(const MarkedPartner& writer) {
    const Mark sign = writer.mark(style_.sign.points, style_.thickness.points);
    const double left = sign.size + at_.setting.styles.scaled(from_millimetres(2));
    const text::Paragraph& name =
        at_.hand.set_words(writer.words, model::StyleName::figure_label, at_.setting.width - left);
    layout::Strip strip;
    strip.height = std::max(sign.size, name.height());
    strip.space_before = space_before();
    strip.space_after = at_.setting.styles.scaled(from_millimetres(1.5));
    strip.keep_with_next = true;
    append_sign(strip.items, sign, {sign.size / 2, strip.height / 2}, at_);
    layout::append_tagged_paragraph(strip.items, name, {left, (strip.height - name.height()) / 2},
                                    layout::Role::paragraph, at_.galley.numbers());
    at_.galley.add(std::move(strip));
  }

  MapBox make_box(int row, std::size_t step, const MarkedPartner& writer, double left, double right) {
    const double padding = style_.padding.points;
    MapBox box;
    box.left = left;
    box.right = right;
    box.item_element = at_.galley.numbers().next();
    box.words_element = at_.galley.numbers().next();
    box.form_element = at_.galley.numbers().next();
    const text::Paragraph& words =
        at_.hand.set_words(steps_[step].words, model::StyleName::table_heading, right - left - 2 * padding);
    layout::append_paragraph(box.words, words, {left + padding, padding}, at_.galley.numbers());
    box.head = words.height() + 1.5 * padding;
    box.field = layout::field_for(question(map_, row, steps_[step], writer, at_.setting));
    return box;
  }

  MapLook begin_map() {
    return {.list = {.role = layout::Role::list, .element = at_.galley.numbers().next()},
            .ruling = at_.setting.styles.ruling(),
            .ink = at_.setting.palette().ink,
            .thickness = style_.thickness.points,
            .radius = style_.radius.points,
            .padding = style_.padding.points,
            .arrow = style_.arrow.points};
  }

  void add_across(int row, const MarkedPartner& writer, double width) {
    MapAcross map{begin_map(), {}, 0};
    for (std::size_t s = 0; s < steps_.size(); ++s) {
      const double left = static_cast<double>(s) * (width + style_.arrow.points);
      map.boxes.push_back(make_box(row, s, writer, left, left + width));
      map.head = std::max(map.head, map.boxes.back().head);
    }
    const double pitch = map.look.ruling.pitch;
    layout::Strip strip;
    strip.height = map.head + style_.lines_side_by_side * pitch;
    strip.space_before = space_before();
    strip.growth = {.weight = static_cast<double>(style_.lines_side_by_side),
                    .step = pitch,
                    .most = map.head + map.look.ruling.most_lines(style_.lines_side_by_side) * pitch};
    strip.draw = {draw_across, std::move(map)};
    at_.galley.add(std::move(strip));
  }

  // Whether a map down the page has room below a sheet's head, with boxes of this height.
  bool fits_on_a_page(double box) const {
    const auto count = static_cast<double>(steps_.size());
    return count * (box + style_.arrow.points) < 0.75 * at_.setting.frame_height();
  }

  static layout::Strip::Edge arrow_down(double middle, const MapLook& look) {
    layout::Strip::Edge edge{.height = look.arrow, .items = {}};
    append_arrow(edge.items, {middle, 1}, {middle, edge.height - 1}, look);
    return edge;
  }

  void add_down(int row, const MarkedPartner& writer) {
    const MapLook look = begin_map();
    const double middle = at_.setting.width / 2;
    for (std::size_t s = 0; s < steps_.size(); ++s) {
      const bool is_first = s == 0;
      const bool is_last = s + 1 == steps_.size();
      layout::Strip strip;
      MapBox box = make_box(row, s, writer, 0, at_.setting.width);
      strip.height = box.head + style_.lines * look.ruling.pitch;
      strip.keep_with_next = !is_last;
      if (is_first) strip.space_before = space_before();
      strip.growth = {.weight = static_cast<double>(style_.lines),
                      .step = look.ruling.pitch,
                      .most = box.head + look.ruling.most_lines(style_.lines) * look.ruling.pitch};
      strip.draw = {draw_box, BoxOfMap{look, std::move(box), is_first, is_last}};
      const bool is_kept = fits_on_a_page(strip.height);
      if (!is_first) strip.head = arrow_down(middle, look);
      at_.galley.add(std::move(strip));
      if (is_last) break;
      // Where a page ends within the map, the arrow points overleaf, and is drawn there again.
      layout::Strip arrow;
      layout::Strip::Edge drawn = arrow_down(middle, look);
      arrow.height = drawn.height;
      arrow.items = std::move(drawn.items);
      arrow.keep_with_next = is_kept;
      at_.galley.add(std::move(arrow));
    }
  }

  const TriggerMap& map_;
  const TriggerMapStyle& style_;
  setting::Workplace& at_;
  std::vector<MapStep> steps_;
  std::vector<MarkedPartner> writers_;
  bool is_first_ = true;
};

void lay_out(const TriggerMap& map, const TriggerMapStyle& style, setting::Workplace& at) {
  TriggerMapLayout(map, style, at).add();
}

}  // namespace

BlockType trigger_map_block() {
  return make_block_type<TriggerMap, TriggerMapStyle>("trigger-map", nullptr, lay_out, ask);
}

}  // namespace tandem::blocks
