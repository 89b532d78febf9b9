// The whole program as a user starts it, from the shell's call to its end.
// In: the program and its arguments. Out: how long that took.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace tandem::bench {

/// Milliseconds of the fastest, the median and the slowest run.
struct Spread {
  double fastest = 0;
  double median = 0;
  double slowest = 0;
};
Spread spread_of(std::vector<double> milliseconds);

/// Runs a program `times` times, each as a process of its own, after one run that nobody counts (it brings
/// the files into the system's cache). `command` gives the program and its arguments for the run of that
/// number. Throws std::runtime_error where a run ends with an error.
Spread time_process(const std::function<std::vector<std::string>(int run)>& command, int times);

}  // namespace tandem::bench
