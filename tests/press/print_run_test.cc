// The way of a queue through every fault: nothing lost, nothing twice that nobody has said yes to, and of a
// printer that reports its jobs at most one copy in doubt.
#include "press/printing/print_run.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "invented_printer.h"
#include "sample.h"

namespace tandem::tests {
namespace {

using std::chrono::milliseconds;

press::PrintPlan plan_of(std::size_t copies, bool reports) {
  press::PrintPlan plan{{"office"}, reports, false, {}};
  for (std::size_t i = 0; i < copies; ++i) {
    const std::string couple = "couple-" + std::to_string(i / 3);
    plan.copies.push_back({couple + "-" + "abt"[i % 3], couple, "packs/x.pdf", 4, "sum", 6});
  }
  return plan;
}

/// A person who goes to the printer, looks, and tells the truth; on some days nobody is there.
class Schedule {
 public:
  Schedule(std::uint32_t seed, bool reports)
      : plan_(plan_of(3 + seed % 10, reports)), printer_(seed, reports) {}

  void play() {
    for (int run = 0; run < 1000 && !is_over(); ++run) {
      // In the end nothing goes wrong any more, and somebody is there.
      if (run == 200) printer_.end_faults();
      play_run();
      for (int pause = 0; pause < 3; ++pause) printer_.tick();
    }
    // The last look, where the server only sends.
    printer_.let_it_finish();
  }

  void check() const {
    CHECK(is_over());
    CHECK(most_asked_ <= (plan_.reports ? 1 : plan_.copies.size()));
    for (std::size_t i = 0; i < plan_.copies.size(); ++i) {
      const std::string& id = plan_.copies[i].id;
      const int whole = printer_.whole().contains(id) ? printer_.whole().at(id) : 0;
      const int allowed = allowed_.contains(id) ? allowed_.at(id) : 0;
      INFO(id << ": " << whole << " in the tray, " << allowed << " more allowed");
      CHECK(whole >= 1);
      // What the server began with twice is named.
      const bool is_named = named_.contains(id);
      const bool was_begun_twice = printer_.begun_twice().contains(id);
      if (!is_named) CHECK(whole <= 1 + allowed);
      if (whole > 1 + allowed) CHECK((is_named && was_begun_twice));
    }
  }
  int faults() const { return printer_.faults(); }

 private:
  bool is_over() const { return is_printed_; }

  void play_run() {
    press::PrintProgress progress = kept_;
    const press::PrintWorld world{
        .server = printer_,
        .read = [](const press::CopyToPrint&, std::string&) { return std::optional<std::string>("%PDF"); },
        .save = [&](const press::PrintProgress& now, std::string& problem) { return save(now, problem); },
        .ask = [&](const press::PrintMoment& moment) { return answer(moment); },
        .show = [&](const press::PrintMoment&) { printer_.may_be_killed(); },
        .wait = [&](milliseconds) { printer_.tick(); },
        .is_interrupted = [&] { return printer_.happens(100); },
        .most_times_away = 3,
    };
    try {
      const press::PrintOutcome outcome = press::print_copies(plan_, progress, world);
      if (outcome.end != press::PrintEnd::printed) return;
      is_printed_ = kept_.in_doubt().is_empty() || see_the_rest();
    } catch (const Killed&) {
      return;
    }
  }

  bool save(const press::PrintProgress& progress, std::string& problem) {
    printer_.may_be_killed();
    if (printer_.happens(60)) {
      problem = "no space left on device";
      return false;
    }
    kept_ = progress;
    for (const std::size_t place : progress.maybe_twice) named_.insert(plan_.copies[place].id);
    printer_.may_be_killed();
    return true;
  }

  int in_tray(std::size_t place) const {
    const auto found = printer_.whole().find(plan_.copies[place].id);
    return found == printer_.whole().end() ? 0 : found->second;
  }

