// Stage: blocks. `trigger-map`: from what happened to what one needs, step by step, in linked boxes to write
// in.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "blocks/answer.h"
#include "blocks/block_type.h"
#include "blocks/partners.h"
#include "layout/shapes.h"
#include "layout/writing_space.h"

namespace tandem {
namespace {

struct TriggerMap : Block {
  InlineText ask;
  std::vector<InlineText> steps;
  int rows = 1;
};

struct TriggerMapStyle : BlockStyle {
  Length thickness{0.75};
  Length radius{from_millimetres(2)};
  Length padding{from_millimetres(2)};
  Length arrow{from_millimetres(6)};
  Length least_width{from_millimetres(32)};
  Length sign{from_millimetres(5.2)};
  int lines = 2;
  int lines_side_by_side = 4;
  std::string event;
  std::string feeling;
  std::string story;
  std::string action;
  std::string need;
};

}  // namespace

template <>
const FieldTable<TriggerMap>& fields_of<TriggerMap>() {
  static const FieldTable<TriggerMap> table{
      required<TriggerMap>("id", &TriggerMap::id, "names the answers"),
      optional<TriggerMap>("ask", &TriggerMap::ask, "a line above the map"),
      optional<TriggerMap>("steps", &TriggerMap::steps,
                           "what stands in the boxes, in place of the theme's words", between(3, 6)),
      optional<TriggerMap>("rows", &TriggerMap::rows,
                           "how many maps: one runs down the page, more run across it", between(1, 3)),
  };
  return table;
}

template <>
const FieldTable<TriggerMapStyle>& fields_of<TriggerMapStyle>() {
  static const FieldTable<TriggerMapStyle> table{
      optional("thickness", &TriggerMapStyle::thickness, "of the boxes and arrows", between(0.5, 3)),
      optional("radius", &TriggerMapStyle::radius, "of a box's corners", between(0, 30)),
      optional("padding", &TriggerMapStyle::padding, "between a box and its words", between(2, 30)),
      optional("arrow", &TriggerMapStyle::arrow, "from one box to the next", between(10, 60)),
      optional("least-width", &TriggerMapStyle::least_width,
               "of a box; where it has less, the map runs down the page", between(50, 200)),
      optional("sign", &TriggerMapStyle::sign, "size of the sign above a partner's map",
               between(from_millimetres(4), 40)),
      optional("lines", &TriggerMapStyle::lines, "in each box of a map that runs down the page",
               between(1, 8)),
      optional("lines-side-by-side", &TriggerMapStyle::lines_side_by_side,
               "in each box of a map that runs across it", between(2, 12)),
      required("event", &TriggerMapStyle::event, "in the first box"),
      required("feeling", &TriggerMapStyle::feeling, "in the second"),
      required("story", &TriggerMapStyle::story, "in the third"),
      required("action", &TriggerMapStyle::action, "in the fourth"),
      required("need", &TriggerMapStyle::need, "in the last"),
  };
  return table;
}

namespace {

struct MapStep {
  std::string part;  // in the names of its fields
  std::string words;
};

std::vector<MapStep> steps_of(const TriggerMap& map, const TriggerMapStyle& style, BlockContext& context) {
  if (map.steps.empty()) {
    return {{"event", style.event},
            {"feeling", style.feeling},
            {"story", style.story},
            {"action", style.action},
            {"need", style.need}};
  }
  std::vector<MapStep> steps;
  for (const InlineText& words : map.steps) {
    steps.push_back({fmt::format("step-{}", steps.size() + 1), context.plain(words)});
  }
  return steps;
}

// One box, an item of the map's list; its lines take what height it is given.
struct Box {
  double left = 0;
  double right = 0;
  const Paragraph* words = nullptr;
  FieldItem field;
  int item_element = 0;
  int words_element = 0;
  int form_element = 0;
};

constexpr double most_growth_across = 3;  // of the lines: taller, the boxes are narrow columns
constexpr double gap_of_maps = 1.6;       // times the arrow between two boxes

class TriggerMapLayout {
 public:
  TriggerMapLayout(const TriggerMap& map, const TriggerMapStyle& style, BlockContext& context)
      : map_(map),
        style_(style),
        context_(context),
        ruling_(context.styles().ruling()),
        steps_(steps_of(map, style, context)),
        writers_(writing_partners(context)) {}

