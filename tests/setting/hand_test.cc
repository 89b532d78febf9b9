// What cannot be set is an error where it is written.
#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "blocks/block_report.h"
#include "blocks/hostile_sheet.h"

namespace tandem::tests {

TEST_CASE("a character that no font has names the font's package or the fallback list") {
  const std::string report = report_of("  - prose: A private \xF3\xB0\x80\x80 sign\n");
  CHECK(report.find("error[missing-glyph]: no font has the character") != std::string::npos);
  CHECK(report.find("U+F0000") != std::string::npos);
  CHECK(report.find("content/sheet.yaml:8:12") != std::string::npos);
}

TEST_CASE("one message says what no font of a paragraph has", "[fallback]") {
  std::string signs;
  for (char32_t sign = 0xF0000; sign < 0xF0200; ++sign) append_utf8(signs, sign);
  PressRoom room({{"hostile.yaml", sheet_with("  - prose: " + signs + "\n")}});
  room.handout("hostile");
  REQUIRE(room.diagnostics().error_count() == 1);
  CHECK(room.diagnostics().sorted().front().message ==
        "no font has the characters '\U000F0000' (U+F0000), '\U000F0001' (U+F0001), '\U000F0002' (U+F0002), "
        "'\U000F0003' (U+F0003), '\U000F0004' (U+F0004) and 507 more");
}

TEST_CASE("more marks than a letter can carry are an error, and do not run off", "[fallback]") {
  std::string marks = "Z";
  for (int i = 0; i < 5000; ++i) marks += "\u0301";
  PressRoom room({{"hostile.yaml", sheet_with("  - prose: a " + marks + " b\n")}});
  const layout::Document document = room.handout("hostile");
  REQUIRE(room.diagnostics().error_count() == 1);
  CHECK(room.diagnostics().sorted().front().code == "crowded-letter");
  CHECK(room.diagnostics().sorted().front().span.line == 8);
  CHECK(complaints(document) == "");
}

TEST_CASE("a name for one reader on a sheet for both") {
  CHECK(report_of("  - prose: When {partner} calls\n", "together") ==
        "content/sheet.yaml:8:12: error[no-single-reader]: '{partner}' has no meaning on a page for both "
        "partners\n"
        "    8 |   - prose: When {partner} calls\n"
        "      |            ^^^^^^^^^^^^^^^^^^^^\n"
        "   hint: use {a} and {b}, or 'each of you'\n");
}

}  // namespace tandem::tests
