#include "delivery/finished.h"

#include <utility>

namespace tandem {

Finished finished(Made made, bool keeps_pages) {
  Finished finished{std::move(made), {}};
  for (Product::File& file : finished.made.product.files) {
    finished.asked.push_back(fields_asked(file.document));
    if (!keeps_pages) file.document = {};
  }
  return finished;
}

Recorded recorded(const Finished& finished, std::string inputs, FieldQuestions& questions) {
  Recorded recorded{record_of(finished.made, std::move(inputs)), {}};
  const Product& product = finished.made.product;
  for (std::size_t i = 0; i < finished.asked.size(); ++i) {
    const AskedFields& asked = finished.asked[i];
    const Product::File& file = product.files[i];
    recorded.rows.push_back(product.kind == Product::Kind::pack
                                ? questions.rows_of_personal(file.name, asked, file.sheets)
                                : questions.rows_of_unnamed(file.name, asked));
  }
  return recorded;
}

}  // namespace tandem
