// Stage: press, internal. What a colour of a page is to a printer: how dark, and whether black alone makes it
// (ISO 32000-1, 8.6). In: a colour space and components. Out: an InkColour.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "press/pdf_objects.h"

namespace tandem::press {

struct InkColour {
  enum class Kind {
    black,     ///< or grey: one ink
    grey_rgb,  ///< grey, but written as three colours
    colour,
  };
  Kind kind = Kind::black;
  double darkness = 1;  ///< 0 is white, 1 black: as much light as is lost
};

/// Components of 0 to 1: 1 of grey, 3 of red, green and blue, 4 of inks. Others are of one ink that is not
/// black.
InkColour ink_of(const std::vector<double>& components);

class ColourSpace {
 public:
  /// A name, or an array. `resources`: where a page's own names lead.
  static std::shared_ptr<const ColourSpace> of(const PdfObject& object, const PdfObject& resources);

  /// As many as it has components; others are left out, or 0. Of a pattern half dark and coloured.
  InkColour ink(std::vector<double> components) const;
  int components() const { return components_; }
  bool is_indexed() const { return base_ != nullptr; }
  /// What a page begins with: black.
  std::vector<double> first() const;

 private:
  enum class Family { device, lab, black_ink, ink, pattern };
  Family family_ = Family::device;
  int components_ = 1;
  std::shared_ptr<const ColourSpace> base_;  ///< of an index
  std::string table_;                        ///< of an index
};

}  // namespace tandem::press
