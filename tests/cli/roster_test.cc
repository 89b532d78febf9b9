// Couples from a sign-up sheet, as a facilitator has it: what is shown, what is made, and what nobody is
// told.
#include <catch2/catch.hpp>

#include "cli/program_runner.h"
#include "pdf/external_tools.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

const char* const sheet =
    "Timestamp;Your name;Your pronouns;Partner's name;Never\n"
    "1/5/2027;Philomena;she/her;Bartholomew;One thing\n"
    "1/6/2027;Wilhelmina;;open;\n";

struct Signed {
  Signed() { runner.files.add("list.csv", sheet); }
  Outcome run(const std::vector<std::string>& arguments) { return runner.run(arguments); }
  ProgramRunner runner;
};

void expect_no_names(const std::string& text) {
  for (const char* name : {"hilomena", "artholomew", "ilhelmina"}) CHECK_THAT(text, !Contains(name));
}

std::string words_of(ProgramRunner& runner, const std::string& path) {
  return PdfOnDisk(runner.text(path)).text();
}

}  // namespace

TEST_CASE_METHOD(Signed, "a build takes its couples from a sign-up sheet", "[roster]") {
  const Outcome outcome = run({"build", "small", "--roster", "list.csv", "-o", "out"});
  INFO(outcome.err);
  CHECK(outcome.code == 0);
  CHECK(outcome.err == "");
  CHECK_THAT(outcome.out, StartsWith("list.csv: UTF-8, parted by ';'; headers in row 1, 2 rows below them\n"
                                     "  A   Timestamp       not used\n"
                                     "  B   Your name       the name of A\n"
                                     "  C   Your pronouns   the pronouns of A\n"
                                     "  D   Partner's name  the name of B\n"
                                     "  E   Never           sheets to ban\n"));
  const auto made = runner.files_in("out/packs");
  CHECK(made.contains("out/packs/couple-02/couple-02-a.pdf"));
  CHECK(made.contains("out/packs/couple-03/couple-03-b.pdf"));
  CHECK_FALSE(made.contains("out/packs/couple-01/couple-01-a.pdf"));
  expect_no_names(outcome.out);
  CHECK_THAT(words_of(runner, "out/packs/couple-02/couple-02-a.pdf"),
             Contains("Bartholomew") && !Contains("One thing of mine"));
}

TEST_CASE_METHOD(Signed, "pages of an open partner say 'your partner'", "[roster]") {
  run({"build", "small", "--roster", "list.csv", "-o", "out", "-q"});
  CHECK_THAT(words_of(runner, "out/packs/couple-03/couple-03-a.pdf"),
             Contains("Wilhelmina") && Contains("When did your partner last hear you out?"));
  CHECK_THAT(words_of(runner, "out/packs/couple-03/couple-03-b.pdf"),
             Contains("Partner B") && Contains("When did Wilhelmina last hear you out?"));
  CHECK_THAT(words_of(runner, "out/packs/couple-03/couple-03-together.pdf"),
             Contains("What will Wilhelmina bring to it, and what Partner B?"));
  CHECK(run({"list", "couples", "small", "--roster", "list.csv"}).out ==
        "couples\n  couple-02\n  couple-03  B has not answered\n");
}

TEST_CASE_METHOD(Signed, "a row that is not understood holds up no other", "[roster]") {
  runner.files.add("list.csv", std::string(sheet) + ";=B2;;Bartholomew;\n;Philomena;;Cornelius;laod map\n");
  const Outcome outcome = run({"build", "small", "--roster", "list.csv", "-o", "out"});
  CHECK(outcome.code == 5);
  CHECK_THAT(outcome.err, Contains("list.csv:4:2: error[cell-formula]: B4, 'Your name': this is a formula") &&
                              Contains("list.csv:5:23: error[unknown-sheet]: E5, 'Never': there is no") &&
                              Contains("packs not made: couple-04, couple-05\n"));
  expect_no_names(outcome.err);
  expect_no_names(outcome.out);
  for (const auto& [path, bytes] : runner.files_in("out")) {
    expect_no_names(path);
    CHECK_THAT(path, !Contains("couple-04") && !Contains("couple-05"));
    if (path.ends_with(".json")) expect_no_names(bytes);
  }
  CHECK(runner.files_in("out/packs").size() == 6);
  CHECK(run({"check", "small", "--roster", "list.csv"}).code == 1);
}

