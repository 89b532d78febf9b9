#include "press/printing/state_reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace tandem::press {
namespace {

enum class Gravity {
  none,   ///< says nothing that a person needs
  soon,   ///< it still prints
  stops,  ///< until somebody does something
};

struct Row {
  std::string_view reason;
  Gravity gravity;
  std::string_view what;
  std::string_view to_do;
};

constexpr std::array rows{
    Row{"media-empty", Gravity::stops, "out of paper", "load {media} and it goes on"},
    Row{"media-needed", Gravity::stops, "it needs other paper", "load {media} and it goes on"},
    Row{"media-jam", Gravity::stops, "paper jam", "take the paper out, close the printer, and it goes on"},
    Row{"media-low", Gravity::soon, "little paper left", "have {media} at hand"},
    Row{"input-tray-missing", Gravity::stops, "a paper tray is out", "push it in and it goes on"},
    Row{"input-manual-input-request", Gravity::stops, "it waits for paper by hand",
        "feed {media} and it goes on"},
    Row{"input-media-size-change", Gravity::soon, "other paper was put in", ""},
    Row{"output-area-full", Gravity::stops, "the output tray is full", "empty it and it goes on"},
    Row{"output-area-almost-full", Gravity::soon, "the output tray is nearly full", "empty it soon"},
    Row{"output-tray-missing", Gravity::stops, "the output tray is missing", "put it in and it goes on"},
    Row{"output-mailbox-select-failure", Gravity::stops, "it cannot choose its output tray",
        "look at its display"},
    Row{"cover-open", Gravity::stops, "a cover is open", "close it and it goes on"},
    Row{"door-open", Gravity::stops, "a door is open", "close it and it goes on"},
    Row{"interlock-open", Gravity::stops, "something is not closed", "close it and it goes on"},
    Row{"cover-closed", Gravity::none, "", ""},
    Row{"door-closed", Gravity::none, "", ""},
    Row{"toner-empty", Gravity::stops, "out of toner", "put a new cartridge in and it goes on"},
    Row{"toner-low", Gravity::soon, "little toner left", "have a cartridge at hand"},
    Row{"marker-supply-empty", Gravity::stops, "out of ink or toner",
        "put a new cartridge in and it goes on"},
    Row{"marker-supply-low", Gravity::soon, "little ink or toner left", "have a cartridge at hand"},
    Row{"marker-supply-missing", Gravity::stops, "a cartridge is missing", "put it in and it goes on"},
    Row{"marker-waste-full", Gravity::stops, "the waste box is full", "change it and it goes on"},
    Row{"marker-waste-almost-full", Gravity::soon, "the waste box is nearly full", "have a new one at hand"},
    Row{"marker-waste-missing", Gravity::stops, "the waste box is missing", "put it in and it goes on"},
    Row{"developer-empty", Gravity::stops, "out of developer", "put a new one in and it goes on"},
    Row{"developer-low", Gravity::soon, "little developer left", "have a new one at hand"},
    Row{"opc-life-over", Gravity::stops, "its drum is worn out", "change it and it goes on"},
    Row{"opc-near-eol", Gravity::soon, "its drum is nearly worn out", "have a new one at hand"},
    Row{"fuser-over-temp", Gravity::stops, "it is too hot", "wait: it goes on by itself"},
    Row{"fuser-under-temp", Gravity::soon, "it is warming up", ""},
    Row{"stapler-empty", Gravity::stops, "out of staples", "fill the stapler and it goes on"},
    Row{"stapler-low", Gravity::soon, "few staples left", "have some at hand"},
    Row{"stapler-jam", Gravity::stops, "the stapler is jammed", "free it and it goes on"},
    Row{"finisher-supply-empty", Gravity::stops, "the finisher is empty", "fill it and it goes on"},
    Row{"power-down", Gravity::stops, "it is switched off", "switch it on and it goes on"},
    Row{"shutdown", Gravity::stops, "it is switched off", "switch it on and it goes on"},
    Row{"offline", Gravity::stops, "it cannot be reached", "look whether it is on and connected"},
    Row{"timed-out", Gravity::stops, "it does not answer", "look whether it is on and connected"},
    Row{"connecting-to-device", Gravity::soon, "it is being called",
        "if that lasts: is it on and connected?"},
    Row{"paused", Gravity::stops, "it is paused", "press its green button, or resume it where it was paused"},
    Row{"moving-to-paused", Gravity::soon, "it pauses after this", ""},
    Row{"hold-new-jobs", Gravity::stops, "its queue holds all new jobs", "let it go on where that was set"},
    Row{"stopped-partly", Gravity::soon, "a part of it has stopped", "look at its display"},
    Row{"stopping", Gravity::soon, "it is stopping", ""},
    Row{"spool-area-full", Gravity::stops, "its memory is full", "wait: it goes on by itself"},
    Row{"interpreter-resource-unavailable", Gravity::soon, "it has too little memory", ""},
    Row{"identify-printer-requested", Gravity::none, "", ""},
    Row{"cups-waiting-for-job-completed", Gravity::none, "", ""},
    Row{"cups-remote-pending", Gravity::soon, "it waits behind another job", ""},
    Row{"cups-remote-pending-held", Gravity::stops, "the printer holds it", "release it at the printer"},
    Row{"cups-remote-processing", Gravity::none, "", ""},
    Row{"cups-remote-stopped", Gravity::stops, "the printer has stopped", "look at its display"},
    Row{"cups-missing-filter-warning", Gravity::soon, "its driver lacks a part", "install the printer anew"},
    Row{"cups-insecure-filter-warning", Gravity::soon, "its driver is not safe", "install the printer anew"},
};

std::string_view without_severity(std::string_view reason) {
  for (const std::string_view end : {"-error", "-warning", "-report"}) {
    if (reason.ends_with(end)) return reason.substr(0, reason.size() - end.size());
  }
  return reason;
}

const Row* row_of_reason(std::string_view reason) {
  const std::string_view plain = without_severity(reason);
  for (const std::string_view each : {reason, plain}) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.reason == each; });
    if (found != rows.end()) return &*found;
  }
  return nullptr;
}

