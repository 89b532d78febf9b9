#include "cli/print.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <ostream>
#include <set>

#include "base/terminal_text.h"
#include "cli/print_list.h"
#include "cli/print_options.h"
#include "cli/print_plan.h"
#include "cli/print_talk.h"
#include "cli/report.h"
#include "press/printing/ipp_words.h"
#include "press/printing/print_run.h"
#include "press/printing/print_words.h"
#include "press/printing/queue_file.h"
#include "press/printing/ticket.h"

namespace tandem {
namespace {

constexpr const char* by_hand =
    "print the PDFs from a viewer: at 100 %, on two sides, turned on the long edge; each copy by itself";

class PrintCommand {
 public:
  PrintCommand(const Options& options, Surroundings& surroundings, Diagnostics& diagnostics)
      : options_(options),
        surroundings_(surroundings),
        diagnostics_(diagnostics),
        place_(place_of_printing(options, surroundings)),
        queue_(surroundings.files, place_.queue_root, place_.queue_folder, surroundings.disk.sync) {}

  ExitCode execute() {
    if (!open_server()) return ExitCode::input_output;
    if (options_.cancel) return cancel();
    if (resumes_printing(options_)) return resume();
    return begin();
  }

 private:
  bool open_server() {
    if (surroundings_.open_print_server) server_ = surroundings_.open_print_server();
    if (!server_) {
      diagnostics_.error("no-printing", {}, "CUPS, which prints, is not on this machine",
                         fmt::format("sudo apt-get install cups; or {}", by_hand));
    }
    return server_ != nullptr;
  }

  std::optional<std::vector<Printer>> ask_for_printers() {
    PrintTrouble trouble;
    auto printers = server_->printers(trouble);
    if (!printers) {
      diagnostics_.error("no-printing", {}, fmt::format("no printer can be asked: {}", trouble.words),
                         fmt::format("is CUPS running? Else {}", by_hand));
    }
    return printers;
  }

  ExitCode begin() {
    const auto printers = ask_for_printers();
    if (!printers) return ExitCode::input_output;
    const Printer* printer = choose_printer(options_, *printers, diagnostics_);
    if (!printer) return ExitCode::input_output;
    auto plan = plan_printing(options_, *printer, place_, surroundings_.files, diagnostics_);
    if (!plan) return ExitCode::usage;
    if (!hold_queue()) return ExitCode::input_output;
    if (!options_.dry_run && is_taken_by_earlier()) return ExitCode::usage;
    plan_ = std::move(*plan);
    introduce(*printer);
    if (options_.dry_run) return end_dry_run();
    std::string problem;
    if (!queue_.begin(plan_, problem)) return fail_to_save(problem);
    return print(media_word(plan_.ticket.media.empty() ? printer->media_default : plan_.ticket.media));
  }

  ExitCode resume() {
    if (!take_up()) return ExitCode::input_output;
    return print(media_word(plan_.ticket.media));
  }

  ExitCode cancel() {
    if (!take_up()) return ExitCode::input_output;
    PrintTalk talk(options_, surroundings_, {});
    std::string problem;
    if (!stop_copy(plan_, progress_, world(talk), problem)) {
      diagnostics_.error("print-stopped", {},
                         fmt::format("the copy in flight cannot be cancelled: {}", problem),
                         "the queue stays; cancel again when the print server answers");
      return ExitCode::input_output;
    }
    surroundings_.out << fmt::format("printed: {}\n", words_or_none({0, progress_.confirmed}));
    const CopyRange doubt = progress_.in_doubt();
    if (!doubt.is_empty()) surroundings_.out << fmt::format("in doubt: {}\n", words_or_none(doubt));
    surroundings_.out << fmt::format("not printed: {}\n", words_or_none({doubt.end, plan_.copies.size()}));
    return queue_.remove(problem) ? ExitCode::ok : fail_to_save(problem);
  }

  std::string words_or_none(const CopyRange& range) const {
    return range.is_empty() ? "none" : words_of(plan_, range);
  }

