#include "pdf/navigation.h"

#include <catch2/catch.hpp>

#include "pdf/external_tools.h"
#include "pdf/pdf_writer.h"
#include "pdf/sample_document.h"

namespace tandem::tests {
namespace {

layout::Document pages(int count) {
  layout::Document document = tests::one_page();
  for (int i = 1; i < count; ++i) document.pages.push_back(document.pages[0]);
  return document;
}

}  // namespace

TEST_CASE("The outline nests and leads to its pages") {
  layout::Document document = pages(3);
  document.outline = {{"\u00DCberblick \u2014 one", 0, 0, 0}, {"Detail", 1, 1, 100}, {"End", 0, 2, 0}};
  const std::string pdf = pdf::write_pdf(document);
  check_readers_are_content(pdf);
  const std::string outline = PdfOnDisk(pdf).run("mutool show FILE outline").output;
  CHECK(outline ==
        "-\t\"\u00DCberblick \u2014 one\"\t#page=1&zoom=nan,nan,0\n"
        "|\t\t\"Detail\"\t#page=2&zoom=nan,nan,100\n"
        "|\t\"End\"\t#page=3&zoom=nan,nan,0\n");
}

TEST_CASE("Outline entries that lead nowhere are errors") {
  layout::Document document = pages(1);
  document.outline = {{"Nowhere", 0, 1, 0}};
  CHECK_THROWS_WITH(pdf::write_pdf(document), "the outline entry 'Nowhere' leads to no page");
  document.outline = {{"Deep", 1, 0, 0}};
  CHECK_THROWS_WITH(pdf::write_pdf(document), "the outline entry 'Deep' skips a level");
}

TEST_CASE("Page labels start where they say") {
  layout::Document document = pages(4);
  document.page_labels = {{1, "A-", 1}, {3, "\u00C4-", 7}};
  CHECK(pdf::page_labels(document.page_labels, document.pages.size()) ==
        "<</Nums[0<</S/D>>1<</S/D/P(A-)/St 1>>3<</S/D/P(\xC4-)/St 7>>]>>");
  check_readers_are_content(pdf::write_pdf(document));
  document.page_labels = {{2, "", 1}, {1, "", 1}};
  CHECK_THROWS_AS(pdf::write_pdf(document), pdf::PdfError);
}

}  // namespace tandem::tests
