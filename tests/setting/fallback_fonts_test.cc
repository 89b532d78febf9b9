// What the theme's own fonts lack is set in the fallback families, in the cut that is asked for.
#include <catch2/catch.hpp>

#include "blocks/hostile_sheet.h"

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

std::vector<int> weights_of(const layout::Document& document, const std::string& word) {
  std::vector<int> weights;
  for (const layout::Page& page : document.pages) {
    for (const layout::Item& item : page.items) {
      const auto* run = std::get_if<text::GlyphRun>(&item);
      if (run && run->text.find(word) != std::string::npos) weights.push_back(run->font->metrics().weight);
    }
  }
  return weights;
}

}  // namespace

TEST_CASE("bold is bold in a fallback family that has it", "[fallback]") {
  text::FontLibrary fonts("");
  for (const Word& word : words) {
    CAPTURE(word.text);
    PressRoom room(
        {{"hostile.yaml", sheet_with(std::string("  - heading: ") + word.text + "\n  - prose: Plain " +
                                     word.text + " and **bold " + word.text + "**.\n")}});
    const layout::Document document = room.handout("hostile");
    REQUIRE(room.report() == "");
    const std::vector<int> weights = weights_of(document, word.text);
    REQUIRE(weights.size() == 3);
    CHECK(weights[0] >= 600);  // the heading
    CHECK(weights[1] == 400);
    CHECK(weights[2] >= 600);
  }
}

}  // namespace tandem::tests
