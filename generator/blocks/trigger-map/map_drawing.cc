#include "blocks/trigger-map/map_drawing.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/shapes.h"

namespace tandem {
namespace {

void append_box(std::vector<Item>& items, const MapBox& box, double head, double height, double pitch,
                const MapLook& look) {
  const double inset = look.thickness / 2;
  const Rect frame{box.left + inset, inset, box.right - box.left - 2 * inset, height - 2 * inset};
  const int lines = std::max(1, static_cast<int>((height - head) / pitch + 0.2));
  const double step = (height - head) / lines;
  const Rect room{box.left + look.padding, head, box.right - box.left - 2 * look.padding, height - head};
  std::vector<Item> drawing{stroked(rounded_rectangle(frame, look.radius), look.thickness, look.ink)};
  // The box's own foot is the last line.
  for (Item& line : ruled_lines({room.x, room.y, room.width, step * (lines - 1)}, step, look.ruling)) {
    drawing.push_back(std::move(line));
  }
  append_artifact(items, std::move(drawing));
  items.push_back(TagBegin{.role = Role::list_item, .element = box.item_element});
  items.push_back(TagBegin{.role = Role::list_body, .element = box.words_element});
  items.insert(items.end(), box.words.begin(), box.words.end());
  FieldItem field = box.field;
  field.kind = TextField{lines > 1};
  field.box = room;
  field.line_height = step;
  items.push_back(TagBegin{.role = Role::form, .element = box.form_element});
  items.emplace_back(std::move(field));
  for (int i = 0; i < 3; ++i) items.push_back(TagEnd{});
}

}  // namespace

void append_arrow(std::vector<Item>& items, Point from, Point tip, const MapLook& look) {
  const double head = 0.45 * look.arrow;
  const double length = std::max(1e-9, std::abs(tip.x - from.x) + std::abs(tip.y - from.y));
  const Point neck{tip.x - (tip.x - from.x) / length * head, tip.y - (tip.y - from.y) / length * head};
  append_artifact(
      items,
      {RuleItem{.from = from, .to = neck, .thickness = look.thickness, .colour = look.ink, .dashes = {}},
       filled(arrow_head(from, tip, head), look.ink)});
}

std::vector<Item> draw_across(double height, double pitch, const MapAcross& map) {
  std::vector<Item> items{map.look.list};
  for (std::size_t b = 0; b < map.boxes.size(); ++b) {
    const MapBox& box = map.boxes[b];
    if (b > 0)
      append_arrow(items, {map.boxes[b - 1].right + 1, height / 2}, {box.left - 1, height / 2}, map.look);
    append_box(items, box, map.head, height, pitch, map.look);
  }
  items.push_back(TagEnd{});
  return items;
}

std::vector<Item> draw_box(double height, double pitch, const BoxOfMap& drawn) {
  std::vector<Item> items;
  if (drawn.is_first) items.push_back(drawn.look.list);
  append_box(items, drawn.box, drawn.box.head, height, pitch, drawn.look);
  if (drawn.is_last) items.push_back(TagEnd{});
  return items;
}

}  // namespace tandem
