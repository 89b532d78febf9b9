#include "cold_start.h"

#include <algorithm>

#include "child_process.h"

namespace tandem::bench {
Spread spread_of(std::vector<double> milliseconds) {
  if (milliseconds.empty()) return {};
  std::sort(milliseconds.begin(), milliseconds.end());
  return {milliseconds.front(), milliseconds[milliseconds.size() / 2], milliseconds.back()};
}

Spread time_process(const std::function<std::vector<std::string>(int run)>& command, int times) {
  run_child(command(0));
  std::vector<double> all;
  for (int run = 1; run <= times; ++run) all.push_back(run_child(command(run)).milliseconds);
  return spread_of(std::move(all));
}

}  // namespace tandem::bench
