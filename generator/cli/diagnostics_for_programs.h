// Stage: cli. Diagnostics in forms that programs read: editors, code hosts, scripts.
// In: diagnostics, and how the run ended. Out: JSON, an object a line; or a SARIF 2.1.0 log.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace tandem::cli {

/// What has no place in a text: wrong usage, a folder that is no project.
struct Problem {
  std::string code;  ///< 'usage'
  std::string message;
  std::string hint;
};

/// Of each diagnostic 'code', 'severity', 'message' and 'hint', and where it has a place, 'file', 'line',
/// 'column' and 'end': both columns count characters from 1, and 'end' is the one behind the last. What a
/// file holds is not quoted; messages say as little of a private one as they do in text.
void print_as_json(const std::vector<Diagnostic>& diagnostics, const std::vector<Problem>& problems,
                   std::ostream& out);

/// OASIS Static Analysis Results Interchange Format, version 2.1.0: one run, with a rule for each code.
void print_as_sarif(const std::vector<Diagnostic>& diagnostics, const std::vector<Problem>& problems,
                    const std::string& version, std::ostream& out);

}  // namespace tandem::cli
