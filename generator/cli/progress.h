// Stage: cli. A bar on the error stream that says how far a run is; nothing where nobody watches.
#pragma once

#include <chrono>
#include <string>

#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem {

class Progress {
 public:
  /// `total`: how many steps there will be.
  Progress(const Options& options, Surroundings& surroundings, int total);
  /// Wipes the bar.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One step begins; `what` is an id, never a name. Throws Interrupted if the user wants to stop.
  void step(const std::string& what);

 private:
  void draw(const std::string& what);

  Surroundings& surroundings_;
  bool shown_ = false;
  bool drawn_ = false;
  int total_ = 0;
  int done_ = 0;
  std::chrono::steady_clock::time_point last_drawn_;
};

}  // namespace tandem
