// Stage: pdf. The one exception of this stage.
#pragma once

#include <stdexcept>

namespace tandem::pdf {

/// A document that cannot be written: an unreadable picture, a font that cannot be subset.
/// The message names the file or object.
class PdfError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace tandem::pdf
