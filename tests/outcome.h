// How a run of the whole program ended.
#pragma once

#include <string>

namespace tandem::tests {

struct Outcome {
  int code = -1;
  std::string out;
  std::string err;
};

}  // namespace tandem::tests
