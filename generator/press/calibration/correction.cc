#include "press/calibration/correction.h"

namespace tandem::press {

Matrix as_printed(const model::MeasuredSide& side) {
  const double scale_across = side.across.points / model::cross_across;
  const double scale_down = side.down.points / model::cross_down;
  // So small a turn moves places as far across as down, and hardly changes a length.
  const double turn = (side.top_right.points - side.top.points) / side.across.points;
  const Matrix from_cross{1, 0, 0, 1, -model::cross_left, -model::cross_top};
  const Matrix turned{scale_across, turn * scale_across, -turn * scale_down,
                      scale_down,   side.left.points,    side.top.points};
  return then(from_cross, turned);
}

Matrix inverse(const Matrix& matrix) {
  const double area = matrix.a * matrix.d - matrix.b * matrix.c;
  const Matrix linear{matrix.d / area, -matrix.b / area, -matrix.c / area, matrix.a / area, 0, 0};
  const Point moved = apply(linear, {matrix.e, matrix.f});
  return {linear.a, linear.b, linear.c, linear.d, -moved.x, -moved.y};
}

Matrix correction_of(const model::MeasuredSide& side, double height) {
  const Matrix upside_down{1, 0, 0, -1, 0, height};
  return then(then(upside_down, inverse(as_printed(side))), upside_down);
}

Matrix correction_of(const Correction& correction, PaperSide side, Size paper) {
  if (side == PaperSide::front) return correction_of(correction.front, paper.height);
  const Matrix moved = correction_of(correction.back, paper.height);
  if (!correction.is_turned_on_short_edge) return moved;
  const Matrix turned_round = turning(paper, Turn::half);
  return then(then(turned_round, moved), turned_round);
}

}  // namespace tandem::press
