// What is wrong, for programs: JSON lines and SARIF, read back by a JSON library; names stay out.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/program_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using nlohmann::json;

std::vector<json> lines_of(const std::string& text) {
  std::vector<json> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(json::parse(line));
  return lines;
}

}  // namespace

TEST_CASE("each diagnostic is one JSON object on one line") {
  ProgramRunner runner;
  runner.replace("small/content/listening.yaml", "lines: 2", "linse: 2");
  runner.replace("small/content/couples.yaml", "she/her", "Philomena");
  const Outcome outcome = runner.run({"build", "small", "--diagnostics", "json"});
  CHECK(outcome.code == 1);
  const std::vector<json> lines = lines_of(outcome.err);
  REQUIRE(lines.size() == 2);
  CHECK(lines[1] == json{{"code", "unknown-key"},
                         {"severity", "error"},
                         {"file", "small/content/listening.yaml"},
                         {"line", 9},
                         {"column", 71},
                         {"end", 76},
                         {"message", "unknown key 'linse' in block 'prompt'"},
                         {"hint", "did you mean 'lines'?"}});
  CHECK(lines[0].at("file") == "small/content/couples.yaml");
  CHECK_THAT(outcome.err, !Contains("Philomena") && !Contains("Bartholomew"));
}

TEST_CASE("what has no place is an object, too, and a run without a word says none") {
  ProgramRunner runner;
  const std::vector<json> lines = lines_of(runner.run({"build", "nowhere", "--diagnostics", "json"}).err);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].at("code") == "no-project");
  CHECK(!lines[0].contains("file"));
  CHECK(lines_of(runner.run({"handout", "lisening", "--project", "small", "--diagnostics", "json"}).err)
            .front()
            .at("code") == "usage");
  CHECK(runner.run({"build", "small", "--diagnostics", "json"}).err == "");
  CHECK_THAT(runner.run({"build", "small", "--diagnostics", "jsn"}).err,
             Contains("'--diagnostics' cannot be 'jsn'") && Contains("did you mean 'json'?"));
}

TEST_CASE("SARIF has one run with a rule for each code and places by characters") {
  ProgramRunner runner;
  runner.files.add("small/content/a é.yaml", "exercise: b\n");
  runner.replace("small/content/listening.yaml", "lines: 2", "linse: 2");
  const json log = json::parse(runner.run({"check", "small", "--diagnostics", "sarif"}).err);
  CHECK(log.at("version") == "2.1.0");
  REQUIRE(log.at("runs").size() == 1);
  const json& run = log.at("runs")[0];
  CHECK(run.at("tool").at("driver").at("name") == "tandem");
  CHECK(run.at("columnKind") == "unicodeCodePoints");
  const json& result = run.at("results").back();
  CHECK(result.at("ruleId") == "unknown-key");
  CHECK(result.at("level") == "error");
  const json& place = result.at("locations")[0].at("physicalLocation");
  CHECK(place.at("artifactLocation").at("uri") == "small/content/listening.yaml");
  CHECK(place.at("region") == json{{"startLine", 9}, {"startColumn", 71}, {"endColumn", 76}});
  CHECK(run.at("results")[0].at("locations")[0].at("physicalLocation").at("artifactLocation").at("uri") ==
        "small/content/a%20%C3%A9.yaml");
}

}  // namespace tandem::tests
