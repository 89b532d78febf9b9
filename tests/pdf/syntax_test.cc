#include <catch2/catch.hpp>
#include <limits>

#include "pdf/metadata.h"
#include "pdf/pdf_error.h"
#include "pdf/pdf_syntax.h"

namespace tandem::tests {

TEST_CASE("Numbers are written in their shortest form") {
  const auto number = [](double value, int decimals) {
    std::string out;
    pdf::append_number(out, value, decimals);
    return out;
  };
  CHECK(number(0, 2) == "0");
  CHECK(number(-0.001, 2) == "0");
  CHECK(number(12, 2) == "12");
  CHECK(number(0.5, 2) == ".5");
  CHECK(number(-0.05, 2) == "-.05");
  CHECK(number(-3.25, 2) == "-3.25");
  CHECK(number(595.276, 2) == "595.28");
  CHECK(number(0.999, 3) == ".999");
  CHECK(number(1.9999, 3) == "2");
  CHECK(number(-17.6, 0) == "-18");
}

TEST_CASE("Numbers that no page holds are refused") {
  std::string out;
  CHECK_THROWS_AS(pdf::to_hundredths(std::numeric_limits<double>::quiet_NaN()), pdf::PdfError);
  CHECK_THROWS_AS(pdf::to_hundredths(1e12), pdf::PdfError);
  CHECK_THROWS_AS(pdf::append_number(out, std::numeric_limits<double>::infinity()), pdf::PdfError);
}

TEST_CASE("Text strings are in PDF's own encoding, or UTF-16 with a byte order mark") {
  CHECK(pdf::text_string("Plain (text) \\") == "(Plain \\(text\\) \\\\)");
  CHECK(pdf::text_string("Zo\u00EB") == "(Zo\xEB)");
  CHECK(pdf::text_string("\u2018\u2019\u201C\u201D\u2013\u2014\u2026\u20AC\u0141\u017E") ==
        "(\x8F\x90\x8D\x8E\x85\x84\x83\xA0\x95\x9E)");
  CHECK(pdf::text_string("\u0144") == "<FEFF0144>");
  CHECK(pdf::text_string("\u00AD") == "<FEFF00AD>");
  // What would be read as a byte order mark is none.
  CHECK(pdf::text_string("\u00FE\u00FF") == "<FEFF00FE00FF>");
  CHECK(pdf::text_string("\u00EF\u00BB\u00BF") == "<FEFF00EF00BB00BF>");
  CHECK(pdf::text_string("\U0001F600") == "<FEFFD83DDE00>");
  CHECK(pdf::text_string("\xFF") == "<FEFFFFFD>");
  CHECK(pdf::text_string("a\nb") == "<FEFF0061000A0062>");
  CHECK(pdf::utf16_with_mark("\u00EB") == std::string("\xFE\xFF\x00\xEB", 4));
}

TEST_CASE("Names escape what PDF would read as syntax") {
  CHECK(pdf::escaped_name("Lato-Regular") == "Lato-Regular");
  CHECK(pdf::escaped_name("Odd Name/(1)") == "Odd#20Name#2F#281#29");
}

TEST_CASE("Dates come from the options alone") {
  layout::Document document;
  document.title = "T";
  pdf::PdfOptions options;
  CHECK(pdf::information_entries(document, options) == "/Title(T)/Producer(Tandem)");
  options.date = 1735787045;
  CHECK(pdf::information_entries(document, options).find("(D:20250102030405Z)") != std::string::npos);
  CHECK(pdf::xmp_packet(document, options).find("<xmp:CreateDate>2025-01-02T03:04:05Z<") !=
        std::string::npos);
  options.date = std::numeric_limits<std::int64_t>::max();
  CHECK(pdf::information_entries(document, options).find("(D:99991231235959Z)") != std::string::npos);
}

TEST_CASE("XMP stays well-formed whatever the title") {
  layout::Document document;
  document.title = "<&> \x01 \xFF";
  CHECK(pdf::xmp_packet(document, {}).find(">&lt;&amp;&gt; \uFFFD \uFFFD<") != std::string::npos);
}

}  // namespace tandem::tests
