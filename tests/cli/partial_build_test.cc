// A build that is asked for some of all makes that, and leaves the rest as an earlier one has left it.
#include <catch2/catch.hpp>

#include "cli/kept_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

const std::string couples = "small/content/couples.yaml";

TEST_CASE("a build of one couple makes their pack alone", "[partial]") {
  Kept kept;
  CHECK(kept.build({"--couple", "couple-02"}) == 1);
  CHECK(kept.last.code == 0);
  CHECK(kept.last.err == "");
  const Files made = kept.output();
  CHECK(made.size() == 4);
  CHECK(made.contains("small/output/packs/couple-02/couple-02-b.pdf"));
  // The handouts are asked all the same what their fields mean.
  CHECK_THAT(kept.text("small/output/fields.json"), Contains("\"prompt\""));
}

TEST_CASE("what was made part by part is what is made at once", "[partial]") {
  Kept whole;
  whole.build();
  Kept parts;
  CHECK(parts.build({"--couple", "couple-02"}) == 1);
  CHECK(parts.build({"--sheet", "listening", "--sheet", "resources"}) == 2);
  CHECK(parts.build({"--only", "workshops"}) == 1);
  CHECK(parts.build({"--only", "packs"}) == 1);  // the other one
  CHECK(parts.build({"--only", "handouts", "--only", "packs", "--couple", "couple-01"}) == 2);
  CHECK(parts.last.err == "");
  CHECK(parts.output() == whole.output());
  CHECK(parts.build() == 0);
  CHECK(parts.last.err == "");
  CHECK(parts.output() == whole.output());
}

TEST_CASE("what a build of some does not look at is neither named nor pruned, and stays known", "[partial]") {
  Kept kept;
  kept.build();
  const std::string all = kept.text(couples);
  kept.files.add(couples, all.substr(0, all.find("  - id: couple-02")));
  kept.files.add("small/output/handouts/old.pdf", "of nobody knows whom");
  CHECK(kept.build({"--sheet", "listening", "--prune"}) == 0);
  CHECK(kept.last.err == "");
  CHECK(kept.output().contains("small/output/packs/couple-02/couple-02-a.pdf"));
  CHECK_THAT(kept.text("small/output/manifest.json"), Contains("\"id\": \"couple-02\""));
  SECTION("a build of all packs looks at packs") {
    CHECK(kept.build({"--only", "packs"}) == 0);
    CHECK_THAT(kept.last.err, Contains("couple-02-a.pdf") && !Contains("old.pdf"));
    CHECK_THAT(kept.text("small/output/manifest.json"), Contains("couple-02-a.pdf") &&
                                                            !Contains("\"id\": \"couple-02\"") &&
                                                            Contains("\"id\": \"evening\""));
    kept.build({"--only", "packs", "--prune"});
    CHECK_FALSE(kept.output().contains("small/output/packs/couple-02/couple-02-a.pdf"));
    CHECK_THAT(kept.text("small/output/manifest.json"), !Contains("couple-02"));
  }
  SECTION("a build of all looks at all") {
    CHECK(kept.build() == 0);
    CHECK_THAT(kept.last.err, Contains("couple-02-a.pdf") && Contains("old.pdf"));
    kept.build({"--prune"});
    CHECK_FALSE(kept.output().contains("small/output/packs/couple-02/couple-02-a.pdf"));
  }
}

TEST_CASE("a stack holds nobody's pages of yesterday, and those of all", "[partial]") {
  Kept kept;
  kept.build({"--collate"});
  CHECK(kept.output().contains("small/output/packs/all.pdf"));
  kept.build({"--only", "handouts"});
  CHECK(kept.output().contains("small/output/packs/all.pdf"));
  kept.build({"--couple", "couple-01"});
  CHECK_FALSE(kept.output().contains("small/output/packs/all.pdf"));
  CHECK(kept.build({"--collate", "--only", "packs"}) == 2);
  CHECK(kept.output().contains("small/output/packs/all.pdf"));
  for (const auto& options : {std::vector<std::string>{"--collate", "--couple", "couple-01"},
                              {"--collate", "--only", "handouts"}}) {
    kept.build(options);
    CHECK(kept.last.code == 2);
    CHECK_THAT(kept.last.err, Contains("'--collate' binds the packs of all couples"));
  }
}

TEST_CASE("ids and kinds that there are not are said, with what was meant", "[partial]") {
  struct Wrong {
    std::vector<std::string> options;
    std::string message;
  };
  const auto wrong = GENERATE(values<Wrong>({
      {{"--couple", "couple-2"}, "there is no couple 'couple-2'\n   hint: did you mean 'couple-02'?"},
      {{"--sheet", "listenin"},
       "there is no exercise or article 'listenin'\n   hint: did you mean 'listening'?"},
      {{"--only", "pack"}, "'--only' cannot be 'pack'\n   hint: did you mean 'packs'?"},
      {{"--couple", "couple-01", "--only", "handouts"},
       "'--couple' and '--only handouts' leave nothing to make"},
      {{"--sheet", "listening", "--only", "packs"}, "'--sheet' and '--only packs' leave nothing to make"},
  }));
  Kept kept;
  kept.build(wrong.options);
  CHECK(kept.last.code == 2);
  CHECK_THAT(kept.last.err, Contains(wrong.message));
  CHECK(kept.output().empty());
}

