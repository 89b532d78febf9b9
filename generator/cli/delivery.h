// Stage: cli. The end of a run: files into the output folder, the summary, the depfile and the stamp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/input_guard.h"
#include "cli/options.h"
#include "cli/stopwatch.h"
#include "cli/surroundings.h"
#include "press/output_folder.h"

namespace tandem {

class Delivery {
 public:
  /// `inputs`: what was read so far. Throws UsageError where the options would have it written over.
  Delivery(const Options& options, Surroundings& surroundings, Stopwatch& watch, Diagnostics& diagnostics,
           const std::vector<std::string>& inputs);

  /// Throws WriteFailed: when one file cannot be written, the next could not be either.
  void write(const std::string& name, std::string_view bytes);

  /// A couple, by id, whose pack is not made.
  void leave_out(const std::string& couple) { left_out_.push_back(couple); }

  /// Takes a file of an earlier run away, unless this run has made it anew. Throws WriteFailed.
  void drop(const std::string& name);

  /// Reports PDFs and lists of fields that lie below `folder` of the output and would not be made now
  /// ('left-over'). Nothing proves whose they are, so they stay.
  void report_left_over(const std::string& folder);

  /// Depfile and stamp if all went well, then the summary.
  ExitCode finish(const std::vector<std::string>& dependencies);

 private:
  std::vector<std::string> files_of_builds(const std::string& folder);
  void write_marks(const std::vector<std::string>& dependencies);
  void write_for_build(const std::string& path, std::string_view text);
  void print_summary() const;

  const Options& options_;
  Surroundings& surroundings_;
  Stopwatch& watch_;
  Diagnostics& diagnostics_;
  OutputFolder folder_;
  InputGuard guard_;
  std::vector<std::string> changed_;
  std::vector<std::string> dropped_;
  std::vector<std::string> left_out_;
};

}  // namespace tandem
