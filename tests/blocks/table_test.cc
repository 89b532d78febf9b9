// The block `table`: its rows, and its choices.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "layout/trace.h"

namespace tandem::tests {

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
  const auto report = [](const std::string& choices) {
    return report_of("  - table: {id: a, columns: [b, {title: c, choices: [" + choices +
                     "]}], blank-rows: 1}\n");
  };
  const std::string twice = report("\"{a}\", \"{b}\", \"{a}\", \"{a_pronoun, select, other {}}\"");
  CHECK(twice.find("error[column-choices]: the choice '{a}' is there twice") != std::string::npos);
  CHECK(twice.find("error[column-choices]: this choice has no words") != std::string::npos);
  CHECK(twice.find("'{b}'") == std::string::npos);
  CHECK(report("One, \"\"").find("error[wrong-type]: expected text, found nothing") != std::string::npos);
}

TEST_CASE("rows that say the same, and empty ones, which do not") {
  const std::string start = "  - table: {id: a, columns: [b, c], rows: ";
  CHECK(report_of(start + "[[\"\", \"\"], [\"\", \"\"], [x, \"\"], [x, y]]}\n").empty());
  CHECK(report_of(start + "[[x, y], [x, y]]}\n")
            .find("warning[said-twice]: this says the same as the item at") != std::string::npos);
}

TEST_CASE("a table without rows") {
  CHECK(report_of("  - table: {id: a, columns: [b, c]}\n") ==
        "content/sheet.yaml:8:5: error[empty-table]: the table has no rows\n"
        "    8 |   - table: {id: a, columns: [b, c]}\n"
        "      |     ^^^^^\n"
        "   hint: add 'rows' or 'blank-rows'\n");
}

TEST_CASE("a column with a long word takes room from those that can spare it") {
  const auto lines_of_word = [](const std::string& widths) {
    PressRoom room({{"sheet.yaml",
                     "exercise: sheet\ntitle: Sheet\ntopic: mutuality\nminutes: {}\nfor: each\npurpose: P.\n"
                     "blocks:\n  - table: {id: t, columns: [{title: Who, width: " +
                         widths + "}, {title: What, width: 8}], rows: [[Responsibilities, \"\"]]}\n"}});
    const std::string page = layout::trace(room.handout("sheet"));
    CHECK(room.report() == "");
    return page.find("\"Responsibilities\"") != std::string::npos;
  };
  CHECK(lines_of_word("8"));
  CHECK(lines_of_word("1"));
}

TEST_CASE("a word that must be cut is told of where it is written, and an address is not") {
  const auto report = [](const std::string& word) {
    return report_of("  - table: {id: a, columns: [b, c, d, e, f], rows: [[" + word +
                     ", \"\", \"\", \"\", \"\"]]}\n");
  };
  const std::string told = report(std::string(70, 'm'));
  CHECK(told.find("content/sheet.yaml:8:54: warning[cut-word]: a word is wider than its line") !=
        std::string::npos);
  CHECK(report("Mmmmmmmmmmmmmm.mmmmmmmmmmmmmmmmm.mm") == "");
}

}  // namespace tandem::tests
