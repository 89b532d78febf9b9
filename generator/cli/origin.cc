#include "cli/origin.h"

#include <algorithm>

namespace tandem {

const Replacement* find_replacement(const Project& project, const SourceSpan& written) {
  const auto found = std::find_if(project.replacements.begin(), project.replacements.end(),
                                  [&](const Replacement& each) { return each.own.file == written.file; });
  return found == project.replacements.end() ? nullptr : &*found;
}

const char* describe_origin(const Project& project, const SourceSpan& written) {
  if (!project.is_own(written)) return "library";
  return find_replacement(project, written) ? "own, in place of the library's" : "own";
}

}  // namespace tandem
