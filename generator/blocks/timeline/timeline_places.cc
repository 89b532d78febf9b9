#include "blocks/timeline/timeline_places.h"

#include <algorithm>
#include <numeric>

namespace tandem::blocks {
namespace {

/// A time without events keeps a piece of line all the same.
double slots_of(int count) {
  return count > 0 ? count : 0.5;
}

// A box reaches half the way to its neighbours on the same side, and stands around its stem as far as it can.
void place_box(TimelinePlaces& places, std::size_t index, double width, double gap, double most_box) {
  auto& events = places.events;
  const double stem = events[index].stem;
  const double least = index < 2 ? 0 : (events[index - 2].stem + stem + gap) / 2;
  const double most = index + 2 < events.size() ? (events[index + 2].stem + stem - gap) / 2 : width;
  const double size = std::min(most_box, most - least);
  events[index].left = std::clamp(stem - size / 2, least, most - size);
  events[index].right = events[index].left + size;
  places.narrowest_box = index == 0 ? size : std::min(places.narrowest_box, size);
}

}  // namespace

TimelinePlaces place_events(const std::array<double, 3>& label_widths, const std::array<int, 3>& counts,
                            double width, double gap, double arrow, double most_box) {
  TimelinePlaces places;
  double slots = 0;
  for (const int count : counts) slots += slots_of(count);
  const double labels = std::accumulate(label_widths.begin(), label_widths.end(), 0.0);
  const double slot = std::max(0.0, width - arrow - labels) / slots;
  double left = 0;
  for (std::size_t time = 0; time < counts.size(); ++time) {
    places.labels[time] = left;
    left += label_widths[time];
    for (int i = 0; i < counts[time]; ++i) places.events.push_back({.stem = left + slot * (i + 0.5)});
    left += slot * slots_of(counts[time]);
  }
  for (std::size_t i = 0; i < places.events.size(); ++i) place_box(places, i, width, gap, most_box);
  return places;
}

}  // namespace tandem::blocks
