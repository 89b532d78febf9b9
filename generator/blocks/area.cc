#include "blocks/area.h"

#include <algorithm>
#include <iterator>

#include "layout/hatching.h"
#include "layout/shapes.h"

namespace tandem {
namespace {

constexpr double outline = 0.75;       // points
constexpr double hatching_pitch = 4;   // points: wide enough to stay lines on a copy of a copy
constexpr double hatching_line = 0.5;  // points

}  // namespace

void append_ground(std::vector<Item>& to, Rect box, double radius, const BlockContext& context) {
  if (context.styles().theme().areas == AreaFill::tint) {
    append_artifact(to, {filled(rounded_rectangle(box, radius), context.palette().tint)});
    return;
  }
  const double inset = outline / 2;
  const Rect inside{box.x + inset, box.y + inset, box.width - outline, box.height - outline};
  append_artifact(to, {stroked(rounded_rectangle(inside, radius), outline, context.palette().rule)});
}

void append_filled_figure(std::vector<Item>& to, const std::vector<Point>& corners, double thickness,
                          const BlockContext& context) {
  const Palette& palette = context.palette();
  std::vector<Item> drawing;
  PathItem shape = stroked(polygon(corners), thickness, palette.ink);
  if (context.styles().theme().areas == AreaFill::tint) shape = filled(shape, palette.tint);
  if (context.styles().theme().areas == AreaFill::hatch) {
    std::vector<Item> lines = hatching(corners, hatching_pitch, hatching_line, palette.muted);
    std::move(lines.begin(), lines.end(), std::back_inserter(drawing));
  }
  drawing.emplace_back(std::move(shape));
  append_artifact(to, std::move(drawing));
}

}  // namespace tandem
