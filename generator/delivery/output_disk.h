// Stage: delivery. What a real disk can do beside reading and writing: keep a key to itself, hold a folder
// for one run, and say that all is on it. Passed in, so that tests run without, or with their own.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace tandem::delivery {

struct OutputDisk {
  /// The project's private key, made when it is first asked for; nothing, and `problem`, where it cannot be
  /// read or made. Empty: there is none, and every run makes everything anew.
  std::function<std::optional<std::string>(const std::string& project, std::string& problem)> key = {};
  /// Holds the folder, which is made where it is missing, until the result is gone; null where another run
  /// holds it. Empty: nobody else is there.
  std::function<std::shared_ptr<void>(const std::string& folder)> hold = {};
  /// Returns once all that was written below the folder is on its disk. Empty: it always is.
  std::function<void(const std::string& folder)> sync = {};
  /// So many are made before all is brought to the disk and written down in the journal: seldom, because that
  /// takes long, and yet little is lost with a run that is killed.
  int products_of_a_page = 64;
};

/// The machine's own. The key stands in PROJECT/.tandem/key: 32 random bytes that its owner alone can read;
/// PROJECT/.tandem has a .gitignore, so that it is not handed on with the project. A folder is held with
/// flock(2), which a run that is killed lets go, and synced with syncfs(2).
OutputDisk real_output_disk();

}  // namespace tandem::delivery