  void add() {
    add_ask(map_.ask, context_);
    const auto count = static_cast<double>(steps_.size());
    const double width = (context_.width() - (count - 1) * style_.arrow.points) / count;
    const bool is_across =
        writers_.size() * static_cast<std::size_t>(map_.rows) > 1 && width >= style_.least_width.points;
    for (const MarkedPartner& writer : writers_) {
      if (context_.is_joint()) add_sign(writer);
      for (int row = 1; row <= map_.rows; ++row) {
        is_across ? add_across(row, writer, width) : add_down(row, writer);
      }
    }
    context_.flow().strips.back().space_after = space_around_answers(context_);
  }

 private:
  double space_before() {
    const double space = space_around_answers(context_);
    if (std::exchange(is_first_, false)) return map_.ask.empty() ? space : space / 2;
    // Farther from the map above than its boxes are from each other.
    return std::max(space / 2, gap_of_maps * style_.arrow.points);
  }

  void add_sign(const MarkedPartner& writer) {
    const Mark sign = writer.mark(style_.sign.points, style_.thickness.points);
    const double left = sign.size + context_.styles().scaled(from_millimetres(2));
    const Paragraph& name =
        context_.set_words(writer.words, StyleName::figure_label, context_.width() - left);
    Strip strip;
    strip.height = std::max(sign.size, name.height());
    strip.space_before = space_before();
    strip.space_after = context_.styles().scaled(from_millimetres(1.5));
    strip.keep_with_next = true;
    append_sign(strip.items, sign, {sign.size / 2, strip.height / 2}, context_);
    append_tagged_paragraph(strip.items, name, {left, (strip.height - name.height()) / 2}, Role::paragraph,
                            context_.numbers());
    context_.add(std::move(strip));
  }

  Box make_box(int row, std::size_t step, const MarkedPartner& writer, double left, double right) {
    Box box{left,
            right,
            nullptr,
            {},
            context_.numbers().next(),
            context_.numbers().next(),
            context_.numbers().next()};
    box.words = &context_.set_words(steps_[step].words, StyleName::table_heading,
                                    right - left - 2 * style_.padding.points);
    const std::string part =
        map_.rows > 1 ? fmt::format("map-{}-{}", row, steps_[step].part) : steps_[step].part;
    box.field.name = context_.field_name(map_.id, part_of(part, writer));
    box.field.description = steps_[step].words;
    if (context_.is_joint()) box.field.description = writer.words + ": " + box.field.description;
    return box;
  }

  // The height above the lines: the words, and air around them.
  double head_of(const Box& box) const { return box.words->height() + 1.5 * style_.padding.points; }

  void append_box(std::vector<Item>& items, const Box& box, double head, double height, double pitch) const {
    const double inset = style_.thickness.points / 2;
    const double padding = style_.padding.points;
    const Rect frame{box.left + inset, inset, box.right - box.left - 2 * inset, height - 2 * inset};
    const int lines = std::max(1, static_cast<int>((height - head) / pitch + 0.2));
    const double step = (height - head) / lines;
    const Rect room{box.left + padding, head, box.right - box.left - 2 * padding, height - head};
    std::vector<Item> drawing{stroked(rounded_rectangle(frame, style_.radius.points), style_.thickness.points,
                                      context_.palette().ink)};
    // The box's own foot is the last line.
    for (Item& line : ruled_lines({room.x, room.y, room.width, step * (lines - 1)}, step, ruling_)) {
      drawing.push_back(std::move(line));
    }
    append_artifact(items, std::move(drawing));
    items.push_back(TagBegin{.role = Role::list_item, .element = box.item_element});
    items.push_back(TagBegin{.role = Role::list_body, .element = box.words_element});
    ElementNumbers no_links;
    append_paragraph(items, *box.words, {box.left + padding, padding}, no_links);
    FieldItem field = box.field;
    field.kind = lines > 1 ? FieldItem::Kind::multiline_text : FieldItem::Kind::text;
    field.box = room;
    field.line_height = step;
    items.push_back(TagBegin{.role = Role::form, .element = box.form_element});
    items.emplace_back(std::move(field));
    for (int i = 0; i < 3; ++i) items.push_back(TagEnd{});
  }

