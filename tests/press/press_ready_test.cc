// A stack as PDF/X-4: what stays, what goes, and what the file says of itself; and the ticket beside it.
#include "press/shop/press_ready.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

#include "checkout.h"
#include "pdf/external_tools.h"
#include "press/pdf_objects.h"
#include "press/preflight/print_check.h"
#include "press/shop/grey_profile.h"
#include "press/shop/press_ticket.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::Equals;

const char* const painting = "1 0 0 rg 100 100 200 200 re f 0 0 1 RG 2 w 100 400 m 300 400 l S\n";

/// A page in colours, with a picture and a form, and with all that a screen has.
std::string coloured_file() {
  press::PdfFile pdf;
  const press::PdfObject null = pdf.parse("null");
  press::PdfObject page = pdf.indirect(
      pdf.parse("<< /Type /Page /MediaBox [0 0 595 842] /ArtBox [9 9 500 800] /Tabs /S /StructParents 0 "
                "/Annots [<< /Subtype /Link /Rect [0 0 9 9] >>] /AA << >> /Resources << >> >>"));
  page.set("/Contents",
           pdf.stream(std::string(painting) + "q 72 0 0 72 400 100 cm /Im Do Q /Fm Do", null, null));
  std::string samples;
  for (int dot = 0; dot < 300 * 300; ++dot) samples += "\xFF\x01\x01";
  press::PdfObject picture = pdf.stream(samples, null, null);
  for (const auto& [key, value] :
       {std::pair("/Type", "/XObject"), std::pair("/Subtype", "/Image"), std::pair("/Width", "300"),
        std::pair("/Height", "300"), std::pair("/BitsPerComponent", "8"),
        std::pair("/ColorSpace", "/DeviceRGB"), std::pair("/Alternates", "[]")})
    picture.set(key, pdf.parse(value));
  press::PdfObject form = pdf.stream("0 1 0 rg 100 600 200 100 re f", null, null);
  for (const auto& [key, value] : {std::pair("/Type", "/XObject"), std::pair("/Subtype", "/Form"),
                                   std::pair("/BBox", "[0 0 595 842]"), std::pair("/Resources", "<< >>")})
    form.set(key, pdf.parse(value));
  press::PdfObject named = pdf.parse("<< >>");
  named.set("/Im", pdf.indirect(picture));
  named.set("/Fm", pdf.indirect(form));
  page["/Resources"].set("/XObject", named);
  pdf.add_page(page);
  press::PdfObject root = pdf.root();
  root.set("/AcroForm", pdf.parse("<< /Fields [] >>"));
  root.set("/OpenAction", pdf.parse("<< /S /JavaScript /JS (1) >>"));
  root.set("/ViewerPreferences", pdf.parse("<< /PrintArea /TrimBox >>"));
  press::PdfObject meaning = pdf.stream("sRGB", null, null);
  meaning.set("/N", pdf.parse("3"));
  press::PdfObject intent = pdf.parse("<< /S /GTS_PDFA1 >>");
  intent.set("/DestOutputProfile", pdf.indirect(meaning));
  press::PdfObject intents = pdf.parse("[]");
  intents.append(intent);
  root.set("/OutputIntents", intents);
  return pdf.write("1.7");
}

std::string ready(const press::ShopFile& about = {.title = "stack"}) {
  return press::press_ready(coloured_file(), about);
}

/// A profile that says that it is a press of four inks.
std::string four_inks() {
  std::string profile = press::grey_profile();
  profile.replace(16, 4, "CMYK");
  return profile;
}

}  // namespace

TEST_CASE("a file for a shop says what it is", "[shop]") {
  const std::string bytes = ready({.title = "spring & <co>", .date = 86400});
  CHECK_THAT(bytes, Catch::Matchers::StartsWith("%PDF-1.6"));
  check_readers_are_content(bytes);
  CHECK(bytes == ready({.title = "spring & <co>", .date = 86400}));
  const press::PdfFile pdf(bytes);
  CHECK(pdf.trailer()["/ID"].size() == 2);
  const press::PdfObject info = pdf.trailer()["/Info"];
  CHECK(info["/Title"].text() == "spring & <co>");
  CHECK(info["/Trapped"].name() == "/False");
  CHECK(info["/CreationDate"].text() == "D:19700102000000Z");
  const std::string xmp = pdf.root()["/Metadata"].bytes();
  for (const char* part : {"<pdfxid:GTS_PDFXVersion>PDF/X-4<", "spring &amp; &lt;co&gt;",
                           "<xmp:CreateDate>1970-01-02T00:00:00Z<", "<xmp:MetadataDate>1970-01-02",
                           "<xmpMM:DocumentID>uuid:", "<xmpMM:VersionID>1<", "<xmpMM:RenditionClass>default<",
                           "<pdf:Trapped>False<"})
    CHECK_THAT(xmp, Contains(part));
  CHECK_THAT(PdfOnDisk(bytes).run("pdfinfo FILE").output, Contains("PDF/X-4"));
}

