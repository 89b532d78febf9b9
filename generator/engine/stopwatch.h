// Stage: engine. How long each stage of a run took.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <utility>

namespace tandem::engine {

/// One thread's. The clock is passed in.
class Stopwatch {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;

  explicit Stopwatch(Clock now) : now_(std::move(now)) {}

  /// Runs `work` and adds the time it took to a stage's.
  template <typename Work>
  auto time(const std::string& stage, Work work) {
    const Lap lap(*this, stage);
    return work();
  }

  /// What another thread's has measured.
  void add(const Stopwatch& other) {
    for (const auto& [stage, spent] : other.spent_) spent_[stage] += spent;
  }

  double milliseconds(const std::string& stage) const {
    const auto found = spent_.find(stage);
    return found == spent_.end() ? 0 : std::chrono::duration<double, std::milli>(found->second).count();
  }

 private:
  class Lap {
   public:
    Lap(Stopwatch& watch, std::string stage)
        : watch_(watch), stage_(std::move(stage)), start_(watch.now_()) {}
    ~Lap() { watch_.spent_[stage_] += watch_.now_() - start_; }
    Lap(const Lap&) = delete;
    Lap& operator=(const Lap&) = delete;

   private:
    Stopwatch& watch_;
    std::string stage_;
    std::chrono::steady_clock::time_point start_;
  };

  Clock now_;
  std::map<std::string, std::chrono::steady_clock::duration> spent_;
};

}  // namespace tandem::engine
