// The facilitator's own PDFs on a stack's paper: where they stand, how large, what of them is printed, and
// what is refused.
#include "press/inserts/insert.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "pdf/external_tools.h"
#include "press/content_tokens.h"
#include "press/inserts/inserted_pages.h"
#include "press/pdf_objects.h"
#include "press/printed_pages.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

constexpr Size a4{595.2756, 841.8898};
const Rect room{20, 30, 500, 700};

/// A file whose pages have these entries, and all the same content.
class InsertFile {
 public:
  explicit InsertFile(std::string content = "10 10 50 50 re f") : content_(std::move(content)) {}

  press::PdfObject add(const std::string& entries) {
    const press::PdfObject null = pdf_.parse("null");
    press::PdfObject page =
        pdf_.indirect(pdf_.parse("<< /Type /Page " + entries +
                                 " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 "
                                 "/BaseFont /Helvetica >> >> >> >>"));
    page.set("/Contents", pdf_.stream(content_, null, null));
    pdf_.add_page(page);
    return page;
  }

  /// A text field, and how it looks.
  void add_field(press::PdfObject page, const std::string& look, const std::string& entries) {
    const press::PdfObject null = pdf_.parse("null");
    press::PdfObject form = pdf_.stream("BT /F1 12 Tf 2 4 Td (" + look + ") Tj ET", null, null);
    for (const auto& [key, value] :
         {std::pair("/Type", "/XObject"), std::pair("/Subtype", "/Form"), std::pair("/BBox", "[0 0 100 20]"),
          std::pair("/Resources",
                    "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>")})
      form.set(key, pdf_.parse(value));
    press::PdfObject annotation = pdf_.parse("<< /Type /Annot /Rect [30 100 130 120] " + entries + " >>");
    annotation.set("/AP", pdf_.parse("<< >>"));
    annotation["/AP"].set("/N", pdf_.indirect(form));
    if (page["/Annots"].is_null()) page.set("/Annots", pdf_.parse("[]"));
    page["/Annots"].append(pdf_.indirect(annotation));
  }

  press::PdfObject root() { return pdf_.root(); }
  press::PdfObject parse(const std::string& text) { return pdf_.parse(text); }
  std::string bytes() { return pdf_.write("1.4"); }

 private:
  std::string content_;
  press::PdfFile pdf_;
};

std::string file_of(const std::vector<std::string>& pages, const std::string& content = "10 10 50 50 re f") {
  InsertFile file(content);
  for (const std::string& entries : pages) file.add(entries);
  return file.bytes();
}

/// Where a page's first form stands: what is clipped, and the matrix, as the page's operators have them.
struct Shown {
  std::vector<double> clip;
  std::vector<double> matrix;
};

Shown shown_on(const press::PdfFile& file, int page) {
  const std::string content = file.content_of(file.page(page));
  press::ContentTokens tokens(content);
  Shown shown;
  std::vector<press::ContentToken> operands;
  for (press::ContentToken token = tokens.next(); token.kind != press::ContentToken::Kind::end;
       token = tokens.next()) {
    if (token.kind != press::ContentToken::Kind::word) {
      operands.push_back(std::move(token));
      continue;
    }
    if (token.text == "re" && shown.clip.empty()) shown.clip = press::numbers_of(operands);
    if (token.text == "cm" && shown.matrix.empty()) shown.matrix = press::numbers_of(operands);
    operands.clear();
  }
  return shown;
}

void check_numbers(const std::vector<double>& found, const std::vector<double>& expected) {
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i] == Approx(expected[i]).margin(0.001));
}

press::RefusedInsert refusal_of(const std::string& bytes) {
  try {
    press::make_insert(bytes, a4, room);
  } catch (const press::RefusedInsert& refused) {
    CHECK_FALSE(refused.hint.empty());
    return refused;
  }
  return {"none", "", ""};
}

}  // namespace

