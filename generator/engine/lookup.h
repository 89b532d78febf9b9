// Stage: engine. Finds what a run is asked for by its id.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace tandem::engine {

/// A run is asked for something that there is not.
struct NoSuchId {
  std::string message;
  std::string hint;
};

/// 'content/mutuality/small-thanks.yaml' gives 'small-thanks': a file's name has the id of what it holds.
inline std::string id_meant_by(const std::string& word) {
  std::string id = word.substr(word.rfind('/') + 1);
  for (const std::string ending : {".yaml", ".yml", ".pdf"}) {
    if (id.size() > ending.size() && id.ends_with(ending)) id.resize(id.size() - ending.size());
  }
  return id;
}

/// Throws NoSuchId with "did you mean" if there is no such id; `what` names the kind of value.
template <typename T>
const T& find_or_suggest(const std::map<std::string, T>& values, const std::string& id,
                         const std::string& what) {
  const auto found = values.find(id);
  if (found != values.end()) return found->second;
  std::vector<std::string> ids;
  for (const auto& [each, value] : values) ids.push_back(each);
  throw NoSuchId{"there is no " + what + " '" + id + "'", suggestion(id_meant_by(id), ids)};
}

}  // namespace tandem::engine
