// What the theme's own fonts lack is set in the fallback families, in the cut that is asked for.
#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

struct Word {
  const char* text;
  const char* family;
};
const Word words[] = {{"שרה", "Noto Sans Hebrew"},
                      {"سارة", "Noto Naskh Arabic"},
                      {"สมชาย", "Noto Sans Thai"},
                      {"王小明", "Noto Sans CJK SC"}};

std::vector<int> weights_of(const Document& document, const std::string& word) {
  std::vector<int> weights;
  for (const Page& page : document.pages) {
    for (const Item& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run && run->text.find(word) != std::string::npos) weights.push_back(run->font->metrics().weight);
    }
  }
  return weights;
}

}  // namespace

TEST_CASE("bold is bold in a fallback family that has it", "[fallback]") {
  FontLibrary fonts("");
  for (const Word& word : words) {
    CAPTURE(word.text);
    PressRoom room(
        {{"hostile.yaml", sheet_with(std::string("  - heading: ") + word.text + "\n  - prose: Plain " +
                                     word.text + " and **bold " + word.text + "**.\n")}});
    const Document document = room.handout("hostile");
    REQUIRE(room.report() == "");
    const std::vector<int> weights = weights_of(document, word.text);
    REQUIRE(weights.size() == 3);
    CHECK(weights[0] >= 600);  // the heading
    CHECK(weights[1] == 400);
    CHECK(weights[2] >= 600);
  }
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
  const Document document = room.handout("hostile");
  REQUIRE(room.diagnostics().error_count() == 1);
  CHECK(room.diagnostics().sorted().front().code == "crowded-letter");
  CHECK(room.diagnostics().sorted().front().span.line == 8);
  CHECK(complaints(document) == "");
}

}  // namespace tandem::tests
