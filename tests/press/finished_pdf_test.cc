// Finished PDFs of all sorts, made here object by object, put on leaves and read back.
#include "press/imposition/finished_pdf.h"

#include <catch2/catch.hpp>

#include <set>

#include "pdf/external_tools.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

constexpr Size a4{595.2756, 841.8898};

/// A file whose pages say each what `texts` has, in Helvetica. `entries` go into every page.
class SmallPdf {
 public:
  explicit SmallPdf(std::string entries = "/MediaBox [0 0 300 400]") : entries_(std::move(entries)) {}

  press::PdfObject add(const std::string& text) {
    const press::PdfObject null = pdf_.parse("null");
    press::PdfObject page = pdf_.indirect(pdf_.parse("<< /Type /Page " + entries_ +
                                                     " /Resources << /Font << /F1 << /Type /Font "
                                                     "/Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"));
    page.set("/Contents", pdf_.stream("BT /F1 24 Tf 30 200 Td (" + text + ") Tj ET", null, null));
    pdf_.add_page(page);
    return page;
  }

  /// A text field with an answer, or without.
  void add_field(press::PdfObject page, const std::string& value, bool has_look = true) {
    const press::PdfObject null = pdf_.parse("null");
    press::PdfObject look = pdf_.stream("BT /F1 12 Tf 2 4 Td (typed " + value + ") Tj ET", null, null);
    look.set("/Type", pdf_.parse("/XObject"));
    look.set("/Subtype", pdf_.parse("/Form"));
    look.set("/BBox", pdf_.parse("[0 0 100 20]"));
    look.set("/Resources",
             pdf_.parse("<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"));
    press::PdfObject field =
        pdf_.parse("<< /Type /Annot /Subtype /Widget /FT /Tx /F 4 /T (answer) /Rect [30 100 230 140] >>");
    if (!value.empty()) field.set("/V", pdf_.parse("(" + value + ")"));
    if (has_look) {
      press::PdfObject looks = pdf_.parse("<< >>");
      looks.set("/N", look);
      field.set("/AP", looks);
    }
    annotate(page, field);
  }

  void add_note(press::PdfObject page) {
    annotate(
        page,
        pdf_.parse("<< /Type /Annot /Subtype /Text /F 4 /Rect [10 10 30 30] /Contents (a secret note) >>"));
  }

  std::string bytes() { return pdf_.write("1.4"); }

 private:
  void annotate(press::PdfObject& page, const press::PdfObject& annotation) {
    if (page["/Annots"].is_null()) page.set("/Annots", pdf_.parse("[]"));
    page["/Annots"].append(pdf_.indirect(annotation));
  }

  std::string entries_;
  press::PdfFile pdf_;
};

std::string imposed(const std::string& bytes, const press::ImpositionPlan& plan) {
  press::FinishedPdf pdf(bytes);
  return pdf.imposed({press::impose({pdf.page_sizes()}, plan), {0}, plan.edge, plan.bleed});
}

std::string texts_of(const std::string& bytes) {
  return PdfOnDisk(bytes).run("pdftotext -layout FILE -").output;
}

/// Of all form XObjects of the file, how many there are.
std::size_t form_count(const press::PdfFile& pdf) {
  std::set<std::string> forms;
  for (int page = 0; page < pdf.page_count(); ++page) {
    const press::PdfObject named = pdf.page(page)["/Resources"]["/XObject"];
    for (int form = 1; form <= 8; ++form) {
      const press::PdfObject each = named[("/P" + std::to_string(form)).c_str()];
      if (!each.is_null()) forms.insert(each.written());
    }
  }
  return forms.size();
}

std::string problem_of(const std::string& bytes) {
  try {
    press::FinishedPdf pdf(bytes);
    return "none";
  } catch (const press::UnreadablePdf& problem) {
    CHECK_FALSE(problem.hint.empty());
    return problem.message;
  }
}

}  // namespace

TEST_CASE("a booklet of a finished PDF has its first page beside its last", "[press]") {
  SmallPdf small;
  for (const char* text : {"one", "two", "three", "four"}) small.add(text);
  const std::string booklet = imposed(
      small.bytes(), {.layout = press::Layout::booklet, .paper = a4, .edge = press::DuplexEdge::short_edge});
  check_readers_are_content(booklet);
  const press::PdfFile read(booklet);
  REQUIRE(read.page_count() == 2);
  CHECK(read.page(0)["/MediaBox"].written_out() == "[ 0 0 841.8898 595.2756 ]");
  const std::string texts = texts_of(booklet);
  const auto at = [&](const char* text) { return texts.find(text); };
  CHECK(at("four") < at("one"));
  CHECK(at("one") < at("two"));
  CHECK(at("two") < at("three"));
  CHECK(at("three") != std::string::npos);
}