/// What a printer calls a report or a warning does not stop it, whatever the table says of it.
Gravity gravity_of(std::string_view reason) {
  const Row* row = row_of_reason(reason);
  if (row && row->gravity == Gravity::none) return Gravity::none;
  if (reason.ends_with("-report")) return Gravity::none;
  if (reason.ends_with("-warning")) return Gravity::soon;
  if (row) return row->gravity;
  return reason.ends_with("-error") ? Gravity::stops : Gravity::soon;
}

std::string with_media(std::string_view words, std::string_view media) {
  std::string text(words);
  const std::size_t place = text.find("{media}");
  if (place != std::string::npos)
    text.replace(place, std::string_view("{media}").size(), media.empty() ? "paper" : media);
  return text;
}

}  // namespace

ReasonWords words_of_reason(std::string_view reason, std::string_view media) {
  if (const Row* row = row_of_reason(reason)) return {std::string(row->what), with_media(row->to_do, media)};
  // A maker's own: 'com.example-drawer-ajar'.
  std::string words(without_severity(reason));
  std::replace(words.begin(), words.end(), '-', ' ');
  return {words, "look at its display"};
}

std::string condition_words(const PrinterCondition& condition, std::string_view media) {
  constexpr std::size_t most_said = 2;
  std::vector<std::string> said;
  for (const Gravity gravity : {Gravity::stops, Gravity::soon}) {
    // What comes soon does not matter while something stops it.
    if (!said.empty()) break;
    for (const std::string& reason : condition.reasons) {
      if (gravity_of(reason) != gravity || said.size() == most_said) continue;
      const ReasonWords words = words_of_reason(reason, media);
      std::string sentence =
          words.to_do.empty() ? words.what : fmt::format("{}: {}", words.what, words.to_do);
      if (std::find(said.begin(), said.end(), sentence) == said.end()) said.push_back(std::move(sentence));
    }
  }
  if (condition.is_stopped && said.empty())
    said.emplace_back("its queue is stopped: start it again in the printer settings and it goes on");
  return fmt::format("{}", fmt::join(said, "; "));
}

}  // namespace tandem::press
