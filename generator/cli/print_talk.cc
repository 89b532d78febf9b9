#include "cli/print_talk.h"

#include <fmt/format.h>

#include <ostream>
#include <utility>

#include "base/terminal_text.h"
#include "compose/leaf_id.h"
#include "press/owner.h"
#include "press/printing/print_words.h"

namespace tandem::cli {
namespace {

constexpr int least_width = 40;

bool is_yes(const std::string& word) {
  return word == "y" || word == "yes";
}

/// As the foot of a couple's pages has it; none where the copy is no couple's.
char letter_of(const press::CopyToPrint& copy) {
  if (copy.couple.empty()) return '\0';
  switch (press::copy_in_file(copy.file, copy.couple).value_or(press::CopyOf::nobody)) {
    case press::CopyOf::a:
      return 'A';
    case press::CopyOf::b:
      return 'B';
    case press::CopyOf::joint:
      return 'J';
    case press::CopyOf::joint_again:
      return 'K';
    case press::CopyOf::facilitator:
    case press::CopyOf::nobody:
      break;
  }
  return '\0';
}

/// 'couple-07-a:2' has the page of the first print, which lies there anyway.
std::string which_print(const press::CopyToPrint& copy) {
  const std::size_t colon = copy.id.rfind(':');
  if (colon == std::string::npos) return "its last page";
  return fmt::format("print {} of its last page", copy.id.substr(colon + 1));
}

bool is_no(const std::string& word) {
  return word == "n" || word == "no";
}

}  // namespace

std::string last_page_of(const press::CopyToPrint& copy) {
  const char letter = letter_of(copy);
  if (letter != '\0' && copy.pages > 0) {
    const compose::LeafId last{copy.couple, letter, copy.pages, copy.pages};
    return fmt::format("{}, with {}{} at its foot", which_print(copy), compose::printed_start(last),
                       last.page);
  }
  return copy.pages > 0 ? fmt::format("{}, {} of {}", which_print(copy), copy.pages, copy.pages)
                        : which_print(copy);
}

PrintTalk::PrintTalk(const Options& options, Surroundings& surroundings, std::string media)
    : surroundings_(surroundings),
      media_(std::move(media)),
      is_quiet_(options.quiet || options.diagnostics != DiagnosticsForm::text) {
  is_drawn_over_ = surroundings.err_is_terminal && surroundings.err_width >= least_width &&
                   surroundings.environment("TERM") != "dumb";
}

PrintTalk::~PrintTalk() {
  wipe();
}

void PrintTalk::wipe() {
  if (std::exchange(is_drawn_, false)) surroundings_.err << "\r\x1b[K" << std::flush;
}

void PrintTalk::say(const std::string& words) {
  wipe();
  surroundings_.err << harmless(words) << '\n' << std::flush;
}

void PrintTalk::show(const press::PrintMoment& moment) {
  if (is_quiet_) return;
  std::string words = harmless(press::words_of(moment, media_));
  if (!is_drawn_over_) {
    // Leaves are not counted in a log; what stops the printer is said once.
    press::PrintMoment still = moment;
    still.job.leaves = 0;
    const press::JobState state = still.job.state;
    const bool goes_on = state != press::JobState::held && state != press::JobState::stopped;
    if (goes_on) still.job.state = press::JobState::completed;
    words = harmless(press::words_of(still, media_));
  }
  if (words == last_) return;
  last_ = words;
  if (!is_drawn_over_) {
    surroundings_.err << words << '\n' << std::flush;
    return;
  }
  words = words.substr(0, static_cast<std::size_t>(surroundings_.err_width - 1));
  surroundings_.err << '\r' << words << "\x1b[K" << std::flush;
  is_drawn_ = true;
}

std::optional<press::DoubtAnswer> PrintTalk::ask(const press::PrintMoment& moment) {
  if (!surroundings_.ask_line) return std::nullopt;
  const press::CopyRange range = moment.progress.in_doubt();
  return range.size() == 1 ? ask_about_one(moment.plan, range.begin) : ask_about_many(moment.plan, range);
}

std::optional<std::string> PrintTalk::answer_to(const std::string& question) {
  wipe();
  surroundings_.err << harmless(question) << ' ' << std::flush;
  last_.clear();
  auto line = surroundings_.ask_line();
  if (!line) return std::nullopt;
  const std::size_t first = line->find_first_not_of(" \t");
  if (first == line->npos) return std::nullopt;
  return line->substr(first, line->find_last_not_of(" \t\r") + 1 - first);
}

std::optional<press::DoubtAnswer> PrintTalk::ask_about_one(const press::PrintPlan& plan, std::size_t place) {
  const press::CopyToPrint& copy = plan.copies[place];
  say(fmt::format("{}: nobody knows whether all of it was printed. Look for {}.", copy.id,
                  last_page_of(copy)));
  while (const auto word = answer_to("Does it lie there? [yes/no, or nothing to decide later]")) {
    if (is_yes(*word)) return press::DoubtAnswer{true, place};
    if (is_no(*word)) return ask_to_repeat(plan, {place, place + 1});
  }
  return std::nullopt;
}

std::optional<press::DoubtAnswer> PrintTalk::ask_about_many(const press::PrintPlan& plan,
                                                            const press::CopyRange& range) {
  say(fmt::format("{}: sent, and nobody knows what came out.", press::words_of(plan, range)));
  while (const auto word =
             answer_to("Which is the last whose last page lies there? [its id, all or none, or nothing to "
                       "decide later]")) {
    if (*word == "all") return press::DoubtAnswer{true, range.end - 1};
    if (*word == "none") return ask_to_repeat(plan, range);
    const auto place = press::place_of(plan, *word);
    if (!place || *place < range.begin || *place >= range.end) {
      say(fmt::format("'{}' is none of them", *word));
      continue;
    }
    if (*place + 1 == range.end) return press::DoubtAnswer{true, *place};
    return ask_to_repeat(plan, {*place + 1, range.end});
  }
  return std::nullopt;
}

/// Nothing is printed twice without a yes, and what lies there in part has a couple's names on it.
std::optional<press::DoubtAnswer> PrintTalk::ask_to_repeat(const press::PrintPlan& plan,
                                                           const press::CopyRange& range) {
  say(fmt::format("Destroy what lies there of {}.", press::words_of(plan, range)));
  const auto word = answer_to("Then print again from there? [yes/no]");
  if (!word || !is_yes(*word)) return std::nullopt;
  return press::DoubtAnswer{false, range.begin};
}

}  // namespace tandem::cli
