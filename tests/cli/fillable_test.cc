#include <catch2/catch.hpp>

#include "cli/program_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

TEST_CASE("the theme says whether PDFs can be filled in, and an option overrules it") {
  ProgramRunner runner;
  const auto bytes_of = [&](const std::vector<std::string>& arguments) {
    std::vector<std::string> words{"handout", "listening", "--project", "small", "-q"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    CHECK(runner.run(words).code == 0);
    return runner.text("small/output/handouts/listening.pdf");
  };
  const std::string by_theme = bytes_of({});
  const std::string paper = bytes_of({"--fillable", "no"});
  CHECK(paper.size() < by_theme.size());
  CHECK(bytes_of({"--fillable", "yes"}) == by_theme);
  CHECK_FALSE(runner.files.exists("small/output/handouts/listening-print.pdf"));
  CHECK(bytes_of({"--fillable=both"}) == by_theme);
  CHECK(runner.text("small/output/handouts/listening-print.pdf") == paper);
  runner.replace("small/templates/themes/base.yaml", "fillable: yes", "fillable: no");
  CHECK(bytes_of({}) == paper);
}

TEST_CASE("a document without fields is one file in any case") {
  ProgramRunner runner;
  CHECK(runner.run({"build", "small", "-q", "--fillable", "both"}).code == 0);
  CHECK(runner.files.exists("small/output/packs/couple-01/couple-01-a-print.pdf"));
  CHECK(runner.files.exists("small/output/workshops/evening/evening-run-sheet.pdf"));
  CHECK_FALSE(runner.files.exists("small/output/workshops/evening/evening-run-sheet-print.pdf"));
}

TEST_CASE("the gallery can be for paper, too") {
  ProgramRunner runner;
  const auto make = [&](const std::string& fillable) {
    CHECK(
        runner.run({"gallery", "small", "-q", "--theme", "base", "--block", "scale", "--fillable", fillable})
            .code == 0);
    return runner.text("small/output/gallery.pdf");
  };
  const std::string paper = make("no");
  CHECK_FALSE(runner.files.exists("small/output/gallery-print.pdf"));
  CHECK(make("both").size() > paper.size());
  CHECK(runner.text("small/output/gallery-print.pdf") == paper);
}

TEST_CASE("another word than yes, no and both is refused") {
  ProgramRunner runner;
  const Outcome outcome = runner.run({"build", "small", "--fillable", "maybe"});
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("'--fillable' cannot be 'maybe'"));
  CHECK_THAT(outcome.err, Contains("it is yes, no or both"));
}

TEST_CASE("fields.json names every field with its place and question, and nobody") {
  ProgramRunner runner;
  runner.run({"build", "small", "-q"});
  const std::string json = runner.text("small/output/fields.json");
  CHECK_THAT(json, StartsWith("{\n  \"files\": [\n    {\"file\": \"handouts/listening.pdf\", \"fields\": [\n"
                              "      {\"name\": \"listening.heard\", \"exercise\": \"listening\", "
                              "\"block\": \"heard\", \"type\": \"lines\", "
                              "\"prompt\": \"When did your partner last hear you out?\"}\n    ]},\n"));
  // A couple's page says their names; the list says what the handout asks.
  CHECK_THAT(json, Contains("{\"name\": \"together.shared-meal.meal\", \"copy\": \"together\", "
                            "\"exercise\": \"shared-meal\", \"block\": \"meal\", \"type\": \"lines\", "
                            "\"prompt\": \"What will Partner A bring to it, and what Partner B?\"}"));
  CHECK_THAT(json, Contains("{\"name\": \"a.listening.heard\", \"copy\": \"a\""));
  CHECK_THAT(json, Contains("{\"name\": \"b.listening.heard\", \"copy\": \"b\""));
  for (const char* name : {"Philomena", "Bartholomew", "Wilhelmina", "Cornelius"}) {
    CHECK_THAT(json, !Contains(name));
  }
}

TEST_CASE("fields.json lists what stands in two columns as it is written") {
  ProgramRunner runner;
  runner.files.add("small/content/c.yaml",
                   "article: c\ntitle: Days\nblocks:\n  - checklist: {id: week, items: [Monday, Tuesday, "
                   "Wednesday, Thursday, Friday, Saturday, Sunday]}\n");
  runner.run({"build", "small", "-q"});
  const std::string json = runner.text("small/output/fields.json");
  std::size_t place = 0;
  for (const char* day : {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}) {
    place = json.find(std::string("\"") + day + "\"", place);
    INFO(day);
    REQUIRE(place != std::string::npos);
  }
}

TEST_CASE("fields.json is a build's, and only where there are fields") {
  ProgramRunner runner;
  runner.run({"handout", "listening", "--project", "small", "-q"});
  runner.run({"build", "small", "-q", "--fillable", "no"});
  CHECK_FALSE(runner.files.exists("small/output/fields.json"));
}

}  // namespace
}  // namespace tandem::tests
