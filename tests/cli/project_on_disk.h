// The small project in a folder of the real disk, for what a disk in memory does not have: links, pipes,
// fonts.
#pragma once

#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "cli/program_runner.h"

namespace tandem::tests {

/// Taken away at the end.
class ProjectOnDisk {
 public:
  ProjectOnDisk()
      : folder_(std::filesystem::temp_directory_path() / ("tandem-cli-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(folder_);
    for (const auto& [path, text] : runner_.files_in("small")) write(path, text);
  }
  ~ProjectOnDisk() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  ProjectOnDisk(const ProjectOnDisk&) = delete;
  ProjectOnDisk& operator=(const ProjectOnDisk&) = delete;

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string project() const { return path("small"); }
  std::string text(const std::string& name) {
    std::string problem;
    return disk_.read(path(name), problem).value_or("cannot be read: " + problem);
  }
  void write(const std::string& name, const std::string& text) {
    std::string problem;
    REQUIRE(disk_.write_atomically(path(name), text, problem));
  }
  /// All files below a folder, hidden or not.
  std::vector<std::string> files(const std::string& name) const {
    std::vector<std::string> found;
    std::error_code missing;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path(name), missing)) {
      if (!entry.is_directory()) found.push_back(entry.path().string());
    }
    return found;
  }
  Outcome run(const std::vector<std::string>& arguments) { return runner_.run_on(disk_, arguments); }
  Outcome build(std::vector<std::string> options) {
    options.insert(options.begin(), {"build", project(), "-q"});
    return run(options);
  }

 private:
  std::filesystem::path folder_;
  ProgramRunner runner_;
  DiskFileSystem disk_;
};

}  // namespace tandem::tests
