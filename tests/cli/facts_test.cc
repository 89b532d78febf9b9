// What is known of couples: who is told of it, and who is not.
#include <catch2/catch.hpp>

#include "cli/program_runner.h"
#include "pdf/external_tools.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

/// A project whose one sheet bends, and words that nothing else has.
struct Known {
  Known() {
    runner.files.add(
        "small/content/facts.yaml",
        "facts:\n"
        "  - {id: work, says: Work, many: yes, per-partner: yes, values: {days: By day, qznight: "
        "At qznight}}\n"
        "  - {id: season, says: Season, kind: season}\n"
        "  - {id: tasks, says: Tasks, kind: list}\n");
    runner.files.add("small/content/listening.yaml",
                     "exercise: listening\ntitle: Listening first\ntopic: mutuality\nminutes: {write: 5}\n"
                     "for: each\npurpose: A test.\nopt-out: You may pass.\nblocks:\n"
                     "  - prompt: {id: heard, ask: \"When did {partner} last hear you out?\"}\n"
                     "  - prompt: {id: rest, ask: \"How do you rest?\"}\n    when: work.qznight\n"
                     "  - prose: \"Be kind in {season}. Rest.\"\n"
                     "  - checklist: {id: own, items: [Meals, \"{tasks}\"]}\n");
    runner.replace("small/content/couples.yaml", "    ban: [one-thing]",
                   "    ban: [one-thing]\n    gates: {talked-alone: both}\n"
                   "    facts: {season: {name: Qxseason, until: 2027-06-01}, tasks: [Qxtask]}");
    runner.replace("small/content/couples.yaml", "pronouns: he/him}\n    ban: [one",
                   "pronouns: he/him, facts: {work: qznight}}\n    ban: [one");
  }
  ProgramRunner runner;
};

std::string words_of(ProgramRunner& runner, const std::string& path) {
  return PdfOnDisk(runner.text(path)).text();
}

void expect_untold(const std::string& text) {
  for (const char* word : {"qznight", "Qxseason", "Qxtask", "talked", "2027-06", "June 1"})
    CHECK_THAT(text, !Contains(word));
}

}  // namespace

TEST_CASE_METHOD(Known, "pages speak of what is known, and nothing outside them does", "[facts]") {
  const Outcome outcome = runner.run({"build", "small", "-v", "-o", "out"});
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  expect_untold(outcome.out + outcome.err);
  for (const auto& [path, bytes] : runner.files_in("out")) {
    expect_untold(path);
    if (!path.ends_with(".pdf")) expect_untold(bytes);
  }
  for (const char* copy : {"a", "b"}) {
    CHECK_THAT(words_of(runner, std::string("out/packs/couple-01/couple-01-") + copy + ".pdf"),
               Contains("How do you rest?") && Contains("Be kind in Qxseason.") && Contains("Qxtask"));
    CHECK_THAT(words_of(runner, std::string("out/packs/couple-02/couple-02-") + copy + ".pdf"),
               !Contains("How do you rest?") && !Contains("Be kind") && Contains("Rest."));
  }
  CHECK_THAT(words_of(runner, "out/handouts/listening.pdf"), Contains("Rest.") && !Contains("Be kind"));
  // Nor does a list of fields by what is in it.
  const auto entry_of = [&](const std::string& couple) {
    const std::string fields = runner.text("out/fields.json");
    const std::size_t start = fields.find("packs/" + couple + "/" + couple + "-a.pdf");
    REQUIRE(start != std::string::npos);
    const std::size_t rows = fields.find('\n', start);
    return fields.substr(rows, fields.find("]}", rows) - rows);
  };
  CHECK_THAT(entry_of("couple-01"), Contains("listening.heard") && !Contains("listening.rest"));
  CHECK(entry_of("couple-01") == entry_of("couple-02"));
  for (const char* command : {"list", "check"}) {
    const Outcome other = runner.run({command, "small", "-v"});
    CHECK(other.code == 0);
    expect_untold(other.out + other.err);
  }
}

TEST_CASE_METHOD(Known, "whoever asks is told what is known, and where it is written", "[facts]") {
  const Outcome outcome = runner.run({"explain", "couple", "couple-01", "--project", "small"});
  CHECK(outcome.code == 0);
  CHECK(outcome.out ==
        "season    name Qxseason, until 2027-06-01  small/content/couples.yaml:9\n"
        "tasks     Qxtask                           small/content/couples.yaml:9\n"
        "work (B)  qznight                          small/content/couples.yaml:6\n");
  CHECK_THAT(runner.run({"explain", "couple", "couple-02", "--project", "small"}).out,
             Contains("season  unknown"));
  CHECK_THAT(runner.run({"explain", "couple", "couple-03", "--project", "small"}).err,
             Contains("there is no couple 'couple-03'"));
}

TEST_CASE_METHOD(Known, "no hint says what somebody nearly wrote of a person", "[facts]") {
  std::string list = runner.text("small/content/couples.yaml");
  list.replace(list.find("qznight"), 7, "qznigth");
  runner.files.add("small/content/couples.yaml", list);
  CHECK_THAT(runner.run({"check", "small"}).err, Contains("'…' is no value of 'work'") &&
                                                     Contains("one of: days, qznight") &&
                                                     !Contains("did you mean"));
}

TEST_CASE_METHOD(Known, "columns of a sign-up sheet hold facts", "[facts]") {
  runner.files.add("list.csv",
                   "Name,Partner,Work A,Season,Until,Tasks,Talked alone\n"
                   "Philomena,Bartholomew,At qznight,Qxseason,2027-06,\"Qxtask; Dog, and cat\",both\n"
                   "Wilhelmina,Cornelius,weekends,,,,\n");
  const Outcome outcome = runner.run({"roster", "check", "list.csv", "--project", "small"});
  CHECK_THAT(outcome.out, Contains("C   Work A        the fact work-a") &&
                              Contains("E   Until         the fact season-until"));
  CHECK_THAT(outcome.err, Contains("list.csv:3:22: error[unknown-fact-value]: C3, 'Work A': ") &&
                              Contains("one of: days, qznight") && !Contains("weekends"));
  const Outcome told =
      runner.run({"explain", "couple", "couple-02", "--project", "small", "--roster", "list.csv"});
  CHECK_THAT(told.out, Contains("work (A)  qznight") && Contains("list.csv: C2") &&
                           Contains("name Qxseason, until 2027-06") && Contains("Qxtask, Dog, and cat"));
  CHECK_THAT(runner.run({"roster", "convert", "list.csv", "--project", "small"}).out,
             Contains("a: {name: \"Philomena\", facts: {work: [\"qznight\"]}}") &&
                 Contains("season: {name: \"Qxseason\", until: \"2027-06\"}") &&
                 Contains("gates: {talked-alone: both}"));
}

TEST_CASE_METHOD(Known, "a check tries every pair of facts, and says how many", "[facts]") {
  const Outcome outcome = runner.run({"check", "small", "--stress", "--theme", "base", "--paper", "a4"});
  INFO(outcome.err);
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out,
             Contains("also for what is known of couples: ") && Contains(" forms of 1 sheet, with "));
}

}  // namespace tandem::tests
