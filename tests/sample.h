// Which cases of a large proof a run tries: all of them in 'scripts/test --all' (TANDEM_PROOF=whole), else a
// sample drawn with TANDEM_SEED, which is the same on every machine.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <random>
#include <string_view>

namespace tandem::tests {

class Sample {
 public:
  /// Of so many cases, one is tried on average; the first always is.
  explicit Sample(std::uint32_t one_in) : one_in_(is_whole() ? 1 : one_in), random_(seed()) {}

  bool takes_next() {
    const bool is_taken = is_first_ || random_() % one_in_ == 0;
    is_first_ = false;
    return is_taken;
  }

 private:
  static bool is_whole() {
    const char* proof = std::getenv("TANDEM_PROOF");
    return proof && std::string_view(proof) == "whole";
  }
  static std::uint32_t seed() {
    const char* seed = std::getenv("TANDEM_SEED");
    return static_cast<std::uint32_t>(seed ? std::atoi(seed) : 1);
  }

  std::uint32_t one_in_;
  std::mt19937 random_;
  bool is_first_ = true;
};

}  // namespace tandem::tests
