// The block `decision-strip`: its steps in rows, and what a step needs.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "blocks/decision-strip/strip_rows.h"
#include "hostile_sheet.h"
#include "sample.h"

namespace tandem::tests {

TEST_CASE("steps go into the fewest rows that hold them, as alike as can be") {
  CHECK(blocks::divide_into_rows(3, 476, 110, 40, 10).rows == 1);
  CHECK(blocks::divide_into_rows(4, 476, 110, 40, 10).columns == 2);
  CHECK(blocks::divide_into_rows(5, 476, 110, 40, 10).columns == 3);
  CHECK(blocks::divide_into_rows(6, 476, 110, 40, 10).rows == 2);
  CHECK(blocks::divide_into_rows(6, 330, 110, 40, 10).columns == 2);
  CHECK(blocks::divide_into_rows(6, 330, 110, 40, 10).rows == 3);
  CHECK(blocks::divide_into_rows(2, 259, 110, 40, 10).columns == 0);
  CHECK(blocks::divide_into_rows(2, 260, 110, 40, 10).columns == 2);
  const blocks::StripRows rows = blocks::divide_into_rows(5, 476, 110, 40, 10);
  CHECK(rows.row_of(2) == 0);
  CHECK(rows.row_of(3) == 1);
  CHECK(rows.left_of(3) == 0);
  CHECK(rows.left_of(2) + rows.step == Approx(466));
}

TEST_CASE("a step without words or room to write") {
  CHECK(report_of("  - decision-strip: {id: a, alt: b, steps: [c, {arrow: d}]}\n") ==
        "content/sheet.yaml:8:5: error[empty-step]: step 2 is empty\n"
        "    8 |   - decision-strip: {id: a, alt: b, steps: [c, {arrow: d}]}\n"
        "      |     ^^^^^^^^^^^^^^\n"
        "   hint: give it a text, or 'write: true'\n");
}

TEST_CASE("a decision strip in a narrow column") {
  CHECK(
      report_of("  - columns: [[prose: b], [decision-strip: {id: a, alt: b, steps: [c, d]}]]\n") ==
      "content/sheet.yaml:8:28: error[narrow-figure]: two steps of 40 mm with an arrow between them have no "
      "room here\n"
      "    8 |   - columns: [[prose: b], [decision-strip: {id: a, alt: b, steps: [c, d]}]]\n"
      "      |                            ^^^^^^^^^^^^^^\n"
      "   hint: print on wider paper, or take the block out of its column\n");
}

TEST_CASE("decision strips with the least, the most and anything fit, or say that they do not") {
  const auto strip_of = [](const std::string& step, int count) {
    return "  - decision-strip: {id: a, alt: b, steps: [" + repeat(step + ", ", count - 1) + step + "]}\n";
  };
  Sample sample(6);
  for (const std::string& words : {std::string("c"), long_word, "\"" + right_to_left + "\""}) {
    for (const int count : {2, 3, 4, 5, 6}) {
      if (!sample.takes_next()) continue;
      CHECK(trouble_with(strip_of(words, count)) == "");
      CHECK(trouble_with(strip_of(
                "{text: " + words + ", shape: question, arrow: " + words + ", otherwise: " + words + "}",
                count)) == "");
      CHECK(trouble_with(strip_of("{text: " + words + ", arrow: " + words + ", write: true}", count)) == "");
      CHECK(trouble_with(strip_of("{write: true}", count)) == "");
    }
  }
}

}  // namespace tandem::tests