  void append_arrow(std::vector<Item>& items, Point from, Point tip) const {
    const Colour ink = context_.palette().ink;
    const double head = 0.45 * style_.arrow.points;
    const double length = std::max(1e-9, std::abs(tip.x - from.x) + std::abs(tip.y - from.y));
    const Point neck{tip.x - (tip.x - from.x) / length * head, tip.y - (tip.y - from.y) / length * head};
    append_artifact(
        items,
        {RuleItem{
             .from = from, .to = neck, .thickness = style_.thickness.points, .colour = ink, .dashes = {}},
         filled(arrow_head(from, tip, head), ink)});
  }

  void add_across(int row, const MarkedPartner& writer, double width) {
    const TagBegin list{.role = Role::list, .element = context_.numbers().next()};
    std::vector<Box> boxes;
    double head = 0;
    for (std::size_t s = 0; s < steps_.size(); ++s) {
      const double left = static_cast<double>(s) * (width + style_.arrow.points);
      boxes.push_back(make_box(row, s, writer, left, left + width));
      head = std::max(head, head_of(boxes.back()));
    }
    Strip strip;
    strip.height = head + style_.lines_side_by_side * ruling_.pitch;
    strip.space_before = space_before();
    strip.growth = {.weight = static_cast<double>(style_.lines_side_by_side),
                    .step = ruling_.pitch,
                    .most = head + most_growth_across * style_.lines_side_by_side * ruling_.pitch};
    strip.draw = [copy = *this, boxes = std::move(boxes), head, list](double height, double pitch) {
      std::vector<Item> items{list};
      for (std::size_t b = 0; b < boxes.size(); ++b) {
        if (b > 0)
          copy.append_arrow(items, {boxes[b - 1].right + 1, height / 2}, {boxes[b].left - 1, height / 2});
        copy.append_box(items, boxes[b], head, height, pitch);
      }
      items.push_back(TagEnd{});
      return items;
    };
    context_.add(std::move(strip));
  }

  // Whether a map down the page has room below a sheet's head, with boxes of this height.
  bool fits_on_a_page(double box) const {
    const auto count = static_cast<double>(steps_.size());
    return count * (box + style_.arrow.points) < 0.75 * context_.frame_height();
  }

  Strip::Edge arrow_down(double middle) const {
    Strip::Edge edge{.height = style_.arrow.points, .items = {}};
    append_arrow(edge.items, {middle, 1}, {middle, edge.height - 1});
    return edge;
  }

  void add_down(int row, const MarkedPartner& writer) {
    const TagBegin list{.role = Role::list, .element = context_.numbers().next()};
    const double middle = context_.width() / 2;
    for (std::size_t s = 0; s < steps_.size(); ++s) {
      const bool is_first = s == 0;
      const bool is_last = s + 1 == steps_.size();
      Strip strip;
      const Box box = make_box(row, s, writer, 0, context_.width());
      const double head = head_of(box);
      strip.height = head + style_.lines * ruling_.pitch;
      strip.keep_with_next = !is_last;
      if (is_first) strip.space_before = space_before();
      strip.growth = {.weight = static_cast<double>(style_.lines), .step = ruling_.pitch};
      strip.draw = [copy = *this, box, head, list, is_first, is_last](double height, double pitch) {
        std::vector<Item> items;
        if (is_first) items.push_back(list);
        copy.append_box(items, box, head, height, pitch);
        if (is_last) items.push_back(TagEnd{});
        return items;
      };
      const bool is_kept = fits_on_a_page(strip.height);
      if (!is_first) strip.head = arrow_down(middle);
      context_.add(std::move(strip));
      if (is_last) break;
      // Where a page ends within the map, the arrow points overleaf, and is drawn there again.
      Strip arrow;
      Strip::Edge drawn = arrow_down(middle);
      arrow.height = drawn.height;
      arrow.items = std::move(drawn.items);
      arrow.keep_with_next = is_kept;
      context_.add(std::move(arrow));
    }
  }

  const TriggerMap& map_;
  const TriggerMapStyle& style_;
  BlockContext& context_;
  Ruling ruling_;
  std::vector<MapStep> steps_;
  std::vector<MarkedPartner> writers_;
  bool is_first_ = true;
};

void lay_out(const TriggerMap& map, const TriggerMapStyle& style, BlockContext& context) {
  TriggerMapLayout(map, style, context).add();
}

}  // namespace

BlockType trigger_map_block() {
  return make_block_type<TriggerMap, TriggerMapStyle>("trigger-map", nullptr, lay_out);
}

}  // namespace tandem
