// Stage: press, internal. What is painted on one side of a leaf: pages in their places, and marks (ISO
// 32000-1, 8.10.1). In: placed pages and marks. Out: operators of a content stream.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "press/imposition/imposed_leaf.h"
#include "press/imposition/matrix.h"

namespace tandem::press {

/// Forms have the names '/P1' and on among the leaf's resources, in the order in which they are shown.
class LeafContent {
 public:
  explicit LeafContent(Size leaf) : leaf_(leaf) {}

  /// All that comes next goes through this matrix; once, before anything else.
  void send_through(const Matrix& matrix);
  /// A page, and over it what lies on the page at these places: one form more for each.
  void show(const FilePage& page, const PlacedPage& placed, const std::vector<Matrix>& over = {});
  void draw(const FinishingMark& mark);
  std::string take();

  static std::string name_of(int form);  ///< from 1

 private:
  Size leaf_;
  std::string out_;
  int forms_ = 0;
  bool is_sent_through_ = false;
};

}  // namespace tandem::press
