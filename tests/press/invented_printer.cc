#include "invented_printer.h"

namespace tandem::tests {

bool InventedPrinter::happens(int one_in) {
  const bool does = has_faults_ && random_() % static_cast<unsigned>(one_in) == 0;
  if (does) ++faults_;
  return does;
}

void InventedPrinter::may_be_killed() {
  if (happens(60)) throw Killed{};
}

bool InventedPrinter::is_away(press::PrintTrouble& trouble) {
  if (away_for_ == 0) return false;
  trouble = {true, "it does not answer"};
  return true;
}

bool InventedPrinter::loses_answer(press::PrintTrouble& trouble) {
  if (!happens(40)) return false;
  trouble = {true, "the line was cut"};
  return true;
}

InventedPrinter::Job* InventedPrinter::find(const press::PrintJob& job) {
  const auto found = jobs_.find(job.number);
  const bool is_it = found != jobs_.end() && found->second.is_known && found->second.uuid == job.uuid;
  return is_it ? &found->second : nullptr;
}

InventedPrinter::Job* InventedPrinter::current() {
  for (auto& [number, job] : jobs_) {
    const bool is_open = job.state == press::JobState::waiting || job.state == press::JobState::printing ||
                         job.state == press::JobState::stopped;
    if (job.is_known && is_open) return &job;
  }
  return nullptr;
}

std::optional<press::PrintJob> InventedPrinter::create(const press::PrintTicket&, const std::string& name,
                                                       bool, press::PrintTrouble& trouble) {
  may_be_killed();
  if (is_away(trouble)) return std::nullopt;
  if (happens(60)) {
    trouble = {false, "the queue takes no jobs"};
    return std::nullopt;
  }
  const int number = static_cast<int>(jobs_.size()) + 1;
  jobs_[number] = {name, "urn:uuid:" + std::to_string(random_())};
  may_be_killed();
  if (loses_answer(trouble)) return std::nullopt;
  return press::PrintJob{number, jobs_[number].uuid};
}

bool InventedPrinter::send(const press::PrintTicket&, const press::PrintJob& job, std::string_view bytes,
                           press::PrintTrouble& trouble) {
  may_be_killed();
  if (is_away(trouble) || loses_answer(trouble)) return false;
  Job* of_it = find(job);
  if (!of_it || of_it->state != press::JobState::incoming || bytes.empty()) {
    trouble = {false, "there is no such job"};
    return false;
  }
  of_it->state = press::JobState::waiting;
  may_be_killed();
  return !loses_answer(trouble);
}

std::optional<press::JobReport> InventedPrinter::look(const press::PrintTicket&, const press::PrintJob& job,
                                                      press::PrintTrouble& trouble) {
  may_be_killed();
  if (is_away(trouble)) return std::nullopt;
  const Job* of_it = find(job);
  if (!of_it) return press::JobReport{};
  return press::JobReport{of_it->state, of_it->begun, reports_ ? of_it->leaves : 0, {}};
}

bool InventedPrinter::cancel(const press::PrintTicket&, const press::PrintJob& job,
                             press::PrintTrouble& trouble) {
  may_be_killed();
  if (is_away(trouble)) return false;
  Job* of_it = find(job);
  if (of_it && of_it->state != press::JobState::completed && of_it->state != press::JobState::failed)
    of_it->state = press::JobState::cancelled;
  may_be_killed();
  return !loses_answer(trouble);
}

void InventedPrinter::go_on(Job& job) {
  if (job.state == press::JobState::waiting) {
    if (job.begun != 0) begun_twice_.insert(job.name);
    job.state = press::JobState::printing;
    job.begun = ++clock_;
    job.leaves = 0;
    if (reports_ && is_given_up()) job.state = press::JobState::completed;
    return;
  }
  if (!reports_) {
    device_.push_back(job.name);
    job.state = press::JobState::completed;
    return;
  }
  job.state = press::JobState::printing;
  if (++job.leaves < leaves_of_each) {
    if (is_given_up()) job.state = press::JobState::completed;
    return;
  }
  put_into_tray(job.name);
  // The last leaf is out, and something goes wrong all the same.
  job.state = happens(15) ? press::JobState::failed : press::JobState::completed;
}

/// As a scheduler that was killed: finished jobs may be forgotten, one in flight may be lost or begin again.
void InventedPrinter::restart() {
  away_for_ = static_cast<int>(random_() % 5);
  for (auto& [number, job] : jobs_) {
    const bool has_ended = job.state == press::JobState::completed ||
                           job.state == press::JobState::cancelled || job.state == press::JobState::failed;
    if (has_ended && random_() % 2 == 0) job.is_known = false;
  }
  Job* job = current();
  if (!job) return;
  if (random_() % 2 == 0) {
    job->is_known = false;
  } else {
    job->state = press::JobState::waiting;
  }
}

void InventedPrinter::tick() {
  ++clock_;
  if (away_for_ > 0) --away_for_;
  if (happens(60)) away_for_ = 1 + static_cast<int>(random_() % 4);
  if (happens(80)) restart();
  if (!device_.empty() && random_() % 2 == 0) {
    put_into_tray(device_.front());
    device_.erase(device_.begin());
  }
  // The device is switched off: what it had not printed is gone, and nobody tells.
  if (!reports_ && happens(80)) device_.clear();
  Job* job = current();
  if (!job) return;
  if (stopped_for_ > 0) {
    job->state = --stopped_for_ > 0 ? press::JobState::stopped : press::JobState::printing;
    return;
  }
  if (job->state == press::JobState::printing && happens(30)) {
    stopped_for_ = 1 + static_cast<int>(random_() % 6);
    return;
  }
  if (happens(40)) {
    job->state = random_() % 2 == 0 ? press::JobState::cancelled : press::JobState::failed;
    return;
  }
  go_on(*job);
}

void InventedPrinter::let_it_finish() {
  for (const std::string& name : device_) put_into_tray(name);
  device_.clear();
}

}  // namespace tandem::tests
