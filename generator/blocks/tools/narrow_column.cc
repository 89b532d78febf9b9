#include "blocks/tools/narrow_column.h"

#include <fmt/format.h>

#include <algorithm>

namespace tandem::blocks {

double least_width_for_words(const setting::Setting& setting) {
  // Most words of a cell stand whole on such a line.
  constexpr double em = 5;
  return em * setting.style(model::StyleName::table_cell).regular.size;
}

void report_narrow_column(double width, double needed, const std::string& hint, setting::Workplace& at) {
  at.hand.diagnostics().error("narrow-column", at.galley.block_span(),
                              fmt::format("a column would be {:.0f} mm wide here, but needs {:.0f} mm",
                                          to_millimetres(std::max(0.0, width)), to_millimetres(needed)),
                              hint);
}

}  // namespace tandem::blocks
