// Stage: delivery. A product that waits for its turn to be delivered. In: what was made. Out: the same
// without the pages that are painted, and with what they ask.
#pragma once

#include <string>
#include <vector>

#include "delivery/asked_fields.h"
#include "delivery/field_questions.h"
#include "engine/maker.h"
#include "engine/product_record.h"

namespace tandem::delivery {

struct Finished {
  engine::Made made;
  std::vector<AskedFields> asked;  ///< of each of the product's documents
};

/// Pages stay where something else is to be made of them.
Finished finished(engine::Made made, bool keeps_pages = false);

/// A product, and what fields.json says of its files.
struct Recorded {
  engine::ProductRecord record;
  std::vector<std::string> rows;
};

/// What `questions` learns of a handout is told of the packs that come behind. `inputs`: see record_of().
Recorded recorded(const Finished& finished, std::string inputs, FieldQuestions& questions);

}  // namespace tandem::delivery
