#include <catch2/catch.hpp>

#include "pdf/external_tools.h"
#include "pdf/pdf_writer.h"
#include "pdf/sample_document.h"
#include "pictures/picture.h"
#include "pictures/picture_builder.h"

namespace tandem::tests {
namespace {

/// The structure as poppler prints it, checked by every reader before.
std::string structure_of(const layout::Document& document) {
  const std::string pdf = pdf::write_pdf(document);
  check_readers_are_content(pdf);
  return PdfOnDisk(pdf).structure();
}

std::string unpacked(const layout::Document& document) {
  return PdfOnDisk(pdf::write_pdf(document)).unpacked();
}

struct Sample {
  text::FontLibrary library{""};
  const text::Font& lato = font(library, "Lato");
  layout::Document document = tests::one_page();
  PageBuilder page{document.pages[0]};
  double y = 40;
  text::GlyphRun line(const std::string& text) { return shape(lato, text, {50, y += 20}); }
};

}  // namespace

TEST_CASE("Headings, paragraphs, lists and tables are nested as their tags are") {
  Sample s;
  s.page.begin(layout::Role::document, 1);
  s.page.text(layout::Role::heading1, 2, s.line("Weekly check-in"));
  s.page.text(layout::Role::paragraph, 3, s.line("Take your time."));
  s.page.begin(layout::Role::list, 4).begin(layout::Role::list_item, 5);
  s.page.text(layout::Role::list_label, 6, s.line("1.")).text(layout::Role::list_body, 7, s.line("Listen"));
  s.page.end().end();
  s.page.begin(layout::Role::table, 8).begin(layout::Role::table_row, 9);
  layout::TagBegin header;
  header.role = layout::Role::table_header;
  header.element = 10;
  header.scope = layout::TagBegin::Scope::column;
  s.page.begin(header).add(s.line("Day")).end();
  s.page.begin(layout::Role::table_header, 11).end();
  s.page.end().begin(layout::Role::table_row, 12);
  s.page.text(layout::Role::table_cell, 13, s.line("Monday")).begin(layout::Role::table_cell, 14).end();
  s.page.end().end().end();
  CHECK(structure_of(s.document) ==
        "Document\n"
        "  H1 (block)\n"
        "    \"Weekly check-in\"\n"
        "  P (block)\n"
        "    \"Take your time.\"\n"
        "  L (block):\n"
        "     /ListNumbering /Decimal\n"
        "    LI (block)\n"
        "      Lbl (block)\n"
        "        \"1.\"\n"
        "      LBody (block)\n"
        "        \"Listen\"\n"
        "  Table (block)\n"
        "    TR\n"
        "      TH:\n"
        "         /Scope /Column\n"
        "        \"Day\"\n"
        "      TH\n"
        "    TR\n"
        "      TD\n"
        "        \"Monday\"\n"
        "      TD\n");
}

TEST_CASE("An element goes on over a page break") {
  Sample s;
  s.document.pages.push_back({tests::a4, {}});
  PageBuilder first(s.document.pages[0]);
  first.begin(layout::Role::section, 1).text(layout::Role::paragraph, 2, s.line("Begun here")).end();
  PageBuilder next(s.document.pages[1]);
  next.begin(layout::Role::section, 1).text(layout::Role::paragraph, 2, s.line("and ended there."));
  next.text(layout::Role::paragraph, 3, s.line("Next.")).end();
  CHECK(structure_of(s.document) ==
        "Document\n"
        "  Sect\n"
        "    P (block)\n"
        "      \"Begun here\"\n"
        "      \"and ended there.\"\n"
        "    P (block)\n"
        "      \"Next.\"\n");
}

TEST_CASE("Text around an inner element keeps its order") {
  Sample s;
  s.page.begin(layout::Role::paragraph, 1)
      .add(s.line("Before"))
      .begin(layout::Role::span, 2)
      .add(s.line("inside"))
      .end();
  s.page.begin(layout::Role::span, 3)
      .end()
      .add(s.line("after"))
      .begin(layout::Role::span, 4)
      .end()
      .add(s.line("end"))
      .end();
  CHECK(structure_of(s.document) ==
        "Document\n"
        "  P (block)\n"
        "    \"Before\"\n"
        "    Span (inline)\n"
        "      \"inside\"\n"
        "    Span (inline)\n"
        "    \"after\"\n"
        "    Span (inline)\n"
        "    \"end\"\n");
}

TEST_CASE("Furniture and drawing outside of figures is no content") {
  Sample s;
  s.page.add(s.line("No tag")).add(layout::RuleItem{{50, 50}, {90, 50}, 1, {}, {}});
  s.page.begin(layout::Role::artifact).text(layout::Role::paragraph, 9, s.line("Page 1")).end();
  s.page.begin(layout::Role::paragraph, 1).add(s.line("Name"));
  s.page.add(layout::RuleItem{{50, 90}, {200, 90}, 0.5, {}, {}});
  s.page.add(filled_box({50, 95, 9, 9}, {1, 2, 3})).add(s.line("of both")).end();
  CHECK(structure_of(s.document) ==
        "Document\n"
        "  P (block)\n"
        "    \"Name\"\n"
        "    \"of both\"\n");
  CHECK(PdfOnDisk(pdf::write_pdf(s.document)).text().find("Page 1") != std::string::npos);
}

TEST_CASE("Headers and footers say that they are") {
  Sample s;
  layout::TagBegin tag;
  tag.role = layout::Role::artifact;
  for (const auto furniture : {layout::TagBegin::Furniture::header, layout::TagBegin::Furniture::footer}) {
    tag.furniture = furniture;
    s.page.begin(tag)
        .text(layout::Role::paragraph, 9, s.line("Check-in"))
        .add(layout::RuleItem{{50, 50}, {90, 50}, 1, {}, {}});
    s.page.end();
  }
  CHECK(structure_of(s.document) == "Document\n");
  const std::string all = unpacked(s.document);
  for (const char* mark : {"/Artifact<</Type/Pagination/Subtype/Header>>BDC",
                           "/Artifact<</Type/Pagination/Subtype/Footer>>BDC"}) {
    INFO(mark);
    CHECK(all.find(mark) != std::string::npos);
  }
  CHECK(all.find("/Artifact BMC") == std::string::npos);  // none of it is furniture of no kind
}

TEST_CASE("A figure has its text, its alternative and a box around all of it") {
  Sample s;
  layout::TagBegin figure;
  figure.role = layout::Role::figure;
  figure.element = 1;
  figure.alternative = "A wheel: caf\u00E9";
  s.page.begin(figure).add(filled_box({100, 100, 50, 20}, {10, 20, 30}));
  s.page.add(layout::RuleItem{{90, 110}, {200, 141.89}, 1, {}, {}}).end();
  const std::string all = unpacked(s.document);
  CHECK(all.find("/Alt (A wheel: caf\xE9)") != std::string::npos);
  CHECK(all.find("/Figure") != std::string::npos);
  CHECK(PdfOnDisk(pdf::write_pdf(s.document)).run("pdfinfo -struct FILE").output ==
        "Document\n"
        "  Figure:\n"
        "     /Placement /Block\n"
        "     /BBox [90 700 200 741.89]\n");
}

TEST_CASE("A link holds its text and its annotation, which leads back") {
  Sample s;
  s.page.begin(layout::Role::paragraph, 1)
      .add(s.line("See"))
      .begin(layout::Role::link, 2)
      .add(s.line("the site"));
  s.page.add(layout::LinkItem{{50, 70, 60, 15}, "https://example.org/a b(\u00E9)", "Our site"});
  s.page.add(layout::LinkItem{{50, 90, 60, 15}, "https://example.org/", ""}).end().end();
  CHECK(structure_of(s.document) ==
        "Document\n"
        "  P (block)\n"
        "    \"See\"\n"
        "    Link (inline)\n"
        "      \"the site\"\n"
        "      Object 4 0\n"
        "      Object 5 0\n");
  const std::string all = unpacked(s.document);
  CHECK(all.find("/URI (https://example.org/a%20b\\(%C3%A9\\))") != std::string::npos);
  CHECK(all.find("/Contents (Our site)") != std::string::npos);
  CHECK(all.find("/Contents (https://example.org/)") != std::string::npos);
  CHECK(all.find("/Rect [\n    50\n    756.89\n    110\n    771.89\n  ]") != std::string::npos);
  CHECK(all.find("/StructParent 1\n") != std::string::npos);
  CHECK(all.find("/StructParent 2\n") != std::string::npos);
}

TEST_CASE("A link leads to a page of the document, and to none that is not there") {
  Sample s;
  s.page.begin(layout::Role::paragraph, 1).begin(layout::Role::link, 2).add(s.line("Contents"));
  s.page.add(layout::LinkItem{{50, 70, 60, 15}, "", "Contents", 0}).end().end();
  const std::string all = unpacked(s.document);
  CHECK(all.find("/XYZ\n    null\n    null\n    null\n") != std::string::npos);
  CHECK(all.find("/URI") == std::string::npos);
  CHECK(all.find("/Contents (Contents)") != std::string::npos);
  const int nowhere = GENERATE(-1, 1);
  s.page.add(layout::LinkItem{{50, 70, 60, 15}, "", "Contents", nowhere});
  CHECK_THROWS_AS(pdf::write_pdf(s.document), pdf::PdfError);
}

TEST_CASE("A link outside of a Link tag gets one") {
  Sample s;
  s.page.begin(layout::Role::artifact)
      .add(s.line("example.org"))
      .add(layout::LinkItem{{50, 50, 60, 15}, "https://e.org", "E"})
      .end();
  CHECK(structure_of(s.document).find("  Link (inline)\n    Object") != std::string::npos);
}

TEST_CASE("Notes have identifiers, elements their language") {
  Sample s;
  s.page.text(layout::Role::note, 1, s.line("First note")).text(layout::Role::note, 2, s.line("Second note"));
  layout::TagBegin german;
  german.role = layout::Role::span;
  german.element = 3;
  german.language = "de";
  s.page.begin(layout::Role::paragraph, 4).begin(german).add(s.line("Guten Tag")).end().end();
  const std::string all = unpacked(s.document);
  CHECK(all.find("/ID (note00000000)") != std::string::npos);
  CHECK(all.find("/ID (note00000001)") != std::string::npos);
  CHECK(all.find("/IDTree") != std::string::npos);
  CHECK(all.find("/Lang (de)") != std::string::npos);
  CHECK(all.find("/Lang (en-US)") != std::string::npos);
}

TEST_CASE("On paper a form element says which field is printed, and has the blank for its content") {
  Sample s;
  layout::FieldItem field;
  field.kind = answers::CheckBoxField{};
  field.description = "We talked";
  field.box = {50, 50, 10, 10};
  s.page.begin(layout::Role::paragraph, 1)
      .begin(layout::Role::form, 2)
      .add(field)
      .end()
      .add(s.line("We talked"))
      .end();
  s.page.add(field);
  CHECK(structure_of(s.document) ==
        "Document\n"
        "  P (block)\n"
        "    Form\n"
        "      \"\"\n"
        "    \"We talked\"\n");
  const std::string all = unpacked(s.document);
  CHECK(
      all.find("/A <<\n    /Desc (We talked)\n    /O /PrintField\n    /Role /cb\n  >>\n  /K [\n    0\n  ]") !=
      std::string::npos);
  CHECK(all.find("/Form<</MCID 0>>BDC\n50 781.89 10 10 re\nn\nEMC") != std::string::npos);
}

TEST_CASE("A list says how it is numbered as its first label shows it") {
  const auto [label, numbering] = GENERATE(table<std::string, std::string>(
      {{"1.", "Decimal"}, {"a)", "LowerAlpha"}, {"B", "UpperAlpha"}, {"\u2022", "Disc"}}));
  Sample s;
  s.page.begin(layout::Role::list, 1)
      .begin(layout::Role::list_item, 2)
      .text(layout::Role::list_label, 3, s.line(label))
      .end()
      .end();
  CHECK(structure_of(s.document).find("/ListNumbering /" + numbering) != std::string::npos);
}

TEST_CASE("Names and words before a list's items are no numbering") {
  const auto [label, numbering] = GENERATE(
      table<std::string, layout::TagBegin::Numbering>({{"Partner A", layout::TagBegin::Numbering::by_label},
                                                       {"10 minutes", layout::TagBegin::Numbering::by_label},
                                                       {"Kim", layout::TagBegin::Numbering::by_label},
                                                       {"K", layout::TagBegin::Numbering::none},
                                                       {"24", layout::TagBegin::Numbering::none}}));
  Sample s;
  s.page.begin(layout::TagBegin{.role = layout::Role::list, .element = 1, .numbering = numbering});
  s.page.begin(layout::Role::list_item, 2).text(layout::Role::list_label, 3, s.line(label)).end().end();
  CHECK(structure_of(s.document).find("/ListNumbering /None") != std::string::npos);
}

TEST_CASE("Every marked-content identifier leads back to its element") {
  Sample s;
  s.page.text(layout::Role::heading1, 1, s.line("One")).text(layout::Role::paragraph, 2, s.line("Two"));
  s.page.text(layout::Role::heading1, 1, s.line("Three"));
  const std::string all = unpacked(s.document);
  const auto number_of = [&all](const std::string& type) {
    const auto at = all.find("/S /" + type + "\n");
    REQUIRE(at != std::string::npos);
    const auto object = all.rfind(" 0 obj\n", at);
    const auto line = all.rfind('\n', object) + 1;
    return all.substr(line, object - line) + " 0 R";
  };
  const std::string heading = number_of("H1");
  const std::string paragraph = number_of("P");
  CHECK(all.find("/Nums [\n    0\n    [\n      " + heading + "\n      " + paragraph + "\n      " + heading +
                 "\n") != std::string::npos);
  for (const char* mark : {"/H1<</MCID 0>>BDC", "/P<</MCID 1>>BDC", "/H1<</MCID 2>>BDC"}) {
    CHECK(all.find(mark) != std::string::npos);
  }
  CHECK(all.find("/MCID 3") == std::string::npos);
}

TEST_CASE("Tags that do not nest are errors") {
  layout::Document document = tests::one_page();
  PageBuilder(document.pages[0]).end();
  CHECK_THROWS_WITH(pdf::write_pdf(document), "page 1: a tag ends that was never begun");
  document = tests::one_page();
  PageBuilder(document.pages[0]).begin(layout::Role::paragraph, 1);
  CHECK_THROWS_WITH(pdf::write_pdf(document), "page 1: a tag is not ended");
}

}  // namespace tandem::tests
