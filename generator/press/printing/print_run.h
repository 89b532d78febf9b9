// Stage: press. Prints a queue, one copy after the other, and keeps the queue's file a step ahead of the
// paper: what may be printed is written down first. In: a plan, how far it is, a server, a person. Out: how
// it ended; nothing is lost, and nothing printed twice that nobody has said yes to.
//
//   create a job (prints nothing) -> write down its number -> send -> look until it has ended -> write that
//
// Whoever is killed between two of these finds the job by its number, and the server says how it went. Where
// it does not know, or the job had begun and did not come to its end, a person is asked.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "press/printing/print_queue.h"

namespace tandem::press {

/// What a run tells while it prints.
struct PrintMoment {
  const PrintPlan& plan;
  const PrintProgress& progress;
  JobReport job;         ///< of the copy that is next
  bool is_away = false;  ///< the server does not answer
};

/// What a person says of the copies in doubt; nothing where nobody is there.
struct DoubtAnswer {
  bool is_printed = false;  ///< else it is to be printed again
  std::size_t place = 0;    ///< see confirm_copy() and repeat_copy()
};

enum class PrintEnd {
  printed,    ///< all of it
  in_doubt,   ///< a person has to look, and nobody is there
  cancelled,  ///< the next copy's job, before it had begun, by somebody else
  refused,    ///< the server does not take the next copy, or has given it up
  away,       ///< no server answers
  changed,    ///< the next copy's file is not what it was
  not_saved,  ///< the queue's file cannot be written
  interrupted,
};

struct PrintOutcome {
  PrintEnd end = PrintEnd::printed;
  std::string words = {};  ///< what the server, the disk or the file says
};

/// All that a run needs of the world. Functions are called on one thread.
struct PrintWorld {
  PrintServer& server;
  /// The bytes of a copy's file; nothing, and `problem`, where they are not those of the plan.
  std::function<std::optional<std::string>(const CopyToPrint& copy, std::string& problem)> read;
  /// Returns once the progress is on the disk; false and `problem` otherwise.
  std::function<bool(const PrintProgress& progress, std::string& problem)> save;
  std::function<std::optional<DoubtAnswer>(const PrintMoment& moment)> ask;
  std::function<void(const PrintMoment& moment)> show;
  std::function<void(std::chrono::milliseconds time)> wait;
  std::function<bool()> is_interrupted;
  /// So often in a row the server may be away; each time takes a second.
  int most_times_away = 60;
};

/// Goes on from `progress`, which it keeps up to date.
PrintOutcome print_copies(const PrintPlan& plan, PrintProgress& progress, const PrintWorld& world);

/// Cancels the copy that is in flight, if there is one, and says in `progress` how far it came. False, with
/// the outcome's words, where that cannot be known now.
bool stop_copy(const PrintPlan& plan, PrintProgress& progress, const PrintWorld& world, std::string& problem);

}  // namespace tandem::press
