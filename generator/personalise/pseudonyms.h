// Stage: personalise. Codes in place of names, for packs that may lie about: who is who stands in a key, and
// nowhere else. In: couples. Out: the same couples under codes, and the key.
#pragma once

#include <string>
#include <vector>

#include "model/couple.h"

namespace tandem::personalise {

/// A partner's code, and whose it is.
struct KeyRow {
  std::string code;
  model::PersonName name;
};

/// 'couple-07' has the codes '07-A' and '07-B', 'table-9' has 'table-9-A'; no two couples have the same. They
/// follow from the ids alone. A partner who has not answered has no name, and needs no code. Warns of a note
/// and of a couple's own words that say a name ('name-in-note'), since they are printed as they stand.
std::vector<KeyRow> hide_names(std::vector<model::Couple>& couples, Diagnostics& diagnostics);

}  // namespace tandem::personalise
