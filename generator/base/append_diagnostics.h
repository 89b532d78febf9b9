// Stage: base. What a part of a run reported, told with the rest.
#pragma once

#include <string>

#include "base/diagnostic.h"

namespace tandem {

/// Adds a part's to the whole run's. `place` is said behind each message.
void append(Diagnostics& to, const Diagnostics& part, const std::string& place = {});

}  // namespace tandem