TEST_CASE_METHOD(Signed, "a couple whose sheets do not go together is left out", "[roster]") {
  runner.replace("small/content/listening.yaml", "opt-out:", "requires: [one-thing]\nopt-out:");
  const Outcome outcome = run({"build", "small", "--roster", "list.csv", "-o", "out"});
  CHECK(outcome.code == 1);  // the project's own list has such a couple, too
  runner.replace("small/content/couples.yaml", "    ban: [one-thing]\n", "");
  const Outcome again = run({"build", "small", "--roster", "list.csv", "-o", "out"});
  CHECK(again.code == 5);
  CHECK_THAT(again.err,
             Contains("error[missing-companion]: row 2: 'listening' needs 'one-thing' in the same pack") &&
                 Contains("packs not made: couple-02\n"));
}

TEST_CASE_METHOD(Signed, "roster check shows how a sheet is understood, with or without a project",
                 "[roster]") {
  const std::string table =
      "list.csv: UTF-8, parted by ';'; headers in row 1, 2 rows below them\n"
      "  A   Timestamp       not used\n"
      "  B   Your name       the name of A       2 cells\n"
      "  C   Your pronouns   the pronouns of A   1 cell, 1 empty\n"
      "  D   Partner's name  the name of B       2 cells\n"
      "  E   Never           sheets to ban       1 cell, 1 empty\n"
      "2 couples\n"
      "  couple-03: B has not answered\n";
  const Outcome outcome = run({"roster", "check", "list.csv", "--project", "small"});
  CHECK(outcome.code == 0);
  CHECK(outcome.out == table);
  CHECK(outcome.err == "");
  CHECK(run({"roster", "check", "list.csv"}).out == table);
  CHECK(run({"roster", "check", "list.csv", "--project", "nowhere"}).code == 4);
  runner.files.add("list.csv", std::string(sheet) + ";=B2;;Bartholomew;\n");
  const Outcome wrong = run({"roster", "check", "list.csv"});
  CHECK(wrong.code == 5);
  CHECK_THAT(wrong.out, Contains("the name of A       2 cells, 1 not understood\n") &&
                            Contains("2 couples\n  couple-03: B has not answered\nleft out: couple-04\n"));
}

TEST_CASE_METHOD(Signed, "a sheet becomes a list in YAML that makes the same packs", "[roster]") {
  runner.files.add("list.csv",
                   "Name,Pronouns,Partner,Never,Cover note,Language\n"
                   "Zoë \"Z\" Lee,she,Bo\\n,one-thing,\"*Hi* {a}, it's\n1. tea\",en\nAnn,,open,,,\n");
  const Outcome outcome = run({"roster", "convert", "list.csv", "list.yaml", "--project", "small"});
  CHECK(outcome.code == 0);
  CHECK(outcome.out == "");
  CHECK(outcome.err == "");
  CHECK(runner.text("list.yaml") ==
        "# Made by 'tandem roster convert'. These are people: keep this file out of version control.\n"
        "workshop: evening\n"
        "couples:\n"
        "  - id: couple-02\n"
        "    a: {name: \"Zoë \\\"Z\\\" Lee\", pronouns: she/her}\n"
        "    b: {name: \"Bo\\\\n\"}\n"
        "    ban: [one-thing]\n"
        "    language: en\n"
        "    note: \"\\\\*Hi\\\\* \\\\{a\\\\}, it’s\\\\\\n1\\\\. tea\"\n"
        "  - id: couple-03\n"
        "    a: {name: \"Ann\"}\n"
        "    open: b\n");
  CHECK(run({"roster", "convert", "list.csv", "--project", "small"}).out == runner.text("list.yaml"));
  run({"build", "small", "--roster", "list.csv", "-o", "of-csv", "-q"});
  CHECK(run({"build", "small", "--roster", "list.yaml", "-o", "of-yaml", "-q"}).code == 0);
  auto of_csv = runner.files_in("of-csv/packs");
  CHECK(of_csv.size() == 6);
  for (const auto& [path, bytes] : of_csv) CHECK(runner.text("of-yaml" + path.substr(6)) == bytes);
  const Outcome again = run({"roster", "convert", "list.csv", "list.yaml", "--project", "small"});
  CHECK(again.code == 2);
  CHECK_THAT(again.err, Contains("'list.yaml' is there already"));
}

