// Stage: press. How a page of a file gets to its place on a leaf: PDF's matrices (ISO 32000-1, 8.3.3).
// In: places, y downwards. Out: matrices for coordinates whose y grows upwards.
#pragma once

#include <string>

#include "press/imposition/imposed_leaf.h"

namespace tandem::press {

/// x' = ax + cy + e, y' = bx + dy + f.
struct Matrix {
  double a = 1;
  double b = 0;
  double c = 0;
  double d = 1;
  double e = 0;
  double f = 0;
};

/// First `first`, then `second`.
Matrix then(const Matrix& first, const Matrix& second);
Point apply(const Matrix& matrix, Point point);
/// Turns what lies between (0, 0) and the size's other corner clockwise, and back into the positive quarter.
Matrix turning(Size size, Turn turn);

/// A page as its file has it: a box in the file's own units, which viewers turn and enlarge.
struct FilePage {
  Rect box;  ///< trimmed; x and y are its lower left corner
  Turn turn = Turn::none;
  double unit = 1;  ///< points

  Size size() const;  ///< as it is read, points
};

/// From the file's units to the leaf.
Matrix matrix_of(const FilePage& page, const PlacedPage& placed, Size leaf);

/// 'a b c d e f', as short as six decimals can be.
std::string operands(const Matrix& matrix);
/// 'x y width height' of a rectangle on a leaf of this height.
std::string operands(const Rect& rect, double leaf_height);
std::string number(double value);

}  // namespace tandem::press
