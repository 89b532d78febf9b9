#include "cli/print.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <ostream>
#include <utility>

#include "cli/held_queue.h"
#include "cli/print_extent.h"
#include "cli/print_list.h"
#include "cli/print_options.h"
#include "cli/print_plan.h"
#include "cli/print_talk.h"
#include "cli/typed_command.h"
#include "press/printing/ipp_words.h"
#include "press/printing/print_run.h"
#include "press/printing/print_words.h"

namespace tandem::cli {
namespace {

constexpr const char* by_hand =
    "print the PDFs from a viewer: at 100 %, on two sides, turned on the long "
    "edge; each copy by itself";

class PrintCommand {
 public:
  PrintCommand(const Options& options, Surroundings& surroundings, Diagnostics& diagnostics)
      : options_(options),
        surroundings_(surroundings),
        diagnostics_(diagnostics),
        place_(place_of_printing(options, surroundings)),
        queue_(options, surroundings, place_, diagnostics) {}

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

  std::optional<std::vector<press::Printer>> ask_for_printers() {
    press::PrintTrouble trouble;
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
    const press::Printer* printer = choose_printer(options_, *printers, diagnostics_);
    if (!printer) return ExitCode::input_output;
    auto plan = plan_printing(options_, *printer, place_, surroundings_.files, diagnostics_);
    if (!plan) return ExitCode::usage;
    if (!queue_.hold()) return ExitCode::input_output;
    if (!options_.dry_run && queue_.is_taken_by_earlier()) return ExitCode::usage;
    plan_ = std::move(*plan);
    introduce(plan_, *printer, options_, surroundings_);
    if (options_.dry_run) {
      list_copies(plan_, place_, surroundings_);
      return end_with_warnings();
    }
    std::string problem;
    if (!queue_.file().begin(plan_, problem)) return queue_.fail_to_save(problem);
    return print(press::media_word(plan_.ticket.media.empty() ? printer->media_default : plan_.ticket.media));
  }

  ExitCode resume() {
    if (!take_up()) return ExitCode::input_output;
    return print(press::media_word(plan_.ticket.media));
  }

  ExitCode cancel() {
    if (!take_up()) return ExitCode::input_output;
    PrintTalk talk(options_, surroundings_, {});
    std::string problem;
    if (!press::stop_copy(plan_, progress_, world(talk), problem)) {
      diagnostics_.error("print-stopped", {},
                         fmt::format("the copy in flight cannot be cancelled: {}", problem),
                         "the queue stays; cancel again when the print server answers");
      return ExitCode::input_output;
    }
    surroundings_.out << fmt::format("printed: {}\n", words_or_none({0, progress_.confirmed}));
    const press::CopyRange doubt = progress_.in_doubt();
    if (!doubt.is_empty()) surroundings_.out << fmt::format("in doubt: {}\n", words_or_none(doubt));
    surroundings_.out << fmt::format("not printed: {}\n", words_or_none({doubt.end, plan_.copies.size()}));
    return queue_.file().remove(problem) ? ExitCode::ok : queue_.fail_to_save(problem);
  }

  /// Where an earlier run has stopped.
  bool take_up() {
    auto kept = queue_.take_up();
    if (!kept) return false;
    plan_ = std::move(kept->plan);
    progress_ = std::move(kept->progress);
    return true;
  }

  std::string words_or_none(const press::CopyRange& range) const {
    return range.is_empty() ? "none" : press::words_of(plan_, range);
  }

  ExitCode end_with_warnings() const {
    return options_.strict && diagnostics_.warning_count() > 0 ? ExitCode::warnings : ExitCode::ok;
  }