TEST_CASE_METHOD(Signed, "columns, encodings and the workshop can be said", "[roster]") {
  runner.files.add("list.csv", "Called,Other,X\nZo\xEB,Bo,y\n");
  CHECK_THAT(run({"build", "small", "--roster", "list.csv"}).err,
             Contains("error[unknown-encoding]") && Contains("--encoding NAME: windows-1252"));
  const Outcome outcome =
      run({"build", "small", "--roster", "list.csv", "--encoding", "windows-1252", "--column", "Other=name-b",
           "--column", "c=ignore", "--workshop", "evening", "-o", "out"});
  INFO(outcome.err);
  CHECK(outcome.code == 0);
  CHECK_THAT(words_of(runner, "out/packs/couple-02/couple-02-a.pdf"), Contains("Zoë"));
  CHECK_THAT(
      run({"build", "small", "--roster", "list.csv", "--encoding", "windows-1252", "--workshop", "evning"})
          .err,
      Contains("did you mean 'evening'?"));
}

TEST_CASE_METHOD(Signed, "a project names its sign-up sheet, and what its columns hold", "[roster]") {
  runner.files.add("small/private/spring.csv", "Pet name,Other,Never\nPhilomena,Bartholomew,One thing\n");
  runner.files.add("small/tandem.yaml",
                   "project: small\nworkshop: evening\nroster:\n  file: private/spring.csv\n"
                   "  columns: {Pet name: name-a, Other: name-b}\n");
  const Outcome outcome = run({"build", "small", "-o", "out"});
  CHECK(outcome.err == "");
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out, StartsWith("small/private/spring.csv: UTF-8, parted by ','; headers in row 1"));
  CHECK_THAT(words_of(runner, "out/packs/couple-02/couple-02-a.pdf"), Contains("Bartholomew"));
  CHECK_FALSE(runner.files_in("out/packs").contains("out/packs/couple-01/couple-01-a.pdf"));
  CHECK_THAT(run({"roster", "check", "--project", "small"}).out,
             Contains("  A   Pet name  the name of A       1 cell\n"));
  CHECK_THAT(run({"explain", "project", "--project", "small"}).out,
             Contains("roster         private/spring.csv") && Contains("small/tandem.yaml:4\n") &&
                 Contains("roster.column  Pet name = name-a") && Contains("small/tandem.yaml:5\n"));
  CHECK(run({"list", "couples", "small"}).out == "couples\n  couple-02\n");
  // Another list takes its place.
  CHECK(run({"list", "couples", "small", "--roster", "list.csv"}).out ==
        "couples\n  couple-02\n  couple-03  B has not answered\n");
  // Single sheets need no couples.
  std::string problem;
  REQUIRE(runner.files.remove_below("small/private", "spring.csv", problem));
  CHECK(run({"handout", "listening", "--project", "small", "-o", "out"}).code == 0);
  CHECK_THAT(run({"build", "small", "-o", "out"}).err, Contains("error[unreadable]"));
}

TEST_CASE_METHOD(Signed, "a couple whose row is not understood is on the list all the same", "[roster]") {
  runner.files.add("list.csv", "Name,Partner\nAnn,Bo\n=X,Di\n");
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"build", "small", "--couple", "couple-03", "-o", "out"},
           {"explain", "couple", "couple-03", "--project", "small"},
           {"press", "labels", "l7160", "--project", "small", "--couple", "couple-03", "-o", "labels.pdf"}}) {
    INFO(words[0]);
    std::vector<std::string> asked = words;
    asked.insert(asked.end(), {"--roster", "list.csv"});
    const Outcome outcome = run(asked);
    CHECK(outcome.code == 1);
    CHECK_THAT(outcome.err, Contains("A3, 'Name': ") && !Contains("there is no couple"));
  }
}

TEST_CASE_METHOD(Signed, "whoever looks at a list that git tracks is warned", "[roster]") {
  runner.files.add("/own/list.csv", sheet);
  CHECK_THAT(run({"roster", "check", "/own/list.csv"}).err, !Contains("tracked-roster"));
  const std::string entry =
      std::string(60, 'x') + std::string("\0\x08", 2) + "list.csv" + std::string(2, '\0');
  runner.files.add("/own/.git/index",
                   "DIRC" + std::string("\0\0\0\2\0\0\0\1", 8) + entry + std::string(20, 'x'));
  CHECK_THAT(run({"roster", "check", "/own/list.csv"}).err,
             Contains("/own/list.csv: warning[tracked-roster]"));
}

