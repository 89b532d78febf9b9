#include "layout/writing_space.h"

#include <cmath>
#include <utility>

#include "layout/shapes.h"

namespace tandem {

std::vector<Item> ruled_lines(Rect box, double pitch, const Ruling& ruling) {
  std::vector<Item> lines;
  const int count = static_cast<int>(std::lround(box.height / pitch));
  for (int i = 1; i <= count; ++i) {
    // The last line stands its own thickness inside the box, so that nothing hangs out of the frame.
    const double y = box.y + i * pitch - ruling.thickness / 2;
    lines.push_back(horizontal_rule(box.x, box.right(), y, ruling.thickness, ruling.colour));
  }
  return lines;
}

Strip writing_strip(int lines, double left, double right, const Ruling& ruling, FieldItem field,
                    int element) {
  Strip strip;
  strip.height = lines * ruling.pitch;
  strip.growth = {.weight = static_cast<double>(lines), .step = ruling.pitch};
  strip.draw = [=, field = std::move(field)](double height, double step) {
    const Rect box{left, 0, right - left, height};
    std::vector<Item> items;
    append_artifact(items, ruled_lines(box, step, ruling));
    FieldItem placed = field;
    placed.box = box;
    placed.line_height = step;
    placed.kind = std::lround(height / step) > 1 ? FieldItem::Kind::multiline_text : FieldItem::Kind::text;
    items.push_back(TagBegin{.role = Role::form, .element = element});
    items.emplace_back(std::move(placed));
    items.push_back(TagEnd{});
    return items;
  };
  return strip;
}

}  // namespace tandem
