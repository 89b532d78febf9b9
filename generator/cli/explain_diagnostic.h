// Stage: cli. 'tandem explain CODE': what a kind of error means and how to mend it, from diagnostics.md,
// which is built into the program.
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace tandem::cli {

/// Every code that has a section, in the page's order.
std::vector<std::string> explained_codes();

/// Prints the code's section as plain text; false if it has none.
bool explain_diagnostic(const std::string& code, std::ostream& out);

}  // namespace tandem::cli
