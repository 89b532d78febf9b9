// Stage: press, internal. The samples of a picture (ISO 32000-1, 8.9.5), whatever its colours are. In: a
// picture, decoded. Out: the ink of each of its dots.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "press/pdf_objects.h"
#include "press/preflight/ink_colour.h"

namespace tandem::press {

class PictureSamples {
 public:
  /// `bytes` and `space` outlive this.
  PictureSamples(const PdfObject& picture, const std::string& bytes, const ColourSpace& space);

  /// Row by row.
  std::size_t count() const { return columns_ * rows_; }
  InkColour ink(std::size_t dot) const;
  /// Of a mask: 0 to 1.
  double level(std::size_t dot) const { return component(dot, 0); }

 private:
  double component(std::size_t dot, std::size_t component) const;

  const std::string& bytes_;
  const ColourSpace& space_;
  std::size_t columns_;
  std::size_t rows_;
  unsigned bits_;
  std::size_t components_;
  std::size_t row_;             ///< bytes
  std::vector<double> decode_;  ///< lowest and highest of each component
};

}  // namespace tandem::press