  /// The queue that an earlier run has left.
  bool take_up() {
    std::string problem;
    auto kept = queue_.read(problem);
    if (!kept) {
      report_no_queue(problem);
      return false;
    }
    if (!hold_queue()) return false;
    // Until it was held, another run may have gone on with it.
    kept = queue_.read(problem);
    if (!kept) {
      report_no_queue(problem);
      return false;
    }
    plan_ = std::move(kept->plan);
    progress_ = std::move(kept->progress);
    return true;
  }

  void report_no_queue(const std::string& problem) {
    const std::string folder = join_path(place_.queue_root, place_.queue_folder);
    if (problem.empty()) {
      diagnostics_.error("no-print-queue", {}, "nothing is left to go on with",
                         "all was printed, or nothing begun here: 'tandem print' begins");
    } else {
      diagnostics_.error("no-print-queue", {}, fmt::format("{} cannot be read: {}", folder, problem),
                         "look what lies at the printer, delete that folder, and print the rest with "
                         "'--couple'");
    }
  }

  /// One run prints from a folder at a time.
  bool hold_queue() {
    if (options_.dry_run || !surroundings_.disk.hold) return true;
    const std::string folder = join_path(place_.queue_root, place_.queue_folder);
    held_ = surroundings_.disk.hold(folder);
    if (!held_) {
      diagnostics_.error("print-queue-busy", {}, fmt::format("another run prints from {}", folder),
                         fmt::format("wait until it is done, or stop it with Ctrl-C and go on with {}",
                                     command("--resume")));
    }
    return held_ != nullptr;
  }

  bool is_taken_by_earlier() {
    std::string problem;
    const auto kept = queue_.read(problem);
    if (!kept && problem.empty()) return false;
    if (!kept) {
      report_no_queue(problem);
      return true;
    }
    const PrintProgress& progress = kept->progress;
    const std::size_t count = kept->plan.copies.size();
    // Of a queue that only sends, all was sent, and nobody has said anything since.
    if (progress.next == count && !progress.is_doubtful) return false;
    diagnostics_.error(
        "print-queue-left", {},
        fmt::format("an earlier run is not done: {} of {} copies are printed", progress.confirmed, count),
        fmt::format("{} goes on with it, {} drops it", command("--resume"), command("--cancel")));
    return true;
  }

  int leaf_count() const {
    int leaves = 0;
    for (const CopyToPrint& copy : plan_.copies) leaves += leaves_of(copy, plan_.ticket);
    return leaves;
  }

  int couple_count() const {
    std::set<std::string> couples;
    for (const CopyToPrint& copy : plan_.copies) {
      if (!copy.couple.empty()) couples.insert(copy.couple);
    }
    return static_cast<int>(couples.size());
  }

  std::string extent() const {
    std::string words =
        fmt::format("{} {}", plan_.copies.size(), plan_.copies.size() == 1 ? "copy" : "copies");
    if (couple_count() > 0) words += fmt::format(" for {}", count_of(couple_count(), "couple"));
    const int leaves = leaf_count();
    if (leaves > 0) words += fmt::format(", {} leaves of paper", leaves);
    return words;
  }

  void introduce(const Printer& printer) {
    if (options_.quiet && !options_.dry_run) return;
    surroundings_.out << harmless(fmt::format("{} on '{}': {}", extent(), printer.name,
                                              ticket_words(plan_.ticket, printer)))
                      << '\n'
                      << std::flush;
    if (plan_.reports) return;
    surroundings_.err
        << harmless(
               fmt::format("'{}' is reached by {}: its queue only sends. If anything goes wrong, every copy "
                           "since the last that you have confirmed is in doubt, and you will be asked which "
                           "is the last that lies there.",
                           printer.name, way_to(printer)))
        << '\n'
        << std::flush;
  }

  ExitCode end_dry_run() {
    for (const CopyToPrint& copy : plan_.copies) {
      const int leaves = leaves_of(copy, plan_.ticket);
      surroundings_.out << harmless(fmt::format("{:<24} {:>4}  {}", copy.id,
                                                leaves > 0 ? std::to_string(leaves) : "?",
                                                file_of(copy, place_)))
                        << '\n';
    }
    return end_with_warnings();
  }

