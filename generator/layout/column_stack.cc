#include "layout/column_stack.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace tandem::layout {
namespace {

constexpr double tolerance = 0.01;  // points: rounding must not push a block to the next line of the grid

// Where a strip's first line of text stands below its top.
std::optional<double> first_baseline(const Strip& strip) {
  for (const Item& item : strip.items) {
    if (const auto* run = std::get_if<text::GlyphRun>(&item)) return run->origin.y;
  }
  return std::nullopt;
}

double first_baseline(const Column& column) {
  return column.strips.empty() ? 0 : first_baseline(column.strips.front()).value_or(0);
}

struct Placement {
  std::vector<double> tops;
  std::vector<double> heights;
  double bottom = 0;
};

class ColumnStack {
 public:
  ColumnStack(std::vector<Column> columns, double pitch) : columns_(std::move(columns)), pitch_(pitch) {
    for (const Column& column : columns_) grid_start_ = std::max(grid_start_, first_baseline(column));
  }

  double least_height() const {
    double height = 0;
    for (const Column& column : columns_) {
      height = std::max(height, place(column, least_heights(column)).bottom);
    }
    return height;
  }

  Growth growth() const {
    Growth growth{.weight = 0, .step = 0, .most = 0};
    for (const Column& column : columns_) {
      double weight = 0;
      double most = place(column, least_heights(column)).bottom;
      for (const Strip& strip : column.strips) {
        weight += strip.growth.weight;
        if (strip.growth.weight > 0) most += std::max(0.0, strip.growth.most - strip.height);
      }
      growth.weight = std::max(growth.weight, weight);
      growth.most = std::max(growth.most, most);
    }
    return growth;
  }

  std::vector<Item> draw(double height) const {
    std::vector<Item> items;
    for (const Column& column : columns_) append(items, column, height);
    return items;
  }

 private:
  static std::vector<double> least_heights(const Column& column) {
    std::vector<double> heights;
    for (const Strip& strip : column.strips) heights.push_back(strip.height);
    return heights;
  }

  static bool begins_block(const Column& column, std::size_t strip) {
    return std::binary_search(column.beginnings.begin(), column.beginnings.end(), strip);
  }

  // The next place at or below `top` where the strip's first line stands on the grid.
  double on_grid(double top, const Strip& strip) const {
    const std::optional<double> baseline = first_baseline(strip);
    if (!baseline) return top;
    const double lines = std::ceil((top + *baseline - grid_start_ - tolerance) / pitch_);
    return std::max(top, grid_start_ + lines * pitch_ - *baseline);
  }

  Placement place(const Column& column, std::vector<double> heights) const {
    Placement placement;
    for (std::size_t i = 0; i < column.strips.size(); ++i) {
      double top = placement.bottom;
      if (i > 0) top += space_between(column.strips[i - 1], column.strips[i]);
      if (begins_block(column, i)) top = on_grid(top, column.strips[i]);
      placement.tops.push_back(top);
      placement.bottom = top + heights[i];
    }
    placement.heights = std::move(heights);
    return placement;
  }

  // What the last writing space takes so that its column ends with the others: whole lines of the grid where
  // a block follows.
  void fill_up(Placement& placement, const Column& column, double height) const {
    std::size_t last = column.strips.size();
    while (last > 0 && column.strips[last - 1].growth.weight <= 0) --last;
    if (last == 0) return;
    const bool is_followed = std::upper_bound(column.beginnings.begin(), column.beginnings.end(), last - 1) !=
                             column.beginnings.end();
    double rest = height - placement.bottom;
    if (is_followed) rest = std::floor(rest / pitch_ + tolerance) * pitch_;
    const Strip& strip = column.strips[last - 1];
    rest = std::min(rest, strip.growth.most - placement.heights[last - 1]);
    if (rest <= 0) return;
    placement.heights[last - 1] += rest;
    for (std::size_t i = last; i < placement.tops.size(); ++i) placement.tops[i] += rest;
  }

  // Growing first takes what the grid cannot need, then the last writing space what the grid left.
  Placement grow(const Column& column, double height) const {
    const Placement least = place(column, least_heights(column));
    std::vector<const Strip*> strips;
    for (const Strip& strip : column.strips) strips.push_back(&strip);
    const double for_the_grid = pitch_ * static_cast<double>(column.beginnings.size());
    const double room = std::max(0.0, height - least.bottom - for_the_grid);
    Placement grown = place(column, share_room(strips, room).heights);
    fill_up(grown, column, height);
    return grown;
  }

  void append(std::vector<Item>& items, const Column& column, double height) const {
    const Placement placement = grow(column, height);
    for (std::size_t i = 0; i < column.strips.size(); ++i) {
      const Strip& strip = column.strips[i];
      const double strip_height = placement.heights[i];
      if (i > 0) append_translated(items, strip.joint, column.left, placement.tops[i]);
      // Ruled lines share the room that is left over among them.
      const double step = strip.growth.step;
      const double lines = step > 0 ? std::max(1.0, std::floor(strip_height / step + tolerance)) : 1;
      append_translated(items, strip.draw ? strip.draw(strip_height, strip_height / lines) : strip.items,
                        column.left, placement.tops[i]);
    }
  }

  std::vector<Column> columns_;
  double pitch_;
  double grid_start_ = 0;
};

}  // namespace

Strip stack_columns(std::vector<Column> columns, double pitch) {
  const auto stack = std::make_shared<const ColumnStack>(std::move(columns), pitch);
  Strip strip;
  strip.height = stack->least_height();
  strip.growth = stack->growth();
  strip.draw = {[](double height, double, const std::shared_ptr<const ColumnStack>& columns) {
                  return columns->draw(height);
                },
                stack};
  return strip;
}

}  // namespace tandem::layout
