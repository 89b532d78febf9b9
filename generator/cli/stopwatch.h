// Stage: cli. How long each stage of a run took, for --verbose.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <utility>

#include "cli/surroundings.h"

namespace tandem {

class Stopwatch {
 public:
  explicit Stopwatch(const Surroundings& surroundings) : surroundings_(surroundings) {}

  /// Runs `work` and adds the time it took to a stage's.
  template <typename Work>
  auto time(const std::string& stage, Work work) {
    const Lap lap(*this, stage);
    return work();
  }

  double milliseconds(const std::string& stage) const {
    const auto found = spent_.find(stage);
    return found == spent_.end() ? 0 : std::chrono::duration<double, std::milli>(found->second).count();
  }

 private:
  class Lap {
   public:
    Lap(Stopwatch& watch, std::string stage)
        : watch_(watch), stage_(std::move(stage)), start_(watch.surroundings_.now()) {}
    ~Lap() { watch_.spent_[stage_] += watch_.surroundings_.now() - start_; }
    Lap(const Lap&) = delete;
    Lap& operator=(const Lap&) = delete;

   private:
    Stopwatch& watch_;
    std::string stage_;
    std::chrono::steady_clock::time_point start_;
  };

  const Surroundings& surroundings_;
  std::map<std::string, std::chrono::steady_clock::duration> spent_;
};

}  // namespace tandem
