// Stage: cli. The queue that a run of 'tandem print' works through: one run at a time has it, and takes it up
// where an earlier one has left it. In: options and the place of its files. Out: what an earlier run has
// left, or diagnostics.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/print_plan.h"
#include "cli/surroundings.h"
#include "press/printing/queue_file.h"

namespace tandem::cli {

/// What goes on with this very queue, to be typed, in quotes.
std::string print_command(const Options& options, const std::string& words);

class HeldQueue {
 public:
  /// All is borrowed.
  HeldQueue(const Options& options, Surroundings& surroundings, const PrintPlace& place,
            Diagnostics& diagnostics);

  /// False, and an error, where another run has it.
  bool hold();

  /// What an earlier run has left; it is held from here on. Nothing, and an error, where that cannot be.
  std::optional<press::KeptQueue> take_up();

  /// With an error that says how to go on with what an earlier run has left, or to drop it.
  bool is_taken_by_earlier();

  press::QueueFile& file() { return file_; }

  /// Reports it.
  ExitCode fail_to_save(const std::string& problem);

 private:
  std::string folder() const;
  void report_none(const std::string& problem);

  const Options& options_;
  Surroundings& surroundings_;
  const PrintPlace& place_;
  Diagnostics& diagnostics_;
  press::QueueFile file_;
  std::shared_ptr<void> held_;
};

}  // namespace tandem::cli
