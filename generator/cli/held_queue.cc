#include "cli/held_queue.h"

#include <fmt/format.h>

#include <cstddef>

#include "cli/typed_command.h"

namespace tandem::cli {

std::string print_command(const Options& options, const std::string& words) {
  Options of_queue = options;
  of_queue.typed_language.clear();  // there is one queue for all languages, and it knows its own
  return typed_command(of_queue, "print " + words);
}

HeldQueue::HeldQueue(const Options& options, Surroundings& surroundings, const PrintPlace& place,
                     Diagnostics& diagnostics)
    : options_(options),
      surroundings_(surroundings),
      place_(place),
      diagnostics_(diagnostics),
      file_(surroundings.files, place.queue_root, place.queue_folder, surroundings.disk.sync) {}

std::string HeldQueue::folder() const {
  return join_path(place_.queue_root, place_.queue_folder);
}

bool HeldQueue::hold() {
  if (options_.dry_run || !surroundings_.disk.hold) return true;
  held_ = surroundings_.disk.hold(folder());
  if (!held_) {
    diagnostics_.error("print-queue-busy", {}, fmt::format("another run prints from {}", folder()),
                       fmt::format("wait until it is done, or stop it with Ctrl-C and go on with {}",
                                   print_command(options_, "--resume")));
  }
  return held_ != nullptr;
}

std::optional<press::KeptQueue> HeldQueue::take_up() {
  std::string problem;
  auto kept = file_.read(problem);
  if (!kept) {
    report_none(problem);
    return std::nullopt;
  }
  if (!hold()) return std::nullopt;
  // Until it was held, another run may have gone on with it.
  kept = file_.read(problem);
  if (!kept) report_none(problem);
  return kept;
}

void HeldQueue::report_none(const std::string& problem) {
  if (problem.empty()) {
    diagnostics_.error("no-print-queue", {}, "nothing is left to go on with",
                       "all was printed, or nothing begun here: 'tandem print' begins");
  } else {
    diagnostics_.error(
        "no-print-queue", {}, fmt::format("{} cannot be read: {}", folder(), problem),
        options_.document.empty()
            ? "look what lies at the printer, delete that folder, and print the rest with '--couple'"
            : "look what lies at the printer, delete that folder, and print what is missing, "
              "with '--copies' where it is several");
  }
}

bool HeldQueue::is_taken_by_earlier() {
  std::string problem;
  const auto kept = file_.read(problem);
  if (!kept && problem.empty()) return false;
  if (!kept) {
    report_none(problem);
    return true;
  }
  const press::PrintProgress& progress = kept->progress;
  const std::size_t count = kept->plan.copies.size();
  // Of a queue that only sends, all was sent, and nobody has said anything since.
  if (progress.next == count && !progress.is_doubtful) return false;
  diagnostics_.error(
      "print-queue-left", {},
      fmt::format("an earlier run is not done: {} of {} copies are printed", progress.confirmed, count),
      fmt::format("{} goes on with it, {} drops it", print_command(options_, "--resume"),
                  print_command(options_, "--cancel")));
  return true;
}

ExitCode HeldQueue::fail_to_save(const std::string& problem) {
  diagnostics_.error("cannot-write", {}, fmt::format("cannot write {}: {}", folder(), problem),
                     "nothing is printed that is not written down first");
  return ExitCode::input_output;
}

}  // namespace tandem::cli
