#include "blocks/decision-strip/strip_rows.h"

namespace tandem::blocks {
namespace {

double width_of_step(std::size_t columns, double width, double arrow) {
  return (width + arrow) / static_cast<double>(columns) - arrow;
}

}  // namespace

StripRows divide_into_rows(std::size_t count, double width, double least, double arrow, double turn) {
  for (std::size_t rows = 1; rows < count; ++rows) {
    const std::size_t columns = (count + rows - 1) / rows;
    if (columns < 2) break;
    const double step = width_of_step(columns, rows > 1 ? width - turn : width, arrow);
    if (step >= least) return {columns, (count + columns - 1) / columns, step, arrow};
  }
  return {};
}

}  // namespace tandem::blocks
