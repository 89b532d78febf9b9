// Reasons that authors give for what an editor would ask about.
#include "review/waivers.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

Diagnostic warning_in_line(const SourceFile& file, int line, const std::string& code) {
  return {Severity::warning, code, {&file, line, 1}, "a message", ""};
}

}  // namespace

TEST_CASE("a waiver is for its own line, or for the next one") {
  SourceSet sources;
  const SourceFile& file = sources.add("a.yaml",
                                       "- prose: One.  # waive blaming-phrase: an example\n"
                                       "# waive long-sentence: a quotation\n"
                                       "# by somebody\n"
                                       "- prose: Two.\n");
  Diagnostics diagnostics;
  review::Waivers waivers(file, diagnostics);
  CHECK(waivers.covers(warning_in_line(file, 1, "blaming-phrase")));
  CHECK(!waivers.covers(warning_in_line(file, 1, "long-sentence")));
  CHECK(waivers.covers(warning_in_line(file, 4, "long-sentence")));
  CHECK(!waivers.covers(warning_in_line(file, 2, "blaming-phrase")));
  waivers.report_unused(diagnostics);
  CHECK(diagnostics.empty());
}

TEST_CASE("a waiver needs a reason and something to waive") {
  SourceSet sources;
  const SourceFile& file = sources.add(
      "a.yaml", "- prose: One. # waive blaming-phrase:\n- a # waive no-such: why\n- b#waive x: y\n");
  Diagnostics diagnostics;
  const review::Waivers waivers(file, diagnostics);
  waivers.report_unused(diagnostics);
  const auto all = diagnostics.sorted();
  REQUIRE(all.size() == 2);
  CHECK(all[0].code == "waiver-without-reason");
  CHECK(all[0].span.column == 15);
  CHECK(all[1].code == "unused-waiver");
  CHECK(all[1].span.line == 2);
}

}  // namespace tandem::tests
