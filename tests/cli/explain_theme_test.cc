// 'tandem explain theme': every value, and the line it comes from.
#include <catch2/catch.hpp>
#include <regex>
#include <sstream>

#include "cli/program_runner.h"
#include "golden.h"
#include "test_folder.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

// Two small layers of a theme and a variant, so that the golden does not change with the real ones.
ProgramRunner runner_with_themes() {
  ProgramRunner runner;
  runner.files.add("small/templates/themes/calm.yaml",
                   "theme: calm\nextends: base\ndescription: Larger, and blue\n"
                   "palette:\n  accent: \"#123456\"\nsizes: {body: 12 pt}\n");
  runner.files.add(
      "small/templates/variants/airy.yaml",
      "variant: airy\ndescription: More air\nsizes: {body: 13 pt}\nwriting:\n  line-distance: 10 mm\n");
  return runner;
}

// Lines of a table that hold these words, each run of spaces as two.
std::string lines_with(const std::string& text, const std::string& words) {
  std::istringstream lines(text);
  std::string found;
  for (std::string line; std::getline(lines, line);) {
    if (line.find(words) != std::string::npos)
      found += std::regex_replace(line, std::regex("  +"), "  ") + "\n";
  }
  return found;
}

TEST_CASE("explain shows which layer each value comes from") {
  ProgramRunner runner = runner_with_themes();
  const Outcome plain = runner.run({"explain", "theme", "calm", "--project", "small"});
  CHECK(plain.err.empty());
  CHECK(plain.code == 0);
  CHECK_THAT(plain.out, Contains("12 pt") && Contains("small/templates/themes/calm.yaml:6\n"));
  const Outcome varied = runner.run({"explain", "theme", "calm", "--project", "small", "--variant", "airy"});
  CHECK(varied.code == 0);
  check_golden(test_folder(), "golden/explain-theme.txt",
               lines_with(varied.out, "calm.yaml") + lines_with(varied.out, "airy.yaml"));
  // Every line has its key, its value and its place.
  std::istringstream lines(varied.out);
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    CHECK_THAT(line, Contains("  small/templates/"));
  }
}

TEST_CASE("explain shows a theme beside errors elsewhere") {
  ProgramRunner runner = runner_with_themes();
  runner.replace("small/content/listening.yaml", "prompt:", "promt:");
  const Outcome outcome = runner.run({"explain", "theme", "calm", "--project", "small"});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.out, Contains("calm.yaml:5"));
  CHECK_THAT(outcome.err, Contains("unknown-block"));
}

}  // namespace
}  // namespace tandem::tests
