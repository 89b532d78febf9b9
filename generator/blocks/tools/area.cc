#include "blocks/tools/area.h"

#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

constexpr double thickness = 0.5;  // points, of the outline

}  // namespace

void append_ground(std::vector<layout::Item>& to, Rect box, double radius, Colour outline,
                   const setting::Setting& setting) {
  constexpr double inset = thickness / 2;
  const Rect inside{box.x + inset, box.y + inset, box.width - thickness, box.height - thickness};
  layout::PathItem ground = layout::stroked(layout::rounded_rectangle(inside, radius), thickness, outline);
  if (setting.styles.theme().areas == model::AreaFill::tint)
    ground = layout::filled(ground, setting.palette().tint);
  layout::append_artifact(to, {std::move(ground)});
}

}  // namespace tandem::blocks
