// Where a timeline's and a decision strip's parts stand.
#include <catch2/catch.hpp>

#include "blocks/decision-strip/strip_rows.h"
#include "blocks/timeline/timeline_places.h"

namespace tandem::tests {

TEST_CASE("boxes of a timeline hold their stems and never meet on one side") {
  for (const std::array<int, 3> counts :
       {std::array<int, 3>{1, 0, 0}, {0, 0, 1}, {2, 2, 2}, {4, 1, 3}, {0, 5, 0}, {12, 4, 4}}) {
    const double width = 476;
    const TimelinePlaces places = place_events({40, 50, 30}, counts, width, 10, 18, 150);
    REQUIRE(static_cast<int>(places.events.size()) == counts[0] + counts[1] + counts[2]);
    for (std::size_t i = 0; i < places.events.size(); ++i) {
      const auto& event = places.events[i];
      CHECK(event.left >= 0);
      CHECK(event.right <= width);
      CHECK(event.left < event.stem);
      CHECK(event.stem < event.right);
      CHECK(event.right - event.left <= 150);
      CHECK(event.right - event.left >= places.narrowest_box);
      if (i >= 1) CHECK(event.stem > places.events[i - 1].stem);
      if (i >= 2) CHECK(event.left >= places.events[i - 2].right + 10 - 1e-9);
    }
  }
}

TEST_CASE("a timeline's events stand between the label of their time and the next") {
  const TimelinePlaces places = place_events({40, 50, 30}, {2, 1, 2}, 476, 10, 18, 150);
  CHECK(places.labels[0] == 0);
  CHECK(places.events[0].stem > 40);
  CHECK(places.events[1].stem < places.labels[1]);
  CHECK(places.events[2].stem > places.labels[1] + 50);
  CHECK(places.events[2].stem < places.labels[2]);
  CHECK(places.events[3].stem > places.labels[2] + 30);
  CHECK(places.events[4].stem < 476 - 18);
}

TEST_CASE("steps go into the fewest rows that hold them, as alike as can be") {
  CHECK(divide_into_rows(3, 476, 110, 40, 10).rows == 1);
  CHECK(divide_into_rows(4, 476, 110, 40, 10).columns == 2);
  CHECK(divide_into_rows(5, 476, 110, 40, 10).columns == 3);
  CHECK(divide_into_rows(6, 476, 110, 40, 10).rows == 2);
  CHECK(divide_into_rows(6, 330, 110, 40, 10).columns == 2);
  CHECK(divide_into_rows(6, 330, 110, 40, 10).rows == 3);
  CHECK(divide_into_rows(2, 259, 110, 40, 10).columns == 0);
  CHECK(divide_into_rows(2, 260, 110, 40, 10).columns == 2);
  const StripRows rows = divide_into_rows(5, 476, 110, 40, 10);
  CHECK(rows.row_of(2) == 0);
  CHECK(rows.row_of(3) == 1);
  CHECK(rows.left_of(3) == 0);
  CHECK(rows.left_of(2) + rows.step == Approx(466));
}

}  // namespace tandem::tests