TEST_CASE_METHOD(Signed, "a project says which columns hold facts", "[roster]") {
  runner.files.add("/list.csv", "Name,Partner,Kinder,Nachts A\nAnn,Bo,school,nights\n");
  runner.files.add("small/content/facts.yaml",
                   "facts:\n  - {id: kids, says: Children, values: {school: School}}\n"
                   "  - {id: work, says: Work, per-partner: yes, values: {nights: Nights}}\n");
  runner.files.add("small/tandem.yaml",
                   "project: small\nworkshop: evening\nroster:\n  file: /list.csv\n"
                   "  columns: {Kinder: kids, Nachts A: work-a}\n");
  const Outcome checked = run({"roster", "check", "--project", "small"});
  CHECK(checked.code == 0);
  CHECK_THAT(checked.out, Contains("the fact kids") && Contains("the fact work-a"));
  CHECK(run({"build", "small", "-o", "out"}).code == 0);
  runner.files.add("small/tandem.yaml",
                   "project: small\nworkshop: evening\nroster:\n  file: /list.csv\n"
                   "  columns: {Kinder: kids, Nachts A: wrok-a}\n");
  CHECK_THAT(run({"build", "small", "-o", "out"}).err, Contains("did you mean 'work-a'?"));
  runner.files.add("small/tandem.yaml", "project: small\nworkshop: evening\nroster: /list.csv\n");
  CHECK_THAT(run({"roster", "check", "--project", "small"}).err,
             Contains("talked-alone, kids, work, work-a, work-b"));
}

TEST_CASE_METHOD(Signed, "what is wrong with a project's roster is told in its tandem.yaml", "[roster]") {
  runner.files.add("/list.csv", sheet);
  runner.files.add("small/tandem.yaml",
                   "project: small\nroster: {file: /list.csv, columns: {Your name: nam-a, Never: ban}}\n");
  const std::string once = run({"build", "small", "-o", "out"}).err;
  CHECK_THAT(once, Contains("small/tandem.yaml:2:48: error[unknown-column]: there is no field 'nam-a' for a "
                            "column") &&
                       Contains("did you mean 'name-a'?"));
  CHECK(once.find("unknown-column") == once.rfind("unknown-column"));
  CHECK_THAT(run({"roster", "check", "--project", "small"}).err, Contains("there is no field 'nam-a'"));
  runner.files.add("small/tandem.yaml",
                   "project: small\nroster: {file: /list.csv, columns: {Surname: ignore}}\n");
  CHECK_THAT(run({"build", "small", "-o", "out"}).err,
             Contains("error[unknown-column]: no column is called 'Surname'"));
  runner.files.add("small/tandem.yaml", "project: small\nroster: /list.csv\n");
  CHECK(run({"build", "small", "-o", "out"}).code == 0);
  // A library's people are nobody's who stands on it.
  runner.files.add("mine/tandem.yaml", "project: mine\nlibrary: ../small\nworkshop: evening\n");
  CHECK(run({"list", "couples", "mine"}).out == "");
}

TEST_CASE_METHOD(Signed, "codes stand in place of names, and the key on a page of its own", "[roster]") {
  const std::string key = "out/facilitator-only/who-is-who.pdf";
  const Outcome outcome = run({"build", "small", "--roster", "list.csv", "-o", "out", "--pseudonyms"});
  CHECK(outcome.err == "");
  CHECK(outcome.code == 0);
  for (const auto& [path, bytes] : runner.files_in("out")) {
    if (path == key) continue;
    INFO(path);
    if (path.ends_with(".pdf")) {
      expect_no_names(words_of(runner, path));
    } else {
      expect_no_names(bytes);
    }
  }
  CHECK_THAT(words_of(runner, "out/packs/couple-02/couple-02-a.pdf"),
             Contains("02-A") && Contains("When did 02-B last hear you out?"));
  CHECK_THAT(words_of(runner, "out/packs/couple-03/couple-03-a.pdf"), Contains("When did your partner last"));
  CHECK_THAT(words_of(runner, key), Contains("Who is who") && Contains("For the facilitator alone.") &&
                                        Contains("02-A") && Contains("Philomena") && Contains("02-B") &&
                                        Contains("Bartholomew") && Contains("03-A") &&
                                        Contains("Wilhelmina") && !Contains("03-B"));
  // The same packs, whatever the people behind the codes are called.
  const auto packs = runner.files_in("out/packs");
  runner.replace("list.csv", "Bartholomew", "Cornelius");
  run({"build", "small", "--roster", "list.csv", "-o", "out", "--pseudonyms"});
  CHECK(runner.files_in("out/packs") == packs);
  CHECK_THAT(words_of(runner, key), Contains("Cornelius"));
  // One pack with names among others with codes would have nobody's key.
  const Outcome mixed = run({"build", "small", "--roster", "list.csv", "-o", "out", "--couple", "couple-02"});
  CHECK(mixed.code == 2);
  CHECK_THAT(mixed.err,
             Contains("the packs there have codes in place of names") && Contains("'--pseudonyms'"));
  CHECK(runner.files.exists(key));
  // With names again, there is nothing to unlock.
  run({"build", "small", "--roster", "list.csv", "-o", "out"});
  CHECK_FALSE(runner.files.exists(key));
  runner.files.add("/list.csv", sheet);
  runner.files.add("small/tandem.yaml", "project: small\nroster: {file: /list.csv, pseudonyms: yes}\n");
  run({"build", "small", "-o", "out"});
  CHECK(runner.files.exists(key));
}

