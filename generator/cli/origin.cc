#include "cli/origin.h"

#include <algorithm>

namespace tandem::cli {

const model::Replacement* find_replacement(const model::Project& project, const SourceSpan& written) {
  const auto found =
      std::find_if(project.replacements.begin(), project.replacements.end(),
                   [&](const model::Replacement& each) { return each.own.file == written.file; });
  return found == project.replacements.end() ? nullptr : &*found;
}

const char* describe_origin(const model::Project& project, const SourceSpan& written) {
  if (!project.is_own(written)) return "library";
  return find_replacement(project, written) ? "own, in place of the library's" : "own";
}

}  // namespace tandem::cli
