// Stage: cli. What the user sees of a run: diagnostics and a closing line on the error stream, a summary on
// the output stream.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

bool wants_colour(const Options& options, const Surroundings& surroundings);

/// The diagnostics in order, as many as can be read (diagnostic.h), then '3 errors, 1 warning'; nothing if
/// there are none.
void print_diagnostics(const Diagnostics& diagnostics, bool colour, std::ostream& err);

/// 'error: MESSAGE' and the hint, for what has no place in a text.
void print_problem(const std::string& message, const std::string& hint, bool colour, std::ostream& err);

/// '1 file', '3 files'.
std::string count_of(int count, const std::string& noun);

}  // namespace tandem::cli
