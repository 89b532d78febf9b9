#include "blocks/tools/area.h"

#include "layout/shapes.h"

namespace tandem {
namespace {

constexpr double thickness = 0.5;  // points, of the outline

}  // namespace

void append_ground(std::vector<Item>& to, Rect box, double radius, Colour outline, const Setting& setting) {
  constexpr double inset = thickness / 2;
  const Rect inside{box.x + inset, box.y + inset, box.width - thickness, box.height - thickness};
  PathItem ground = stroked(rounded_rectangle(inside, radius), thickness, outline);
  if (setting.styles.theme().areas == AreaFill::tint) ground = filled(ground, setting.palette().tint);
  append_artifact(to, {std::move(ground)});
}

}  // namespace tandem
