// What only many sheets together show.
#include "review/habits.h"

#include <catch2/catch.hpp>

#include "blocks/registry.h"
#include "load/node.h"
#include "review/review.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

/// Sheets 's1', 's2' … with these blocks.
std::string report_of(const std::vector<std::string>& blocks, const std::string& head = "for: each\n",
                      const std::function<bool(const SourceSpan&)>& is_own = {}) {
  SourceSet sources;
  Diagnostics diagnostics;
  std::vector<std::unique_ptr<model::Sheet>> sheets;
  std::vector<const model::Sheet*> all;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string id = "s" + std::to_string(i + 1);
    const SourceFile& file =
        sources.add("content/" + id + ".yaml", "exercise: " + id +
                                                   "\ntitle: A sheet\ntopic: mutuality\nminutes: {write: 1}\n"
                                                   "purpose: To see.\nopt-out: Pass.\n" +
                                                   head + "blocks:\n" + blocks[i]);
    const auto document = load::read_yaml(file, diagnostics);
    REQUIRE(document);
    sheets.push_back(model::read_sheet(*document, blocks::block_reading().read, diagnostics));
    all.push_back(sheets.back().get());
  }
  REQUIRE(!diagnostics.has_errors());
  review::review_sheets(all, personalise::Voice::for_anybody({}), "en", {}, {.is_own = is_own}, diagnostics);
  std::string report;
  for (const Diagnostic& each : diagnostics.sorted()) report += format_diagnostic(each, false);
  return report;
}

const std::string worn = "  - prose: A season has a reason and a rough end.\n";
const std::string other = "  - prose: This one began with the night shifts last spring.\n";

}  // namespace

TEST_CASE("a sentence that stands on three sheets is said of the second and the third", "[habits]") {
  CHECK(report_of({worn, other, worn}) == "");
  CHECK(report_of({worn, worn + worn, other}) == "");
  CHECK(report_of({worn, other, worn, "  - prose: Begin. A season has a reason, and a rough end!\n"}) ==
        "content/s3.yaml:9:12: warning[repeated-sentence]: this sentence stands on 3 sheets, first on 's1'\n"
        "    9 |   - prose: A season has a reason and a rough end.\n"
        "      |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   hint: say it where it matters most, and elsewhere what is particular to that page\n"
        "content/s4.yaml:9:19: warning[repeated-sentence]: this sentence stands on 3 sheets, first on 's1'\n"
        "    9 |   - prose: Begin. A season has a reason, and a rough end!\n"
        "      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   hint: say it where it matters most, and elsewhere what is particular to that page\n");
  CHECK(report_of({worn, worn, worn}, "for: facilitator\n") == "");
}

TEST_CASE("what belongs on many pages may stand there, and a waiver holds for its own sheet", "[habits]") {
  const std::string guard = "  - prose: You answer for what you do, never for how someone treats you.\n";
  CHECK(report_of({guard, guard, guard}) == "");
  const std::string waived =
      "  # waive repeated-sentence: the name of a chapter\n  - prose: A season has a reason and a rough "
      "end.\n";
  CHECK(report_of({worn, waived, waived}) == "");
  // A single sheet cannot tell.
  CHECK(report_of({waived}) == "");
  CHECK_THAT(report_of({worn, other, waived}), Contains("unused-waiver"));
}

TEST_CASE("a turn of phrase is counted in all sheets, and shown where it stands most often", "[habits]") {
  std::string filler;
  for (int i = 0; i < 300; ++i)
    filler += "  - prose: Tonight number " + std::to_string(i) + " is quiet because the bins are out.\n";
  const std::string tic = "  - prose: Leave it to the other one, who is rested now.\n";
  CHECK(report_of({filler, tic + tic}) == "");  // too few words to say
  CHECK_THAT(report_of({filler + filler, tic, tic + tic}),
             Contains("content/s3.yaml:9:24: warning[tic]: 'the other one' stands 3 times on these sheets") &&
                 Contains("2 of them are here") && Contains("hint: say 'your partner'"));
  CHECK(report_of({filler + filler, other, other}) == "");
}

TEST_CASE("what stands in a library is for the library to mend", "[habits]") {
  const auto is_third = [](const SourceSpan& place) { return place.file->path == "content/s3.yaml"; };
  CHECK(report_of({worn, worn, worn}, "for: each\n", is_third) == "");
  CHECK(report_of({worn, worn, worn}, "for: each\n", [](const SourceSpan&) { return true; }) != "");
}

}  // namespace tandem::tests
