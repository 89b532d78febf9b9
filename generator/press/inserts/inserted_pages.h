// Stage: press. Inserts in a finished volume of a stack, whose pages for them have their owner's id and are
// empty otherwise. In: the volume, and what each of these pages shows. Out: the volume.
#pragma once

#include <string>
#include <vector>

#include "press/inserts/insert.h"

namespace tandem::press {

struct InsertedPage {
  int page = 0;                    ///< of the volume, from 0
  const Insert* insert = nullptr;  ///< borrowed
  int page_of_insert = 0;          ///< from 0
};

/// What a page of an insert has is in the volume once, however many people get it. The same input gives the
/// same bytes. Throws UnreadablePdf.
std::string with_inserts(std::string volume, const std::vector<InsertedPage>& pages);

}  // namespace tandem::press