  std::optional<press::DoubtAnswer> answer(const press::PrintMoment& moment) {
    const press::CopyRange range = moment.progress.in_doubt();
    most_asked_ = std::max(most_asked_, range.size());
    if (printer_.happens(4)) return std::nullopt;
    printer_.let_it_finish();
    for (std::size_t place = range.begin; place < range.end; ++place) {
      if (in_tray(place) > 0) continue;
      allow(place, range.end);
      return press::DoubtAnswer{false, place};
    }
    return press::DoubtAnswer{true, range.end - 1};
  }

  /// The yes to print these again, though some of them lie there.
  void allow(std::size_t from, std::size_t to) {
    for (std::size_t place = from; place < to; ++place) {
      if (in_tray(place) > 0) ++allowed_[plan_.copies[place].id];
    }
  }

  /// Of a queue that only sends, at the end of all.
  bool see_the_rest() {
    const auto said = answer({plan_, kept_, {}, false});
    if (!said) return false;
    if (said->is_printed) {
      press::confirm_copy(kept_, said->place);
    } else {
      press::repeat_copy(kept_, said->place);
    }
    return said->is_printed;
  }

  press::PrintPlan plan_;
  InventedPrinter printer_;
  press::PrintProgress kept_;  ///< on the disk
  bool is_printed_ = false;
  std::size_t most_asked_ = 0;
  std::map<std::string, int> allowed_;
  std::set<std::string> named_;
};

TEST_CASE("whatever happens, each copy lies in the tray once", "[print]") {
  Sample sample(25);
  int faults = 0;
  for (std::uint32_t seed = 1; seed <= 5000; ++seed) {
    if (!sample.takes_next()) continue;
    for (const bool reports : {true, false}) {
      INFO("seed " << seed << (reports ? ", it reports" : ", it only sends"));
      Schedule schedule(seed, reports);
      schedule.play();
      schedule.check();
      faults += schedule.faults();
    }
  }
  CHECK(faults > 1000);
}

/// A server that does one thing after the other, as it is told.
class ToldServer : public press::PrintServer {
 public:
  std::optional<std::vector<press::Printer>> printers(press::PrintTrouble&) override { return std::nullopt; }
  std::optional<press::PrintJob> create(const press::PrintTicket&, const std::string& name, bool is_held,
                                        press::PrintTrouble&) override {
    calls.push_back((is_held ? "create held " : "create ") + name);
    return press::PrintJob{++number, "urn:" + name};
  }
  bool send(const press::PrintTicket&, const press::PrintJob&, std::string_view,
            press::PrintTrouble&) override {
    calls.push_back("send");
    return true;
  }
  std::optional<press::JobReport> look(const press::PrintTicket&, const press::PrintJob&,
                                       press::PrintTrouble&) override {
    if (reports.empty()) return press::JobReport{press::JobState::completed, 1, 3};
    const press::JobReport report = reports.front();
    reports.erase(reports.begin());
    return report;
  }
  bool cancel(const press::PrintTicket&, const press::PrintJob&, press::PrintTrouble&) override {
    calls.push_back("cancel");
    return true;
  }

  std::vector<std::string> calls;
  std::vector<press::JobReport> reports;
  int number = 0;
};

struct ToldRun {
  press::PrintPlan plan = plan_of(3, true);
  press::PrintProgress progress;
  ToldServer server;
  std::optional<press::DoubtAnswer> answer;
  bool can_save = true;
  bool is_changed = false;
  int saves = 0;
  int asked = 0;

