#include "press/printing/print_queue.h"

#include <algorithm>
#include <utility>

namespace tandem::press {

void finish_copy(PrintProgress& progress, bool reports) {
  progress.job.reset();
  ++progress.next;
  if (reports) progress.confirmed = progress.next;
}

void doubt_copy(PrintProgress& progress) {
  progress.job.reset();
  progress.is_doubtful = true;
}

void doubt_uncounted_copy(PrintProgress& progress) {
  doubt_copy(progress);
  progress.is_uncounted = true;
}

void take_back_copy(PrintProgress& progress) {
  progress.job.reset();
}

bool begin_copy(PrintProgress& progress, std::int64_t begun) {
  if (!progress.job || begun == 0 || progress.job->begun == begun) return false;
  const bool is_again = progress.job->begun != 0;
  progress.job->begun = begun;
  std::vector<std::size_t>& twice = progress.maybe_twice;
  if (is_again && (twice.empty() || twice.back() != progress.next)) twice.push_back(progress.next);
  return true;
}

void confirm_copy(PrintProgress& progress, std::size_t place) {
  progress.confirmed = place + 1;
  if (place < progress.next) return;
  progress.next = place + 1;
  progress.is_doubtful = false;
  const bool is_uncounted = std::exchange(progress.is_uncounted, false);
  if (is_uncounted && progress.counting == Counting::unknown) progress.counting = Counting::silent;
}

void repeat_copy(PrintProgress& progress, std::size_t place) {
  progress.confirmed = place;
  progress.next = place;
  progress.is_doubtful = false;
  progress.is_uncounted = false;
}

std::optional<std::size_t> place_of(const PrintPlan& plan, const std::string& id) {
  const auto found = std::find_if(plan.copies.begin(), plan.copies.end(),
                                  [&](const CopyToPrint& copy) { return copy.id == id; });
  if (found == plan.copies.end()) return std::nullopt;
  return static_cast<std::size_t>(found - plan.copies.begin());
}

int leaves_of(const CopyToPrint& copy, const PrintTicket& ticket) {
  return ticket.sides == "one-sided" ? copy.pages : (copy.pages + 1) / 2;
}

}  // namespace tandem::press
