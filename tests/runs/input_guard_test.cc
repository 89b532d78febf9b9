// What a run writes never takes the place of what it reads; and what it left earlier is named.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "built_stack.h"
#include "checkout.h"
#include "cli/project_on_disk.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
namespace fs = std::filesystem;

}  // namespace

TEST_CASE("neither stamp, depfile nor output take the place of what was read") {
  ProjectOnDisk disk;
  const std::string couples = disk.text("small/content/couples.yaml");
  fs::create_hard_link(disk.path("small/content/couples.yaml"), disk.path("hard"));
  fs::create_symlink("small/content/couples.yaml", disk.path("soft"));
  fs::create_symlink("small/content", disk.path("linked"));
  fs::create_symlink("nowhere", disk.path("dangling"));
  REQUIRE(::mkfifo(disk.path("pipe").c_str(), 0600) == 0);
  disk.write("notes.txt", "Bring the cards.\n");
  disk.write("small/output/handouts/old.pdf", "%PDF-1.7\n");
  const std::string good = disk.path("build/stamp");
  const auto refuses = [&](const std::vector<std::string>& options) {
    const Outcome outcome = disk.build(options);
    INFO(options.back() << ": " << outcome.err);
    CHECK(outcome.code == 2);
    CHECK(outcome.err.starts_with("error: '--"));
    CHECK_FALSE(fs::exists(disk.path("small/output/handouts/listening.pdf")));
    CHECK_FALSE(fs::exists(good));
  };
  for (const std::string name :
       {"small/content/couples.yaml", "small/templates/themes/base.yaml",
        "small/content/../content/couples.yaml", "hard", "soft", "linked/couples.yaml", "linked/new.stamp",
        "small/content/new.stamp", "dangling", "pipe", "notes.txt", "small/output/handouts/old.pdf",
        "small/output/handouts/listening.pdf", "small/output/fields.json", "small", "new/"}) {
    refuses({"--stamp", disk.path(name)});
    refuses({"--stamp", good, "--depfile", disk.path(name)});
  }
  refuses({"--stamp", "/dev/null"});
  refuses({"--stamp", "/dev/stdout"});
  refuses({"--stamp", good, "--depfile", good});
  for (const std::string name :
       {"small/content", "small/templates/themes", "linked", "small/content/new/deep",
        "small/output/../content", "small/content/couples.yaml"}) {
    refuses({"--output", disk.path(name)});
  }
  CHECK(disk.run({"gallery", disk.project(), "-q", "--block", "heading", "-o", disk.path("linked")}).code ==
        2);
  CHECK_FALSE(fs::exists(disk.path("small/content/gallery.pdf")));
  CHECK(disk.text("small/content/couples.yaml") == couples);
  CHECK(disk.text("notes.txt") == "Bring the cards.\n");

  const std::vector<std::string> twice{"--stamp",       good, "--depfile", disk.path("build/d"), "-o",
                                       disk.path("out")};
  for (int i = 0; i < 2; ++i) {
    const Outcome outcome = disk.build(twice);
    INFO(outcome.err);
    CHECK(outcome.code == 0);
  }
}

TEST_CASE("an output is not written over what was read") {
  ProjectOnDisk disk;
  fs::create_directories(disk.path("out/handouts"));
  fs::create_hard_link(disk.path("small/content/listening.yaml"), disk.path("out/handouts/listening.pdf"));
  const Outcome outcome = disk.build({"-o", disk.path("out")});
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("listening.pdf was read in this run and would be written over"));
}

