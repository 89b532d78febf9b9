// Stage: pdf. The pictures of one document, as image XObjects. Equal pictures are written once.
// In: pictures as pages show them. Out: their names in the resource dictionary.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "pdf/deflater.h"
#include "pdf/object_table.h"
#include "pdf/picture_cache.h"

namespace tandem::pdf {

class PictureEmbedder {
 public:
  PictureEmbedder(ObjectTable& objects, PictureCache& cache, Deflater& deflater)
      : objects_(objects), cache_(cache), deflater_(deflater) {}

  struct Embedded {
    std::string name;  ///< in the resources
    pictures::Orientation orientation;
  };
  /// Throws PdfError where the picture cannot be read.
  Embedded embed(const std::shared_ptr<const pictures::Picture>& picture);

  bool has_cmyk() const { return has_cmyk_; }

  /// The body of the resources' /XObject dictionary.
  std::string resources() const;

 private:
  ObjectNumber add(const PackedPicture& picture);

  ObjectTable& objects_;
  PictureCache& cache_;
  Deflater& deflater_;
  std::map<std::shared_ptr<const pictures::Picture>, std::size_t>
      known_;  ///< the same object is not compared again
  std::map<std::string_view, std::size_t> known_bytes_;
  /// Its name follows from its bytes, so that a page has the same operators in each file that has it.
  struct Shown {
    std::string name;
    ObjectNumber object = 0;
  };
  std::vector<Shown> pictures_;
  bool has_cmyk_ = false;
};

}  // namespace tandem::pdf