TEST_CASE("an insert is as large as the room allows, in its middle, and turned where it is larger so",
          "[insert]") {
  const press::Insert insert =
      press::make_insert(file_of({"/MediaBox [0 0 250 250]",             // twice as large
                                  "/MediaBox [0 0 1000 2000]",           // smaller
                                  "/MediaBox [0 0 700 500]",             // turned
                                  "/MediaBox [0 0 500 700] /Rotate 90",  // likewise, as it is read
                                  "/MediaBox [0 0 900 900] /CropBox [100 200 350 450]"}),
                         a4, room);
  CHECK(insert.pages == 5);
  CHECK(insert.turned == std::vector{3, 4});
  const press::PdfFile file(insert.on_paper);
  REQUIRE(file.page_count() == 5);
  for (int page = 0; page < 5; ++page) {
    CHECK(file.page(page)["/MediaBox"].at(2).number() == Approx(a4.width).margin(0.01));
    CHECK(file.page(page)["/MediaBox"].at(3).number() == Approx(a4.height).margin(0.01));
    const std::vector<double> clip = shown_on(file, page).clip;
    REQUIRE(clip.size() == 4);
    CHECK(clip[0] >= room.x - 0.001);
    CHECK(clip[0] + clip[2] <= room.right() + 0.001);
    CHECK(clip[1] >= a4.height - room.bottom() - 0.001);
    CHECK(clip[1] + clip[3] <= a4.height - room.y + 0.001);
    CHECK(clip[0] + clip[2] / 2 == Approx(room.x + room.width / 2));
    CHECK(clip[1] + clip[3] / 2 == Approx(a4.height - room.y - room.height / 2));
  }
  const double bottom = a4.height - room.bottom();
  check_numbers(shown_on(file, 0).matrix, {2, 0, 0, 2, 20, bottom + 100});
  check_numbers(shown_on(file, 1).matrix, {.35, 0, 0, .35, 20 + 75, bottom});
  // Counter-clockwise: what was on the left is below.
  check_numbers(shown_on(file, 2).matrix, {0, 1, -1, 0, 520, bottom});
  // A quarter clockwise as it is read, and back again.
  check_numbers(shown_on(file, 3).matrix, {1, 0, 0, 1, 20, bottom});
  check_numbers(shown_on(file, 4).matrix, {2, 0, 0, 2, 20 - 200, bottom + 100 - 400});
  check_readers_are_content(insert.on_paper);
}

TEST_CASE("a page that is hardly larger on its side stands upright", "[insert]") {
  const Rect square{0, 0, 500, 505};
  CHECK(press::make_insert(file_of({"/MediaBox [0 0 505 500]"}), a4, square).turned.empty());
  CHECK(press::make_insert(file_of({"/MediaBox [0 0 600 500]"}), a4, {0, 0, 500, 600}).turned ==
        std::vector{1});
}

TEST_CASE("the room of an insert is what a printer reaches, above the id", "[insert]") {
  const Rect found = press::room_for_insert(a4, 30);
  CHECK(found.x == Approx(12.47).margin(0.01));
  CHECK(found.y == found.x);
  CHECK(found.right() == Approx(a4.width - found.x));
  CHECK(found.bottom() == Approx(a4.height - 30));
}

TEST_CASE("a form is printed as it looks, with its empty boxes, and without what paper has not", "[insert]") {
  InsertFile file;
  const press::PdfObject page =
      file.add("/MediaBox [0 0 300 400] /AA << /O << /S /JavaScript /JS (beep) >> >>");
  file.add_field(page, "typed in", "/Subtype /Widget /FT /Tx /F 4 /T (one) /V (typed in)");
  file.add_field(page, "unfilled", "/Subtype /Widget /FT /Tx /F 4 /T (two)");
  file.add_field(page, "for screens", "/Subtype /Widget /FT /Tx /F 0 /T (three)");
  file.add_field(page, "a note", "/Subtype /Text /F 4 /Contents (a secret)");
  file.add_field(page, "a link", "/Subtype /Link /F 4 /A << /S /URI /URI (https://example.org) >>");
  file.root().set("/OpenAction", file.parse("<< /S /JavaScript /JS (beep) >>"));
  const press::Insert insert = press::make_insert(file.bytes(), a4, room);
  const PdfOnDisk printed(insert.on_paper);
  CHECK_THAT(printed.text(), Contains("typed in") && Contains("unfilled") && !Contains("for screens") &&
                                 !Contains("a note") && !Contains("a link"));
  CHECK_THAT(printed.unpacked(), !Contains("JavaScript") && !Contains("/Annots") &&
                                     !Contains("example.org") && !Contains("secret") &&
                                     !Contains("/AcroForm"));
}