TEST_CASE_METHOD(Signed, "a build says where a sheet suits another number of couples than the list has",
                 "[roster]") {
  runner.replace("small/content/listening.yaml", "for: each-then-share",
                 "for: each-then-share\ngroup-size: {least: 1, most: 1}");
  const Outcome outcome = run({"build", "small", "--roster", "list.csv", "-o", "out"});
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.err, Contains("small/content/evening.yaml:") &&
                              Contains("warning[group-size]: 'listening' suits 1 couple at most in one room, "
                                       "and 2 come"));
  runner.replace("small/content/listening.yaml", "{least: 1, most: 1}", "{least: 3, most: 9}");
  CHECK_THAT(run({"build", "small", "--roster", "list.csv", "-o", "out"}).err,
             Contains("warning[group-size]: 'listening' needs 3 couples at least, and 2 come"));
}

TEST_CASE_METHOD(Signed, "what a table asks for and nothing comes of is told", "[roster]") {
  runner.files.add("/list.csv", "Name,Partner,Minutes\nAnn,Bo,20\n");
  const Outcome outcome =
      run({"build", "small", "--roster", "/list.csv", "--workshop", "evening", "-o", "out"});
  CHECK_THAT(outcome.err, Contains("warning[minutes-without-effect]: couple 'couple-02' has minutes"));
  CHECK(outcome.code == 0);
}

TEST_CASE_METHOD(Signed, "a list in a project need not name the workshop that the project names",
                 "[roster]") {
  runner.files.add("/list.yaml", "couples:\n  - id: couple-02\n    a: {name: Ann}\n    b: {name: Bo}\n");
  runner.files.add("small/tandem.yaml", "project: small\nworkshop: evening\n");
  const Outcome outcome = run({"build", "small", "--roster", "/list.yaml", "-o", "out"});
  CHECK_THAT(outcome.err, !Contains("error"));
  CHECK(outcome.code == 0);
  CHECK(runner.files.exists("out/packs/couple-02/couple-02-a.pdf"));
}

TEST_CASE_METHOD(Signed, "what a roster's options need is said", "[roster]") {
  for (const auto& [arguments, told] : std::vector<std::pair<std::vector<std::string>, std::string>>{
           {{"build", "small", "--column", "a=b"}, "'--column' needs '--roster'"},
           {{"build", "small", "--encoding", "utf8"}, "'--encoding' needs '--roster'"},
           {{"build", "small", "--roster", "list.csv", "--column", "Name"}, "'--column' cannot be 'Name'"},
           {{"roster"}, "what about the roster?"},
           {{"roster", "chekc", "list.csv"}, "did you mean 'check'?"},
           {{"roster", "check"}, "which roster?"},
           {{"roster", "check", "list.csv", "x"}, "'x' is one word too many"},
           {{"build", "small", "--roster", "list.csv", "--stamp", "list.csv"}, "list.csv"},
       }) {
    const Outcome outcome = run(arguments);
    INFO(told);
    CHECK(outcome.code == 2);
    CHECK_THAT(outcome.err, Contains(told));
  }
  CHECK(runner.text("list.csv") == sheet);
  const Outcome missing = run({"build", "small", "--roster", "nowhere.csv"});
  CHECK(missing.code == 4);
  CHECK_THAT(missing.err, Contains("nowhere.csv: error[unreadable]: cannot be read: "));
}

}  // namespace tandem::tests
