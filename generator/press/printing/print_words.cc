#include "press/printing/print_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "press/printing/state_reasons.h"

namespace tandem::press {
namespace {

/// 'couple 12 of 30', or 'copy 3 of 8' of what is no couple's. A couple's copies stand together.
std::string place_words(const PrintPlan& plan, std::size_t place) {
  const CopyToPrint& copy = plan.copies[place];
  if (copy.couple.empty()) return fmt::format("copy {} of {}", place + 1, plan.copies.size());
  int before = 0;
  int all = 0;
  const std::string* last = nullptr;
  for (std::size_t i = 0; i < plan.copies.size(); ++i) {
    const std::string& couple = plan.copies[i].couple;
    if (couple.empty() || (last && *last == couple)) continue;
    last = &couple;
    ++all;
    if (i <= place) ++before;
  }
  return fmt::format("couple {} of {}", before, all);
}

std::string leaf_words(const CopyToPrint& copy, const PrintTicket& ticket, const JobReport& job) {
  const int leaves = leaves_of(copy, ticket);
  if (leaves == 0) return job.leaves > 0 ? fmt::format(", leaf {}", job.leaves) : std::string();
  if (job.state != JobState::printing && job.leaves == 0) return {};
  return fmt::format(", leaf {} of {}", std::min(job.leaves + 1, leaves), leaves);
}

std::string state_words(const JobReport& job, const std::string& media) {
  std::string condition = condition_words(job.printer, media);
  if (!condition.empty()) return ", " + condition;
  switch (job.state) {
    case JobState::held:
      return ", held: release it at the printer and it goes on";
    case JobState::waiting:
      return ", waiting for the printer";
    case JobState::stopped:
      return ", stopped: look at the printer's display";
    default:
      return {};
  }
}

}  // namespace

std::string words_of(const PrintMoment& moment, const std::string& media) {
  const std::size_t place = moment.progress.next;
  if (place >= moment.plan.copies.size()) return "all copies are sent";
  std::string words = place_words(moment.plan, place);
  if (moment.is_away) return words + ", the print server does not answer: it goes on once it does";
  return words + leaf_words(moment.plan.copies[place], moment.plan.ticket, moment.job) +
         state_words(moment.job, media);
}

std::string words_of(const PrintPlan& plan, const CopyRange& range) {
  if (range.is_empty()) return {};
  const std::string& first = plan.copies[range.begin].id;
  if (range.size() == 1) return first;
  return fmt::format("{} to {} ({} copies)", first, plan.copies[range.end - 1].id, range.size());
}

}  // namespace tandem::press
