// Builds on a disk in memory that know again what earlier ones have made.
#pragma once

#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "cli/program_runner.h"

namespace tandem::tests {

using Files = std::map<std::string, std::string>;

/// The small project with a key, so that builds know again what earlier ones have made.
class Kept : public ProgramRunner {
 public:
  Kept() {
    disk.key = [](const std::string&, std::string&) { return std::string(32, 'k'); };
    disk.products_of_a_page = 2;
  }

  /// How many products were laid out: the runner's clock goes on by a second each time it is asked.
  int build(const std::vector<std::string>& options = {}) {
    std::vector<std::string> words{"build", "small", "--verbose"};
    words.insert(words.end(), options.begin(), options.end());
    last = run(words);
    const std::size_t at = last.out.find("\ncompose");
    return at == std::string::npos ? -1 : std::atoi(last.out.c_str() + at + 8) / 1000;
  }
  Files output() { return files_in("small/output"); }

  Outcome last;
};

}  // namespace tandem::tests
