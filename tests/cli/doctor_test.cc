// 'tandem doctor': what this machine has, and the one command that mends what is wrong.
#include <catch2/catch.hpp>

#include "cli/program_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

struct Machine : ProgramRunner {
  Machine() {
    installed_library = "small";
    files.add("/usr/share/hyphen/hyph_en_US.dic", "UTF-8\n");
  }
};

}  // namespace

TEST_CASE("a machine with all that pages need is well") {
  Machine machine;
  const Outcome outcome = machine.run({"doctor", "small"});
  CHECK(outcome.err == "");
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("ok   library       small\n") &&
                              Contains("ok   project       small can be read\n") &&
                              Contains("ok   fonts         ") && Contains("ok   hyphenation   en-US\n") &&
                              Contains("ok   disk          small/output can be written\n") &&
                              Contains("ok   printers      none: without CUPS"));
  CHECK(!machine.files.exists("small/output/.tandem-doctor"));
  CHECK(!machine.files.exists("small/.tandem-doctor"));
  CHECK(machine.run({"doctor", "small", "--quiet"}).out == "");
}

TEST_CASE("each thing that is wrong has its command") {
  ProgramRunner machine;
  machine.files.fail_writes("No space left on device");
  const Outcome outcome = machine.run({"doctor", "small"});
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.out, Contains("MEND library       none came with this program\n") &&
                              Contains("sudo apt-get install ./tandem_*.deb\n"));
  CHECK_THAT(outcome.out, Contains("MEND hyphenation   no patterns for en-US") &&
                              Contains("sudo apt-get install hyphen-en-us\n"));
  CHECK_THAT(outcome.out,
             Contains("MEND disk          small/output cannot be written: No space left on device\n"));
}

TEST_CASE("a font that is not installed is named with its package") {
  Machine machine;
  machine.files.add("small/templates/themes/ours.yaml",
                    "theme: ours\nextends: base\ndescription: Ours\n"
                    "fonts: {body: {family: No Such Type, package: fonts-no-such}}\n");
  const Outcome outcome = machine.run({"doctor", "small"});
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.out, Contains("MEND fonts         not installed: No Such Type\n") &&
                              Contains("sudo apt-get install fonts-no-such\n"));
}

TEST_CASE("without a project, and with one that has errors, the library is looked at") {
  Machine machine;
  CHECK_THAT(machine.run({"doctor", "nowhere"}).out, Contains("none in nowhere; the library is looked at"));
  machine.files.add("broken/content/a.yaml", "exercise: a\n");
  machine.files.add("broken/templates/b.yaml", "recipe: b\n");
  const Outcome outcome = machine.run({"doctor", "broken"});
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.out, Contains("errors in broken\n") && Contains("tandem check broken\n"));
  machine.installed_library.clear();
  CHECK(machine.run({"doctor", "nowhere"}).code == 4);
}

}  // namespace tandem::tests
