// Stage: engine. A part of a roster, for one of many machines.
// In: a number of shards. Out: for each couple the one that has them.
#pragma once

#include <string>

namespace tandem::engine {

struct Shard {
  int number = 1;  ///< from 1
  int count = 0;   ///< 0: the roster is not divided

  bool is_all() const { return count == 0; }
  /// By the id alone: where couples come or go, or change places, all others stay where they are.
  bool has_couple(const std::string& id) const;
  /// What is no couple's is made once: by the first.
  bool has_shared() const { return number == 1; }
  std::string name() const;       ///< '3/8'
  std::string file_part() const;  ///< '3-of-8'
};

}  // namespace tandem::engine
