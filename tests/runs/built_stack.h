// A build of the small project, and the stacks that are made of it.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "cli/kept_runner.h"

namespace tandem::tests {

struct BuiltStack : Kept {
  BuiltStack() {
    build();
    REQUIRE(last.code == 0);
  }
  Outcome press(std::vector<std::string> words) {
    words.insert(words.begin(), {"press", "stack", "small"});
    return run(words);
  }
  Outcome prove(const std::string& name, const std::vector<std::string>& options = {}) {
    std::vector<std::string> words{"press", "prove", "small/output/stacks/" + name};
    words.insert(words.end(), options.begin(), options.end());
    return run(words);
  }
  std::string stack(const std::string& name) { return text("small/output/stacks/" + name); }
};

}  // namespace tandem::tests
