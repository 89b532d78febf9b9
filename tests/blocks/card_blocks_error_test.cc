// What the checks report of blocks for cards, walls and phones.
#include <catch2/catch.hpp>

#include "block_report.h"

namespace tandem::tests {

TEST_CASE("a QR code that leads nowhere") {
  CHECK(
      report_of("  - qr-code: www.example.org\n") ==
      "content/sheet.yaml:8:14: error[web-address]: 'www.example.org' is not a web address that a phone can "
      "open\n"
      "    8 |   - qr-code: www.example.org\n"
      "      |              ^^^^^^^^^^^^^^^\n"
      "   hint: begin it with 'https://', and copy it from a browser's address line\n");
  for (const std::string url : {"https://", "https:///path", "ftp://example.org", "https://exämple.org"}) {
    CHECK(report_of("  - qr-code: " + url + "\n").find("error[web-address]") != std::string::npos);
  }
  CHECK(report_of("  - qr-code: \"https://example.org/two words\"\n").find("error[web-address]") !=
        std::string::npos);
}

TEST_CASE("a QR code of an address that is too long") {
  const std::string long_address = "https://example.org/" + std::string(150, 'a');
  const std::string report = report_of("  - qr-code: {url: \"" + long_address + "\", size: 30 mm}\n");
  CHECK(report.find("content/sheet.yaml:8:20: error[long-web-address]: 170 letters make squares too small to "
                    "read at 30 mm\n") == 0);
  CHECK(report.find("hint: use a shorter address, or 'size: 31 mm'\n") != std::string::npos);
  CHECK(report_of("  - qr-code: {url: \"" + long_address + "\", size: 31 mm}\n") == "");
  CHECK(report_of("  - qr-code: https://example.org/" + std::string(3000, 'a') + "\n")
            .find("error[long-web-address]: 3020 letters are more than a QR code can hold\n") !=
        std::string::npos);
}

TEST_CASE("a QR code that is wider than its column") {
  CHECK(
      report_of("  - columns:\n      - - qr-code: {url: \"https://example.org\", size: 90 mm}\n"
                "      - - prose: b\n")
          .find("content/sheet.yaml:9:11: error[too-wide]: this is 90 mm wide with the white around it, but "
                "there is room for 80 mm\n") == 0);
}

TEST_CASE("cards that are not one of the known numbers on a page") {
  CHECK(report_of("  - card-deck: {per-page: 7, cards: [a]}\n") ==
        "content/sheet.yaml:8:5: error[out-of-range]: a page cannot be divided into 7 cards\n"
        "    8 |   - card-deck: {per-page: 7, cards: [a]}\n"
        "      |     ^^^^^^^^^\n"
        "   hint: 'per-page' is 4, 6, 8, 9 or 10\n");
}

TEST_CASE("cards whose size is said twice, or is too large") {
  CHECK(report_of("  - card-deck: {per-page: 8, size: {width: 60 mm, height: 40 mm}, cards: [a]}\n")
            .find("error[card-size]: 'size' and 'per-page' both say how large a card is\n") !=
        std::string::npos);
  CHECK(report_of("  - card-deck: {size: {width: 60 mm, height: 400 mm}, cards: [a]}\n")
            .find("content/sheet.yaml:8:5: error[card-size]: a card of 60 × 400 mm is larger than the page's "
                  "room of 168 × 255 mm\n") == 0);
}

TEST_CASE("a card with more words than fit") {
  const std::string long_text(60, 'a');
  std::string text = "Once";
  for (int i = 0; i < 150; ++i) text += " upon a time";
  const std::string report = report_of("  - card-deck:\n      per-page: 8\n      back: " + long_text +
                                       "\n      cards:\n        - short\n        - " + text +
                                       "\n        - {text: short, back: " + text + "}\n");
  CHECK(report.find(
            "content/sheet.yaml:10:13: error[too-much-text]: the back has a word that is wider than its 74 "
            "mm\n") == 0);
  CHECK(report.find(
            "content/sheet.yaml:13:11: error[too-much-text]: card 2 has 233 mm of text, but room for 106 "
            "mm\n") != std::string::npos);
  CHECK(report.find("content/sheet.yaml:14:31: error[too-much-text]: the back of card 3 has") !=
        std::string::npos);
}

TEST_CASE("a deck inside columns or what is kept together") {
  CHECK(report_of("  - keep-together:\n      - card-deck: {cards: [a]}\n")
            .find("error[block-inside]: 'card-deck' cannot stand inside 'keep-together'") !=
        std::string::npos);
  CHECK(report_of("  - columns:\n      - - card-deck: {cards: [a]}\n      - - prose: b\n")
            .find("error[block-inside]: 'card-deck' cannot stand inside 'columns'") != std::string::npos);
}

TEST_CASE("a prompt for the wall that is a whole text") {
  std::string text = "Once";
  for (int i = 0; i < 300; ++i) text += " upon a time";
  CHECK(report_of("  - big-prompt: " + text + "\n")
            .find("content/sheet.yaml:8:17: error[too-much-text]: this is more than a page can hold in large "
                  "type\n") == 0);
  CHECK(report_of("  - big-prompt: " + std::string(80, 'm') + "\n").find("error[too-much-text]") !=
        std::string::npos);
}

TEST_CASE("a certificate with more words than fit") {
  std::string text = "Once";
  for (int i = 0; i < 300; ++i) text += " upon a time";
  const std::string report = report_of("  - certificate: {id: a, title: b, text: " + text + "}\n");
  CHECK(report.find("content/sheet.yaml:8:5: error[too-much-text]: the certificate has ") == 0);
  CHECK(report.find("hint: write less in its 'title' or 'text'\n") != std::string::npos);
}

TEST_CASE("a form's question that cannot be answered, or in two ways") {
  CHECK(
      report_of("  - feedback: {id: a, questions: [b]}\n") ==
      "content/sheet.yaml:8:35: error[feedback-question]: this question has no steps to mark and no lines to "
      "write on\n"
      "    8 |   - feedback: {id: a, questions: [b]}\n"
      "      |                                   ^\n"
      "   hint: add 'lines: 3', or 'steps' for all questions\n");
  CHECK(report_of("  - feedback: {id: a, questions: [{ask: b, lines: 2, steps: {1: c, 2: d}}]}\n")
            .find("error[feedback-question]: this question has steps to mark and lines to write on\n") !=
        std::string::npos);
  CHECK(report_of("  - feedback: {id: a, steps: {1: c}, questions: [b]}\n").find("error[scale-ends]") !=
        std::string::npos);
}

}  // namespace tandem::tests
