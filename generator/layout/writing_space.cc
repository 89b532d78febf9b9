#include "layout/writing_space.h"

#include <cmath>
#include <utility>

#include "layout/shapes.h"

namespace tandem::layout {

namespace {

struct WritingLines {
  double left = 0;
  double right = 0;
  Ruling ruling;
  FieldItem field;
  int element = 0;
};

std::vector<Item> draw_lines(double height, double step, const WritingLines& lines) {
  const Rect box{lines.left, 0, lines.right - lines.left, height};
  std::vector<Item> items;
  append_artifact(items, ruled_lines(box, step, lines.ruling));
  FieldItem field = lines.field;
  field.box = box;
  field.line_height = step;
  field.kind = answers::TextField{std::lround(height / step) > 1};
  items.push_back(TagBegin{.role = Role::form, .element = lines.element});
  items.emplace_back(std::move(field));
  items.push_back(TagEnd{});
  return items;
}

}  // namespace

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

double Ruling::most_lines(int asked) const {
  constexpr double rounding = 1e-6;
  return std::floor(most_growth * asked + rounding);
}

Strip writing_strip(int lines, double left, double right, const Ruling& ruling, FieldItem field,
                    int element) {
  Strip strip;
  strip.height = lines * ruling.pitch;
  strip.growth = {.weight = static_cast<double>(lines),
                  .step = ruling.pitch,
                  .most = ruling.most_lines(lines) * ruling.pitch};
  strip.draw = {draw_lines, WritingLines{left, right, ruling, std::move(field), element}};
  return strip;
}

}  // namespace tandem::layout
