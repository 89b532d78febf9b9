#include "blocks/area.h"

#include "layout/shapes.h"

namespace tandem {
namespace {

constexpr double outline = 0.5;  // points

}  // namespace

void append_ground(std::vector<Item>& to, Rect box, double radius, const BlockContext& context) {
  constexpr double inset = outline / 2;
  const Rect inside{box.x + inset, box.y + inset, box.width - outline, box.height - outline};
  PathItem ground = stroked(rounded_rectangle(inside, radius), outline, context.palette().rule);
  if (context.styles().theme().areas == AreaFill::tint) ground = filled(ground, context.palette().tint);
  append_artifact(to, {std::move(ground)});
}

}  // namespace tandem
