#include "press/printing/queue_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/digest.h"
#include "base/json.h"

namespace tandem::press {
namespace {

using nlohmann::json;

constexpr int format_version = 1;
constexpr const char* plan_name = "plan.json";

std::string progress_name(std::uint64_t step) {
  return fmt::format("progress-{}.json", step % 2);
}

std::string words_of(const CopyToPrint& copy) {
  return fmt::format(
      "{{\"id\": {}, \"couple\": {}, \"file\": {}, \"pages\": {}, \"bytes\": {}, \"checksum\": {}}}",
      json_string(copy.id), json_string(copy.couple), json_string(copy.file), copy.pages, copy.bytes,
      json_string(copy.checksum));
}

CopyToPrint read_copy(const json& value) {
  CopyToPrint copy;
  value.at("id").get_to(copy.id);
  value.at("couple").get_to(copy.couple);
  value.at("file").get_to(copy.file);
  value.at("pages").get_to(copy.pages);
  value.at("bytes").get_to(copy.bytes);
  value.at("checksum").get_to(copy.checksum);
  return copy;
}

std::string words_of(const PrintTicket& ticket) {
  return fmt::format(
      "{{\"printer\": {}, \"sides\": {}, \"media\": {}, \"finishings\": [{}], \"color-mode\": {}, "
      "\"scaling\": {}, \"leaves-out-banner\": {}}}",
      json_string(ticket.printer), json_string(ticket.sides), json_string(ticket.media),
      fmt::join(ticket.finishings, ", "), json_string(ticket.color_mode), json_string(ticket.scaling),
      ticket.leaves_out_banner);
}

PrintTicket read_ticket(const json& value) {
  PrintTicket ticket;
  value.at("printer").get_to(ticket.printer);
  value.at("sides").get_to(ticket.sides);
  value.at("media").get_to(ticket.media);
  value.at("finishings").get_to(ticket.finishings);
  value.at("color-mode").get_to(ticket.color_mode);
  value.at("scaling").get_to(ticket.scaling);
  value.at("leaves-out-banner").get_to(ticket.leaves_out_banner);
  return ticket;
}

std::string progress_text(const std::string& plan, std::uint64_t step, const PrintProgress& progress) {
  std::string job = "null";
  if (progress.job) {
    job = fmt::format("{{\"number\": {}, \"uuid\": {}, \"begun\": {}}}", progress.job->number,
                      json_string(progress.job->uuid), progress.job->begun);
  }
  return fmt::format(
      "{{\n  \"plan\": {},\n  \"step\": {},\n  \"confirmed\": {},\n  \"next\": {},\n  \"job\": {},\n"
      "  \"in-doubt\": {},\n  \"uncounted\": {},\n  \"counting\": {},\n  \"maybe-twice\": [{}]\n}}\n",
      json_string(plan), step, progress.confirmed, progress.next, job, progress.is_doubtful,
      progress.is_uncounted, static_cast<int>(progress.counting), fmt::join(progress.maybe_twice, ", "));
}

struct ReadProgress {
  std::uint64_t step = 0;
  PrintProgress progress;
};

/// Whose plan a progress is of; nothing where that cannot be read.
std::optional<std::string> plan_of_progress(const std::string& text) {
  try {
    return json::parse(text).at("plan").get<std::string>();
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

/// Nothing where it is none of this plan, or not whole.
std::optional<ReadProgress> read_progress(const std::string& text, const std::string& plan,
                                          std::size_t copies) {
  try {
    const json value = json::parse(text);
    if (value.at("plan").get<std::string>() != plan) return std::nullopt;
    ReadProgress read;
    value.at("step").get_to(read.step);
    PrintProgress& progress = read.progress;
    value.at("confirmed").get_to(progress.confirmed);
    value.at("next").get_to(progress.next);
    value.at("in-doubt").get_to(progress.is_doubtful);
    value.at("uncounted").get_to(progress.is_uncounted);
    progress.counting = static_cast<Counting>(std::clamp(value.at("counting").get<int>(), 0, 2));
    value.at("maybe-twice").get_to(progress.maybe_twice);
    const json& job = value.at("job");
    if (!job.is_null()) {
      progress.job = PrintJob{job.at("number").get<int>(), job.at("uuid").get<std::string>(),
                              job.at("begun").get<std::int64_t>()};
    }
    const bool speaks_of_next = progress.job || progress.is_doubtful;
    const bool is_sound = progress.confirmed <= progress.next && progress.next <= copies &&
                          !(speaks_of_next && progress.next == copies);
    return is_sound ? std::optional(std::move(read)) : std::nullopt;
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

/// What the step behind this one may have been, where nobody can read it: the next copy's job, of which all
/// may have been printed. A job that is known already tells by itself how it ended.
PrintProgress doubted(PrintProgress progress, std::size_t copies) {
  if (!progress.job && progress.next < copies) progress.is_doubtful = true;
  return progress;
}

}  // namespace

std::string plan_text(const PrintPlan& plan) {
  std::vector<std::string> copies;
  for (const CopyToPrint& copy : plan.copies) copies.push_back("    " + words_of(copy));
  return fmt::format(
      "{{\n  \"tandem-print-queue\": {},\n  \"ticket\": {},\n  \"reports\": {},\n  \"holds-first\": {},\n"
      "  \"copies\": [\n{}\n  ]\n}}\n",
      format_version, words_of(plan.ticket), plan.reports, plan.holds_first, fmt::join(copies, ",\n"));
}

std::optional<PrintPlan> read_plan(std::string_view text) {
  try {
    const json value = json::parse(text);
    if (value.at("tandem-print-queue").get<int>() != format_version) return std::nullopt;
    PrintPlan plan;
    plan.ticket = read_ticket(value.at("ticket"));
    value.at("reports").get_to(plan.reports);
    value.at("holds-first").get_to(plan.holds_first);
    for (const json& copy : value.at("copies")) plan.copies.push_back(read_copy(copy));
    return plan;
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

QueueFile::QueueFile(FileSystem& files, std::string root, std::string folder,
                     std::function<void(const std::string& folder)> sync)
    : files_(files), root_(std::move(root)), folder_(std::move(folder)), sync_(std::move(sync)) {}

std::optional<KeptQueue> QueueFile::read(std::string& problem) {
  problem.clear();
  const std::string plan_place = join_path(root_, place(plan_name));
  if (!files_.exists(plan_place)) return std::nullopt;
  const auto text = files_.read_below(root_, place(plan_name), problem);
  if (!text) return std::nullopt;
  auto plan = read_plan(*text);
  if (!plan) {
    problem = "it is no plan for printing of this version";
    return std::nullopt;
  }
  plan_ = checksum(*text);
  auto progress = read_latest(plan->copies.size(), problem);
  if (!progress) return std::nullopt;
  return KeptQueue{std::move(*plan), std::move(*progress)};
}

std::optional<PrintProgress> QueueFile::read_latest(std::size_t copies, std::string& problem) {
  std::optional<ReadProgress> latest;
  int absent = 0;
  bool is_damaged = false;
  for (const std::uint64_t turn : {0U, 1U}) {
    std::string unreadable;
    const std::string name = place(progress_name(turn));
    if (!files_.exists(join_path(root_, name))) {
      ++absent;
      continue;
    }
    const auto bytes = files_.read_below(root_, name, unreadable);
    auto progress = bytes ? read_progress(*bytes, plan_, copies) : std::nullopt;
    if (!progress && (!bytes || plan_of_progress(*bytes).value_or(plan_) == plan_)) is_damaged = true;
    if (progress && (!latest || progress->step > latest->step)) latest = std::move(progress);
  }
  // A plan without any progress was written by a run that was stopped before it did anything.
  if (!latest && absent == 2) return PrintProgress{};
  if (!latest) {
    problem = "how far it is cannot be read";
    return std::nullopt;
  }
  step_ = latest->step;
  // From the second step on there are two files.
  if (absent > 0 && step_ > 1) is_damaged = true;
  return is_damaged ? doubted(std::move(latest->progress), copies) : std::move(latest->progress);
}

// The plan goes first and comes last: progress without a plan is nothing, a plan without progress a queue of
// which nothing was printed.
bool QueueFile::begin(const PrintPlan& plan, std::string& problem) {
  if (!remove(problem)) return false;
  const std::string text = plan_text(plan);
  plan_ = checksum(text);
  step_ = 0;
  return write(plan_name, text, problem) && save({}, problem);
}

bool QueueFile::save(const PrintProgress& progress, std::string& problem) {
  ++step_;
  return write(progress_name(step_), progress_text(plan_, step_, progress), problem);
}

bool QueueFile::remove(std::string& problem) {
  if (!take_away(plan_name, problem)) return false;
  sync();
  if (!take_away(progress_name(0), problem) || !take_away(progress_name(1), problem)) return false;
  sync();
  return true;
}

bool QueueFile::write(const std::string& name, const std::string& text, std::string& problem) {
  if (!files_.write_below(root_, place(name), text, problem)) return false;
  sync();
  return true;
}

bool QueueFile::take_away(const std::string& name, std::string& problem) {
  if (!files_.exists(join_path(root_, place(name)))) return true;
  return files_.remove_below(root_, place(name), problem);
}

void QueueFile::sync() const {
  if (sync_) sync_(root_);
}

}  // namespace tandem::press
