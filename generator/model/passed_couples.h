// Stage: model. A long list of couples, each decoded as soon as it is read: a hundred thousand of them are
// never in memory as nodes. In: the list's items one by one, then the rest of the document. Out: a
// CoupleList.
#pragma once

#include <vector>

#include "model/couple.h"

namespace tandem::model {

struct PassedCouples {
  std::vector<Couple> couples;
  Diagnostics found;  ///< to be reported if the rest of the file can be read, too

  void add(const load::Node& item);
};

/// `document` without its couples.
CoupleList read_couples(const load::Node& document, PassedCouples passed, Diagnostics& diagnostics);

}  // namespace tandem::model
