#include "press/imposition/leaf_content.h"

#include <fmt/format.h>

namespace tandem::press {
namespace {

/// Thin, and grey where scissors would leave half of a line on somebody's page. What tells machines where to
/// cut is black.
const char* style_of(FinishingMark::Kind kind) {
  switch (kind) {
    case FinishingMark::Kind::cut:
      return ".55 G .3 w [2 2] 0 d";
    case FinishingMark::Kind::crop:
      return "0 G .3 w [] 0 d";
    case FinishingMark::Kind::fold:
      return ".4 G .4 w [3 2] 0 d";
    case FinishingMark::Kind::join:
      return ".4 G .3 w [1 2] 0 d";
  }
  return "";
}

}  // namespace

std::string LeafContent::name_of(int form) {
  return fmt::format("/P{}", form);
}

void LeafContent::show(const FilePage& page, const PlacedPage& placed, const std::vector<Matrix>& over) {
  out_ += fmt::format("q {} re W n {} cm {} Do", operands(placed.clip, leaf_.height),
                      operands(matrix_of(page, placed, leaf_)), name_of(++forms_));
  for (const Matrix& matrix : over)
    out_ += fmt::format("\nq {} cm {} Do Q", operands(matrix), name_of(++forms_));
  out_ += " Q\n";
}

void LeafContent::send_through(const Matrix& matrix) {
  out_ += fmt::format("q {} cm\n", operands(matrix));
  is_sent_through_ = true;
}

std::string LeafContent::take() {
  if (is_sent_through_) out_ += "Q\n";
  return std::move(out_);
}

void LeafContent::draw(const FinishingMark& mark) {
  out_ +=
      fmt::format("q {} {} {} m {} {} l S Q\n", style_of(mark.kind), number(mark.from.x),
                  number(leaf_.height - mark.from.y), number(mark.to.x), number(leaf_.height - mark.to.y));
}

}  // namespace tandem::press
