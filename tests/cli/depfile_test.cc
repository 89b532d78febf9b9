// What a run says that it depends on.
#include <catch2/catch.hpp>
#include <filesystem>

#include "cli/project_on_disk.h"

namespace tandem::tests {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
namespace fs = std::filesystem;

TEST_CASE("a depfile lists all that was read") {
  ProgramRunner runner;
  const Outcome outcome =
      runner.run({"build", "small", "-q", "-o", "out", "--depfile", "build/x.d", "--stamp", "build/x.stamp"});
  CHECK(outcome.code == 0);
  CHECK(runner.text("build/x.stamp").empty());
  const std::string depfile = runner.text("build/x.d");
  CHECK_THAT(depfile, StartsWith("build/x.stamp: \\\n"));
  for (const char* path :
       {" /somewhere/small/content \\\n", " /somewhere/small/content/couples.yaml \\\n",
        " /somewhere/small/content/resources.yaml \\\n", " /somewhere/small/templates \\\n",
        " /somewhere/small/templates/themes \\\n", " /somewhere/small/templates/themes/base.yaml \\\n",
        " /somewhere/small/templates/recipes/small.yaml \\\n", "/Vollkorn-Regular.ttf \\\n",
        " /somewhere/out/handouts/resources.pdf \\\n"}) {
    CHECK_THAT(depfile, Contains(path));
  }
  CHECK_THAT(depfile, !Contains("x.d ") && !Contains("missing"));
  // Ours are written over.
  CHECK(
      runner.run({"build", "small", "-q", "-o", "out", "--depfile", "build/x.d", "--stamp", "build/x.stamp"})
          .code == 0);
}

TEST_CASE("a depfile lists what links lead to") {
  ProjectOnDisk disk;
  disk.write("elsewhere/deep/extra.yaml", "article: extra\ntitle: Extra\nblocks:\n  - prose: Words.\n");
  fs::create_symlink(disk.path("elsewhere"), disk.path("small/content/shared"));
  CHECK(
      disk.build({"-o", disk.path("out"), "--stamp", disk.path("stamp"), "--depfile", disk.path("d")}).code ==
      0);
  CHECK(fs::exists(disk.path("out/handouts/extra.pdf")));
  for (const char* name : {"", "/deep", "/deep/extra.yaml"}) {
    CHECK_THAT(disk.text("d"), Contains(" " + disk.path("small/content/shared") + name + " \\\n"));
  }
}

TEST_CASE("a path that make would misread is an error that names it, and there is no stamp") {
  ProgramRunner runner;
  runner.files.add("small/content/x;touch PWNED;/a.yaml",
                   "article: a\ntitle: A\nblocks:\n  - prose: Words.\n");
  const Outcome outcome =
      runner.run({"build", "small", "-q", "-o", "out", "--depfile", "/x.d", "--stamp", "/x.stamp"});
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.err, Contains("error[path-in-depfile]") &&
                              Contains("'/somewhere/small/content/x;touch PWNED;/a.yaml'"));
  CHECK_FALSE(runner.files.exists("/x.d"));
  CHECK_FALSE(runner.files.exists("/x.stamp"));
}

TEST_CASE("a run that failed leaves no depfile and no stamp") {
  ProgramRunner runner;
  runner.replace("small/content/listening.yaml", "prompt:", "promt:");
  runner.run({"build", "small", "-q", "--depfile", "x.d", "--stamp", "x.stamp"});
  CHECK_FALSE(runner.files.exists("x.d"));
  CHECK_FALSE(runner.files.exists("x.stamp"));
}

}  // namespace tandem::tests
