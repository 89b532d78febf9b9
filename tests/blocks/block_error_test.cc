// What each block's own check reports, word for word.
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

TEST_CASE("a scale without labels at both ends") {
  CHECK(report_of("  - scale: {id: a, steps: {1: never}, statements: [b]}\n") ==
        "content/sheet.yaml:8:27: error[scale-ends]: a scale needs a label at both ends\n"
        "    8 |   - scale: {id: a, steps: {1: never}, statements: [b]}\n"
        "      |                           ^\n"
        "   hint: for example 'steps: {1: almost never, 5: almost always}'\n");
}

TEST_CASE("a scale with too many steps") {
  CHECK(report_of("  - scale: {id: a, steps: {1: never, 20: always}, statements: [b]}\n") ==
        "content/sheet.yaml:8:27: error[out-of-range]: the scale has 20 steps; at most 11 fit on a page\n"
        "    8 |   - scale: {id: a, steps: {1: never, 20: always}, statements: [b]}\n"
        "      |                           ^\n"
        "   hint: number them from 0 to 10 or from 1 to 5, for example\n");
}

TEST_CASE("a step that is not a number") {
  CHECK(report_of("  - scale: {id: a, steps: {low: never, 5: always, 1: x}, statements: [b]}\n") ==
        "content/sheet.yaml:8:28: error[wrong-type]: 'low' is not a step's number\n"
        "    8 |   - scale: {id: a, steps: {low: never, 5: always, 1: x}, statements: [b]}\n"
        "      |                            ^^^\n"
        "   hint: steps are whole numbers from 0 to 100, such as 1 and 5\n");
}

TEST_CASE("a table's row of the wrong length") {
  CHECK(report_of("  - table: {id: a, columns: [b, c], rows: [[d, e, f]]}\n") ==
        "content/sheet.yaml:8:45: error[row-length]: this row has 3 cells, but the table has 2 columns\n"
        "    8 |   - table: {id: a, columns: [b, c], rows: [[d, e, f]]}\n"
        "      |                                             ^\n"
        "   hint: write \"\" for a cell to write in\n");
}

TEST_CASE("choices in a column that nobody writes in") {
  CHECK(report_of("  - table: {id: a, columns: [{title: b, choices: [c, d]}, e], rows: [[f, \"\"]]}\n") ==
        "content/sheet.yaml:8:51: error[column-choices]: nobody writes in this column, so nobody chooses\n"
        "    8 |   - table: {id: a, columns: [{title: b, choices: [c, d]}, e], rows: [[f, \"\"]]}\n"
        "      |                                                   ^\n"
        "   hint: write \"\" for a cell to choose in, or leave 'choices' out\n");
}

TEST_CASE("a choice that is there twice, and one without words") {
  const std::string report = report_of(
      "  - table: {id: a, columns: [b, {title: c, choices: [\"{a}\", \"{b}\", \"{a}\", \"\"]}], blank-rows: "
      "1}\n");
  CHECK(report.find("error[column-choices]: the choice '{a}' is there twice") != std::string::npos);
  CHECK(report.find("error[column-choices]: this choice has no words") != std::string::npos);
  CHECK(report.find("'{b}'") == std::string::npos);
}

TEST_CASE("a table without rows") {
  CHECK(report_of("  - table: {id: a, columns: [b, c]}\n") ==
        "content/sheet.yaml:8:5: error[empty-table]: the table has no rows\n"
        "    8 |   - table: {id: a, columns: [b, c]}\n"
        "      |     ^^^^^\n"
        "   hint: add 'rows' or 'blank-rows'\n");
}

TEST_CASE("a page break inside blocks that are kept together") {
  CHECK(report_of("  - keep-together:\n      - prose: b\n      - page-break: {}\n") ==
        "content/sheet.yaml:10:9: error[block-inside]: 'page-break' cannot stand inside 'keep-together'\n"
        "   10 |       - page-break: {}\n"
        "      |         ^^^^^^^^^^\n"
        "   hint: put it before 'keep-together' or behind it\n");
}

