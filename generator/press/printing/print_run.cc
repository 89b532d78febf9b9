#include "press/printing/print_run.h"

#include <algorithm>

namespace tandem::press {
namespace {

using std::chrono::milliseconds;

// A job of a few pages takes seconds: soon at first, then at leisure.
constexpr milliseconds first_wait{100};
constexpr milliseconds longest_wait{1000};

class PrintRun {
 public:
  PrintRun(const PrintPlan& plan, PrintProgress& progress, const PrintWorld& world)
      : plan_(plan), progress_(progress), world_(world) {}

  PrintOutcome execute() {
    // What an earlier run has left: first what the server knows of it, then what a person does.
    while (progress_.job) {
      if (!watch()) return end_;
    }
    if (!settle_doubt()) return end_;
    while (progress_.next < plan_.copies.size()) {
      if (!print_next()) return end_;
    }
    return {};
  }

  bool stop(std::string& problem) {
    if (!progress_.job) return true;
    PrintTrouble trouble;
    const auto before = world_.server.look(plan_.ticket, *progress_.job, trouble);
    if (before && !has_ended(before->state) && !world_.server.cancel(plan_.ticket, *progress_.job, trouble)) {
      problem = trouble.words;
      return false;
    }
    const auto after = world_.server.look(plan_.ticket, *progress_.job, trouble);
    if (!before || !after) {
      problem = trouble.words;
      return false;
    }
    settle(*after);
    return save(problem);
  }

 private:
  static bool has_ended(JobState state) {
    return state == JobState::absent || state == JobState::completed || state == JobState::cancelled ||
           state == JobState::failed;
  }

  /// False where the run is over; end_ says how.
  bool print_next() {
    if (is_interrupted()) return false;
    if (!progress_.job && !begin()) return false;
    return !progress_.job || watch();
  }

  bool end(PrintEnd how, std::string words = {}) {
    end_ = {how, std::move(words)};
    return false;
  }

  bool is_interrupted() {
    if (!world_.is_interrupted()) return false;
    end(PrintEnd::interrupted);
    return true;
  }

  bool save(std::string& problem) { return world_.save(progress_, problem); }
  bool save_or_end() {
    std::string problem;
    return save(problem) || end(PrintEnd::not_saved, std::move(problem));
  }

  PrintMoment moment(const JobReport& report = {}, bool is_away = false) const {
    return {plan_, progress_, report, is_away};
  }

  /// True with no job where the server is to be asked again.
  bool begin() {
    const CopyToPrint& copy = plan_.copies[progress_.next];
    std::string problem;
    const auto bytes = world_.read(copy, problem);
    if (!bytes) return end(PrintEnd::changed, std::move(problem));
    PrintTrouble trouble;
    const bool is_held = plan_.holds_first && progress_.next == 0;
    auto job = world_.server.create(plan_.ticket, copy.id, is_held, trouble);
    if (!job) return trouble.is_away ? wait_for_server(trouble) : end(PrintEnd::refused, trouble.words);
    progress_.job = std::move(job);
    if (!save(problem)) {
      // Nobody will know of the job: it must not stay.
      world_.server.cancel(plan_.ticket, *progress_.job, trouble);
      take_back_copy(progress_);
      return end(PrintEnd::not_saved, std::move(problem));
    }
    // Whether it has arrived, the server will say.
    const bool is_sent = world_.server.send(plan_.ticket, *progress_.job, *bytes, trouble);
    refusal_ = is_sent || trouble.is_away ? std::string() : trouble.words;
    return true;
  }

  /// Until the copy's job has ended.
  bool watch() {
    JobReport last;
    for (milliseconds wait = first_wait; true; wait = std::min(2 * wait, longest_wait)) {
      PrintTrouble trouble;
      const auto report = world_.server.look(plan_.ticket, *progress_.job, trouble);
      if (!report) {
        if (!wait_for_server(trouble)) return false;
        continue;
      }
      times_away_ = 0;
      if (begin_copy(progress_, report->begun) && !save_or_end()) return false;
      world_.show(moment(*report));
      if (has_ended(report->state)) return take(*report);
      if (report->state == JobState::incoming) return take_back();
      if (is_interrupted()) return false;
      if (report->state != last.state || report->leaves != last.leaves) wait = first_wait;
      last = *report;
      world_.wait(wait);
    }
  }