TEST_CASE("without a key nothing is known of the rest, and the list of fields stays", "[partial]") {
  ProgramRunner runner;
  CHECK(runner.run({"build", "small", "-q"}).code == 0);
  const auto all = runner.files_in("small/output");
  CHECK(runner.run({"build", "small", "-q", "--couple", "couple-01"}).code == 0);
  CHECK(runner.files_in("small/output") == all);
}

TEST_CASE("a fault in a file that is not needed is a warning in the same words", "[partial]") {
  Kept kept;
  struct Broken {
    std::string path;
    std::string text;
    std::string code;
  };
  const auto broken = GENERATE(values<Broken>({
      {"small/content/shared-meal.yaml", "exercise: shared-meal\ntitle: [never closed\n", "yaml-syntax"},
      {"small/content/shared-meal.yaml", "exercise: shared-meal\ntitel: A meal\n", "unknown-key"},
      {"small/content/couples.yaml", "workshop: evening\ncouples:\n  - id: c\n    aa: {name: Noor}\n",
       "unknown-key"},
      {"small/templates/themes/clinic.yaml", "theme: clinic\nextends: nothing\n", "unknown-theme"},
      {"small/templates/variants/new.yaml", "variant: new\npalete: {}\n", "unknown-key"},
      {"small/templates/recipes/small.yaml", "recipe: small\nexercises: [nothing]\n", "unknown-sheet"},
  }));
  kept.files.add(broken.path, broken.text);
  INFO(broken.path);
  const Outcome sound = kept.run({"handout", "listening", "--project", "small", "-q"});
  CHECK(sound.code == 0);
  CHECK_THAT(sound.err,
             Contains(broken.path) && Contains("warning[" + broken.code + "]") && !Contains("error"));
  CHECK(kept.files_in("small/output").size() == 1);
  CHECK(kept.run({"build", "small", "--sheet", "listening", "-q"}).code == 0);
  const Outcome all = kept.run({"build", "small", "-q"});
  CHECK(all.code == 1);
  std::string as_errors = sound.err;
  CHECK_THAT(all.err, Contains("error[" + broken.code + "]"));
  CHECK(kept.run({"handout", "listening", "--project", "small", "-q", "--strict"}).code == 3);
}

TEST_CASE("a fault in what is needed stops the run", "[partial]") {
  struct Broken {
    std::string path;
    std::string text;
  };
  const auto broken = GENERATE(values<Broken>({
      {"small/content/listening.yaml", "exercise: listening\ntitle: [never closed\n"},
      {"small/content/organisation.yaml", "organisation: [\n"},
      {"small/content/organisation.yaml", "organisaton: x\n"},
      {"small/templates/themes/base.yaml", "theme: base\npalete: {}\n"},
      {"small/templates/themes/workbook.yaml", "theme: workbook\nextends: [\n"},
  }));
  Kept kept;
  kept.files.add(broken.path, broken.text);
  INFO(broken.path);
  const Outcome outcome = kept.run({"handout", "listening", "--project", "small", "-q"});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err, Contains(broken.path) && Contains("error["));
  CHECK(kept.output().empty());
}

TEST_CASE("a couple's pack needs its sheets, its workshop and the list, and no others", "[partial]") {
  Kept kept;
  const std::vector<std::string> command{"build", "small", "-q", "--couple", "couple-01"};
  SECTION("a sheet that no pack has") {
    kept.files.add("small/content/apart.yaml", "exercise: apart\ntitel: Apart\n");
    CHECK(kept.run(command).code == 0);
    CHECK(kept.output().contains("small/output/packs/couple-01/couple-01-a.pdf"));
  }
  SECTION("a workshop that is not theirs") {
    kept.files.add("small/content/other.yaml", "workshop: other\ntitle: Other\nrecipe: nothing\n");
    CHECK(kept.run(command).code == 0);
  }
  SECTION("a sheet of theirs") {
    kept.files.add("small/content/listening.yaml", "exercise: listening\ntitel: x\n");
    CHECK(kept.run(command).code == 1);
    CHECK(kept.output().empty());
  }
  SECTION("the recipe") {
    kept.replace("small/templates/recipes/small.yaml", "recipe: small", "recipe: small\nshets: []");
    CHECK(kept.run(command).code == 1);
  }
  SECTION("the list") {
    kept.replace(couples, "couples:", "couples:\n  - id: Not an id");
    CHECK(kept.run(command).code == 1);
  }
}

}  // namespace
}  // namespace tandem::tests
