// Stage: cli. All that the program touches of the world, passed in, so that tests run it in-process with a
// disk in memory, a clock of their own and streams that they can read.
#pragma once

#include <chrono>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/cache_folder.h"
#include "base/file_system.h"
#include "delivery/output_disk.h"

namespace tandem::press {
class PrintServer;
}

namespace tandem::cli {

struct Surroundings {
  FileSystem& files;
  std::ostream& out;
  std::ostream& err;
  bool err_is_terminal = false;
  int err_width = 80;          ///< columns
  int cores = 1;               ///< that the program may use
  std::string current_folder;  ///< absolute; makes the depfile's paths absolute
  std::string installed_library =
      {};  ///< the content and templates that came with the program; empty: there are none
  std::function<std::optional<std::string>(const std::string& name)> environment;
  /// Asked by many threads at once.
  std::function<std::chrono::steady_clock::time_point()> now;
  /// The day, for what is out of date; without it nothing is. SOURCE_DATE_EPOCH goes before it.
  std::function<std::chrono::system_clock::time_point()> today = {};
  delivery::OutputDisk disk = {};
  /// True once the user wants the run to stop; asked between files.
  std::function<bool()> interrupted;
  /// The same for the system or a scheduler, which sends SIGTERM; without it nobody ever does.
  std::function<bool()> terminated = {};
  /// Where what was read is kept for the next run; null: nowhere.
  CacheFolder* cache = nullptr;
  /// Called when something is to be printed; null where there is no such thing. Empty: there is none.
  std::function<std::unique_ptr<press::PrintServer>()> open_print_server = {};
  /// Lets time pass; ends early when the run is to stop. Empty: time stands still.
  std::function<void(std::chrono::milliseconds time)> wait = {};
  /// The next line that the user types; nothing where the run is to stop. Empty: nobody sits there.
  std::function<std::optional<std::string>()> ask_line = {};
  /// Where Hunspell keeps its dictionaries; empty: spelling is never looked at.
  std::vector<std::string> dictionary_folders = {};
};

}  // namespace tandem::cli