  press::PrintWorld world(PrintTalk& talk) {
    return {
        .server = *server_,
        .read = [this](
                    const press::CopyToPrint& copy,
                    std::string& problem) { return read_copy(copy, place_, surroundings_.files, problem); },
        .save = [this](const press::PrintProgress& now,
                       std::string& problem) { return queue_.file().save(now, problem); },
        .ask = [this, &talk](const press::PrintMoment& moment) { return answer(moment, talk); },
        .show = [&talk](const press::PrintMoment& moment) { talk.show(moment); },
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
  std::optional<press::DoubtAnswer> answer(const press::PrintMoment& moment, PrintTalk& talk) {
    const bool is_printed = !options_.printed.empty();
    const std::string& id = is_printed ? options_.printed : options_.again;
    const bool is_said = !id.empty() && !is_answered_;
    is_answered_ = true;
    if (!is_said) return talk.ask(moment);
    const auto place = press::place_of(moment.plan, id);
    const press::CopyRange range = moment.progress.in_doubt();
    if (place && *place >= range.begin && *place < range.end) return press::DoubtAnswer{is_printed, *place};
    diagnostics_.error("print-in-doubt", {}, fmt::format("'{}' is not in doubt", id),
                       fmt::format("in doubt is {}", press::words_of(moment.plan, range)));
    return std::nullopt;
  }

  ExitCode print(const std::string& media) {
    press::PrintOutcome outcome;
    {
      PrintTalk talk(options_, surroundings_, media);
      outcome = press::print_copies(plan_, progress_, world(talk));
      if (outcome.end == press::PrintEnd::printed) see_the_rest(talk);
    }
    return end(outcome);
  }

  /// Of a queue that only sends, whoever sits there may say that all lies
  /// there.
  void see_the_rest(PrintTalk& talk) {
    const press::CopyRange rest = progress_.in_doubt();
    if (rest.is_empty()) return;
    const auto said = answer({plan_, progress_, {}, false}, talk);
    std::string problem;
    if (!said) return;
    if (said->is_printed) {
      press::confirm_copy(progress_, said->place);
    } else {
      press::repeat_copy(progress_, said->place);
    }
    queue_.file().save(progress_, problem);
  }

  void warn_of_twice() {
    for (const std::size_t place : progress_.maybe_twice) {
      diagnostics_.warning("printed-twice", {},
                           fmt::format("the print server began twice with {}", plan_.copies[place].id),
                           "look whether it lies there twice, and destroy one of the two");
    }
  }

  ExitCode end(const press::PrintOutcome& outcome) {
    warn_of_twice();
    switch (outcome.end) {
      case press::PrintEnd::printed:
        return end_well();
      case press::PrintEnd::in_doubt:
        return end_in_doubt();
      case press::PrintEnd::cancelled:
        return stop("was cancelled before it began");
      case press::PrintEnd::refused:
        return stop(outcome.words.empty() ? "was given up by the print server"
                                          : fmt::format("is not taken: {}", outcome.words));
      case press::PrintEnd::away:
        return stop(fmt::format("waits: {}", outcome.words));
      case press::PrintEnd::changed:
        return stop_changed(outcome.words);
      case press::PrintEnd::not_saved:
        return queue_.fail_to_save(outcome.words);
      case press::PrintEnd::interrupted:
        break;
    }
    throw Interrupted{surroundings_.interrupted() ? ExitCode::interrupted : ExitCode::terminated,
                      fmt::format("interrupted; {} of {} copies are printed{}", progress_.confirmed,
                                  plan_.copies.size(), progress_.job ? ", and one is being printed" : ""),
                      fmt::format("{} goes on", print_command(options_, "--resume"))};
  }

  ExitCode end_well() {
    std::string problem;
    const press::CopyRange rest = progress_.in_doubt();
    if (progress_.next < plan_.copies.size()) return print_again();
    if (!rest.is_empty()) {
      const std::string& last = plan_.copies.back().id;
      surroundings_.out << fmt::format("{} sent. Once the last page of {} lies there: {}\n",
                                       press::words_of(plan_, rest), last,
                                       print_command(options_, "--printed " + last));
      return end_with_warnings();
    }
    if (!queue_.file().remove(problem)) return queue_.fail_to_save(problem);
    if (!options_.quiet) surroundings_.out << fmt::format("{} printed\n", extent_of(plan_));
    return end_with_warnings();
  }

  /// Somebody has looked at the end, and some do not lie there.
  ExitCode print_again() { return print(press::media_word(plan_.ticket.media)); }

  ExitCode end_in_doubt() {
    const press::CopyRange doubt = progress_.in_doubt();
    const std::string& first = plan_.copies[doubt.begin].id;
    const std::string& last = plan_.copies[doubt.end - 1].id;
    diagnostics_.error(
        "print-in-doubt", {},
        fmt::format("nobody knows whether {} {} printed", press::words_of(plan_, doubt),
                    doubt.size() == 1 ? "was" : "were"),
        fmt::format("look for {}: if it lies there, {} goes on; else destroy "
                    "what there is, and {} prints it again",
                    last_page_of(plan_.copies[doubt.end - 1]), print_command(options_, "--printed " + last),
                    print_command(options_, "--again " + first)));
    return ExitCode::in_doubt;
  }

  ExitCode stop(const std::string& why) {
    const std::string& id = plan_.copies[progress_.next].id;
    diagnostics_.error("print-stopped", {}, fmt::format("{} {}", id, why),
                       fmt::format("{} of {} copies are printed; {} goes on with {}", progress_.confirmed,
                                   plan_.copies.size(), print_command(options_, "--resume"), id));
    return ExitCode::input_output;
  }

  /// What was there when printing began will not come again where the build is another one now.
  ExitCode stop_changed(const std::string& why) {
    const press::CopyToPrint& copy = plan_.copies[progress_.next];
    if (place_.document.empty() && !is_of_earlier_build(copy, place_, surroundings_.files)) {
      diagnostics_.error(
          "print-stopped", {}, fmt::format("{} has changed: {}", copy.id, why),
          fmt::format("the build says otherwise: {} makes the file again, and {} goes on with it",
                      typed_command(options_, "build"), print_command(options_, "--resume")));
      return ExitCode::input_output;
    }
    const press::CopyRange printed{0, progress_.confirmed};
    const std::string old =
        printed.is_empty() ? ""
                           : fmt::format("; {} {} printed already, of the old one",
                                         press::words_of(plan_, printed), printed.size() == 1 ? "is" : "are");
    diagnostics_.error("print-stopped", {},
                       fmt::format("{} was made anew since printing began: {} is not what it was then",
                                   place_.document.empty() ? "the build" : file_of(copy, place_), copy.id),
                       fmt::format("{} drops what is left, and a new run prints the new one{}",
                                   print_command(options_, "--cancel"), old));
    return ExitCode::input_output;
  }

  const Options& options_;
  Surroundings& surroundings_;
  Diagnostics& diagnostics_;
  PrintPlace place_;
  HeldQueue queue_;
  std::unique_ptr<press::PrintServer> server_;
  press::PrintPlan plan_;
  press::PrintProgress progress_;
  bool is_answered_ = false;
};

ExitCode list_printers(Surroundings& surroundings, Diagnostics& diagnostics) {
  const auto server = surroundings.open_print_server ? surroundings.open_print_server()
                                                     : std::unique_ptr<press::PrintServer>();
  press::PrintTrouble trouble{true, "CUPS is not on this machine"};
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

}  // namespace tandem::cli
