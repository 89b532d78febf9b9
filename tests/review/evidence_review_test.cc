// A note on research claims no more than what it rests on allows.
#include "review/evidence_review.h"

#include <catch2/catch.hpp>

#include "base/source.h"
#include "load/node.h"

namespace tandem::tests {
namespace {

std::string report_of(const std::string& lines) {
  SourceSet sources;
  Diagnostics diagnostics;
  const SourceFile& file =
      sources.add("content/n.yaml", "evidence: n\nconstruct: C\nfound: F.\ncitation: A\n" + lines);
  const auto document = load::read_yaml(file, diagnostics);
  REQUIRE(document);
  const model::EvidenceNote note = model::read_evidence_note(*document, diagnostics);
  REQUIRE(!diagnostics.has_errors());
  review::review_evidence(note, diagnostics);
  std::string report;
  for (const Diagnostic& each : diagnostics.sorted()) report += format_diagnostic(each, false);
  return report;
}

}  // namespace

TEST_CASE("the strength of a note is what it rests on allows", "[evidence]") {
  for (const char* grounds : {"meta-analysis", "review", "studies", "study", "idea"}) {
    INFO(grounds);
    const std::string rests = std::string("rests-on: ") + grounds + "\n";
    const bool is_review =
        rests.find("review") != std::string::npos || rests.find("meta") != std::string::npos;
    CHECK(report_of("strength: early\n" + rests) == "");
    CHECK((report_of("strength: solid\n" + rests) == "") == is_review);
    const bool is_several = is_review || rests.find("studies") != std::string::npos;
    CHECK((report_of("strength: mixed\n" + rests) == "") == is_several);
  }
  CHECK(report_of("strength: solid\n") ==
        "content/n.yaml:5:11: warning[evidence-strength]: 'solid' is said of what rests on 'study'\n"
        "    5 | strength: solid\n"
        "      |           ^^^^^\n"
        "   hint: cite a review or a meta-analysis and write 'rests-on: review', or say 'strength: early'\n");
  CHECK(report_of("strength: solid # waive evidence-strength: the review is in press\n") == "");
}

}  // namespace tandem::tests
