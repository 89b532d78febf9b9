// The whole program, run on a disk of the tests' own.
#pragma once

#include <chrono>
#include <sstream>
#include <string>
#include <vector>

#include "base/cache_folder.h"
#include "base/file_system.h"
#include "cli/program.h"
#include "outcome.h"

namespace tandem::tests {

/// `cache` may hold what earlier runs have read.
inline Outcome run_program_on(FileSystem& files, const std::vector<std::string>& arguments,
                              CacheFolder* cache = nullptr) {
  std::ostringstream out;
  std::ostringstream err;
  cli::Surroundings surroundings{
      .files = files,
      .out = out,
      .err = err,
      .current_folder = "/project",
      .environment = [](const std::string&) { return std::nullopt; },
      .now = [] { return std::chrono::steady_clock::time_point(); },
      .interrupted = [] { return false; },
      .cache = cache,
  };
  const int code = cli::run_program(arguments, surroundings);
  return {code, out.str(), err.str()};
}

}  // namespace tandem::tests