TEST_CASE("columns inside columns, however deep") {
  const std::string report = report_of(
      "  - columns:\n      - - keep-together:\n            - columns: [[prose: b], [prose: c]]\n"
      "      - - prose: d\n");
  CHECK(
      report.find("content/sheet.yaml:10:15: error[block-inside]: 'columns' cannot stand inside 'columns'") !=
      std::string::npos);
}

TEST_CASE("blocks kept together that are taller than a page") {
  const std::string report = report_of(
      "  - keep-together:\n      - prompt: {id: a, ask: b, lines: 20}\n"
      "      - prompt: {id: c, ask: d, lines: 20}\n");
  CHECK(report.find("content/sheet.yaml:8:5: error[too-tall]: these blocks are") == 0);
  CHECK(report.find("mm tall together, but a page has room for 255 mm\n") != std::string::npos);
}

TEST_CASE("widths that are not one for each column") {
  CHECK(report_of("  - columns: {widths: [2], columns: [[prose: b], [prose: c]]}\n") ==
        "content/sheet.yaml:8:5: error[column-widths]: there are 2 columns, but 1 width\n"
        "    8 |   - columns: {widths: [2], columns: [[prose: b], [prose: c]]}\n"
        "      |     ^^^^^^^\n"
        "   hint: give one share for each column, or leave out 'widths'\n");
}

TEST_CASE("a column that is too narrow to write in") {
  CHECK(report_of("  - columns: {widths: [8, 1], columns: [[prose: b], [prose: c]]}\n") ==
        "content/sheet.yaml:8:5: error[narrow-column]: a column would be 18 mm wide here, but needs 40 mm\n"
        "    8 |   - columns: {widths: [8, 1], columns: [[prose: b], [prose: c]]}\n"
        "      |     ^^^^^^^\n"
        "   hint: make fewer columns, or more alike 'widths'\n");
}

TEST_CASE("one id in two columns") {
  const std::string report =
      report_of("  - columns: [[prompt: {id: a, ask: b}], [prompt: {id: a, ask: c}]]\n");
  CHECK(report.find("error[duplicate-id]: the id 'a' stands twice in this file") != std::string::npos);
}

TEST_CASE("one id for two answers") {
  CHECK(report_of("  - prompt: {id: a, ask: b}\n  - prompt: {id: a, ask: c}\n") ==
        "content/sheet.yaml:9:18: error[duplicate-id]: the id 'a' stands twice in this file\n"
        "    9 |   - prompt: {id: a, ask: c}\n"
        "      |                  ^\n"
        "   hint: it is already on line 8; answers need names of their own\n");
}

TEST_CASE("a name for one reader on a sheet for both") {
  CHECK(report_of("  - prose: When {partner} calls\n", "together") ==
        "content/sheet.yaml:8:12: error[no-single-reader]: '{partner}' has no meaning on a page for both "
        "partners\n"
        "    8 |   - prose: When {partner} calls\n"
        "      |            ^^^^^^^^^^^^^^^^^^^^\n"
        "   hint: use {a} and {b}, or 'each of you'\n");
}

TEST_CASE("a character that no font has names the font's package or the fallback list") {
  const std::string report = report_of("  - prose: A private \xF3\xB0\x80\x80 sign\n");
  CHECK(report.find("error[missing-glyph]: no font has the character") != std::string::npos);
  CHECK(report.find("U+F0000") != std::string::npos);
  CHECK(report.find("content/sheet.yaml:8:12") != std::string::npos);
}

TEST_CASE("a start that is no time of day") {
  CHECK(report_of("  - agenda: {start: \"24:05\", items: [{minutes: 5, title: b}]}\n") ==
        "content/sheet.yaml:8:21: error[wrong-type]: '24:05' is not a time of day\n"
        "    8 |   - agenda: {start: \"24:05\", items: [{minutes: 5, title: b}]}\n"
        "      |                     ^^^^^^^\n"
        "   hint: write hours from 0 to 23 and minutes in quotes, such as \"18:30\"\n");
  for (const char* start : {"6pm", "18", "18:5", "18:60", "-1:30", "118:30", "\"\"", "[18, 30]"}) {
    CHECK(report_of(std::string("  - agenda: {start: ") + start + ", items: [{minutes: 5, title: b}]}\n") !=
          "");
  }
}

}  // namespace tandem::tests
