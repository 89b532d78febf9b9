// Stage: blocks. Each block's example.yaml, built into the program: a sheet that shows every field of the
// block. The gallery is made of them.
#pragma once

#include <string_view>

#include "base/embedded_file.h"

namespace tandem::blocks {

/// Throws std::out_of_range for a kind that has none; the tests see to it that every kind has one.
const EmbeddedFile& example_of(std::string_view kind);

}  // namespace tandem::blocks
