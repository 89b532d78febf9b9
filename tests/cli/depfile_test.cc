#include "cli/depfile.h"

#include <catch2/catch.hpp>

#include "cli/program_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

TEST_CASE("paths are escaped as make reads them, sorted, absolute and each once") {
  CHECK(format_depfile("out/a stamp", {"b c.yaml", "/x/#1", "/x/$y", "./b c.yaml", "x\ny", "z\\ q"},
                       "/home/me") ==
        "out/a\\ stamp: \\\n  /home/me/b\\ c.yaml \\\n  /home/me/z\\\\\\ q \\\n  /x/\\#1 \\\n  /x/$$y\n");
}

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
}

TEST_CASE("a run that failed leaves no depfile and no stamp") {
  ProgramRunner runner;
  runner.replace("small/content/listening.yaml", "prompt:", "promt:");
  runner.run({"build", "small", "-q", "--depfile", "x.d", "--stamp", "x.stamp"});
  CHECK_FALSE(runner.files.exists("x.d"));
  CHECK_FALSE(runner.files.exists("x.stamp"));
}

}  // namespace
}  // namespace tandem::tests
