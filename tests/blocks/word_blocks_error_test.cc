// What the blocks made of words report: letters, plans, dialogues, lists of words, sign-offs.
#include <catch2/catch.hpp>

#include "block_report.h"

namespace tandem::tests {

TEST_CASE("more situations than plans") {
  CHECK(report_of("  - if-then: {id: a, plans: 1, situations: [b, c]}\n") ==
        "content/sheet.yaml:8:48: error[too-many-situations]: there are 2 situations, but only 1 plan\n"
        "    8 |   - if-then: {id: a, plans: 1, situations: [b, c]}\n"
        "      |                                                ^\n"
        "   hint: write 'plans: 2', or leave 'plans' out\n");
}

TEST_CASE("a note for the facilitator that says nothing") {
  CHECK(report_of("  - facilitator-note: {minutes: 0}\n") ==
        "content/sheet.yaml:8:5: error[empty-note]: this note says nothing\n"
        "    8 |   - facilitator-note: {minutes: 0}\n"
        "      |     ^^^^^^^^^^^^^^^^\n"
        "   hint: add 'minutes', 'say', 'watch-for' or 'tip'\n");
}

TEST_CASE("a note for the facilitator inside columns, where there is no margin") {
  const std::string report = report_of("  - columns: [[facilitator-note: Begin.], [prose: b]]\n");
  CHECK(report.find("error[block-inside]: 'facilitator-note' cannot stand inside 'columns'") !=
        std::string::npos);
}

TEST_CASE("a box without places to turn to") {
  CHECK(report_of("  - resource-box: {id: near, title: Near}\n")
            .find("error[missing-key]: the box has no places to turn to\n") != std::string::npos);
  CHECK(report_of("  - resource-box: {id: near, title: Near, by-hand: [A doctor]}\n") == "");
}

}  // namespace tandem::tests
