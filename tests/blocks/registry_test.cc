// What is wrong with a list of blocks, whatever their kind, word for word.
#include <catch2/catch.hpp>

#include "block_report.h"

namespace tandem::tests {

TEST_CASE("an unknown block") {
  CHECK(report_of("  - promt: {id: a, ask: b}\n") ==
        "content/sheet.yaml:8:5: error[unknown-block]: there is no kind of block 'promt'\n"
        "    8 |   - promt: {id: a, ask: b}\n"
        "      |     ^^^^^\n"
        "   hint: did you mean 'prompt'?\n");
}

TEST_CASE("fields that are not indented enough") {
  CHECK(
      report_of("  - prompt:\n    id: a\n    ask: b\n") ==
      "content/sheet.yaml:9:5: error[two-in-one]: 'id' stands beside 'prompt', as if it were a second block\n"
      "    9 |     id: a\n"
      "      |     ^^\n"
      "   hint: indent it further, so that it belongs to 'prompt', or begin it with '- '\n");
}

TEST_CASE("a condition that is misspelt, beside a block") {
  CHECK(report_of("  - prose: Text\n    wehn: children.baby\n") ==
        "content/sheet.yaml:9:5: error[two-in-one]: 'wehn' stands beside 'prose', as if it were a second "
        "block\n"
        "    9 |     wehn: children.baby\n"
        "      |     ^^^^\n"
        "   hint: did you mean 'when'?\n");
}

TEST_CASE("keys below a list of blocks, which would be none of it if they were indented further") {
  CHECK(report_of("  - keep-together:\n      - prompt: {id: a, ask: b}\n    lines: 3\n")
            .find("hint: 'keep-together' has no 'lines'; if it belongs to one of the items above, line it up "
                  "with that "
                  "one's keys\n") != std::string::npos);
  CHECK(report_of("  - columns:\n      - - prose: a\n      - - prose: b\n    widths: [2, 1]\n")
            .find("hint: put the list below 'columns:', and 'widths' beside that, both indented below "
                  "'columns'\n") != std::string::npos);
}

TEST_CASE("columns that are no lists") {
  CHECK(report_of("  - columns:\n      - prose: a\n      - - prose: b\n") ==
        "content/sheet.yaml:9:9: error[wrong-type]: this must be a list of blocks\n"
        "    9 |       - prose: a\n"
        "      |         ^\n"
        "   hint: begin each block with '- '; each of several columns is a list: '- - prose: …'\n");
}

TEST_CASE("one id for two answers") {
  CHECK(report_of("  - prompt: {id: a, ask: b}\n  - prompt: {id: a, ask: c}\n") ==
        "content/sheet.yaml:9:18: error[duplicate-id]: the id 'a' stands twice in this file\n"
        "    9 |   - prompt: {id: a, ask: c}\n"
        "      |                  ^\n"
        "   hint: it is already on line 8; answers need names of their own\n");
}

TEST_CASE("one id in two columns") {
  const std::string report =
      report_of("  - columns: [[prompt: {id: a, ask: b}], [prompt: {id: a, ask: c}]]\n");
  CHECK(report.find("error[duplicate-id]: the id 'a' stands twice in this file") != std::string::npos);
}

}  // namespace tandem::tests
