#include <catch2/catch.hpp>

#include "field_named.h"
#include "pdf/external_tools.h"
#include "pdf/pdf_writer.h"
#include "pdf/sample_document.h"

namespace tandem::tests {
namespace {

struct Form {
  text::FontLibrary library{""};
  const text::Font& lato = font(library, "Lato");
  layout::Document document = tests::one_page();
  PageBuilder page{document.pages[0]};
  pdf::PdfOptions options;
  int element = 0;

  Form() {
    document.answers = {&lato, {20, 20, 40}};
    options.fillable = true;
  }
  layout::FieldItem& field(answers::FieldKind kind, const std::string& name, Rect box,
                           const std::string& description) {
    layout::FieldItem made;
    made.kind = kind;
    made.id = tests::field_named(name);
    made.description = description;
    made.box = box;
    page.begin(layout::Role::form, ++element).add(made).end();
    return std::get<layout::FieldItem>(*(document.pages[0].items.end() - 2));
  }
  std::string write() const {
    std::string pdf = pdf::write_pdf(document, options);
    check_readers_are_content(pdf);
    return pdf;
  }
  std::string unpacked() const { return PdfOnDisk(write()).unpacked(); }
};

/// The object that holds `text`, as qpdf prints it.
std::string object_with(const std::string& all, const std::string& text) {
  const auto at = all.find(text);
  INFO("looking for " << text);
  REQUIRE(at != std::string::npos);
  const auto begin = all.rfind(" 0 obj\n", at);
  return all.substr(begin, all.find("endobj", at) - begin);
}

bool has(const std::string& text, const std::string& part) {
  INFO("looking for " << part << " in " << text);
  return text.find(part) != std::string::npos;
}

constexpr int multiline = 4096;
constexpr int do_not_scroll = 8388608;
constexpr int combo = 131072;
constexpr int edit = 262144;

/// What stands behind a key, up to the next space or line's end.
std::string behind(const std::string& text, const std::string& key) {
  const std::size_t at = text.find(key);
  if (at == std::string::npos) return {};
  const std::size_t start = at + key.size();
  return text.substr(start, text.find_first_of(" \n", start) - start);
}

}  // namespace

TEST_CASE("A line to write on is a text field as wide as the paper's") {
  Form form;
  form.field(answers::TextField{}, "repair.name", {50, 100, 200, 24}, "Your name, caf\u00E9");
  const std::string text = object_with(form.unpacked(), "/T (name)");
  CHECK(has(text, "/FT /Tx"));
  CHECK(has(text, "/Ff " + std::to_string(do_not_scroll) + "\n"));
  CHECK(has(text, "/F 4\n"));
  CHECK(has(text, "/Rect [\n    50\n    717.9\n    250\n    741.9\n  ]"));
  CHECK(has(text, "/TU (Your name, caf\xE9)"));
  CHECK(has(text, "/DA (/A 12 Tf .078 .078 .157 rg)"));
  CHECK(behind(text, "/MaxLen ") == "36");  // of 5.4 points each, about
  CHECK(has(text, "/StructParent 1\n"));
}

TEST_CASE("Typed lines are about as far apart as ruled ones, and the last one has room") {
  Form form;
  form.field(answers::TextField{true}, "repair.noticed", {50, 100, 400, 81}, "Noticed?").line_height = 27;
  form.field(answers::TextField{true}, "repair.cell", {50, 200, 100, 40}, "A cell");
  const std::string all = form.unpacked();
  const std::string lines = object_with(all, "/T (noticed)");
  CHECK(has(lines, "/Ff " + std::to_string(do_not_scroll + multiline) + "\n"));
  CHECK(has(lines, "/DA (/A 19.01 Tf "));  // three lines of 1.35 em and 4 points
  CHECK(has(lines, "/MaxLen 255\n"));
  CHECK(has(object_with(all, "/T (cell)"), "/DA (/A 12 Tf "));
  // What the font says of its lines: 1.35 em, as browsers set them.
  CHECK(has(object_with(all, "/Ascent 1100"), "/Descent -250"));
}

TEST_CASE("What is typed has a stated size that fits its line") {
  Form form;
  form.field(answers::TextField{}, "a.ruled", {50, 100, 200, 24.1}, "On a line").line_height = 24.1;
  form.field(answers::TextField{}, "a.low", {50, 130, 30, 13}, "In a low cell");
  form.field(answers::DateField{"MM/DD/YYYY"}, "a.narrow", {50, 160, 60, 24}, "A date");
  form.field(answers::DateField{"MM/DD/YYYY"}, "a.wide", {50, 190, 160, 60}, "A date");
  const std::string all = form.unpacked();
  CHECK(has(object_with(all, "/T (ruled)"), "/DA (/A 14.88 Tf "));  // a line of 1.35 em and 4 points
  CHECK(behind(object_with(all, "/T (ruled)"), "/MaxLen ") == "29");
  CHECK(has(object_with(all, "/T (low)"), "/DA (/A 6.66 Tf "));
  CHECK(has(object_with(all, "/T (wide)"), "/DA (/A 12 Tf "));
  CHECK(behind(object_with(all, "/T (narrow)"), "/DA (/A ") == "8.26");
  CHECK_FALSE(has(all, " 0 Tf"));
}

TEST_CASE("A full name is the path of its fields") {
  Form form;
  form.field(answers::TextField{}, "repair.first", {50, 100, 200, 20}, "First");
  form.field(answers::TextField{}, "repair.part.one", {50, 130, 200, 20}, "One");
  form.field(answers::TextField{}, "other.part.one", {50, 160, 200, 20}, "Another one");
  form.field(answers::TextField{}, "alone", {50, 190, 200, 20}, "Alone");
  const PdfOnDisk file(form.write());
  const std::string names =
      file.run("sh -c \"qpdf --json --json-key=acroform FILE | grep '\\\"fullname\\\"'\"").output;
  CHECK(names ==
        "        \"fullname\": \"repair.first\",\n"
        "        \"fullname\": \"repair.part.one\",\n"
        "        \"fullname\": \"other.part.one\",\n"
        "        \"fullname\": \"alone\",\n");
}

TEST_CASE("A check box shows nothing until it is on, then a tick inside of the drawn box") {
  Form form;
  form.field(answers::CheckBoxField{"yes"}, "repair.talked", {100, 100, 20, 20}, "We talked");
  const std::string off = form.write();
  const std::string all = PdfOnDisk(off).unpacked();
  const std::string widget = object_with(all, "/T (talked)");
  CHECK(has(widget, "/FT /Btn"));
  CHECK(has(widget, "/AS /Off"));
  CHECK(has(widget, "/yes "));
  const std::vector<int> white{255, 255, 255};
  const auto darkness_inside = [](const std::string& pdf) {
    int dark = 0;
    const PdfOnDisk file(pdf);
    for (int x = 102; x < 118; x += 2) {
      for (int y = 102; y < 118; y += 2) dark += file.pixel(x, y)[0] < 128;
    }
    return dark;
  };
  CHECK(PdfOnDisk(off).pixel(108, 114) == white);
  CHECK(darkness_inside(off) == 0);
  std::string on = all;
  for (std::size_t at = on.find("/AS /Off"); at != std::string::npos; at = on.find("/AS /Off", at)) {
    on.replace(at, 8, "/AS /yes");
  }
  CHECK(darkness_inside(on) >= 5);
  CHECK(PdfOnDisk(on).pixel(98, 110) == white);
}

TEST_CASE("A scale is one radio group that can be emptied again") {
  Form form;
  for (int step = 1; step <= 3; ++step) {
    layout::FieldItem& ring = form.field(answers::RadioField{}, "repair.scale.statement-1",
                                         {100.0 + 30 * step, 100, 18, 18}, "I say something");
    ring.kind = answers::RadioField{std::to_string(step), step == 1 ? "1, almost never" : ""};
  }
  const std::string all = form.unpacked();
  const std::string group = object_with(all, "/T (statement-1)");
  CHECK(has(group, "/Ff 32768\n"));  // a radio button without 'NoToggleToOff'
  CHECK(has(group, "/TU (I say something)"));
  CHECK(has(all, "/TU (I say something: 1, almost never)"));
  CHECK(has(all, "/TU (I say something: 3)"));
  const auto rings = std::count(group.begin(), group.end(), 'R');
  CHECK(rings >= 4);  // three kids and the group above
}

TEST_CASE("A choice on a square shows a tick, because a ring in a square means both partners") {
  Form form;
  form.field(answers::RadioField{"a"}, "load.row-1", {100, 100, 18, 18}, "Meals");
  layout::FieldItem& square = form.field(answers::RadioField{"b"}, "load.row-1", {130, 100, 18, 18}, "Meals");
  square.is_ticked = true;
  const std::string all = form.unpacked();
  CHECK(has(object_with(all, "/a "), "/CA (l)"));
  CHECK(has(object_with(all, "/b "), "/CA (4)"));
}

TEST_CASE("A point chosen on a bare line is a disc, and a square for partner B") {
  const auto is_dark = [](layout::FieldItem::Chosen chosen, const char* sign, int x, int y) {
    Form form;
    layout::FieldItem& point =
        form.field(answers::RadioField{"5"}, "bar", {100, 100, 20, 20}, "Where are we?");
    point.chosen = chosen;
    std::string on = form.unpacked();
    CHECK(has(on, std::string("/CA (") + sign + ")"));
    const auto at = on.find("/AS /Off");
    REQUIRE(at != std::string::npos);
    on.replace(at, 8, "/AS /5");
    return PdfOnDisk(on).pixel(x, y)[0] < 128;
  };
  CHECK(!is_dark(layout::FieldItem::Chosen::ring, "l", 110, 110));
  CHECK(is_dark(layout::FieldItem::Chosen::disc, "l", 110, 110));
  CHECK(!is_dark(layout::FieldItem::Chosen::disc, "l", 103, 103));
  CHECK(is_dark(layout::FieldItem::Chosen::square, "n", 110, 110));
  CHECK(is_dark(layout::FieldItem::Chosen::square, "n", 103, 103));
}

TEST_CASE("A choice is a combo box that takes own words, too, and is empty until somebody chooses") {
  Form form;
  const std::string empty = form.write();
  layout::FieldItem& choice =
      form.field(answers::ChoiceField{}, "load.row-1", {50, 100, 100, 30}, "Meals: who?");
  answers::ChoiceField offered{{"Zo\u00EB", "\u0141ucja", "Both"}};
  choice.kind = offered;
  const std::string pdf = form.write();
  const std::string widget = object_with(PdfOnDisk(pdf).unpacked(), "/T (row-1)");
  CHECK(has(widget, "/FT /Ch"));
  CHECK(has(widget, "/Ff " + std::to_string(combo + edit) + "\n"));
  CHECK(has(widget, "/Opt [\n    <5a6feb>\n    (\\225ucja)\n    (Both)\n  ]"));
  CHECK(has(widget, "/TU (Meals: who?)"));
  CHECK(has(widget, "/DA (/A 12 Tf .078 .078 .157 rg)"));
  for (const char* entry : {"/V ", "/DV ", "/I ", "/MaxLen "}) {
    INFO(entry);
    CHECK(widget.find(entry) == std::string::npos);
  }
  CHECK(PdfOnDisk(pdf).pixel(100, 115) == PdfOnDisk(empty).pixel(100, 115));
  offered.choices.emplace_back("Somebody else in the family");
  choice.kind = offered;
  CHECK(has(object_with(form.unpacked(), "/T (row-1)"), "/DA (/A 8 Tf "));
}

TEST_CASE("A date says its format, a signature is typed") {
  Form form;
  form.field(answers::DateField{"MM/DD/YYYY"}, "pact.date", {50, 100, 90, 20}, "Date");
  form.field(answers::SignatureField{}, "pact.signature", {150, 100, 90, 20}, "Signature");
  const std::string all = form.unpacked();
  CHECK(has(object_with(all, "/T (date)"), "/TU (Date, MM/DD/YYYY)"));
  CHECK(has(object_with(all, "/T (signature)"), "/FT /Tx"));
}

TEST_CASE("A name that is known stands in its field, is reset to, and looks as on paper") {
  const auto picture_of = [](const std::string& pdf) {
    const PdfOnDisk file(pdf);
    REQUIRE(file.run("pdftoppm -r 100 -gray -singlefile FILE FOLDER/page").status == 0);
    return file.read("page.pgm");
  };
  Form form;
  layout::FieldItem& name =
      form.field(answers::TextField{}, "form.name", {50.13, 100.27, 200, 24}, "Your name");
  const std::string empty = picture_of(form.write());
  name.kind = answers::TextField{false, "Zo\u00EB"};
  name.label = {shape(form.lato, "Zo\u00EB", {4, 18}, 14)};
  const std::string pdf = form.write();
  const std::string widget = object_with(PdfOnDisk(pdf).unpacked(), "/T (name)");
  CHECK(has(widget, "/V <5a6feb>"));
  CHECK(has(widget, "/DV <5a6feb>"));
  form.options.fillable = false;
  const std::string paper = form.write();
  CHECK(has(PdfOnDisk(paper).run("pdftotext FILE -").output, "Zo\u00EB"));
  CHECK(has(PdfOnDisk(paper).structure(), "\"Zo\u00EB\""));
  CHECK(picture_of(pdf) == picture_of(paper));
  CHECK(picture_of(pdf) != empty);
}

TEST_CASE("Every widget stands in its Form element and leads back to it") {
  Form form;
  form.page.text(layout::Role::paragraph, 100, shape(form.lato, "Question", {50, 90}));
  form.field(answers::TextField{}, "a", {50, 100, 200, 20}, "First");
  layout::FieldItem loose;
  loose.id.sheet = "b";
  loose.description = "Loose";
  loose.box = {50, 150, 100, 20};
  form.page.begin(layout::Role::artifact).add(loose).end();
  const std::string pdf = form.write();
  const std::string structure = PdfOnDisk(pdf).structure();
  CHECK(structure.find("P (block)\n    \"Question\"\n  Form\n    Object ") != std::string::npos);
  CHECK(structure.find("Form\n    Object ", structure.find("Form\n") + 1) != std::string::npos);
  CHECK(PdfOnDisk(pdf).unpacked().find("PrintField") == std::string::npos);
}

TEST_CASE("Fields of one kind share their appearance, whatever their size") {
  Form form;
  for (int i = 0; i < 20; ++i) {
    const std::string number = std::to_string(i);
    form.field(answers::TextField{}, "row.cell-" + number, {50, 10.0 + 15 * i, 90.0 + i, 14}, "Cell");
    form.field(answers::CheckBoxField{}, "row.box-" + number, {250, 30.0 * i, 10.0 + i, 10.0 + i}, "Box");
    form.field(answers::RadioField{number}, "row.ring", {350, 30.0 * i, 10.0 + i, 10.0 + i}, "Ring");
  }
  const std::string all = form.unpacked();
  std::size_t appearances = 0;
  for (auto at = all.find("/Subtype /Form"); at != std::string::npos;
       at = all.find("/Subtype /Form", at + 1)) {
    ++appearances;
  }
  CHECK(appearances == 4);  // an empty text, a tick, a ring, and what is off
}

TEST_CASE("A form asks for no script and for no appearances to be made anew") {
  Form form;
  form.field(answers::TextField{}, "a", {50, 100, 200, 20}, "A");
  const std::string all = form.unpacked();
  for (const char* word : {"NeedAppearances", "JavaScript", "/JS", "/AA", "/XFA"}) {
    INFO(word);
    CHECK(all.find(word) == std::string::npos);
  }
}

TEST_CASE("A reset button empties all fields, says so, and is never printed") {
  Form form;
  form.field(answers::TextField{}, "repair.name", {50, 100, 200, 20}, "Your name");
  layout::FieldItem button;
  button.kind = answers::ResetField{};
  button.id = tests::field_named("clear_answers");
  button.description = "Clear all";
  button.box = {450, 800, 80, 16};
  button.label = {shape(form.lato, "Clear all", {10, 12}, 9)};
  form.document.pages[0].items.emplace_back(button);
  const std::string pdf = form.write();
  const std::string widget = object_with(PdfOnDisk(pdf).unpacked(), "/T (clear_answers)");
  CHECK(has(widget, "/S /ResetForm"));
  CHECK(has(widget, "/Ff 65536\n"));
  CHECK(has(widget, "/F 0\n"));
  CHECK(has(widget, "/TU (Clear all)"));
  const auto dark_spots = [](const std::string& bytes) {
    int dark = 0;
    const PdfOnDisk file(bytes);
    for (int x = 460; x < 500; ++x) dark += file.pixel(x, 808)[0] < 128;
    return dark;
  };
  CHECK(dark_spots(pdf) > 3);
  form.options.fillable = false;
  const std::string paper = form.write();
  CHECK(dark_spots(paper) == 0);
  CHECK(PdfOnDisk(paper).unpacked().find("Clear all") == std::string::npos);
}

TEST_CASE("Without fields, or for paper, there is no form") {
  Form form;
  CHECK(form.unpacked().find("/AcroForm") == std::string::npos);
  form.field(answers::TextField{}, "a", {50, 100, 200, 20}, "A");
  CHECK(form.unpacked().find("/AcroForm") != std::string::npos);
  form.options.fillable = false;
  const std::string paper = form.unpacked();
  CHECK(paper.find("/AcroForm") == std::string::npos);
  CHECK(paper.find("PrintField") != std::string::npos);
}

TEST_CASE("Two fields with one name are an error") {
  Form form;
  form.field(answers::TextField{}, "repair.name", {50, 100, 200, 20}, "A");
  form.field(answers::TextField{}, "repair.name", {50, 130, 200, 20}, "B");
  CHECK_THROWS_WITH(pdf::write_pdf(form.document, form.options),
                    "page 1: two fields share the name 'repair.name'");
  Form group;
  group.field(answers::TextField{}, "repair", {50, 100, 200, 20}, "A");
  group.field(answers::TextField{}, "repair.name", {50, 130, 200, 20}, "B");
  CHECK_THROWS_WITH(pdf::write_pdf(group.document, group.options),
                    "page 1: two fields share the name 'repair'");
}

}  // namespace tandem::tests
