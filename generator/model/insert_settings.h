// Stage: model. PDFs of the facilitator's own that a printed stack has among its copies.
// In: `inserts` of tandem.yaml. Out: paths and places; nothing is read of the files.
#pragma once

#include <string>
#include <vector>

#include "load/decode.h"

namespace tandem::model {

/// Where in a stack: once in all, once for each couple, or once for each of the two.
enum class InsertPlace {
  first,
  last,
  before_each_couple,
  after_each_couple,
  before_each_partner,
  after_each_partner
};

struct InsertSettings {
  load::PlainText file;  ///< below the folder of the tandem.yaml that names it
  InsertPlace place = InsertPlace::last;
};

std::vector<std::string> words_of(std::type_identity<InsertPlace>);

const load::FieldTable<InsertSettings>& fields_of(std::type_identity<InsertSettings>);

}  // namespace tandem::model
