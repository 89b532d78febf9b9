// Stage: cli. A bar on the error stream that says how far a run is, how fast it goes and how long it will
// take; nothing where nobody watches.
#pragma once

#include <chrono>
#include <string>

#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

class Progress {
 public:
  /// `total`: how many steps there will be.
  Progress(const Options& options, Surroundings& surroundings, int total);
  /// Wipes the bar.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One step more; `what` is an id, never a name. Throws Interrupted if the run is to stop.
  void step(const std::string& what);

 private:
  using Time = std::chrono::steady_clock::time_point;
  /// How far the run was when.
  struct Mark {
    Time time;
    int done = 0;
  };

  void draw(const std::string& what, Time now);
  /// ' (35/s, 2 min left)'; empty while it is too early to say.
  std::string speed(Time now);

  Surroundings& surroundings_;
  bool shown_ = false;
  bool drawn_ = false;
  int total_ = 0;
  int done_ = 0;
  Time last_drawn_;
  Mark mark_;  ///< what the speed is counted from: not long ago, for handouts and couples take unlike times
  Mark later_mark_;  ///< the next one
};

}  // namespace tandem::cli
