// Stage: review. An author's reasons for what an editor would ask about:
//   - prose: You always forget. # waive blaming-phrase: shows what is hard to hear
// A waiver that has a line to itself is for the next line that is not a comment.
// In: a source. Out: which warnings may stand; what is wrong with the waivers.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/diagnostic.h"

namespace tandem::review {

class Waivers {
 public:
  /// Reports 'waiver-without-reason'.
  Waivers(const SourceFile& file, Diagnostics& diagnostics);

  /// Whether a warning may stand. A warning that reaches over several lines has its first line's waiver.
  bool covers(const Diagnostic& warning);

  /// Reports each waiver that covered nothing ('unused-waiver'), but for those of what was not looked for.
  void report_unused(Diagnostics& diagnostics, const std::set<std::string>& not_looked_for = {}) const;

 private:
  using Place = std::pair<int, std::string>;  ///< the line that it is for, and its code
  struct Waiver {
    SourceSpan span;
    bool is_used = false;
  };
  std::multimap<Place, Waiver> waivers_;
};

/// Whether the waivers of a file cover a warning, or those of another that it stands in: what a workshop has
/// of the one that it extends is waived there.
bool covers(Waivers& waivers, const SourceFile& file, const Diagnostic& warning);

/// Reports what was found in a file, but for warnings that the file waives; and what is wrong with its
/// waivers. `not_looked_for`: codes of which nobody knows whether there is anything to waive.
void report_unless_waived(const Diagnostics& found, const SourceFile& file, Diagnostics& diagnostics,
                          const std::set<std::string>& not_looked_for = {});

}  // namespace tandem::review
