// Stage: model. Whether a sheet suits as many couples as come. In: a sheet, how many couples. Out: yes or no.
#pragma once

#include <cstddef>

#include "model/sheet.h"

namespace tandem::model {

/// In one room. True where nothing is said.
bool suits_group(const Sheet& sheet, std::size_t couples);

}  // namespace tandem::model