TEST_CASE("the same PDF gives the same leaves, byte for byte", "[press]") {
  SmallPdf small;
  for (int page = 0; page < 5; ++page) small.add("page " + std::to_string(page));
  const std::string bytes = small.bytes();
  const press::ImpositionPlan plan{.layout = press::Layout::four_up, .paper = a4};
  CHECK(imposed(bytes, plan) == imposed(bytes, plan));
}

TEST_CASE("pages that look alike are in the file once", "[press]") {
  SmallPdf small;
  for (const char* text : {"static", "mine", "static", "yours", "static"}) small.add(text);
  // Their fonts are their own, so that the pages are told apart by what is painted and what it uses.
  const press::PdfFile read(imposed(small.bytes(), {.layout = press::Layout::two_up, .paper = a4}));
  CHECK(form_count(read) == 3);
}

TEST_CASE("a page that viewers turn is put on the leaf as it is read", "[press]") {
  for (const auto& [turn, is_wide] :
       {std::pair(0, false), std::pair(90, true), std::pair(180, false), std::pair(-90, true)}) {
    SmallPdf small("/MediaBox [0 0 300 400] /Rotate " + std::to_string(turn));
    small.add("top");
    const std::string bytes = small.bytes();
    press::FinishedPdf pdf(bytes);
    CHECK((pdf.page_sizes().front().width > pdf.page_sizes().front().height) == is_wide);
    const std::string before = PdfOnDisk(bytes).run("mutool draw -r 36 -F txt FILE 2> /dev/null").output;
    const std::string leaf =
        imposed(bytes, {.layout = press::Layout::one_up, .paper = {}, .edge = press::DuplexEdge::none});
    const auto place = [](const std::string& file) {
      return PdfOnDisk(file)
          .run("mutool draw -F stext FILE 2> /dev/null | grep -o '<char quad=\"[^\"]*\"' | head -1")
          .output;
    };
    CAPTURE(turn);
    CHECK(place(leaf) == place(bytes));
    CHECK(texts_of(leaf) == texts_of(bytes));
  }
}

TEST_CASE("what is trimmed off stays off, but for the bleed that is asked for", "[press]") {
  SmallPdf small("/MediaBox [0 0 300 400] /TrimBox [30 40 270 360] /BleedBox [20 30 280 370]");
  small.add("trimmed");
  const std::string bytes = small.bytes();
  press::FinishedPdf pdf(bytes);
  CHECK(pdf.page_sizes().front() == Size{240, 320});
  const press::PdfFile with(imposed(
      bytes, {.layout = press::Layout::one_up, .paper = {}, .marks = press::Marks::crop, .bleed = 8}));
  const press::PdfObject page = with.page(0);
  CHECK(page["/Resources"]["/XObject"]["/P1"]["/BBox"].written_out() == "[ 20 30 280 370 ]");
  const press::PdfObject trim = page["/TrimBox"];
  const press::PdfObject bleed = page["/BleedBox"];
  CHECK(trim.at(2).number() - trim.at(0).number() == Approx(240));
  CHECK(trim.at(0).number() - bleed.at(0).number() == Approx(8));
  CHECK(bleed.at(3).number() - trim.at(3).number() == Approx(8));
  const press::PdfFile without(imposed(bytes, {.layout = press::Layout::one_up, .paper = a4}));
  CHECK(without.page(0)["/Resources"]["/XObject"]["/P1"]["/BBox"].written_out() == "[ 30 40 270 360 ]");
}

TEST_CASE("what was typed is printed, empty fields and notes are not", "[press]") {
  SmallPdf small;
  press::PdfObject page = small.add("words");
  small.add_field(page, "mine");
  small.add_field(page, "");
  small.add_note(page);
  const std::string leaf = imposed(small.bytes(), {.layout = press::Layout::two_up, .paper = a4});
  const press::PdfFile read(leaf);
  CHECK(read.page(0)["/Annots"].is_null());
  CHECK(read.root()["/AcroForm"].is_null());
  CHECK(form_count(read) == 2);
  CHECK_THAT(texts_of(leaf), Contains("typed mine"));
  CHECK_THAT(PdfOnDisk(leaf).unpacked(), !Contains("secret"));
  // The answer keeps its place on the page: 2 × its own size here, at the page's scale on the leaf.
  CHECK_THAT(PdfOnDisk(leaf).unpacked(), Contains("q 2 0 0 2 30 100 cm /P2 Do Q"));
}

