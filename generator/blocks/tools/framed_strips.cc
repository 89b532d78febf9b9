#include "blocks/tools/framed_strips.h"

#include <algorithm>
#include <utility>

#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

std::vector<layout::Item> outline(double width, double height, double thickness, bool is_first, bool is_last,
                                  Colour colour) {
  const double inset = thickness / 2;
  std::vector<layout::Item> rules{layout::vertical_rule(inset, 0, height, thickness, colour),
                                  layout::vertical_rule(width - inset, 0, height, thickness, colour)};
  if (is_first) rules.push_back(layout::horizontal_rule(0, width, inset, thickness, colour));
  if (is_last) rules.push_back(layout::horizontal_rule(0, width, height - inset, thickness, colour));
  return rules;
}

}  // namespace

setting::Workplace inside_frame(double padding, const setting::Workplace& at) {
  return at.inside(at.setting.width - 2 * padding);
}

void add_framed(std::vector<layout::Strip> strips, double padding, double thickness, setting::Workplace& at) {
  const double space = at.setting.style(model::StyleName::callout).space_before;
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const bool is_first = i == 0;
    const bool is_last = i + 1 == strips.size();
    // Spaces belong to the strip below them, so that the sides are drawn through.
    const double above = is_first ? padding : layout::space_between(strips[i - 1], strips[i]);
    layout::Strip strip;
    strip.height = above + strips[i].height + (is_last ? padding : 0);
    strip.keep_with_next = strips[i].keep_with_next && !is_last;
    strip.reluctance = strips[i].reluctance;
    if (is_first) strip.space_before = space;
    if (is_last) strip.space_after = space;
    layout::append_artifact(strip.items, outline(at.setting.width, strip.height, thickness, is_first, is_last,
                                                 at.setting.palette().accent));
    layout::append_translated(strip.items, strips[i].items, padding, above);
    layout::append_translated(strip.joint, strips[i].joint, padding, above);
    // Cut between two pages, the box is closed on the one and opened again on the other.
    const auto edge = [&](double height, bool is_top) {
      layout::Strip::Edge edge{.height = height, .items = {}};
      layout::append_artifact(edge.items, outline(at.setting.width, height, thickness, is_top, !is_top,
                                                  at.setting.palette().accent));
      return edge;
    };
    if (!is_last) strip.foot = edge(padding, false);
    if (!is_first) {
      const layout::Strip::Edge& inside = strips[i].head;
      const double top = inside.items.empty() ? std::max(thickness, padding - above) : padding;
      strip.head = edge(top + inside.height, true);
      layout::append_translated(strip.head.items, inside.items, padding, top);
    }
    at.galley.add(std::move(strip));
  }
}

}  // namespace tandem::blocks
