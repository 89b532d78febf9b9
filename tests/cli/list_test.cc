#include <catch2/catch.hpp>

#include "cli/program_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

TEST_CASE("list shows what a project has in aligned columns") {
  ProgramRunner runner;
  const Outcome outcome = runner.run({"list", "small"});
  CHECK(outcome.code == 0);
  CHECK(outcome.err.empty());
  CHECK_THAT(outcome.out, StartsWith("sheets\n"
                                     "  listening    exercise  mutuality       10 min  each-then-share\n"
                                     "  one-thing    exercise  accountability  5 min   each\n"
                                     "  resources    article   -               -       each\n"
                                     "  shared-meal  exercise  imbalance       10 min  together\n"
                                     "recipes\n  small  3 sheets\n"
                                     "workshops\n  evening  recipe small\n"
                                     "couples\n  couple-01\n  couple-02\n"
                                     "themes\n  base "));
  CHECK_THAT(outcome.out, Contains("variants\n") && Contains("  large-print  18 pt type"));
  CHECK_THAT(outcome.out, Contains("  a4                210 x 297 mm  sheet\n"));
  CHECK_THAT(outcome.out, Contains("blocks\n") && Contains("  prompt\n") && Contains("  scale\n"));
}

TEST_CASE("list shows what can be read beside errors") {
  ProgramRunner runner;
  runner.replace("small/content/listening.yaml", "prompt:", "promt:");
  const Outcome outcome = runner.run({"list", "small"});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.out, Contains("  resources "));
}

}  // namespace
}  // namespace tandem::tests
