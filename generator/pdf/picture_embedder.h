// Stage: pdf. Pictures as image XObjects (ISO 32000-1, 8.9.5): JPEG files as they are, PNG files decoded
// and compressed anew, transparency as a soft mask. Equal pictures are written once.
// In: pictures as pages show them. Out: their names in the resource dictionary.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "layout/page.h"
#include "pdf/deflater.h"
#include "pdf/haru_document.h"

namespace tandem {

class PictureEmbedder {
 public:
  PictureEmbedder(HaruDocument& document, Deflater& deflater) : document_(document), deflater_(deflater) {}

  /// The resource name of a picture. Throws PdfError where it cannot be read. The picture must live as
  /// long as the embedder.
  std::string name(const Picture& picture);

  bool has_cmyk() const { return has_cmyk_; }

  /// The body of the resources' /XObject dictionary.
  std::string resources() const;

 private:
  ObjectNumber embed_jpeg(const Picture& picture);
  ObjectNumber embed_png(const Picture& picture);
  ObjectNumber add_samples(const std::string& samples, int width, int height, int components,
                           const std::string& entries);

  HaruDocument& document_;
  Deflater& deflater_;
  std::map<const Picture*, std::size_t> known_;  ///< the same object is not compared again
  std::map<std::string_view, std::size_t> known_bytes_;
  std::vector<ObjectNumber> objects_;
  bool has_cmyk_ = false;
};

}  // namespace tandem