TEST_CASE("a build takes the place of nobody else's lists") {
  Kept kept;
  const std::string name = GENERATE("manifest.json", "fields.json", "shard-1-of-1/manifest.json");
  kept.files.add("out/" + name, "{\"name\": \"somebody else's\"}\n");
  std::vector<std::string> words{"build", "small", "-q", "-o", "out"};
  if (name.starts_with("shard-")) words.insert(words.end(), {"--shard", "1/1"});
  const Outcome outcome = kept.run(words);
  INFO(outcome.err);
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("out/" + name + " is there and no list of") &&
                              Contains("hint: nothing was written; move it away, or name another folder"));
  CHECK(kept.files_in("out").size() == 1);
  kept.files.add("out/" + name, "");
  CHECK(kept.run(words).code == 0);
  CHECK(kept.run(words).code == 0);
}

TEST_CASE("somebody else's list of fields is not left over") {
  ProgramRunner runner;
  runner.files.add("small/output/fields.json", "{}\n");
  const Outcome outcome = runner.run({"build", "small", "-q", "--fillable", "no"});
  CHECK(outcome.code == 0);
  CHECK(outcome.err.empty());
}

TEST_CASE("stacks are made of a build's manifest, beside what is somebody else's") {
  BuiltStack built;
  SECTION("a manifest of another program") {
    built.files.add("out/manifest.json", "{\"name\": \"somebody else's\"}\n");
    const Outcome outcome = built.press({"-o", "out"});
    CHECK(outcome.code == 1);
    CHECK_THAT(outcome.err, Contains("error[no-manifest]: out/manifest.json is no list of what a build has"));
  }
  SECTION("notes in the place of the stacks' record") {
    built.files.add("small/output/stacks/made.txt", "my own notes\n");
    const Outcome outcome = built.press({});
    CHECK(outcome.code == 2);
    CHECK_THAT(outcome.err, Contains("small/output/stacks/made.txt is there and no list of stacks"));
    built.replace("small/content/couples.yaml", "couple-01", "couple-03");
    built.build();
    CHECK(built.last.code == 0);
    CHECK(built.files_in("small/output/stacks").size() == 1);
  }
}

TEST_CASE("links in the output lead nowhere, unless the user names them") {
  ProjectOnDisk disk;
  disk.write("elsewhere/victim", "precious");
  SECTION("a file") {
    fs::create_directories(disk.path("small/output/handouts"));
    fs::create_symlink(disk.path("elsewhere/victim"), disk.path("small/output/handouts/listening.pdf"));
    CHECK(disk.build({}).code == 0);
    CHECK(disk.text("small/output/handouts/listening.pdf").starts_with("%PDF"));
  }
  SECTION("a folder") {
    fs::create_directories(disk.path("small/output"));
    fs::create_symlink(disk.path("elsewhere"), disk.path("small/output/handouts"));
    const Outcome outcome = disk.build({});
    CHECK(outcome.code == 4);
    CHECK_THAT(outcome.err, Contains("'handouts' is a link, which is not followed there"));
  }
  SECTION("the project's own output") {
    fs::create_symlink(disk.path("elsewhere"), disk.path("small/output"));
    CHECK(disk.build({}).code == 4);
    CHECK(disk.build({"-o", disk.path("small/output")}).code == 0);
    CHECK(fs::exists(disk.path("elsewhere/handouts/listening.pdf")));
  }
  SECTION("a pipe") {
    fs::create_directories(disk.path("small/output/handouts"));
    REQUIRE(::mkfifo(disk.path("small/output/handouts/listening.pdf").c_str(), 0600) == 0);
    const Outcome outcome = disk.build({});
    CHECK(outcome.code == 4);
    CHECK_THAT(outcome.err, Contains("listening.pdf: what is there is no regular file"));
  }
  CHECK(disk.text("elsewhere/victim") == "precious");
}

TEST_CASE("what a killed run has left is swept by the next one") {
  ProjectOnDisk disk;
  const std::string leftover = "small/output/packs/couple-09/.tandem-part-0123456789abcdef0123456789abcdef";
  disk.write(leftover, "names");
  CHECK(disk.build({}).code == 0);
  CHECK_FALSE(fs::exists(disk.path(leftover)));
}

