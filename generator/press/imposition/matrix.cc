#include "press/imposition/matrix.h"

#include <fmt/format.h>

#include "press/imposition/cell.h"

namespace tandem::press {
Matrix turning(Size size, Turn turn) {
  switch (turn) {
    case Turn::none:
      return {};
    case Turn::quarter:
      return {0, -1, 1, 0, 0, size.width};
    case Turn::half:
      return {-1, 0, 0, -1, size.width, size.height};
    case Turn::three_quarters:
      return {0, 1, -1, 0, size.height, 0};
  }
  return {};
}

Matrix then(const Matrix& first, const Matrix& second) {
  return {first.a * second.a + first.b * second.c,
          first.a * second.b + first.b * second.d,
          first.c * second.a + first.d * second.c,
          first.c * second.b + first.d * second.d,
          first.e * second.a + first.f * second.c + second.e,
          first.e * second.b + first.f * second.d + second.f};
}

Point apply(const Matrix& matrix, Point point) {
  return {matrix.a * point.x + matrix.c * point.y + matrix.e,
          matrix.b * point.x + matrix.d * point.y + matrix.f};
}

Size FilePage::size() const {
  return turned({box.width * unit, box.height * unit}, turn);
}

Matrix matrix_of(const FilePage& page, const PlacedPage& placed, Size leaf) {
  const Matrix to_corner{1, 0, 0, 1, -page.box.x, -page.box.y};
  const Size box{page.box.width, page.box.height};
  const Matrix upright = then(to_corner, turning(box, page.turn));
  const Size read = turned(box, page.turn);
  const Size lying = turned(read, placed.turn);
  const double scale = lying.width > 0 ? placed.place.width / lying.width : 1;
  const Matrix to_place{scale, 0, 0, scale, placed.place.x, leaf.height - placed.place.bottom()};
  return then(then(upright, turning(read, placed.turn)), to_place);
}

std::string number(double value) {
  std::string text = fmt::format("{:.6f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string operands(const Matrix& matrix) {
  return fmt::format("{} {} {} {} {} {}", number(matrix.a), number(matrix.b), number(matrix.c),
                     number(matrix.d), number(matrix.e), number(matrix.f));
}

std::string operands(const Rect& rect, double leaf_height) {
  return fmt::format("{} {} {} {}", number(rect.x), number(leaf_height - rect.bottom()), number(rect.width),
                     number(rect.height));
}

}  // namespace tandem::press