  ExitCode end_with_warnings() const {
    return options_.strict && diagnostics_.warning_count() > 0 ? ExitCode::warnings : ExitCode::ok;
  }

  PrintWorld world(PrintTalk& talk) {
    return {
        .server = *server_,
        .read = [this](
                    const CopyToPrint& copy,
                    std::string& problem) { return read_copy(copy, place_, surroundings_.files, problem); },
        .save = [this](const PrintProgress& now, std::string& problem) { return queue_.save(now, problem); },
        .ask = [this, &talk](const PrintMoment& moment) { return answer(moment, talk); },
        .show = [&talk](const PrintMoment& moment) { talk.show(moment); },
        .wait =
            [this](std::chrono::milliseconds time) {
              if (surroundings_.wait) surroundings_.wait(time);
            },
        .is_interrupted = [this] { return is_interrupted(); },
    };
  }

  bool is_interrupted() {
    return surroundings_.interrupted() || (surroundings_.terminated && surroundings_.terminated());
  }

  /// First what the command line says, once; then whoever sits there.
  std::optional<DoubtAnswer> answer(const PrintMoment& moment, PrintTalk& talk) {
    const bool is_printed = !options_.printed.empty();
    const std::string& id = is_printed ? options_.printed : options_.again;
    const bool is_said = !id.empty() && !is_answered_;
    is_answered_ = true;
    if (!is_said) return talk.ask(moment);
    const auto place = place_of(moment.plan, id);
    const CopyRange range = moment.progress.in_doubt();
    if (place && *place >= range.begin && *place < range.end) return DoubtAnswer{is_printed, *place};
    diagnostics_.error("print-in-doubt", {}, fmt::format("'{}' is not in doubt", id),
                       fmt::format("in doubt is {}", words_of(moment.plan, range)));
    return std::nullopt;
  }

  /// What goes on with this very queue, to be typed.
  std::string command(const std::string& words) const {
    std::string place;
    if (!options_.document.empty()) {
      place = " " + options_.document;
    } else {
      if (options_.project != ".") place = " " + options_.project;
      if (!options_.output.empty()) place += " -o " + options_.output;
    }
    return fmt::format("'tandem print {}{}'", words, place);
  }

  ExitCode print(const std::string& media) {
    PrintOutcome outcome;
    {
      PrintTalk talk(options_, surroundings_, media);
      outcome = print_copies(plan_, progress_, world(talk));
      if (outcome.end == PrintEnd::printed) see_the_rest(talk);
    }
    return end(outcome);
  }

  /// Of a queue that only sends, whoever sits there may say that all lies there.
  void see_the_rest(PrintTalk& talk) {
    const CopyRange rest = progress_.in_doubt();
    if (rest.is_empty()) return;
    const auto said = answer({plan_, progress_, {}, false}, talk);
    std::string problem;
    if (!said) return;
    if (said->is_printed) {
      confirm_copy(progress_, said->place);
    } else {
      repeat_copy(progress_, said->place);
    }
    queue_.save(progress_, problem);
  }

  void warn_of_twice() {
    for (const std::size_t place : progress_.maybe_twice) {
      diagnostics_.warning("printed-twice", {},
                           fmt::format("the print server began twice with {}", plan_.copies[place].id),
                           "look whether it lies there twice, and destroy one of the two");
    }
  }

  ExitCode end(const PrintOutcome& outcome) {
    warn_of_twice();
    switch (outcome.end) {
      case PrintEnd::printed:
        return end_well();
      case PrintEnd::in_doubt:
        return end_in_doubt();
      case PrintEnd::cancelled:
        return stop("was cancelled before it began");
      case PrintEnd::refused:
        return stop(outcome.words.empty() ? "was given up by the print server"
                                          : fmt::format("is not taken: {}", outcome.words));
      case PrintEnd::away:
        return stop(fmt::format("waits: {}", outcome.words));
      case PrintEnd::changed:
        return stop(fmt::format("has changed: {}", outcome.words));
      case PrintEnd::not_saved:
        return fail_to_save(outcome.words);
      case PrintEnd::interrupted:
        break;
    }
    throw Interrupted{surroundings_.interrupted() ? ExitCode::interrupted : ExitCode::terminated,
                      fmt::format("interrupted; {} of {} copies are printed{}", progress_.confirmed,
                                  plan_.copies.size(), progress_.job ? ", and one is being printed" : ""),
                      fmt::format("{} goes on", command("--resume"))};
  }

