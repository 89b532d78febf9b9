// Runs the whole program in the tests' own process, on a disk in memory.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/cache_folder.h"
#include "base/file_system.h"
#include "cli/surroundings.h"
#include "outcome.h"

namespace tandem::tests {

class ProgramRunner {
 public:
  /// The disk has the small project of tests/cli/project with the real themes and papers, in 'small/'.
  ProgramRunner();

  Outcome run(const std::vector<std::string>& arguments) { return run_on(files, arguments); }
  Outcome run_on(FileSystem& on, const std::vector<std::string>& arguments);

  /// Replaces text in a file of the disk; fails the test if it is not there.
  void replace(const std::string& path, const std::string& what, const std::string& by);
  std::string text(const std::string& path);
  /// Paths and bytes of all files below a folder.
  std::map<std::string, std::string> files_in(const std::string& folder);

  MemoryFileSystem files;
  std::unique_ptr<CacheFolder> cache;  ///< as a rule none: then every run reads everything anew
  std::map<std::string, std::string> environment;
  std::string installed_library;
  bool err_is_terminal = false;
  int err_width = 80;
  int steps_until_interrupt = -1;  ///< negative: never
  std::function<std::unique_ptr<press::PrintServer>()> open_print_server;
  std::vector<std::string> typed;  ///< lines; empty: nobody sits there
  delivery::OutputDisk disk;       ///< as a rule none: then every build makes everything anew
};

}  // namespace tandem::tests
