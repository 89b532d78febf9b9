// Stage: cli. What the program tells the shell, and the exceptions of its own that end a run early.
#pragma once

#include <string>

namespace tandem::cli {

enum class ExitCode {
  ok = 0,
  content_errors = 1,
  usage = 2,
  warnings = 3,       ///< only with --strict
  input_output = 4,   ///< a folder or file that cannot be read or written
  partial = 5,        ///< some couples' packs could not be made, all else was
  in_doubt = 6,       ///< a person has to say whether a copy was printed
  interrupted = 130,  ///< SIGINT, as shells count signals
  terminated = 143,   ///< SIGTERM
};

/// The command line asks for something that there is not.
struct UsageError {
  std::string message;
  std::string hint;
};

/// The user pressed Ctrl-C, or the system wants the program to end.
struct Interrupted {
  ExitCode code = ExitCode::interrupted;
  /// In place of what is said of a run that makes files.
  std::string message = {};
  std::string hint = {};
};

}  // namespace tandem::cli
