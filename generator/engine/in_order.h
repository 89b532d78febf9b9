// Stage: engine. Work on several threads whose results come out in order.
// In: a number of pieces of work, what makes each, and what takes its result. Out: calls of the latter, in
// the order of the pieces, on the caller's thread.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace tandem::engine {

/// So many pieces a thread are being made or wait to be taken. A piece may be a few megabytes, and where
/// taking is slower than making all of them are there at once; more would only help if one piece took much
/// longer than the next.
constexpr std::size_t pieces_a_thread = 2;

/// What makes pieces ahead of the one who takes them, never too far.
template <typename Result>
class WorkAhead {
 public:
  WorkAhead(std::size_t count, std::size_t threads)
      : count_(count), slots_(std::min(count, threads * pieces_a_thread)) {}

  /// On a thread: makes pieces until there are none left, or nobody wants them.
  template <typename Make>
  void work(std::size_t thread, Make& make) {
    while (const auto piece = next_piece()) {
      Slot made;
      try {
        made.result.emplace(make(*piece, thread));
      } catch (...) {
        made.problem = std::current_exception();
      }
      put(*piece, std::move(made));
    }
  }

  /// The result of the next piece in order. Throws what its making threw.
  Result take() {
    std::unique_lock lock(mutex_);
    Slot& slot = slots_[taken_ % slots_.size()];
    is_made_.wait(lock, [&] { return slot.is_made(); });
    Slot made = std::exchange(slot, {});
    ++taken_;
    has_room_.notify_one();
    if (made.problem) std::rethrow_exception(made.problem);
    return std::move(*made.result);
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
    has_room_.notify_all();
  }

 private:
  struct Slot {
    std::optional<Result> result = {};
    std::exception_ptr problem = nullptr;
    bool is_made() const { return result || problem; }
  };

  std::optional<std::size_t> next_piece() {
    std::unique_lock lock(mutex_);
    has_room_.wait(lock, [&] { return is_stopped_ || begun_ == count_ || begun_ < taken_ + slots_.size(); });
    if (is_stopped_ || begun_ == count_) return std::nullopt;
    return begun_++;
  }

  void put(std::size_t piece, Slot made) {
    const std::lock_guard lock(mutex_);
    slots_[piece % slots_.size()] = std::move(made);
    if (piece == taken_) is_made_.notify_one();
    if (begun_ == count_) has_room_.notify_all();
  }

  const std::size_t count_;
  std::mutex mutex_;
  std::condition_variable is_made_;
  std::condition_variable has_room_;
  std::vector<Slot> slots_;
  std::size_t begun_ = 0;
  std::size_t taken_ = 0;
  bool is_stopped_ = false;
};

/// `make(piece, thread)` is called for each piece from 0 to `count`, on one of the threads from 0 to
/// `threads`; `take(piece, result)` in the order of the pieces, as if there was one thread. What either
/// throws ends the work, and is thrown in its turn. One thread is the caller's own: then nothing is made
/// before it can be taken.
template <typename Make, typename Take>
void in_order(std::size_t count, std::size_t threads, Make make, Take take) {
  if (threads <= 1 || count <= 1) {
    for (std::size_t piece = 0; piece < count; ++piece) take(piece, make(piece, std::size_t{0}));
    return;
  }
  using Result = decltype(make(std::size_t{0}, std::size_t{0}));
  WorkAhead<Result> ahead(count, threads);
  // Joined on every way out, and told before that nobody waits any longer.
  struct Crew {
    WorkAhead<Result>& ahead;
    std::vector<std::jthread> threads = {};
    ~Crew() { ahead.stop(); }
  } crew{ahead};
  for (std::size_t thread = 0; thread < std::min(threads, count); ++thread) {
    crew.threads.emplace_back([&ahead, &make, thread] { ahead.work(thread, make); });
  }
  for (std::size_t piece = 0; piece < count; ++piece) take(piece, ahead.take());
}

}  // namespace tandem::engine
