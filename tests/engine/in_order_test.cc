// Work on many threads: results in order, never too far ahead, and an end that is the same for any number.
#include "engine/in_order.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <set>
#include <stdexcept>
#include <string>

namespace tandem::tests {
namespace {

TEST_CASE("results come in the order of the pieces, on the caller's thread, for any number of threads") {
  const std::size_t threads = GENERATE(0u, 1u, 2u, 3u, 16u);
  const std::size_t count = GENERATE(0u, 1u, 2u, 200u);
  const auto caller = std::this_thread::get_id();
  std::vector<std::size_t> taken;
  const auto make = [](std::size_t piece, std::size_t) {
    // Later pieces are ready first.
    if (piece % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
    return std::to_string(piece);
  };
  engine::in_order(count, threads, make, [&](std::size_t piece, const std::string& result) {
    CHECK(std::this_thread::get_id() == caller);
    CHECK(result == std::to_string(piece));
    taken.push_back(piece);
  });
  REQUIRE(taken.size() == count);
  CHECK(std::is_sorted(taken.begin(), taken.end()));
}

TEST_CASE("each thread says which it is, and works on one piece at a time") {
  constexpr std::size_t threads = 3;
  std::vector<std::atomic<int>> at_work(threads);
  std::atomic<bool> is_alone = true;
  const auto make = [&](std::size_t, std::size_t thread) {
    if (at_work.at(thread)++ != 0) is_alone = false;
    std::this_thread::yield();
    --at_work.at(thread);
    return 0;
  };
  engine::in_order(100, threads, make, [](std::size_t, int) {});
  CHECK(is_alone);
}

TEST_CASE("nothing is made further ahead than a few pieces a thread") {
  constexpr std::size_t threads = 4;
  std::atomic<std::size_t> made = 0;
  std::size_t furthest = 0;
  const auto make = [&](std::size_t, std::size_t) { return ++made; };
  engine::in_order(300, threads, make, [&](std::size_t piece, std::size_t) {
    if (piece == 0) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    furthest = std::max(furthest, made - piece);
  });
  CHECK(made == 300);
  CHECK(furthest > 1);                                       // work goes on while one is taken
  CHECK(furthest <= threads * engine::pieces_a_thread + 1);  // and the one that is taken
}

TEST_CASE("what goes wrong ends the work in its turn, as with one thread") {
  const std::size_t threads = GENERATE(1u, 4u);
  std::vector<std::size_t> taken;
  const auto keep = [&](std::size_t piece, int) { taken.push_back(piece); };
  const std::vector<std::size_t> before{0, 1, 2, 3, 4};
  SECTION("while it is made") {
    const auto make = [](std::size_t piece, std::size_t) {
      if (piece >= 5) throw std::runtime_error("piece " + std::to_string(piece));
      return 0;
    };
    CHECK_THROWS_WITH(engine::in_order(100, threads, make, keep), "piece 5");
    CHECK(taken == before);
  }
  SECTION("while it is taken") {
    const auto take = [&](std::size_t piece, int result) {
      if (piece == 5) throw std::runtime_error("enough");
      keep(piece, result);
    };
    CHECK_THROWS_WITH(engine::in_order(
                          100, threads, [](std::size_t, std::size_t) { return 0; }, take),
                      "enough");
    CHECK(taken == before);
  }
}

}  // namespace
}  // namespace tandem::tests
