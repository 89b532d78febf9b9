// Stage: engine. The places of work of a batch: for each thread a memo and a stopwatch.
// In: a number of threads, and what makes one product after the other. Out: products in order, as one thread
// would have made them.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "engine/in_order.h"
#include "engine/memo.h"
#include "engine/stopwatch.h"

namespace tandem::engine {

class Batch {
 public:
  /// `clock` is asked by all threads at once.
  Batch(std::size_t threads, const Stopwatch::Clock& clock);

  /// in_order() with `make(piece, memo, watch)`.
  template <typename Make, typename Take>
  void run(std::size_t count, Make make, Take take) {
    const auto make_at = [&](std::size_t piece, std::size_t thread) {
      Place& place = places_[thread];
      place.renew_memo();
      return make(piece, *place.memo, place.watch);
    };
    in_order(count, places_.size(), make_at, take);
  }

  /// What was read to set type, between runs.
  std::set<std::string> files_read() const;
  /// What the threads have spent, added up.
  void add_times(Stopwatch& watch) const;

 private:
  struct Place {
    explicit Place(const Stopwatch::Clock& clock) : watch(clock) {}
    void renew_memo();

    std::unique_ptr<Memo> memo = std::make_unique<Memo>();
    int products_of_memo = 0;
    std::set<std::string> files_read = {};  ///< by memos before this one
    Stopwatch watch;
  };

  std::vector<Place> places_;
};

}  // namespace tandem::engine
