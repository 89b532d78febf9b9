// The block `sort`: its columns, and what goes into them.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

std::string sort_of(const std::string& text) {
  return "  - sort: {id: s, ask: " + text + ", columns: [" + text + ", " + text + ", b], statements: [" +
         text + "], unsure: yes}\n";
}

}  // namespace

TEST_CASE("sorting into one column") {
  CHECK(report_of("  - sort: {id: a, columns: [b], statements: [c]}\n").find("error[out-of-range]") !=
        std::string::npos);
}

TEST_CASE("columns to sort into fit with any words, the least and the most") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(sort_of(text)) == "");
  }
  CHECK(trouble_with("  - sort: {id: s, columns: [a, b], statements: [c]}\n", "together") == "");
  CHECK(trouble_with("  - sort: {id: s, columns: [a, b, c], unsure: yes, statements: [" +
                         repeat("Row, ", 39) + "Last]}\n",
                     "together") == "");
}

}  // namespace tandem::tests
