// A print server and the printer behind it, both invented: paper that can be counted, and every fault that
// there is, drawn at random. In: a seed. Out: what lies in the tray.
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "press/printing/print_server.h"

namespace tandem::tests {

/// The process is gone, between any two of its steps.
struct Killed {};

class InventedPrinter : public press::PrintServer {
 public:
  InventedPrinter(std::uint32_t seed, bool reports) : random_(seed), reports_(reports) {}

  std::optional<std::vector<press::Printer>> printers(press::PrintTrouble&) override {
    return std::vector<press::Printer>{};
  }
  std::optional<press::PrintJob> create(const press::PrintTicket& ticket, const std::string& name,
                                        bool is_held, press::PrintTrouble& trouble) override;
  bool send(const press::PrintTicket& ticket, const press::PrintJob& job, std::string_view bytes,
            press::PrintTrouble& trouble) override;
  std::optional<press::JobReport> look(const press::PrintTicket& ticket, const press::PrintJob& job,
                                       press::PrintTrouble& trouble) override;
  bool cancel(const press::PrintTicket& ticket, const press::PrintJob& job,
              press::PrintTrouble& trouble) override;

  /// Time passes: leaves come out, or something happens.
  void tick();
  /// All that the device still has comes out, and the person goes there.
  void let_it_finish();
  /// True one time in so many, and never once there are to be no faults any more.
  bool happens(int one_in);
  void may_be_killed();
  void end_faults() { has_faults_ = false; }

  /// Whole copies in the tray, by id.
  const std::map<std::string, int>& whole() const { return whole_; }
  /// Copies that the server began with twice, on its own.
  const std::set<std::string>& begun_twice() const { return begun_twice_; }
  int faults() const { return faults_; }

 private:
  static constexpr int leaves_of_each = 3;

  struct Job {
    std::string name;
    std::string uuid;
    press::JobState state = press::JobState::incoming;
    std::int64_t begun = 0;
    int leaves = 0;
    bool is_known = true;
  };

  bool is_away(press::PrintTrouble& trouble);
  bool loses_answer(press::PrintTrouble& trouble);
  void go_on(Job& job);
  /// The printer gives the job up, and the server believes that it is done.
  bool is_given_up() { return happens(60); }
  void restart();
  Job* find(const press::PrintJob& job);
  Job* current();
  void put_into_tray(const std::string& name) { ++whole_[name]; }

  std::mt19937 random_;
  bool reports_;
  bool has_faults_ = true;
  int faults_ = 0;
  int away_for_ = 0;
  int stopped_for_ = 0;
  std::int64_t clock_ = 1000;
  std::map<int, Job> jobs_;
  std::vector<std::string> device_;  ///< sent to it, and not yet printed
  std::map<std::string, int> whole_;
  std::set<std::string> begun_twice_;
};

}  // namespace tandem::tests
