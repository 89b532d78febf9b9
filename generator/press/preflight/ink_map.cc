#include "press/preflight/ink_map.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace tandem::press {
namespace {

constexpr double most_cells = 4'000'000;

int at_least_one(double count) {
  return std::max(1, static_cast<int>(std::ceil(count - 1e-6)));
}

/// How much of a cell from `place` to `place + 1` lies between two lines.
double overlap(int place, double from, double to) {
  return std::clamp(std::min<double>(place + 1, to) - std::max<double>(place, from), 0.0, 1.0);
}

}  // namespace

InkMap::InkMap(const Box& paper, double cell)
    : paper_(paper),
      cell_(std::max(cell, std::sqrt(std::max(0.0, paper.width() * paper.height()) / most_cells))),
      columns_(at_least_one(paper.width() / cell_)),
      rows_(at_least_one(paper.height() / cell_)),
      darkness_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), 0.0F) {}

InkMap::Window InkMap::window_of(const Box& box) const {
  const auto place = [&](double value, double from, int most, bool is_end) {
    const double cells = (value - from) / cell_;
    return static_cast<int>(std::clamp(is_end ? std::ceil(cells) : std::floor(cells), 0.0, double(most)));
  };
  const int left = place(box.left, paper_.left, columns_, false);
  const int bottom = place(box.bottom, paper_.bottom, rows_, false);
  return {left, bottom, place(box.right, paper_.left, columns_, true) - left,
          place(box.top, paper_.bottom, rows_, true) - bottom};
}

// A row's number for each cell: by how much the covered share is more than that of the cell before. Edges
// left of the window count for all of its row, edges right of it for nothing.
void InkMap::add_row(double from, double to, double height, float* row, int columns) {
  double left = std::clamp(std::min(from, to), 0.0, double(columns));
  double right = std::clamp(std::max(from, to), 0.0, double(columns));
  const double first = std::floor(left);
  const auto place = static_cast<std::size_t>(first);
  if (right <= first + 1) {
    const double middle = (left + right) / 2 - first;
    row[place] += static_cast<float>(height * (1 - middle));
    row[place + 1] += static_cast<float>(height * middle);
    return;
  }
  const double slope = height / (right - left);
  double covered = 0;
  for (std::size_t cell = place; cell < static_cast<std::size_t>(std::ceil(right)); ++cell) {
    // The share of this cell that lies right of the edge: a triangle, then whole steps.
    const double a = std::max(left, double(cell)) - double(cell);
    const double b = std::min(right, double(cell + 1)) - double(cell);
    const double passed = slope * (std::max(left, double(cell)) - left);
    const double share = passed + slope * (b - a) * (1 - (a + b) / 2);
    row[cell] += static_cast<float>(share - covered);
    covered = share;
  }
  row[static_cast<std::size_t>(std::ceil(right))] += static_cast<float>(height - covered);
}

void InkMap::add_edge(Point from, Point to, const Window& window) {
  const auto in_cells = [&](Point point) {
    return Point{(point.x - paper_.left) / cell_ - window.left,
                 (point.y - paper_.bottom) / cell_ - window.bottom};
  };
  Point low = in_cells(from);
  Point high = in_cells(to);
  const double direction = low.y < high.y ? 1 : -1;
  if (direction < 0) std::swap(low, high);
  if (!(high.y > low.y)) return;
  const double slope = (high.x - low.x) / (high.y - low.y);
  const double end = std::min(high.y, double(window.rows));
  for (double y = std::max(0.0, low.y); y < end;) {
    const auto row = static_cast<std::size_t>(y);
    const double next = std::min(end, double(row + 1));
    const double x = low.x + (y - low.y) * slope;
    add_row(x, low.x + (next - low.y) * slope, direction * (next - y),
            edges_.data() + row * static_cast<std::size_t>(window.columns + 2), window.columns);
    y = next;
  }
}

double InkMap::share_in_clip(int column, int row, const Box& clip) const {
  const auto cells = [&](double value, double from) { return (value - from) / cell_; };
  return overlap(column, cells(clip.left, paper_.left), cells(clip.right, paper_.left)) *
         overlap(row, cells(clip.bottom, paper_.bottom), cells(clip.top, paper_.bottom));
}

void InkMap::paint(const InkMark& mark) {
  const Window window = window_of(common(common(box_of(mark.area), mark.clip), paper_));
  if (window.columns <= 0 || window.rows <= 0 || mark.opacity <= 0) return;
  const auto stride = static_cast<std::size_t>(window.columns) + 2;
  edges_.assign(stride * static_cast<std::size_t>(window.rows), 0.0F);
  for (const Polygon& polygon : mark.area) {
    for (std::size_t i = 0; i < polygon.size(); ++i)
      add_edge(polygon[i], polygon[(i + 1) % polygon.size()], window);
  }
  for (int row = 0; row < window.rows; ++row) {
    const float* edges = edges_.data() + static_cast<std::size_t>(row) * stride;
    double winding = 0;
    for (int column = 0; column < window.columns; ++column) {
      winding += static_cast<double>(edges[column]);
      const double turns = std::abs(winding);
      double share = std::min(1.0, turns);
      if (mark.is_even_odd) {
        const double rest = std::fmod(turns, 2.0);
        share = rest > 1 ? 2 - rest : rest;
      }
      share *= mark.opacity * share_in_clip(window.left + column, window.bottom + row, mark.clip);
      if (share <= 0) continue;
      float& cell =
          darkness_[static_cast<std::size_t>(window.bottom + row) * static_cast<std::size_t>(columns_) +
                    static_cast<std::size_t>(window.left + column)];
      cell = static_cast<float>(cell * (1 - share) + mark.ink.darkness * share);
    }
  }
}

double InkMap::coverage() const {
  double sum = 0;
  for (const float each : darkness_) sum += static_cast<double>(each);
  const double area = paper_.width() * paper_.height() / (cell_ * cell_);
  return area > 0 ? std::min(1.0, sum / area) : 0;
}

}  // namespace tandem::press