  ExitCode end_well() {
    std::string problem;
    const CopyRange rest = progress_.in_doubt();
    if (progress_.next < plan_.copies.size()) return print_again();
    if (!rest.is_empty()) {
      const std::string& last = plan_.copies.back().id;
      surroundings_.out << fmt::format("{} sent. Once the last page of {} lies there: {}\n",
                                       words_of(plan_, rest), last, command("--printed " + last));
      return end_with_warnings();
    }
    if (!queue_.remove(problem)) return fail_to_save(problem);
    if (!options_.quiet) surroundings_.out << fmt::format("{} printed\n", extent());
    return end_with_warnings();
  }

  /// Somebody has looked at the end, and some do not lie there.
  ExitCode print_again() { return print(media_word(plan_.ticket.media)); }

  ExitCode end_in_doubt() {
    const CopyRange doubt = progress_.in_doubt();
    const std::string& first = plan_.copies[doubt.begin].id;
    const std::string& last = plan_.copies[doubt.end - 1].id;
    diagnostics_.error(
        "print-in-doubt", {},
        fmt::format("nobody knows whether {} {} printed", words_of(plan_, doubt),
                    doubt.size() == 1 ? "was" : "were"),
        fmt::format(
            "look for {}: if it lies there, {} goes on; else destroy what there is, and {} prints it again",
            last_page_of(plan_.copies[doubt.end - 1]), command("--printed " + last),
            command("--again " + first)));
    return ExitCode::in_doubt;
  }

  ExitCode stop(const std::string& why) {
    const std::string& id = plan_.copies[progress_.next].id;
    diagnostics_.error("print-stopped", {}, fmt::format("{} {}", id, why),
                       fmt::format("{} of {} copies are printed; {} goes on with {}", progress_.confirmed,
                                   plan_.copies.size(), command("--resume"), id));
    return ExitCode::input_output;
  }

  ExitCode fail_to_save(const std::string& problem) {
    diagnostics_.error(
        "cannot-write", {},
        fmt::format("cannot write {}: {}", join_path(place_.queue_root, place_.queue_folder), problem),
        "nothing is printed that is not written down first");
    return ExitCode::input_output;
  }

  const Options& options_;
  Surroundings& surroundings_;
  Diagnostics& diagnostics_;
  PrintPlace place_;
  QueueFile queue_;
  std::unique_ptr<PrintServer> server_;
  std::shared_ptr<void> held_;
  PrintPlan plan_;
  PrintProgress progress_;
  bool is_answered_ = false;
};

ExitCode list_printers(Surroundings& surroundings, Diagnostics& diagnostics) {
  const auto server =
      surroundings.open_print_server ? surroundings.open_print_server() : std::unique_ptr<PrintServer>();
  PrintTrouble trouble{true, "CUPS is not on this machine"};
  const auto printers = server ? server->printers(trouble) : std::nullopt;
  if (!printers) {
    diagnostics.error("no-printing", {}, fmt::format("no printer can be asked: {}", trouble.words), by_hand);
    return ExitCode::input_output;
  }
  if (printers->empty()) {
    diagnostics.error("no-printer", {}, "there is no printer", "set one up in the system's settings");
    return ExitCode::input_output;
  }
  print_printers(*printers, surroundings.out);
  return ExitCode::ok;
}

}  // namespace

ExitCode run_print(const Options& options, Surroundings& surroundings, Diagnostics& diagnostics) {
  if (options.list_printers) return list_printers(surroundings, diagnostics);
  return PrintCommand(options, surroundings, diagnostics).execute();
}

}  // namespace tandem
