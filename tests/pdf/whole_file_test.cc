#include <catch2/catch.hpp>
#include <thread>

#include "field_named.h"
#include "pdf/external_tools.h"
#include "pdf/pdf_writer.h"
#include "pdf/sample_document.h"

namespace tandem::tests {
namespace {

/// Pages with a heading, some lines in two fonts, rules and a footer.
layout::Document worksheet(text::FontLibrary& library, int page_count) {
  const text::Font& lato = font(library, "Lato");
  const text::Font& vollkorn = font(library, "Vollkorn");
  const text::GlyphRun heading = shape(vollkorn, "Who starts the repair?", {56, 80}, 24);
  const text::GlyphRun line =
      shape(lato, "After a hard conversation, somebody usually moves first.", {56, 0});
  const text::GlyphRun footer = shape(lato, "Tandem \u00B7 efficient", {56, 810}, 9);
  layout::Document document;
  document.title = "Worksheets \u2014 f\u00FCr Paare";
  document.author = "Example & Sons";
  document.subject = "Repair";
  document.language = "en-GB";
  int element = 1;
  for (int i = 0; i < page_count; ++i) {
    document.pages.push_back({tests::a4, {}});
    PageBuilder page(document.pages.back());
    page.text(layout::Role::heading1, element++, heading);
    for (int row = 0; row < 20; ++row) {
      text::GlyphRun here = line;
      here.origin.y = 120 + row * 30;
      page.text(layout::Role::paragraph, element++, here);
      page.add(layout::RuleItem{{56, here.origin.y + 14}, {540, here.origin.y + 14}, 0.5, {90, 90, 90}, {}});
    }
    page.begin(layout::Role::artifact).add(footer).end();
  }
  return document;
}

}  // namespace

TEST_CASE("All that a file says about itself is read back") {
  text::FontLibrary library("");
  pdf::PdfOptions options;
  options.date = 1735787045;
  const std::string pdf = pdf::write_pdf(worksheet(library, 2), options);
  check_readers_are_content(pdf);
  const std::string info = PdfOnDisk(pdf).run("TZ=UTC pdfinfo FILE").output;
  for (const char* line :
       {"Title:           Worksheets \u2014 f\u00FCr Paare\n", "Subject:         Repair\n",
        "Author:          Example & Sons\n", "Producer:        Tandem\n",
        "CreationDate:    Thu Jan  2 03:04:05 2025 UTC\n", "Tagged:          yes\n", "Pages:           2\n",
        "PDF version:     1.7\n", "Metadata Stream: yes\n", "Page size:       595.28 x 841.89 pts (A4)\n"}) {
    INFO(line);
    CHECK(info.find(line) != std::string::npos);
  }
  const std::string all = PdfOnDisk(pdf).unpacked();
  CHECK(all.find("/DisplayDocTitle true") != std::string::npos);
  CHECK(all.find("/Marked true") != std::string::npos);
  CHECK(all.find("/Lang (en-GB)") != std::string::npos);
  CHECK(PdfOnDisk(pdf).run("pdfinfo -meta FILE").output.find("<pdfuaid:part>1</pdfuaid:part>") !=
        std::string::npos);
  CHECK(all.find("/Tabs /S") != std::string::npos);
}

TEST_CASE("A file says PDF/A-2a and whose its colours are, unless a form can be reset") {
  text::FontLibrary library("");
  layout::Document document = worksheet(library, 1);
  document.answers.font = &font(library, "Lato");
  const auto is_archival = [](const std::string& pdf) {
    const PdfOnDisk file(pdf);
    const bool says =
        file.run("pdfinfo -meta FILE").output.find(">A</pdfaid:conformance>") != std::string::npos;
    CHECK((file.unpacked().find("/S /GTS_PDFA1") != std::string::npos) == says);
    return says;
  };
  pdf::PdfOptions options;
  options.fillable = true;
  CHECK(is_archival(pdf::write_pdf(document, options)));
  layout::FieldItem field;
  field.id = tests::field_named("name");
  field.description = "Your name";
  field.box = {56, 700, 200, 20};
  document.pages[0].items.emplace_back(field);
  CHECK(is_archival(pdf::write_pdf(document, options)));
  field.kind = answers::ResetField{};
  field.id = tests::field_named("clear");
  document.pages[0].items.emplace_back(field);
  CHECK_FALSE(is_archival(pdf::write_pdf(document, options)));
  options.fillable = false;
  CHECK(is_archival(pdf::write_pdf(document, options)));
}

TEST_CASE("Text comes out in reading order") {
  text::FontLibrary library("");
  const std::string text = PdfOnDisk(pdf::write_pdf(worksheet(library, 1))).text();
  CHECK(
      text.starts_with("Who starts the repair?\nAfter a hard conversation, somebody usually moves first.\n"));
  CHECK(text.ends_with("Tandem \u00B7 efficient\n\n"));
}

TEST_CASE("The same document gives the same bytes, also in several threads") {
  text::FontLibrary library("");
  const layout::Document document = worksheet(library, 3);
  const std::string once = pdf::write_pdf(document);
  CHECK(pdf::write_pdf(document) == once);
  std::string results[3];
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&result, &document] { result = pdf::write_pdf(document); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) CHECK(result == once);
}

TEST_CASE("The file identifier follows the content") {
  text::FontLibrary library("");
  const auto identifier = [](const std::string& pdf) { return pdf.substr(pdf.rfind("/ID[<") + 5, 32); };
  const std::string one = pdf::write_pdf(worksheet(library, 1));
  const std::string two = pdf::write_pdf(worksheet(library, 2));
  CHECK(identifier(one).find_first_not_of("0123456789ABCDEF") == std::string::npos);
  CHECK(identifier(one) != identifier(two));
}

TEST_CASE("Dozens of pages are fine, and a page stays small") {
  text::FontLibrary library("");
  const std::string pdf = pdf::write_pdf(worksheet(library, 40));
  check_readers_are_content(pdf);
  const PdfOnDisk file(pdf);
  CHECK(file.run("pdfinfo FILE").output.find("Pages:           40\n") != std::string::npos);
  const std::string structure = file.structure();
  CHECK(std::count(structure.begin(), structure.end(), '\n') == 1 + 40 * 21 * 2);
  CHECK(pdf.size() < 40 * 2000);
}

TEST_CASE("Documents that cannot be written are errors, not crashes") {
  layout::Document document;
  CHECK_THROWS_WITH(pdf::write_pdf(document), "a document without pages cannot be written");
  document.pages.push_back({{0, 0}, {}});
  CHECK_THROWS_AS(pdf::write_pdf(document), pdf::PdfError);
  document.pages = {{tests::a4, {}}};
  text::GlyphRun run;
  run.glyphs.resize(1);
  document.pages[0].items.push_back(run);
  CHECK_THROWS_WITH(pdf::write_pdf(document), "page 1: a glyph run has no font");
  document.pages[0].items = {layout::ImageItem{}};
  CHECK_THROWS_WITH(pdf::write_pdf(document), "page 1: an image has no picture");
}

TEST_CASE("An empty page and an empty title are a whole file") {
  layout::Document document = tests::one_page();
  document.title.clear();
  document.language.clear();
  check_readers_are_content(pdf::write_pdf(document));
}

}  // namespace tandem::tests