TEST_CASE("a file for a shop says what its grey means", "[shop]") {
  const press::PdfFile pdf(ready());
  const press::PdfObject intents = pdf.root()["/OutputIntents"];
  REQUIRE(intents.size() == 1);
  CHECK(intents.at(0)["/S"].name() == "/GTS_PDFX");
  CHECK_THAT(intents.at(0)["/OutputConditionIdentifier"].text(), Contains("black ink"));
  const press::PdfObject profile = intents.at(0)["/DestOutputProfile"];
  CHECK(profile["/N"].integer() == 1);
  CHECK(press::printer_profile(profile.bytes()) == press::ProfileColour::grey);
  CHECK(press::profile_name(profile.bytes()) == "Tandem: black ink, dot gain 15 %");
}

TEST_CASE("no colour is left in grey", "[shop]") {
  const std::string before = coloured_file();
  const std::string after = ready();
  const press::PrintRules rules{.is_for_shop = true, .forbids_colour = true};
  CHECK_FALSE(press::check_for_print(before, rules).findings.empty());
  const press::PrintReport report = press::check_for_print(after, rules);
  for (const press::PrintFinding& each : report.findings) CHECK_THAT(each.what, Equals(""));
  // As dark as it was.
  CHECK(report.ink.at(0) == Approx(press::check_for_print(before, rules).ink.at(0)).epsilon(0.01));
  const press::PdfFile pdf(after);
  const press::PdfObject drawn = pdf.page(0)["/Resources"]["/XObject"];
  CHECK(drawn["/Im"]["/ColorSpace"].name() == "/DeviceGray");
  CHECK(drawn["/Im"]["/Alternates"].is_null());
  CHECK(drawn["/Im"].bytes().size() == 300 * 300);
  CHECK_THAT(pdf.content_of(pdf.page(0)), Contains("0.701 g 100 100 200 200 re f 0.886 G 2 w") ||
                                              Contains("0.299 g 100 100 200 200 re f 0.114 G 2 w"));
}

TEST_CASE("colours that are kept say what they mean", "[shop]") {
  const press::PdfFile pdf(ready({.title = "stack", .profile = four_inks()}));
  CHECK_THAT(pdf.content_of(pdf.page(0)), Contains("1 0 0 rg"));
  const press::PdfObject resources = pdf.page(0)["/Resources"];
  for (const press::PdfObject& each : {resources, resources["/XObject"]["/Fm"]["/Resources"]}) {
    CHECK(each["/ColorSpace"]["/DefaultRGB"].at(0).name() == "/ICCBased");
    CHECK(each["/ColorSpace"]["/DefaultRGB"].at(1)["/N"].integer() == 3);
  }
  CHECK(pdf.root()["/OutputIntents"].at(0)["/DestOutputProfile"]["/N"].integer() == 4);
}

TEST_CASE("a profile that is no printer's is refused", "[shop]") {
  std::string screen = press::grey_profile();
  screen.replace(12, 4, "mntr");
  for (const std::string& profile :
       {screen, std::string("no profile"), press::grey_profile().substr(0, 200)}) {
    CHECK_THROWS_AS(ready({.title = "stack", .profile = profile}), press::UnreadablePdf);
  }
  CHECK_FALSE(press::printer_profile(screen));
  CHECK(press::printer_profile(four_inks()) == press::ProfileColour::cmyk);
}

TEST_CASE("a page for a shop says where it is cut", "[shop]") {
  const press::PdfFile pdf(ready());
  const press::PdfObject page = pdf.page(0);
  CHECK(page["/TrimBox"].written_out() == page["/MediaBox"].written_out());
  CHECK(page["/BleedBox"].written_out() == page["/MediaBox"].written_out());
  CHECK(page["/ArtBox"].is_null());
}