TEST_CASE("a logo is a regular file of the project or of a folder that its content leads to") {
  ProjectOnDisk disk;
  fs::copy_file(checkout_folder() + "/tests/cli/logo.png", disk.path("private.png"));
  fs::create_directories(disk.path("shared"));
  fs::copy_file(checkout_folder() + "/tests/cli/logo.png", disk.path("shared/logo.png"));
  fs::copy_file(checkout_folder() + "/tests/cli/logo.png", disk.path("small/content/own.png"));
  fs::create_symlink(disk.path("shared"), disk.path("small/content/shared"));
  fs::create_symlink(disk.path("private.png"), disk.path("small/content/linked.png"));
  REQUIRE(::mkfifo(disk.path("small/content/pipe.png").c_str(), 0600) == 0);
  const auto build_with = [&](const std::string& logo) {
    disk.write("small/content/organisation.yaml",
               "organisation: organisation\nname: Harbour Rooms\nlogo: " + logo + "\n");
    return disk.build({"-o", disk.path("out")});
  };
  for (const std::string logo :
       {"content/own.png", "content/../content/own.png", "content/shared/logo.png"}) {
    INFO(logo);
    CHECK(build_with(logo).code == 0);
  }
  for (const std::string& logo :
       {std::string("../private.png"), disk.path("small/content/own.png"), std::string("content/linked.png"),
        std::string("/dev/zero"), std::string("content/shared/../private.png")}) {
    const Outcome outcome = build_with(logo);
    INFO(logo << ": " << outcome.err);
    CHECK(outcome.code == 1);
    CHECK_THAT(outcome.err, Contains("organisation.yaml:3:7: error[outside-project]"));
  }
  const Outcome outcome = build_with("content/pipe.png");
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.err, Contains("content/pipe.png: it is no regular file"));
}

TEST_CASE("a build names what lies in its output and would not be made, and keeps no pack of an old list") {
  ProgramRunner runner;
  CHECK(runner.run({"build", "small", "-q", "--collate"}).err.empty());
  CHECK(runner.files.exists("small/output/packs/all.pdf"));
  SECTION("without --collate its file goes") {
    const Outcome outcome = runner.run({"build", "small"});
    CHECK(outcome.err.empty());
    CHECK_THAT(outcome.out, Contains("out of date, taken away: packs/all.pdf\n"));
    CHECK_FALSE(runner.files.exists("small/output/packs/all.pdf"));
    CHECK_THAT(runner.run({"build", "small"}).out, !Contains("taken away"));
  }
  SECTION("a couple off the list") {
    runner.replace("small/content/couples.yaml", "couple-01", "couple-03");
    runner.files.add("small/output/packs/couple-01/couple-01-b.pdf.part-77", "half");
    const Outcome outcome = runner.run({"build", "small", "-q"});
    CHECK(outcome.code == 0);
    CHECK_THAT(outcome.err, Contains("warning[left-over]") &&
                                Contains("small/output/packs/couple-01/couple-01-a.pdf") &&
                                Contains("b.pdf.part-77") && !Contains("couple-02") && !Contains("handouts"));
    CHECK(runner.files.exists("small/output/packs/couple-01/couple-01-a.pdf"));
    CHECK(runner.run({"build", "small", "-q", "--strict"}).code == 3);
  }
  SECTION("a run for one sheet says and takes nothing") {
    CHECK(runner.run({"handout", "listening", "--project", "small", "-q"}).err.empty());
    CHECK(runner.files.exists("small/output/packs/all.pdf"));
  }
  SECTION("other files are nobody's business") {
    runner.files.add("small/output/README.md", "Here.");
    runner.files.add("small/output/mine.pdf", "%PDF");
    runner.files.add("small/output/es/handouts/old.pdf", "%PDF");
    CHECK(runner.run({"build", "small", "-q", "--collate"}).err.empty());
  }
}

}  // namespace tandem::tests