TEST_CASE("what cannot be printed for certain is refused, in words", "[insert]") {
  const std::string good = file_of({"/MediaBox [0 0 300 400]"});
  CHECK(refusal_of(good).code == std::string("none"));
  CHECK_THAT(refusal_of("").message, Contains("no whole PDF"));
  CHECK_THAT(refusal_of("not a PDF at all").message, Contains("no whole PDF"));
  CHECK_THAT(refusal_of(good.substr(0, good.size() / 2)).message, Contains("no whole PDF"));
  CHECK_THAT(refusal_of(file_of({})).message, Contains("it has no pages"));
  CHECK_THAT(refusal_of(file_of({"/MediaBox [0 0 300 400]", "/MediaBox [0 0 5 400]"})).message,
             Contains("its page 2 is 2 × 141 mm"));
  CHECK_THAT(refusal_of(file_of({"/MediaBox [0 0 300 400] /UserUnit 100"})).message,
             Contains("its page 1 is 10583 × 14111 mm"));
  CHECK_THAT(refusal_of(file_of(std::vector<std::string>(61, "/MediaBox [0 0 300 400]"))).message,
             Contains("it has 61 pages, and an insert no more than 60"));
  for (const std::string key : {"'' owner 256", "user owner 256", "'' owner 128 --use-aes=y"}) {
    const std::string locked = PdfOnDisk(good).run("qpdf --encrypt " + key + " -- FILE -").output;
    REQUIRE(locked.starts_with("%PDF"));
    const press::RefusedInsert refused = refusal_of(locked);
    CHECK(refused.code == std::string("unreadable-pdf"));
    CHECK_THAT(refused.message, Contains("encrypted") || Contains("locked with a password"));
  }
  InsertFile layered;
  layered.add("/MediaBox [0 0 300 400]");
  layered.root().set("/OCProperties",
                     layered.parse("<< /OCGs [] /D << /OFF [<< /Type /OCG /Name (draft) >>] >> >>"));
  CHECK_THAT(refusal_of(layered.bytes()).message, Contains("layers that are switched off"));
  InsertFile rendered;
  rendered.add("/MediaBox [0 0 300 400]");
  rendered.root().set("/NeedsRendering", rendered.parse("true"));
  CHECK_THAT(refusal_of(rendered.bytes()).message, Contains("XFA"));
}

TEST_CASE("a page of somebody's pack is no insert", "[insert]") {
  const press::RefusedInsert refused =
      refusal_of(file_of({"/MediaBox [0 0 300 400]", "/MediaBox [0 0 300 400]"},
                         "/Artifact << /XXTandemLeaf (couple-07/A/3/14) >> BDC 10 10 50 50 re f EMC"));
  CHECK(refused.code == std::string("leaf-owner"));
  CHECK_THAT(refused.message, Contains("its page 1 is couple-07·A·3, of a pack"));
  InsertFile stamped;  // what lies on a page may be somebody's, too
  const press::PdfObject page = stamped.add("/MediaBox [0 0 300 400]");
  stamped.add_field(page, "x) Tj ET /Artifact << /XXTandemLeaf (c/B/1/2) >> BDC EMC BT (",
                    "/Subtype /Stamp /F 4");
  CHECK_THAT(refusal_of(stamped.bytes()).message, Contains("its page 1 is c·B·1"));
}

TEST_CASE("inserts lie under the ids of a volume, and each page of one is there once", "[insert]") {
  const press::Insert insert =
      press::make_insert(file_of({"/MediaBox [0 0 300 400]", "/MediaBox [0 0 400 300]"},
                                 "BT /F1 24 Tf 30 200 Td (the venue) Tj ET"),
                         a4, room);
  std::vector<std::string> pages(6, "/MediaBox [0 0 595 842]");
  const std::string volume =
      file_of(pages, "/Artifact << /XXTandemLeaf (couple-01/A+1/1/2) >> BDC 10 10 50 50 re f EMC");
  const std::vector<press::InsertedPage> places{
      {1, &insert, 0}, {2, &insert, 1}, {4, &insert, 0}, {5, &insert, 1}};
  const std::string bound = press::with_inserts(volume, places);
  CHECK(bound == press::with_inserts(volume, places));
  CHECK(press::with_inserts(volume, {}) == volume);
  check_readers_are_content(bound);
  const press::PdfFile file(bound);
  const auto form_on = [&](int page) { return file.page(page)["/Resources"]["/XObject"]["/TandemInsert"]; };
  CHECK(form_on(0).is_null());
  CHECK(form_on(3).is_null());
  CHECK(form_on(1).is_stream());
  CHECK(form_on(1).written() == form_on(4).written());
  CHECK(form_on(2).written() == form_on(5).written());
  CHECK(form_on(1).written() != form_on(2).written());
  const std::string text = PdfOnDisk(bound).text();
  std::size_t count = 0;
  for (std::size_t at = text.find("the venue"); at != std::string::npos; at = text.find("the venue", at + 1))
    ++count;
  CHECK(count == 4);
  for (const press::ScannedContent& page : press::printed_pages(bound)) {
    REQUIRE(page.ids.size() == 1);
    CHECK(page.ids[0].id == compose::LeafId{"couple-01", 'A', 1, 2, 1});
  }
  CHECK(file.content_of(file.page(1)).find("/TandemInsert Do") < file.content_of(file.page(1)).find("BDC"));
}

}  // namespace tandem::tests
