// What print shops and copiers refuse: small PDFs, each with one thing wrong, and what is said of it.
#include "press/preflight/print_check.h"

#include <catch2/catch.hpp>

#include "pdf/external_tools.h"
#include "press/pdf_objects.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::Equals;

const std::string a4 = "/MediaBox [0 0 595 842]";

/// A file whose pages paint what is added, with these entries and resources in all of them.
class DrawnPdf {
 public:
  press::PdfObject add(const std::string& operators, const std::string& entries = a4,
                       const std::string& resources = "") {
    const press::PdfObject null = pdf_.parse("null");
    press::PdfObject page =
        pdf_.indirect(pdf_.parse("<< /Type /Page " + entries + " /Resources << " + resources + " >> >>"));
    page.set("/Contents", pdf_.stream(operators, null, null));
    pdf_.add_page(page);
    return page;
  }
  press::PdfFile& file() { return pdf_; }
  std::string bytes() { return pdf_.write("1.4"); }

 private:
  press::PdfFile pdf_;
};

std::string one_page(const std::string& operators, const std::string& entries = a4,
                     const std::string& resources = "") {
  DrawnPdf pdf;
  pdf.add(operators, entries, resources);
  return pdf.bytes();
}

/// 'code: what', a line each; errors have a '!' before them.
std::string found_in(const std::string& bytes, const press::PrintRules& rules) {
  std::string all;
  for (const press::PrintFinding& each : press::check_for_print(bytes, rules).findings) {
    CHECK_FALSE(each.hint.empty());
    all += std::string(each.is_error ? "!" : "") + each.code + ": " + each.what + "\n";
  }
  return all;
}

const press::PrintRules copier{};
const press::PrintRules shop{.is_for_shop = true};
const press::PrintRules black{.forbids_colour = true};
const press::PrintRules opaque{.forbids_transparency = true};

struct Broken {
  const char* operators;
  const char* entries;  ///< behind those of an A4 page
  const char* resources;
  const press::PrintRules& rules;
  const char* found;  ///< empty: nothing
};

}  // namespace

TEST_CASE("a file with one thing wrong is told that, and nothing else", "[print-check]") {
  const char* helvetica = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
  const char* half = "/ExtGState << /H << /ca 0.5 >> >>";
  const Broken table[] = {
      {"0 g 100 100 200 50 re f", "", "", copier, ""},
      {"BT /F1 12 Tf 100 100 Td (a) Tj ET", "", helvetica, copier,
       "!font-not-embedded: page 1: the font 'Helvetica' is not in the file\n"},
      // What is not seen needs no font.
      {"BT /F1 12 Tf 3 Tr 100 100 Td (a) Tj ET", "", helvetica, copier, ""},
      {"1 0 0 rg 100 100 50 50 re f", "", "", copier, ""},
      {"1 0 0 rg 100 100 50 50 re f", "", "", black,
       "!not-black: page 1: there is colour, and only black and grey are asked for\n"},
      {"0.2 0.2 0.2 rg 100 100 50 50 re f", "", "", black,
       "!not-black: page 1: grey is written as red, green and blue\n"},
      {"0 0 0 1 k 100 100 50 50 re f", "", "", black, ""},
      {"/S cs 0.5 scn 100 100 50 50 re f", "",
       "/ColorSpace << /S [/Separation /Black /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] "
       "/N "
       "1 >>] >>",
       black, ""},
      {"/S cs 0.5 scn 100 100 50 50 re f", "",
       "/ColorSpace << /S [/Separation /Gold /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N "
       "1 "
       ">>] >>",
       black, "!not-black: page 1: there is colour, and only black and grey are asked for\n"},
      {"100 100 50 50 re f", "/Rotate 90", "", copier,
       "page-rotated: page 1: turned by an entry of the file (/Rotate)\n"},
      {"5 100 50 50 re f", "", "", copier,
       "near-edge: page 1: print comes as near as 1.76 mm to the edge of the paper\n"},
      // White is not seen, and what is clipped neither.
      {"1 g 0 0 595 842 re f", "", "", copier, ""},
      {"q 100 100 50 50 re W n 0 0 595 842 re f Q", "", "", copier, ""},
      {"0.2 w 100 100 m 200 100 l S", "", "", copier, "hairline: page 1: lines are as thin as 0.07 mm\n"},
      {"0 w 100 100 m 200 100 l S", "", "", copier,
       "hairline: page 1: lines have no width, and are as thin as the printer can\n"},
      {"0.5 0 0 0.5 0 0 cm 0.4 w 200 200 m 400 200 l S", "", "", copier,
       "hairline: page 1: lines are as thin as 0.07 mm\n"},
      {"100 100 200 0.1 re f", "", "", copier, "hairline: page 1: lines are as thin as 0.04 mm\n"},
      {"/H gs 100 100 50 50 re f", "", half, copier, ""},
      {"/H gs 100 100 50 50 re f", "", half, opaque,
       "!transparency: page 1: something lets through what is under it\n"},
      {"100 100 50 50 re f", "", "", shop,
       "!no-trim-box: page 1: nothing says where the paper is cut (TrimBox)\n"
       "no-output-intent: the file does not say what printing it is made for (PDF/X)\n"},
      {"50 50 495 100 re f", "/TrimBox [50 50 545 792]", "", shop,
       "!no-bleed: page 1: what reaches the cut is not printed 3 mm beyond it\n"
       "no-output-intent: the file does not say what printing it is made for (PDF/X)\n"},
      {"40 40 515 300 re f", "/TrimBox [50 50 545 792] /BleedBox [41 41 554 801]", "", shop,
       "no-output-intent: the file does not say what printing it is made for (PDF/X)\n"},
      {"52 100 50 50 re f", "/TrimBox [50 50 545 792]", "", shop,
       "near-edge: page 1: print comes as near as 0.71 mm to the cut\n"
       "no-output-intent: the file does not say what printing it is made for (PDF/X)\n"},
      // Crop marks lie outside of what is cut.
      {"0.5 w 50 10 m 50 30 l S", "/TrimBox [50 50 545 792]", "", shop,
       "no-output-intent: the file does not say what printing it is made for (PDF/X)\n"},
  };
  for (const Broken& each : table) {
    INFO(each.operators << " " << each.entries);
    CHECK_THAT(found_in(one_page(each.operators, a4 + " " + each.entries, each.resources), each.rules),
               Equals(each.found));
  }
}

