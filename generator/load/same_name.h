// Stage: load. Whether two names are one to whoever reads or hears them.
#pragma once

#include <string_view>

namespace tandem::load {

/// Case, the way a letter is encoded, signs without a shape and spaces make no difference.
bool is_same_name(std::string_view a, std::string_view b);

}  // namespace tandem::load
