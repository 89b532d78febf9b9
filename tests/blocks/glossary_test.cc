// The block `glossary`: its terms.
#include <catch2/catch.hpp>

#include "hostile_sheet.h"

namespace tandem::tests {
namespace {

std::string glossary_of(const std::string& text) {
  return "  - glossary: {ask: " + text + ", terms: [{term: " + text + ", text: " + text +
         ", source: " + text + "}]}\n";
}

}  // namespace

TEST_CASE("glossaries fit with any words, the least and the most") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(glossary_of(text)) == "");
  }
  CHECK(trouble_with("  - glossary: [{term: a, text: b}]\n") == "");
  CHECK(trouble_with("  - glossary: {terms: [" + repeat("{term: a, text: b, source: c}, ", 59) +
                     "{term: d, text: e}]}\n") == "");
}

}  // namespace tandem::tests
