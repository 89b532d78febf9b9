// The block `qr-code`: what a phone can open, and what it can read.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"

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

TEST_CASE("a QR code fits with any words") {
  for (const std::string& text : {long_word, "\"" + right_to_left + "\"", "\"" + long_text + "\""}) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with("  - qr-code: {url: \"https://a\", title: " + text + ", text: " + text + "}\n") == "");
    CHECK(trouble_with("  - columns:\n      - - qr-code: {url: \"https://a\", title: " + text +
                       ", text: " + text + "}\n      - - prose: b\n      - - prose: c\n") == "");
  }
  CHECK(trouble_with("  - qr-code: {url: \"https://example.org/" + long_word + "\", size: 120 mm}\n") == "");
}

}  // namespace tandem::tests
