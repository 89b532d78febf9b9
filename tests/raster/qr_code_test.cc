// A QR code on the painted page leads where it should, to a reader that is not ours.
#include <catch2/catch.hpp>

#include "pdf/external_tools.h"
#include "pdf/pdf_writer.h"
#include "press_room.h"

namespace tandem::tests {

TEST_CASE("a reader finds each QR code of the painted page") {
  const std::vector<std::pair<std::string, std::string>> content = {{"codes.yaml", R"(exercise: codes
title: Codes
topic: mutuality
minutes: {}
for: each
purpose: To see whether they can be read.
blocks:
  - qr-code: {url: "https://example.org/a?b=c&d=%C3%A9", size: 30 mm}
  - columns:
      - - qr-code: https://example.org/in/a/column
      - - prose: Beside it.
)"}};
  PressRoom room(content);
  REQUIRE(room.report() == "");
  const PdfOnDisk file(pdf::write_pdf(room.handout("codes")));
  for (const std::string look : {"-gray", "-mono"}) {
    INFO(look);
    REQUIRE(file.run("pdftoppm -r 150 " + look + " -png -singlefile FILE FOLDER/page").status == 0);
    const ToolResult found = file.run("zbarimg --nodbus -q --raw FOLDER/page.png");
    INFO(found.messages);
    CHECK(found.status == 0);
    CHECK(found.output.find("https://example.org/a?b=c&d=%C3%A9\n") != std::string::npos);
    CHECK(found.output.find("https://example.org/in/a/column\n") != std::string::npos);
  }
}

}  // namespace tandem::tests
