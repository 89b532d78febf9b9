// Stage: pdf. Pictures as a PDF holds them, image XObjects (ISO 32000-1, 8.9.5): JPEG files as they are, PNG
// files decoded and compressed anew, transparency as a soft mask. A logo stands on every document of a batch,
// so it is packed once for all of them.
// In: a Picture. Out: what its objects hold.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "layout/page.h"
#include "pictures/orientation.h"

namespace tandem::pdf {

class Deflater;

/// One image XObject.
struct PackedImage {
  std::string entries;  ///< of its dictionary, without its length
  std::string stream;
};

struct PackedPicture {
  PackedImage image;
  std::optional<PackedImage> soft_mask;  ///< none where every pixel is opaque
  bool is_cmyk = false;
  pictures::Orientation orientation;  ///< of samples that are embedded as they are
};

/// One batch's, or one thread's: not to be used by two threads at once.
class PictureCache {
 public:
  /// Throws PdfError where the picture cannot be read.
  const PackedPicture& packed(const std::shared_ptr<const pictures::Picture>& picture, Deflater& deflater);

 private:
  std::map<std::shared_ptr<const pictures::Picture>, PackedPicture> packed_;  ///< keeps the pictures alive
};

}  // namespace tandem::pdf
