// Stage: model. Tokens of themes (`palette`, `sizes`, `spaces`) that nothing uses: mostly misspelt ones,
// which would silently be new tokens instead of changing the ones that were meant.
// In: themes whose `extends` chains were merged (see extension.h). Out: warnings.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "load/node.h"

namespace tandem {

/// Reports 'unused-token', with "did you mean", for each token that no style and no writing rule of any
/// theme that has it uses, and that is not one of required_colours().
void report_unused_tokens(const std::vector<Node>& merged_themes, Diagnostics& diagnostics);

}  // namespace tandem
