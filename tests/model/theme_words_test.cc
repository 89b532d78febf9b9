// Words of themes and locales: what is filled in, and what never is.
#include <catch2/catch.hpp>
#include <string>

#include "load/node.h"
#include "model/theme_words.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

std::string report_of(const std::string& yaml) {
  SourceSet sources;
  Diagnostics diagnostics;
  const auto node = load::read_yaml(sources.add("words.yaml", yaml), diagnostics);
  REQUIRE(node);
  model::WordsFields words;
  load::decode_map(*node, words, "words", diagnostics);
  std::string report;
  for (const Diagnostic& each : diagnostics.sorted()) {
    if (each.code != "missing-key") report += format_diagnostic(each, false);
  }
  return report;
}

}  // namespace

TEST_CASE("words of a theme have the places that pages fill in, and no others", "[theme]") {
  CHECK(report_of("numbering: \"{page}/{pages}\"\ndate-format: TT.MM.JJJJ\n") == "");
  CHECK(report_of("numbering: \"{page} of {pagess}\"\n") ==
        "words.yaml:1:23: error[unknown-name]: nothing is filled in for '{pagess}' here\n"
        "    1 | numbering: \"{page} of {pagess}\"\n"
        "      |                       ^^^^^^^^\n"
        "   hint: did you mean 'pages'?\n");
  for (const std::string key : {"right-to-pass", "date-format", "reader", "review-on", "handed-in"}) {
    for (const std::string place : {"{partner}", "{me}", "{season}", "{nosuch}", "{page}"}) {
      INFO(key << place);
      CHECK_THAT(report_of(key + ": \"A " + place + "\"\n"),
                 Contains("error[unknown-name]: nothing is filled in for '" + place + "' here"));
    }
  }
  const std::string because =
      report_of("because:\n  focus: \"{minutes} min\"\n  needed: \"For {minutes}\"\n");
  CHECK_THAT(because, Contains("words.yaml:3:16: error[unknown-name]") && !Contains("yaml:2:"));
}

TEST_CASE("forms of pronouns are three, and of a name there may be one", "[theme]") {
  CHECK(report_of("forms: {she: ella/ella/su, of-name: \"{name}’s\"}\n") == "");
  CHECK(report_of("forms: {of-name: su}\n") == "");
  CHECK_THAT(report_of("forms: {she: \"she/{partner}/her\"}\n"),
             Contains("words.yaml:1:19: error[unknown-name]: nothing is filled in for '{partner}' here"));
  for (const std::string forms : {"she/her", "she", "she//her", "she/her/her/hers", "she/her/ "}) {
    CHECK_THAT(report_of("forms: {she: \"" + forms + "\"}\n"),
               Contains("words.yaml:1:14: error[wrong-type]: expected three forms with '/' between them"));
  }
}

}  // namespace tandem::tests
