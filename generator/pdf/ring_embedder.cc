#include "pdf/ring_embedder.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.h"
#include "pdf/content_stream.h"

namespace tandem::pdf {
namespace {

bool is_ring(const layout::PathItem& path) {
  using Verb = layout::PathItem::Verb;
  if (path.verbs.size() < 6 || path.verbs.front() != Verb::move || path.verbs.back() != Verb::close)
    return false;
  std::size_t curves = 0;
  std::size_t point = 0;
  for (const Verb verb : path.verbs) {
    const std::size_t count = verb == Verb::curve ? 3 : verb == Verb::close ? 0 : 1;
    if (path.points.size() - point < count || (verb == Verb::move && point > 0)) return false;
    // A circle is a rounded rectangle whose sides have no length (shapes.h).
    if (verb == Verb::line && !is_same_place(path.points[point - 1], path.points[point])) return false;
    if (verb == Verb::curve) ++curves;
    point += count;
  }
  return curves == 4;
}

/// What tells one ring from another: its points from the first one on, and its line.
std::vector<std::int64_t> shape_of(const layout::PathItem& path) {
  std::vector<std::int64_t> shape{path.has_fill ? 1 : 0,
                                  path.has_stroke ? to_hundredths(path.thickness) : -1};
  shape.reserve(2 * path.points.size() + 2);
  const Point origin = path.points.front();
  for (const Point& point : path.points) {
    shape.push_back(to_hundredths(point.x - origin.x));
    shape.push_back(to_hundredths(point.y - origin.y));
  }
  return shape;
}

/// The path about its first point.
layout::PathItem moved_to_origin(layout::PathItem path) {
  const Point origin = path.points.front();
  for (Point& point : path.points) point = {point.x - origin.x, point.y - origin.y};
  return path;
}

std::string box_of(const layout::PathItem& path) {
  Point low;
  Point high;
  for (const Point& point : path.points) {
    low = {std::min(low.x, point.x), std::min(low.y, -point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, -point.y)};
  }
  const double edge = path.has_stroke ? path.thickness : 0;
  std::string box = "/BBox[";
  for (const double side : {low.x - edge, low.y - edge, high.x + edge, high.y + edge}) {
    append_number(box, side);
    box += ' ';
  }
  box.back() = ']';
  return box;
}

}  // namespace

std::optional<RingEmbedder::Embedded> RingEmbedder::embed(const layout::PathItem& path) {
  if (!is_ring(path)) return std::nullopt;
  const auto [place, is_new] = known_.try_emplace(shape_of(path), rings_.size());
  if (is_new) {
    const layout::PathItem ring = moved_to_origin(path);
    rings_.push_back({"R" + checksum(fmt::format("{}", fmt::join(place->first, " "))).substr(0, 10),
                      objects_.add_stream("/Type/XObject/Subtype/Form/Resources<<>>" + box_of(ring),
                                          ContentStream::outline(ring))});
  }
  return Embedded{rings_[place->second].name, path.points.front()};
}

bool RingEmbedder::has(std::string_view name) const {
  return std::ranges::any_of(rings_, [&](const Ring& ring) { return ring.name == name; });
}

std::string RingEmbedder::resources() const {
  std::string body;
  for (const Ring& ring : rings_) body += fmt::format("/{} {} 0 R", ring.name, ring.object);
  return body;
}

}  // namespace tandem::pdf
