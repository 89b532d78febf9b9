// Stage: cli. 'tandem explain BLOCK': what a kind of block is for, what it takes, and examples, from the
// block's own page, which is built into the program. In: a kind. Out: plain text.
#pragma once

#include <ostream>
#include <string>

namespace tandem::cli {

/// False if there is no such kind.
bool explain_block(const std::string& kind, std::ostream& out);

}  // namespace tandem::cli
