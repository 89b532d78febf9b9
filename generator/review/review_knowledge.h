// Stage: review. What is known beside what is read. In: the project's dictionary, list and folders. Out: the
// same for each reading of a sheet or a workshop.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "base/source.h"
#include "review/spelling.h"

namespace tandem::review {

struct ReviewKnowledge {
  Spelling* spelling = nullptr;         ///< borrowed; null, or without a dictionary: nothing is looked up
  std::set<std::string> partners = {};  ///< what they are called (partner_names.h)
  /// Whether the project has written what stands there, and no library; null: it has.
  std::function<bool(const SourceSpan&)> is_own = nullptr;

  bool owns(const SourceSpan& place) const { return !is_own || is_own(place); }
};

}  // namespace tandem::review
