// 'tandem fix': what is certain is put right, shown before it is written, and never where people are listed.
#include <catch2/catch.hpp>

#include <filesystem>

#include "cli/program_runner.h"
#include "cli/project_on_disk.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

struct Misspelt : ProgramRunner {
  Misspelt() {
    replace("small/content/listening.yaml", "lines: 2", "linse: 2");
    replace("small/content/listening.yaml", "topic: mutuality", "topic: mutualiy");
    replace("small/templates/recipes/small.yaml", "listening, one-thing", "lisening, 'one-thin'");
    replace("small/content/couples.yaml", "ban: [one-thing]", "bann: [one-thing]");
  }
};

}  // namespace

TEST_CASE("fix shows a diff and writes nothing by itself") {
  Misspelt runner;
  const auto before = runner.files_in("small");
  const Outcome outcome = runner.run({"fix", "small"});
  CHECK(outcome.code == 0);
  CHECK(outcome.err == "");
  CHECK_THAT(outcome.out, Contains("--- small/content/listening.yaml\n+++ small/content/listening.yaml\n"
                                   "@@ -3 +3 @@\n-topic: mutualiy\n+topic: mutuality\n@@ -9 +9 @@\n") &&
                              Contains(", lines: 2}\n") &&
                              Contains("+exercises: [listening, 'one-thing', shared-meal]\n") &&
                              Contains("4 changes, nothing written yet; 'tandem fix --apply' writes it\n"));
  CHECK_THAT(outcome.out, !Contains("Philomena") && !Contains("bann"));
  CHECK(runner.files_in("small") == before);
}

TEST_CASE("fix --apply changes these words and nothing else") {
  Misspelt runner;
  ProgramRunner sound;
  const std::string couples = runner.text("small/content/couples.yaml");
  CHECK_THAT(runner.run({"fix", "small", "--apply"}).out,
             Contains("4 changes, written\n") && Contains("'tandem check' tells of "));
  CHECK(runner.text("small/content/listening.yaml") == sound.text("small/content/listening.yaml"));
  CHECK_THAT(runner.text("small/templates/recipes/small.yaml"),
             Contains("[listening, 'one-thing', shared-meal]"));
  CHECK(runner.text("small/content/couples.yaml") == couples);
  CHECK_THAT(runner.run({"fix", "small"}).out, Contains("nothing is certain enough to be changed\n"));
  Misspelt full;
  full.files.fail_writes("No space left on device");
  CHECK(full.run({"fix", "small", "--apply"}).code == 4);
}

TEST_CASE("fix finds the word in a text that loses a sentence") {
  ProgramRunner runner;
  runner.files.add("small/content/facts.yaml", "facts:\n  - {id: season, says: Season, kind: season}\n");
  const std::string sheet =
      "exercise: listening\ntitle: Listening first\ntopic: mutuality\nminutes: {write: 5}\nfor: each\n"
      "purpose: A test.\nblocks:\n  - prose: |\n      Rest in {season}, both of you. It helps.\n\n"
      "      Then {partner_pronoun, select, WORD {x} other {y}} and more.\n"
      "  - prompt: {id: a, ask: \"Since {season} you rest. What can {partner_pronoun, select, WORD {x} "
      "other {y}} do?\"}\n";
  const auto with = [&](const std::string& word) {
    std::string text = sheet;
    for (auto at = text.find("WORD"); at != std::string::npos; at = text.find("WORD"))
      text.replace(at, 4, word);
    return text;
  };
  runner.files.add("small/content/listening.yaml", with("shee"));
  CHECK_THAT(runner.run({"fix", "small", "--apply"}).out, Contains("2 changes, written\n"));
  CHECK(runner.text("small/content/listening.yaml") == with("she"));
}

TEST_CASE("fix writes over nothing but the word that is told") {
  ProgramRunner runner;
  runner.files.add("small/content/facts.yaml",
                   "facts:\n  - {id: children, says: Children, values: {baby: A baby}}\n");
  runner.replace("small/content/listening.yaml", "blocks:\n",
                 "blocks:\n  - prose: A\n    when: children.babby\n  - prose: B\n    when: childern.baby\n");
  const auto before = runner.files_in("small");
  CHECK_THAT(runner.run({"fix", "small", "--apply"}).out, Contains("nothing is certain enough"));
  CHECK(runner.files_in("small") == before);
}

TEST_CASE("fix changes the file that a link leads to, and leaves the link") {
  namespace fs = std::filesystem;
  ProjectOnDisk disk;
  const std::string listening = "small/content/listening.yaml";
  std::string text = disk.text(listening);
  const std::string sound = text;
  text.replace(text.find("lines: 2"), 8, "linse: 2");
  disk.write("linked.yaml", text);
  fs::permissions(disk.path("linked.yaml"), fs::perms(0660));
  fs::remove(disk.path(listening));
  fs::create_symlink("../../linked.yaml", disk.path(listening));
  CHECK_THAT(disk.run({"fix", disk.project(), "--apply"}).out,
             Contains("listening.yaml is a link: this changes ") && Contains("1 change, written\n"));
  CHECK(fs::is_symlink(disk.path(listening)));
  CHECK(disk.text("linked.yaml") == sound);
  CHECK(fs::status(disk.path("linked.yaml")).permissions() == fs::perms(0660));
}

TEST_CASE("fix leaves a library as it is") {
  Misspelt runner;
  runner.installed_library = "small";
  runner.files.add("mine/tandem.yaml", "project: mine\nlibrary: installed\nworkshp: evening\n");
  const auto before = runner.files_in("small");
  CHECK_THAT(runner.run({"fix", "mine", "--apply"}).out,
             Contains("-workshp: evening\n+workshop: evening\n") && Contains("1 change, written\n"));
  CHECK(runner.files_in("small") == before);
}

}  // namespace tandem::tests