TEST_CASE("what a press has not is taken out", "[shop]") {
  const std::string unpacked = PdfOnDisk(ready()).unpacked();
  for (const char* key : {"/Annots", "/AcroForm", "/OpenAction", "/JavaScript", "/AA", "/ViewerPreferences",
                          "/GTS_PDFA1", "/StructParents", "/Alternates"})
    CHECK_THAT(unpacked, !Contains(key));
}

TEST_CASE("a ticket says files, leaves and where copies begin, in three forms", "[shop]") {
  press::PressTicket ticket{
      .id = "spring & <co>", .colour = "black", .stock = "80 g/m²", .finishing = "staple", .times = 2};
  press::TicketFile file = press::ticket_file("stack.pdf", ready(), press::Sides::two);
  CHECK(file.pages == 1);
  CHECK(file.leaves == 1);
  CHECK(file.copies.empty());
  CHECK(press::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  file.copies = {{"couple-07 A", 1, 3, 2}};
  ticket.files = {file};
  const std::string words = press::ticket_in_words(ticket);
  CHECK_THAT(words, Contains("PRINT ORDER spring & <co>") && Contains("2 leaves, ") &&
                        Contains("turned about the long edge") &&
                        Contains("from page 1    2 leaves  couple-07 A") && Contains(file.sha256));
  CHECK_THAT(press::ticket_in_json(ticket),
             Contains("\"whose\": \"couple-07 A\"") && Contains("\"leaves\": 2"));
  const std::string jdf = press::ticket_in_jdf(ticket);
  CHECK_THAT(jdf,
             Contains("JobID=\"spring &amp; &lt;co&gt;\"") && Contains("Sides=\"TwoSidedHeadToHead\"") &&
                 Contains("Types=\"LayoutPreparation Interpreting Rendering DigitalPrinting Stitching\"") &&
                 Contains("<StitchingParamsLink rRef=\"FIN\"") && Contains("Amount=\"2\""));
  REQUIRE(ticket.files.front().papers.size() == 1);
  ticket.files.front().papers = {{{595.28, 841.89}, 3}, {{612, 792}, 1}};
  CHECK_THAT(press::ticket_in_words(ticket),
             Contains("6 leaves of a4, 2 leaves of letter: they stand mixed in the files"));
  CHECK_THAT(press::ticket_in_json(ticket), Contains("\"paper\": \"letter\""));
  CHECK_THAT(press::ticket_in_jdf(ticket), Contains("2 leaves are of letter"));
  const ToolResult read = PdfOnDisk(jdf).run("xmllint --noout FILE");
  CHECK(read.status == 0);
  CHECK_THAT(read.messages, Equals(""));
}

TEST_CASE("every clause of PDF/X-4 has its row, and every test in it exists", "[shop]") {
  const auto read = [](const std::filesystem::path& path) {
    std::ifstream file(path);
    return std::string{std::istreambuf_iterator<char>(file), {}};
  };
  const auto gathered = [](const std::string& text, const std::regex& pattern) {
    std::set<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
      found.insert((*match)[1]);
    return found;
  };
  std::set<std::string> tests;
  const std::regex a_case("TEST_CASE(?:_METHOD)?\\((?:\\w+, )?\\s*\"([^\"]+)\"");
  for (const char* folder : {"/tests/press", "/tests/runs"}) {
    for (const auto& entry : std::filesystem::directory_iterator(tests::checkout_folder() + folder)) {
      if (entry.path().extension() == ".cc") tests.merge(gathered(read(entry.path()), a_case));
    }
  }
  std::istringstream ledger(read(tests::checkout_folder() + "/generator/press/PDF_X.md"));
  int rows = 0;
  for (std::string line; std::getline(ledger, line);) {
    if (!line.starts_with("| ") || line.starts_with("| Clause")) continue;
    ++rows;
    INFO(line);
    const std::string held = line.substr(line.rfind(" | ") + 3);
    if (held.starts_with("not applicable: ") || held.starts_with("a person: ")) continue;
    const std::set<std::string> named = gathered(held, std::regex("`([^`]+)`"));
    CHECK_FALSE(named.empty());
    for (const std::string& name : named) CHECK(tests.contains(name));
  }
  CHECK(rows == 21);
}

}  // namespace tandem::tests
