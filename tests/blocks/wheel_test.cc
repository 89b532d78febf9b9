// The block `wheel`: its geometry, its values, and the room that labels leave it.
#include "blocks/wheel/wheel_geometry.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"
#include "sample.h"

namespace tandem::tests {
namespace {

constexpr double line = 12;
constexpr double gap = 6;
constexpr double frame = 476;

/// Labels as long as `length` points on one line.
blocks::MeasureLabel labels_of(double length) {
  return [=](std::size_t, double width) {
    const double lines = std::ceil(length / width);
    return Size{lines > 1 ? width : length, lines * line};
  };
}

blocks::WheelShape shape_of(int spokes, double radius) {
  return {.spokes = spokes, .steps = 10, .radius = radius, .hub = 14};
}

double distance(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

/// From the wheel's middle to the nearest point of a box.
double distance_to(const Rect& box) {
  return std::hypot(std::clamp(0.0, box.x, box.right()), std::clamp(0.0, box.y, box.bottom()));
}

bool meet(const Rect& a, const Rect& b) {
  const double slack = 1e-6;
  return a.x < b.right() - slack && b.x < a.right() - slack && a.y < b.bottom() - slack &&
         b.y < a.bottom() - slack;
}

double width_of(const layout::PathItem& path) {
  const auto [least, most] = std::ranges::minmax(path.points, {}, &Point::x);
  return most.x - least.x;
}

}  // namespace

TEST_CASE("a wheel's values stand on circles, at equal distances on each spoke") {
  for (int spokes = 6; spokes <= 12; ++spokes) {
    const blocks::WheelShape shape = shape_of(spokes, 184);
    for (int spoke = 0; spoke < spokes; ++spoke) {
      for (int value = 0; value <= 10; ++value) {
        CHECK(distance({0, 0}, shape.point(spoke, value)) == Approx(14 + 17.0 * value));
      }
      const double between = distance(shape.point(spoke, 10), shape.point((spoke + 1) % spokes, 10));
      CHECK(between == Approx(2 * 184 * std::sin(std::acos(-1.0) / spokes)));
      CHECK(distance(shape.point(spoke, 5), shape.point_aside(spoke, 5, 4)) == Approx(4));
    }
  }
}

TEST_CASE("spokes go clockwise, and none of eight or twelve is level") {
  const blocks::WheelShape six = shape_of(6, 100);
  CHECK(six.point(0, 10).x == Approx(0).margin(1e-9));
  CHECK(six.point(0, 10).y == Approx(-100));
  CHECK(six.point(1, 10).x > 0);
  for (const int spokes : {8, 12}) {
    for (int spoke = 0; spoke < spokes; ++spoke) {
      CHECK(std::abs(shape_of(spokes, 100).point(spoke, 10).y) > 20);
    }
  }
}

TEST_CASE("labels never meet each other, nor the wheel, however long they are") {
  for (int spokes = 6; spokes <= 12; ++spokes) {
    for (const double length : {20.0, 60.0, 130.0, 300.0, 700.0}) {
      for (const double radius : {100.0, 150.0, 187.0}) {
        INFO(spokes << " spokes, labels of " << length << ", radius " << radius);
        const auto labels = blocks::place_labels(shape_of(spokes, radius), frame, gap, labels_of(length));
        REQUIRE(labels.size() == static_cast<std::size_t>(spokes));
        for (std::size_t i = 0; i < labels.size(); ++i) {
          CHECK(distance_to(labels[i].box) >= radius + gap - 1e-6);
          for (std::size_t j = 0; j < i; ++j) CHECK(!meet(labels[i].box, labels[j].box));
        }
      }
    }
  }
}

TEST_CASE("short labels stay at their spokes and within the frame") {
  for (int spokes = 6; spokes <= 12; ++spokes) {
    const blocks::WheelShape shape = shape_of(spokes, 184);
    const auto labels = blocks::place_labels(shape, frame, gap, labels_of(40));
    for (std::size_t i = 0; i < labels.size(); ++i) {
      INFO(spokes << " spokes, spoke " << i);
      const Rect& box = labels[i].box;
      CHECK(labels[i].away <= line);
      CHECK(box.x >= -frame / 2);
      CHECK(box.right() <= frame / 2);
      const Point end = shape.point(static_cast<int>(i), 10);
      const Point nearest{std::clamp(end.x, box.x, box.right()), std::clamp(end.y, box.y, box.bottom())};
      CHECK(distance(end, nearest) < 3 * gap);
    }
  }
}

TEST_CASE("a wheel shrinks for long words, and no further than it may") {
  const blocks::WheelShape shape = shape_of(9, 0);
  const auto radius_with = [&](double word) {
    return blocks::largest_radius(shape, frame, gap, 187, 110, std::vector<double>(9, word), labels_of(word));
  };
  CHECK(radius_with(30) == 187);
  REQUIRE(radius_with(80));
  CHECK(*radius_with(80) < 187);
  CHECK(*radius_with(80) >= 110);
  CHECK(!radius_with(200));
}

TEST_CASE("a wheel's values that are not one for each spoke") {
  CHECK(
      report_of(
          "  - wheel: {id: a, alt: b, spokes: [c, d, e, f, g, h], values: {a: [1, 2], b: [1, 2, 3, 4, 5, "
          "6]}}\n") ==
      "content/sheet.yaml:8:69: error[wheel-values]: 'a' has 2 values for 6 spokes\n"
      "    8 |   - wheel: {id: a, alt: b, spokes: [c, d, e, f, g, h], values: {a: [1, 2], b: [1, 2, 3, 4, 5, "
      "6]}}\n"
      "      |                                                                     ^\n"
      "   hint: give one value for each spoke, in the order of the spokes\n");
}

TEST_CASE("a wheel's value beyond its rings") {
  const std::string report = report_of(
      "  - wheel: {id: a, alt: b, rings: 5, spokes: [c, d, e, f, g, h], values: {a: [1, 2, 3, 4, 5, 6], b: "
      "[-1, 0, 2.5, 3, 4, 5]}}\n");
  CHECK(report.find("content/sheet.yaml:8:94: error[out-of-range]: a value of this wheel is from 0 to 5\n") !=
        std::string::npos);
  CHECK(
      report.find("content/sheet.yaml:8:102: error[out-of-range]: a value of this wheel is from 0 to 5\n") !=
      std::string::npos);
}

TEST_CASE("a spoke without a label") {
  CHECK(report_of("  - wheel: {id: a, alt: b, spokes: [c, d, \"\", f, g, h]}\n") ==
        "content/sheet.yaml:8:43: error[wrong-type]: expected text, found nothing\n"
        "    8 |   - wheel: {id: a, alt: b, spokes: [c, d, \"\", f, g, h]}\n"
        "      |                                           ^^\n"
        "   hint: write the text here\n");
}

TEST_CASE("a wheel without room for its labels") {
  CHECK(
      report_of("  - columns: [[prose: b], [wheel: {id: a, alt: b, spokes: [c, d, e, f, g, longest]}]]\n") ==
      "content/sheet.yaml:8:75: error[narrow-figure]: there is no room for the wheel with its labels outside "
      "of "
      "it\n"
      "    8 |   - columns: [[prose: b], [wheel: {id: a, alt: b, spokes: [c, d, e, f, g, longest]}]]\n"
      "      |                                                                           ^^^^^^^\n"
      "   hint: give the spokes shorter labels, or print on wider paper\n");
}

TEST_CASE("wheels of six to twelve spokes with anything fit, or say that they do not") {
  Sample sample(16);
  for (int spokes = 6; spokes <= 12; ++spokes) {
    for (const std::string& words :
         {std::string("Rest"), std::string("Time for each other"),
          std::string("Remembering what matters to us"), long_word, "\"" + right_to_left + "\""}) {
      if (!sample.takes_next()) continue;
      const std::string head =
          "  - wheel: {id: a, alt: b, spokes: [" + repeat(words + ", ", spokes - 1) + words + "]";
      CHECK(trouble_with(head + "}\n") == "");
      CHECK(trouble_with(head + ", rings: 0}\n") == "");
      CHECK(trouble_with(head + ", values: {a: [" + repeat("0, ", spokes - 1) + "10], b: [" +
                         repeat("0, ", spokes - 1) + "10]}}\n") == "");
    }
  }
}

TEST_CASE("short labels leave a wheel of 130 mm on both papers, whatever its number of spokes") {
  for (int spokes = 6; spokes <= 12; ++spokes) {
    std::string labels = "Play";
    for (int spoke = 1; spoke < spokes; ++spoke) labels += fmt::format(", Rest{}", spoke);
    PressRoom room({{"hostile.yaml", sheet_with("  - wheel: {id: a, alt: b, spokes: [" + labels + "]}\n")}});
    for (const char* paper : {"a4", "letter"}) {
      const layout::Document document = room.handout("hostile", paper);
      REQUIRE(room.report() == "");
      double widest = 0;
      for (const layout::Item& item : document.pages[0].items) {
        if (const auto* path = std::get_if<layout::PathItem>(&item))
          widest = std::max(widest, width_of(*path));
      }
      INFO(spokes << " spokes on " << paper);
      CHECK(to_millimetres(widest) >= 130);
    }
  }
}

}  // namespace tandem::tests
