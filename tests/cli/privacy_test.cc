#include <catch2/catch.hpp>

#include "cli/program_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

void expect_no_names(const std::string& text) {
  for (const char* name :
       {"Philomena", "Bartholomew", "Wilhelmina", "Cornelius", "philomena", "wilhelmina"}) {
    CHECK_THAT(text, !Contains(name));
  }
}

TEST_CASE("no name of a person reaches a stream, a file's name or a depfile") {
  ProgramRunner runner;
  runner.err_is_terminal = true;
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"build", "small", "-v", "--collate", "--depfile", "x.d", "--stamp",
                                 "x.stamp"},
        {"check", "small", "-v"},
        {"list", "small", "-v"}}) {
    const Outcome outcome = runner.run(arguments);
    CHECK(outcome.code == 0);
    expect_no_names(outcome.out);
    expect_no_names(outcome.err);
  }
  for (const auto& [path, bytes] : runner.files_in("")) expect_no_names(path);
  expect_no_names(runner.text("x.d"));
}

TEST_CASE("a partner's own name on a page that everybody gets is asked about") {
  ProgramRunner runner;
  runner.replace("small/content/listening.yaml", "helps you to", "helps Philomena to");
  const Outcome outcome = runner.run({"check", "small"});
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.err, Contains("small/content/listening.yaml:7:30: warning[partner-named]: a partner on "
                                   "the list of couples has this name, and everybody gets this page\n"));
}

TEST_CASE("an error in the list of couples shows its place, not its line") {
  ProgramRunner runner;
  std::string place;
  SECTION("a name that no font can show") {
    runner.replace("small/content/couples.yaml", "Bartholomew", "Bartholomew\U000F1234");
    place = "small/content/couples.yaml:6:";
  }
  SECTION("a misspelt key on a line with names") {
    runner.replace("small/content/couples.yaml",
                   "a: {name: Wilhelmina, pronouns:", "a: {name: Wilhelmina, pronoun:");
    place = "small/content/couples.yaml:9:";
  }
  SECTION("broken YAML on a line with names") {
    runner.replace("small/content/couples.yaml", "Wilhelmina, pronouns: she/her}",
                   "\"Wilhelmina, pronouns: she/her}");
    place = "small/content/couples.yaml:";
  }
  const Outcome outcome = runner.run({"build", "small"});
  CHECK((outcome.code == 1 || outcome.code == 5));
  CHECK_THAT(outcome.err, Contains(place));
  expect_no_names(outcome.err);
  expect_no_names(outcome.out);
}

// However somebody keeps a list of people, and wherever: without its being a list of couples.
const std::vector<std::pair<std::string, std::string>> lists_of_people{
    {"a misspelt first key",
     "wrokshop: evening\ncouples:\n  - id: c\n    a: {name: Philomena, pronuns: she}\n"},
    {"no key that is known",
     "gruppe: evening\nleute:\n  - {vorname: Philomena, nachname: Cornelius}\n  - {vorname: [Wilhelmina}\n"},
    {"a table", "first,second\nPhilomena,Bartholomew\nWilhelmina,\"Cornelius\n"},
    {"a table with colons", "Philomena: Bartholomew\nWilhelmina: Cornelius\nPhilomena: Cornelius\n"},
    {"a list", "- Philomena and Bartholomew\n- Wilhelmina: [Cornelius\n"},
    {"in a workshop", "workshop: second\ntitle: T\nrecipe: small\nparticipants: [Philomena, Bartholomew]\n"},
    {"in a workshop, as words", "workshop: second\ntitle: T\nrecipe: small\nwho: Philomena, Bartholomew\n"},
    {"in a workshop that is broken",
     "workshop: second\ntitle: T\nrecipe: small\nguests:\n  - Philomena: x: \"Bartholomew\n  Cornelius\n"},
    {"among blocks",
     "article: second\ntitle: T\nblocks:\n  - couples: [{a: {name: Philomena, naem: Cornelius}}]\n"},
    {"behind an exercise",
     "article: second\ntitle: T\nblocks: []\ncoupels:\n  - {a: {name: Philomena}, a: {name: Cornelius}\n"},
    {"in an organisation", "organisation: us\nname: Us\nnames: [Philomena, Bartholomew]\nname: Cornelius\n"},
    {"in a recipe", "recipe: second\ntitle: T\nexercises: [listening]\nclients: {Philomena: Cornelius}\n"},
    {"in braces", "{workshop: evening, couples: [{id: c, a: {name: Philomena}, a: {name: Cornelius}}]}\n"},
    {"lower case as keys", "leute:\n  philomena: x\n  wilhelmina: y\n  philomena: z\n"},
    {"in UTF-16", std::string("P\0h\0i\0l\0o\0m\0e\0n\0a\0\n\0", 20)},
    {"not in UTF-8", "leute:\n  - Philomena \xE9\n"},
};

TEST_CASE("a list of people that is not known as one is not quoted") {
  for (const auto& [what, text] : lists_of_people) {
    for (const char* path :
         {"content/roster.yaml", "content/couples-old.yaml", "content/es/couples.yaml",
          "templates/people.yaml", "templates/recipes/second.yaml", "content/second.yml"}) {
      ProgramRunner runner;
      runner.files.add(std::string("small/") + path, text);
      const Outcome outcome = runner.run({"check", "small"});
      INFO(what << " in " << path << "\n" << outcome.err);
      CHECK(outcome.code == 1);
      CHECK_THAT(outcome.err, Contains(path));
      expect_no_names(outcome.err);
      expect_no_names(outcome.out);
      for (const char* line : {"\n    1 |", "\n    2 |", "\n    4 |"})
        CHECK_THAT(outcome.err, !Contains(line));
    }
  }
}

TEST_CASE("lines of other files are shown") {
  ProgramRunner runner;
  runner.replace("small/content/listening.yaml", "prompt:", "promt:");
  CHECK_THAT(runner.run({"check", "small"}).err, Contains("    9 |   - promt: {id: heard"));
}

}  // namespace
}  // namespace tandem::tests
