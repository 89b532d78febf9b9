// Stage: press. How much ink a page takes, from its own vectors. In: marks, in the order of painting. Out:
// the share of the paper that is covered, each shape weighed by how dark it is. Nothing is guessed from dots:
// what part of a cell a shape covers is known exactly, so that large cells do.
#pragma once

#include <vector>

#include "press/preflight/ink_mark.h"

namespace tandem::press {

class InkMap {
 public:
  /// `paper`: in the page's units, as marks are. `cell`: points.
  explicit InkMap(const Box& paper, double cell = 2);

  /// What stands over something hides it, as far as it is opaque.
  void paint(const InkMark& mark);

  /// 0 is white paper, 1 all black.
  double coverage() const;

 private:
  struct Window {
    int left = 0, bottom = 0, columns = 0, rows = 0;
  };
  Window window_of(const Box& box) const;
  void add_edge(Point from, Point to, const Window& window);
  void add_row(double from, double to, double height, float* row, int columns);
  double share_in_clip(int column, int row, const Box& clip) const;

  Box paper_;
  double cell_;
  int columns_;
  int rows_;
  std::vector<float> darkness_;
  std::vector<float> edges_;  ///< of one mark, in its window
};

}  // namespace tandem::press
