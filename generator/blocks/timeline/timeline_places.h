// Stage: blocks. Where a timeline's parts stand along its line.
// In: how wide the labels of past, now and next are, and how many events each has. Out: places from the left
// edge; boxes of one side never meet, and each holds the point where its stem stands.
#pragma once

#include <array>
#include <vector>

namespace tandem::blocks {

struct TimelinePlaces {
  struct Event {
    double stem = 0;
    double left = 0;  ///< of its box
    double right = 0;
  };
  std::array<double, 3> labels{};  ///< their left edges
  std::vector<Event> events;       ///< in order of time; those with even indices stand above the line
  double narrowest_box = 0;
};

/// All in points. `gap`: between two boxes, and between a label and the line. `arrow`: length of the line's
/// end that stays free. `most_box`: width of a box at most.
TimelinePlaces place_events(const std::array<double, 3>& label_widths, const std::array<int, 3>& counts,
                            double width, double gap, double arrow, double most_box);

}  // namespace tandem::blocks