TEST_CASE("pages that are wrong are counted together", "[print-check]") {
  DrawnPdf pdf;
  for (int page = 1; page <= 9; ++page) {
    const bool is_letter = page == 4 || page == 9;
    pdf.add(page < 4 || page == 6 ? "0 w 100 100 m 200 200 l S" : "100 100 10 10 re f",
            is_letter ? "/MediaBox [0 0 612 792]" : a4);
  }
  const std::string found = found_in(pdf.bytes(), copier);
  CHECK_THAT(found, Contains("hairline: pages 1 to 3 and 6: "));
  CHECK_THAT(found, Contains("page-sizes: pages 4 and 9: letter, where the others are a4"));
  CHECK_THAT(found, Contains("odd-pages: 9 pages are printed on both sides of paper"));
  CHECK_THAT(found_in(pdf.bytes(), {.is_duplex = false}), !Contains("odd-pages"));
}

TEST_CASE("a page that is turned has the size that is read", "[print-check]") {
  DrawnPdf pdf;
  pdf.add("100 100 10 10 re f");
  pdf.add("100 100 10 10 re f", "/MediaBox [0 0 842 595] /Rotate 90");
  CHECK_THAT(found_in(pdf.bytes(), copier), !Contains("page-sizes"));
}

TEST_CASE("what a screen has and paper has not is found", "[print-check]") {
  const auto with = [](const std::string& annotation) {
    DrawnPdf pdf;
    press::PdfObject page = pdf.add("100 100 10 10 re f", a4 + " /TrimBox [0 0 595 842]");
    page.set("/Annots", pdf.file().parse("[" + annotation + "]"));
    return pdf.bytes();
  };
  CHECK_THAT(found_in(with("<< /Subtype /Widget /FT /Tx /Rect [0 0 9 9] >>"), copier),
             Equals("interactive: page 1: fields are printed by some and left out by others\n"));
  CHECK_THAT(found_in(with("<< /Subtype /Link /Rect [0 0 9 9] >>"), copier),
             Equals("interactive: page 1: links lead nowhere on paper\n"));
  CHECK_THAT(found_in(with("<< /Subtype /Text /Rect [0 0 9 9] >>"), shop),
             Contains("!interactive: page 1: notes"));
  CHECK_THAT(found_in(with("<< /Subtype /PrinterMark /Rect [0 0 9 9] >>"), copier), Equals(""));
  DrawnPdf pdf;
  pdf.add("100 100 10 10 re f");
  pdf.file().root().set("/OpenAction", pdf.file().parse("<< /S /JavaScript /JS (app.alert\\(1\\)) >>"));
  CHECK_THAT(found_in(pdf.bytes(), copier), Equals("!interactive: a script is in the file (JavaScript)\n"));
}

