// Stage: model, internal. As much of a sheet as others refer to.
// In: its document. Out: a Sheet that cannot be printed.
#pragma once

#include <memory>

#include "model/sheet.h"

namespace tandem {

/// Of a sound document the id and which sheets it needs, excludes or builds on, and nothing else.
std::unique_ptr<Sheet> read_outline(const Node& document);

}  // namespace tandem
