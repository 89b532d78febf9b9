#include "engine/product_record.h"

#include <utility>

#include "base/digest.h"

namespace tandem::engine {

const char* word_of(Product::Kind kind) {
  switch (kind) {
    case Product::Kind::handout:
      return "handout";
    case Product::Kind::workshop:
      return "workshop";
    case Product::Kind::pack:
      return "pack";
  }
  return "";
}

ProductRecord record_of(const Made& made, std::string inputs) {
  ProductRecord record{word_of(made.product.kind),
                       made.product.id,
                       made.found.empty() ? std::move(inputs) : std::string(),
                       {}};
  for (const PaintedFile& file : made.files) {
    record.files.push_back({file.name, file.bytes.size(), checksum(file.bytes), file.pages, file.fields});
  }
  return record;
}

}  // namespace tandem::engine
