// Stage: cli. Finds what the command line names by its id.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cli/exit_code.h"

namespace tandem {

/// Throws UsageError with "did you mean" if there is no such id; `what` names the kind of value.
template <typename T>
const T& find_or_suggest(const std::map<std::string, T>& values, const std::string& id,
                         const std::string& what) {
  const auto found = values.find(id);
  if (found != values.end()) return found->second;
  std::vector<std::string> ids;
  for (const auto& [each, value] : values) ids.push_back(each);
  throw UsageError{"there is no " + what + " '" + id + "'", suggestion(id, ids)};
}

}  // namespace tandem
