#include "blocks/trigger-map/map_drawing.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

void append_box(std::vector<layout::Item>& items, const MapBox& box, double head, double height, double pitch,
                const MapLook& look) {
  const double inset = look.thickness / 2;
  const Rect frame{box.left + inset, inset, box.right - box.left - 2 * inset, height - 2 * inset};
  const int lines = std::max(1, static_cast<int>((height - head) / pitch + 0.2));
  const double step = (height - head) / lines;
  const Rect room{box.left + look.padding, head, box.right - box.left - 2 * look.padding, height - head};
  std::vector<layout::Item> drawing{
      layout::stroked(layout::rounded_rectangle(frame, look.radius), look.thickness, look.ink)};
  // The box's own foot is the last line.
  for (layout::Item& line :
       layout::ruled_lines({room.x, room.y, room.width, step * (lines - 1)}, step, look.ruling)) {
    drawing.push_back(std::move(line));
  }
  layout::append_artifact(items, std::move(drawing));
  items.push_back(layout::TagBegin{.role = layout::Role::list_item, .element = box.item_element});
  items.push_back(layout::TagBegin{.role = layout::Role::list_body, .element = box.words_element});
  items.insert(items.end(), box.words.begin(), box.words.end());
  layout::FieldItem field = box.field;
  field.kind = answers::TextField{lines > 1};
  field.box = room;
  field.line_height = step;
  items.push_back(layout::TagBegin{.role = layout::Role::form, .element = box.form_element});
  items.emplace_back(std::move(field));
  for (int i = 0; i < 3; ++i) items.push_back(layout::TagEnd{});
}

}  // namespace

void append_arrow(std::vector<layout::Item>& items, Point from, Point tip, const MapLook& look) {
  const double head = 0.45 * look.arrow;
  const double length = std::max(1e-9, std::abs(tip.x - from.x) + std::abs(tip.y - from.y));
  const Point neck{tip.x - (tip.x - from.x) / length * head, tip.y - (tip.y - from.y) / length * head};
  layout::append_artifact(
      items, {layout::RuleItem{
                  .from = from, .to = neck, .thickness = look.thickness, .colour = look.ink, .dashes = {}},
              layout::filled(layout::arrow_head(from, tip, head), look.ink)});
}

std::vector<layout::Item> draw_across(double height, double pitch, const MapAcross& map) {
  std::vector<layout::Item> items{map.look.list};
  for (std::size_t b = 0; b < map.boxes.size(); ++b) {
    const MapBox& box = map.boxes[b];
    if (b > 0)
      append_arrow(items, {map.boxes[b - 1].right + 1, height / 2}, {box.left - 1, height / 2}, map.look);
    append_box(items, box, map.head, height, pitch, map.look);
  }
  items.push_back(layout::TagEnd{});
  return items;
}

std::vector<layout::Item> draw_box(double height, double pitch, const BoxOfMap& drawn) {
  std::vector<layout::Item> items;
  if (drawn.is_first) items.push_back(drawn.look.list);
  append_box(items, drawn.box, drawn.box.head, height, pitch, drawn.look);
  if (drawn.is_last) items.push_back(layout::TagEnd{});
  return items;
}

}  // namespace tandem::blocks