TEST_CASE("an answer that nobody has drawn is refused rather than lost", "[press]") {
  SmallPdf small;
  press::PdfObject page = small.add("words");
  small.add_field(page, "mine", false);
  const std::string bytes = small.bytes();
  press::FinishedPdf pdf(bytes);
  const press::ImposedFile file{
      press::impose({pdf.page_sizes()}, {.layout = press::Layout::one_up, .paper = a4}),
      {0},
      press::DuplexEdge::long_edge,
      0};
  CHECK_THROWS_AS(pdf.imposed(file), press::UnreadablePdf);
}

TEST_CASE("a file says how it is to be printed, and on which paper", "[press]") {
  SmallPdf small("/MediaBox [0 0 320 420] /TrimBox [10 10 310 410] /CropBox [5 10 315 410] /Rotate 90");
  small.add("words");
  const std::string bytes = small.bytes();
  const press::FinishedPdf plain(bytes);
  CHECK(!plain.preferences().edge);
  CHECK(!plain.preferences().keeps_size);
  // What is cut out, and the paper that it is cut out of.
  CHECK(plain.page_sizes().front() == Size{400, 300});
  CHECK(plain.paper_sizes().front() == Size{400, 310});
  for (const press::DuplexEdge edge :
       {press::DuplexEdge::long_edge, press::DuplexEdge::short_edge, press::DuplexEdge::none}) {
    const press::FinishedPdf leaves(
        imposed(bytes, {.layout = press::Layout::one_up, .paper = a4, .edge = edge}));
    CHECK(leaves.preferences().edge == edge);
    CHECK(leaves.preferences().keeps_size);
    CHECK(leaves.paper_sizes().front().width == Approx(a4.height));
  }
}

TEST_CASE("broken and locked files are refused, with what is wrong", "[press]") {
  SmallPdf small;
  small.add("words");
  const std::string bytes = small.bytes();
  CHECK(problem_of(bytes) == "none");
  CHECK_THAT(problem_of(""), Contains("no whole PDF"));
  CHECK_THAT(problem_of("words of a letter"), Contains("no whole PDF"));
  CHECK_THAT(problem_of(bytes.substr(0, bytes.size() / 2)), Contains("no whole PDF"));
  const PdfOnDisk on_disk(bytes);
  REQUIRE(on_disk
              .run("qpdf --encrypt '' owner 256 -- FILE FOLDER/open.pdf && qpdf --encrypt user owner 256 -- "
                   "FILE FOLDER/locked.pdf")
              .status == 0);
  CHECK(problem_of(on_disk.read("open.pdf")) == "it is encrypted");
  CHECK(problem_of(on_disk.read("locked.pdf")) == "it is locked with a password");
}

TEST_CASE("matrices bring a page's corners to its place", "[press]") {
  const Size leaf{500, 700};
  for (const press::Turn of_page :
       {press::Turn::none, press::Turn::quarter, press::Turn::half, press::Turn::three_quarters}) {
    for (const press::Turn on_leaf :
         {press::Turn::none, press::Turn::quarter, press::Turn::half, press::Turn::three_quarters}) {
      press::FilePage page{{10, 20, 100, 200}, of_page, 2};
      const Size lying = press::turned(page.size(), on_leaf);
      const press::PlacedPage placed{0, on_leaf, {50, 60, lying.width / 4, lying.height / 4}, {}};
      const press::Matrix matrix = press::matrix_of(page, placed, leaf);
      // Its four corners are those of the place; the one that is read first is where both turns bring it.
      const Point corners[]{{10, 220}, {110, 220}, {110, 20}, {10, 20}};  // clockwise from the upper left
      const double bottom = leaf.height - placed.place.bottom();
      const double top = leaf.height - placed.place.y;
      const Point places[]{
          {50, top}, {placed.place.right(), top}, {placed.place.right(), bottom}, {50, bottom}};
      const int turns = static_cast<int>(of_page + on_leaf);
      for (int corner = 0; corner < 4; ++corner) {
        const Point at = press::apply(matrix, corners[corner]);
        const Point expected = places[(corner + turns) % 4];
        CHECK(at.x == Approx(expected.x));
        CHECK(at.y == Approx(expected.y));
      }
    }
  }
}

}  // namespace tandem::tests