  press::PrintWorld world() {
    return {
        .server = server,
        .read =
            [&](const press::CopyToPrint&, std::string& problem) {
              problem = is_changed ? "it is another one" : "";
              return is_changed ? std::nullopt : std::optional<std::string>("%PDF");
            },
        .save =
            [&](const press::PrintProgress&, std::string& problem) {
              ++saves;
              if (!can_save) problem = "disk full";
              return can_save;
            },
        .ask =
            [&](const press::PrintMoment&) {
              ++asked;
              return std::exchange(answer, std::nullopt);
            },
        .show = [](const press::PrintMoment&) {},
        .wait = [](milliseconds) {},
        .is_interrupted = [] { return false; },
    };
  }
  press::PrintOutcome run() { return press::print_copies(plan, progress, world()); }
};

TEST_CASE("copies go one after the other, each a job called by its id", "[print]") {
  ToldRun run;
  CHECK(run.run().end == press::PrintEnd::printed);
  CHECK(run.server.calls == std::vector<std::string>{"create couple-0-a", "send", "create couple-0-b", "send",
                                                     "create couple-0-t", "send"});
  CHECK(run.progress.in_doubt() == press::CopyRange{3, 3});
}

TEST_CASE("only the first copy is held", "[print]") {
  ToldRun run;
  run.plan.holds_first = true;
  run.run();
  CHECK(run.server.calls[0] == "create held couple-0-a");
  CHECK(run.server.calls[2] == "create couple-0-b");
}

TEST_CASE("a job is written down before its document is sent", "[print]") {
  ToldRun run;
  run.can_save = false;
  const press::PrintOutcome outcome = run.run();
  CHECK(outcome.end == press::PrintEnd::not_saved);
  CHECK(outcome.words == "disk full");
  CHECK(run.server.calls == std::vector<std::string>{"create couple-0-a", "cancel"});
}

TEST_CASE("a job that was cancelled before it began leaves nothing in doubt", "[print]") {
  ToldRun run;
  run.server.reports = {{press::JobState::waiting}, {press::JobState::cancelled}};
  CHECK(run.run().end == press::PrintEnd::cancelled);
  CHECK(run.asked == 0);
  CHECK(run.progress == press::PrintProgress{});
}

TEST_CASE("a job that was cancelled while it printed is in doubt", "[print]") {
  ToldRun run;
  run.server.reports = {{press::JobState::printing, 5, 1}, {press::JobState::cancelled, 5, 1}};
  SECTION("nobody is there") {
    CHECK(run.run().end == press::PrintEnd::in_doubt);
    CHECK(run.progress.in_doubt() == press::CopyRange{0, 1});
  }
  SECTION("it lies there") {
    run.answer = press::DoubtAnswer{true, 0};
    CHECK(run.run().end == press::PrintEnd::printed);
    CHECK(run.server.number == 3);
  }
  SECTION("it does not") {
    run.answer = press::DoubtAnswer{false, 0};
    CHECK(run.run().end == press::PrintEnd::printed);
    CHECK(run.server.number == 4);
  }
  SECTION("an answer about another copy is none") {
    run.answer = press::DoubtAnswer{true, 2};
    CHECK(run.run().end == press::PrintEnd::in_doubt);
  }
}

TEST_CASE("a job that the server has forgotten is in doubt", "[print]") {
  ToldRun run;
  run.progress = {1, 1, press::PrintJob{7, "urn:x"}};
  run.server.reports = {{press::JobState::absent}};
  CHECK(run.run().end == press::PrintEnd::in_doubt);
  CHECK(run.progress.in_doubt() == press::CopyRange{1, 2});
  CHECK(run.server.calls.empty());
}

TEST_CASE("a job of an earlier run is looked at, and not sent again", "[print]") {
  ToldRun run;
  run.progress = {1, 1, press::PrintJob{7, "urn:x"}};
  run.server.reports = {{press::JobState::printing, 3}, {press::JobState::completed, 3, 3}};
  CHECK(run.run().end == press::PrintEnd::printed);
  CHECK(run.server.calls == std::vector<std::string>{"create couple-0-t", "send"});
}

TEST_CASE("a job whose document never came is made anew", "[print]") {
  ToldRun run;
  run.progress = {0, 0, press::PrintJob{7, "urn:x"}};
  run.server.reports = {{press::JobState::incoming}, {press::JobState::cancelled}};
  CHECK(run.run().end == press::PrintEnd::printed);
  CHECK(run.server.calls[0] == "cancel");
  CHECK(run.server.calls[1] == "create couple-0-a");
}

TEST_CASE("a completed job of which not all leaves were counted is in doubt", "[print]") {
  ToldRun run;
  SECTION("a printer that never counts is asked about once") {
    run.server.reports = {
        {press::JobState::completed, 3}, {press::JobState::completed, 5}, {press::JobState::completed, 7}};
    run.answer = press::DoubtAnswer{true, 0};
    CHECK(run.run().end == press::PrintEnd::printed);
    CHECK(run.asked == 1);
    CHECK(run.server.number == 3);
  }
  SECTION("one that counts is asked about each time") {
    run.server.reports = {
        {press::JobState::completed, 3, 3}, {press::JobState::completed, 5}, {press::JobState::completed, 7}};
    run.answer = press::DoubtAnswer{false, 1};
    CHECK(run.run().end == press::PrintEnd::in_doubt);
    CHECK(run.progress.in_doubt() == press::CopyRange{1, 2});
    CHECK(run.asked == 2);
  }
  SECTION("so is one that stops after some") {
    run.server.reports = {{press::JobState::completed, 3, 3}, {press::JobState::completed, 5, 2}};
    CHECK(run.run().end == press::PrintEnd::in_doubt);
    CHECK(run.progress.in_doubt() == press::CopyRange{1, 2});
  }
  SECTION("one that counts otherwise is asked about once") {
    run.server.reports = {{press::JobState::completed, 3, 1},
                          {press::JobState::completed, 5, 1},
                          {press::JobState::completed, 7, 1}};
    run.answer = press::DoubtAnswer{true, 0};
    CHECK(run.run().end == press::PrintEnd::printed);
    CHECK(run.asked == 1);
  }
}

TEST_CASE("what the server begins with twice is named", "[print]") {
  ToldRun run;
  run.server.reports = {
      {press::JobState::printing, 3}, {press::JobState::printing, 9}, {press::JobState::completed, 9, 3}};
  CHECK(run.run().end == press::PrintEnd::printed);
  CHECK(run.progress.maybe_twice == std::vector<std::size_t>{0});
}

TEST_CASE("a file that has changed is not printed", "[print]") {
  ToldRun run;
  run.is_changed = true;
  CHECK(run.run().end == press::PrintEnd::changed);
  CHECK(run.server.calls.empty());
}

TEST_CASE("a queue that only sends asks once it goes on", "[print]") {
  ToldRun run;
  run.plan.reports = false;
  CHECK(run.run().end == press::PrintEnd::printed);
  CHECK(run.asked == 0);
  CHECK(run.progress.in_doubt() == press::CopyRange{0, 3});
  run.progress = {0, 2};
  CHECK(run.run().end == press::PrintEnd::in_doubt);
  CHECK(run.asked == 1);
  run.answer = press::DoubtAnswer{false, 1};
  CHECK(run.run().end == press::PrintEnd::printed);
  CHECK(run.progress.in_doubt() == press::CopyRange{1, 3});
}

TEST_CASE("a copy in flight is stopped, and what came of it is known", "[print]") {
  ToldRun run;
  run.progress = {0, 0, press::PrintJob{7, "urn:x"}};
  std::string problem;
  SECTION("before it began") {
    run.server.reports = {{press::JobState::waiting}, {press::JobState::cancelled}};
    CHECK(press::stop_copy(run.plan, run.progress, run.world(), problem));
    CHECK(run.progress == press::PrintProgress{});
    CHECK(run.server.calls == std::vector<std::string>{"cancel"});
  }
  SECTION("while it printed") {
    run.server.reports = {{press::JobState::printing, 4}, {press::JobState::cancelled, 4}};
    CHECK(press::stop_copy(run.plan, run.progress, run.world(), problem));
    CHECK(run.progress.is_doubtful);
  }
  SECTION("after it was done") {
    run.server.reports = {{press::JobState::completed, 4, 3}, {press::JobState::completed, 4, 3}};
    CHECK(press::stop_copy(run.plan, run.progress, run.world(), problem));
    CHECK(run.progress.in_doubt() == press::CopyRange{1, 1});
    CHECK(run.server.calls.empty());
  }
}

}  // namespace
}  // namespace tandem::tests