  /// Its document never came, and now must not come any more. Cancelled first and looked at then, because it
  /// may have come in between.
  bool take_back() {
    PrintTrouble trouble;
    if (!world_.server.cancel(plan_.ticket, *progress_.job, trouble))
      return trouble.is_away ? wait_for_server(trouble) : end(PrintEnd::refused, trouble.words);
    const auto report = world_.server.look(plan_.ticket, *progress_.job, trouble);
    if (!report) return wait_for_server(trouble);
    if (!has_ended(report->state)) {
      world_.wait(first_wait);
      return true;
    }
    begin_copy(progress_, report->begun);
    const bool was_printed = settle(*report);
    if (!save_or_end()) return false;
    if (progress_.is_doubtful) return settle_doubt();
    if (was_printed || refusal_.empty()) return true;
    return end(PrintEnd::refused, refusal_);
  }

  /// A job that has ended.
  bool take(const JobReport& report) {
    const bool is_printed = settle(report);
    if (!save_or_end()) return false;
    if (is_printed) return true;
    if (progress_.is_doubtful) return settle_doubt();
    // Nothing of it was printed, and somebody or something did not want it to be: it is not tried again and
    // again.
    const bool is_cancelled = report.state == JobState::cancelled;
    return end(is_cancelled ? PrintEnd::cancelled : PrintEnd::refused, refusal_);
  }

  /// Says in progress_ how a job has ended; true where it ended well.
  bool settle(const JobReport& report) {
    if (report.state == JobState::completed) {
      const bool is_counted =
          report.leaves >= std::max(1, leaves_of(plan_.copies[progress_.next], plan_.ticket));
      if (plan_.reports && !is_counted && progress_.counting != Counting::silent) {
        doubt_uncounted_copy(progress_);
        return false;
      }
      if (is_counted) progress_.counting = Counting::counts;
      finish_copy(progress_, plan_.reports);
      return true;
    }
    const bool has_begun = report.begun != 0 || progress_.job->begun != 0 || report.leaves > 0;
    if (report.state == JobState::absent || has_begun) {
      doubt_copy(progress_);
    } else {
      take_back_copy(progress_);
    }
    return false;
  }

  /// A person says what lies there, until nothing is in doubt.
  bool settle_doubt() {
    while (!progress_.in_doubt().is_empty()) {
      const CopyRange range = progress_.in_doubt();
      const auto answer = world_.ask(moment());
      if (!answer || answer->place < range.begin || answer->place >= range.end)
        return end(PrintEnd::in_doubt);
      if (answer->is_printed) {
        confirm_copy(progress_, answer->place);
      } else {
        repeat_copy(progress_, answer->place);
      }
      if (!save_or_end()) return false;
    }
    return true;
  }

  /// True where it is worth another try.
  bool wait_for_server(const PrintTrouble& trouble) {
    if (++times_away_ > world_.most_times_away) return end(PrintEnd::away, trouble.words);
    world_.show(moment({}, true));
    if (is_interrupted()) return false;
    world_.wait(longest_wait);
    return true;
  }

  const PrintPlan& plan_;
  PrintProgress& progress_;
  const PrintWorld& world_;
  PrintOutcome end_;
  std::string refusal_;  ///< of the document that was sent last
  int times_away_ = 0;
};

}  // namespace

PrintOutcome print_copies(const PrintPlan& plan, PrintProgress& progress, const PrintWorld& world) {
  return PrintRun(plan, progress, world).execute();
}

bool stop_copy(const PrintPlan& plan, PrintProgress& progress, const PrintWorld& world,
               std::string& problem) {
  return PrintRun(plan, progress, world).stop(problem);
}

}  // namespace tandem::press