TEST_CASE("a picture with few dots an inch is found", "[print-check]") {
  const auto with_picture = [](int side, const char* entries, const std::string& samples) {
    DrawnPdf pdf;
    press::PdfObject page = pdf.add("72 0 0 72 100 100 cm /P Do");
    const press::PdfObject null = pdf.file().parse("null");
    press::PdfObject picture = pdf.file().stream(samples, null, null);
    const press::PdfObject all =
        pdf.file().parse("<< /Type /XObject /Subtype /Image " + std::string(entries) + " >>");
    for (const std::string& key : all.keys()) picture.set(key.c_str(), all[key.c_str()]);
    picture.set("/Width", pdf.file().parse(std::to_string(side)));
    picture.set("/Height", pdf.file().parse(std::to_string(side)));
    press::PdfObject named = pdf.file().parse("<< >>");
    named.set("/P", picture);
    page["/Resources"].set("/XObject", named);
    return pdf.bytes();
  };
  const char* grey = "/BitsPerComponent 8 /ColorSpace /DeviceGray";
  const char* bilevel = "/BitsPerComponent 1 /ColorSpace /DeviceGray";
  const std::string samples(200 * 200, '\x40');
  CHECK_THAT(found_in(with_picture(100, grey, samples), copier),
             Equals("coarse-picture: page 1: a picture has 100 dots an inch\n"));
  CHECK_THAT(found_in(with_picture(200, grey, samples), copier), Equals(""));
  CHECK_THAT(found_in(with_picture(200, bilevel, samples), copier),
             Contains("a picture has 200 dots an inch"));
  // An inch square, three quarters dark, on A4.
  CHECK(press::check_for_print(with_picture(200, grey, samples), copier).ink.at(0) ==
        Approx(72 * 72 * (1 - 64 / 255.0) / (595 * 842)).epsilon(0.01));
}

TEST_CASE("what no printer can read is said as such", "[print-check]") {
  DrawnPdf pdf;
  pdf.add("100 100 10 10 re f");
  const std::string whole = pdf.bytes();
  CHECK_THROWS_AS(press::check_for_print(whole.substr(0, whole.size() / 2), copier), press::UnreadablePdf);
  CHECK_THROWS_AS(press::check_for_print("no PDF at all", copier), press::UnreadablePdf);
  const PdfOnDisk disk(whole);
  REQUIRE(disk.run("qpdf --encrypt '' owner 256 -- FILE FOLDER/locked.pdf").status == 0);
  CHECK_THROWS_AS(press::check_for_print(disk.read("locked.pdf"), copier), press::UnreadablePdf);
}

TEST_CASE("ink is what a raster of the page has", "[print-check]") {
  // Shapes over each other, holes by both rules, curves, dashes, and half of what is under it.
  const std::string drawings[] = {
      "0 g 100 100 200 300 re f",
      "0.5 g 50 50 400 400 re f 0 g 100 100 100 100 re f 1 g 120 120 30 30 re f",
      "100 100 300 300 re 150 150 200 200 re f*",
      "100 100 300 300 re 150 150 200 200 re f",
      "100 100 300 300 re 150 350 200 -200 re f",
      "300 500 m 465 500 465 200 300 200 c 135 200 135 500 300 500 c f",
      "7 w 60 60 m 500 700 l 80 640 l s",
      "5 w [20 10] 5 d 60 60 m 500 700 l S",
      "0 0 1 rg 100 100 400 100 re f 0 1 0 rg 100 300 400 100 re f 0 0.5 0 0 k 100 500 400 100 re f",
      "q 200 200 100 100 re W n 0 g 0 0 m 600 0 l 600 842 l f Q",
      "0 g 50 50 400 400 re f /H gs 1 g 100 100 200 200 re f",
  };
  for (const std::string& operators : drawings) {
    INFO(operators);
    const std::string bytes = one_page(operators, a4, "/ExtGState << /H << /ca 0.5 >> >>");
    const PdfOnDisk disk(bytes);
    REQUIRE(disk.run("pdftoppm -scale-to-x 1190 -scale-to-y 1684 -gray FILE FOLDER/page").status == 0);
    std::string raster = disk.read("page-1.pgm");
    const std::size_t pixels = std::size_t{1190} * 1684;
    REQUIRE(raster.size() > pixels);
    raster.erase(0, raster.size() - pixels);
    double dark = 0;
    for (const char each : raster) dark += 1 - static_cast<unsigned char>(each) / 255.0;
    CHECK(press::check_for_print(bytes, copier).ink.at(0) ==
          Approx(dark / static_cast<double>(pixels)).epsilon(0.025));
  }
}

TEST_CASE("numbers of pages are said in few words", "[print-check]") {
  CHECK(press::pages_in_words({3}) == "page 3");
  CHECK(press::pages_in_words({1, 2}) == "pages 1 and 2");
  CHECK(press::pages_in_words({1, 2, 3, 7, 9, 10}) == "pages 1 to 3, 7, 9 and 10");
  CHECK(press::pages_in_words({}).empty());
}

}  // namespace tandem::tests
