// Spreadsheets' own files: what is seen of their first sheet is read, cell by cell, and all else is told.
#include "load/workbook.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Parts = std::vector<std::pair<std::string, std::string>>;

std::string number(std::size_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i, value >>= 8) text += static_cast<char>(value & 0xFF);
  return text;
}

std::uint32_t crc(const std::string& bytes) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ ((sum & 1) != 0 ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

/// A ZIP archive whose files are stored as they are (PKWARE's APPNOTE, 4.3).
std::string zip(const Parts& parts) {
  std::string files;
  std::string directory;
  for (const auto& [name, text] : parts) {
    const std::string about = number(20, 2) + number(0, 8) + number(crc(text), 4) + number(text.size(), 4) +
                              number(text.size(), 4) + number(name.size(), 2) + number(0, 2);
    directory += "PK\x01\x02" + number(20, 2) + about + number(0, 10) + number(files.size(), 4) + name;
    files += "PK\x03\x04" + about + name + text;
  }
  return files + directory + std::string("PK\x05\x06") + number(0, 4) + number(parts.size(), 2) +
         number(parts.size(), 2) + number(directory.size(), 4) + number(files.size(), 4) + number(0, 2);
}

struct Read {
  std::string cells;  ///< '1: Name|-|Partner', a line for each row
  std::string report;
  std::optional<load::WorkbookRead> workbook;
};

Read read(const std::string& bytes) {
  SourceSet sources;
  Diagnostics diagnostics;
  Read found;
  const SourceFile& file = sources.add("list.ods", {}, true);
  const auto take = [&](const load::TableRow& row) {
    found.cells += std::to_string(row.number) + ":";
    for (const load::Node& cell : row.cells) {
      CHECK(cell.span.line == row.number);
      CHECK(cell.span.column == &cell - row.cells.data() + 1);
      found.cells += (&cell == &row.cells.front() ? " " : "|");
      found.cells += cell.kind == load::Node::Kind::null ? "-" : cell.scalar;
    }
    found.cells += '\n';
  };
  found.workbook = load::read_workbook(bytes, file, take, diagnostics);
  for (const Diagnostic& each : diagnostics.sorted()) found.report += format_diagnostic(each, false);
  return found;
}

std::string ods(const std::string& tables) {
  return zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
              {"content.xml",
               "<?xml version=\"1.0\"?><o:document-content "
               "xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
               "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
               "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
               "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
               "<o:body><o:spreadsheet>" +
                   tables + "</o:spreadsheet></o:body></o:document-content>"}});
}

std::string text_cell(const std::string& words, const std::string& more = {}) {
  return "<table:table-cell o:value-type=\"string\"" + more + "><text:p>" + words +
         "</text:p></table:table-cell>";
}

std::string row(const std::string& cells, const std::string& more = {}) {
  return "<table:table-row" + more + ">" + cells + "</table:table-row>";
}

std::string table(const std::string& rows) {
  return "<table:table>" + rows + "</table:table>";
}

std::string xlsx(const std::string& rows, const std::string& strings = {}, const std::string& styles = {}) {
  const std::string main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  const auto sheet = [&](const std::string& data) {
    return "<worksheet" + main + "><sheetData>" + data + "</sheetData></worksheet>";
  };
  return zip({{"xl/workbook.xml",
               "<workbook" + main +
                   " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                   "<sheet name=\"Old\" state=\"hidden\" r:id=\"r2\"/><sheet name=\"S\" "
                   "r:id=\"r1\"/></sheets></workbook>"},
              {"xl/_rels/workbook.xml.rels",
               "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
               "<Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
               "<Relationship Id=\"r2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>"},
              {"xl/worksheets/sheet1.xml", sheet(rows)},
              {"xl/worksheets/sheet2.xml", sheet("<row r=\"1\"><c r=\"A1\"><v>9</v></c></row>")},
              {"xl/sharedStrings.xml", "<sst" + main + ">" + strings + "</sst>"},
              {"xl/styles.xml", "<styleSheet" + main + ">" + styles + "</styleSheet>"}});
}

}  // namespace

TEST_CASE("what is seen of a sheet in OpenDocument is read", "[workbook]") {
  const Read found = read(ods(
      table(
          row(text_cell("Name") + text_cell("Partner")) +
          row(text_cell("Ann<text:s text:c=\"2\"/>Lee") + text_cell("Bo<text:line-break/>Bob") +
              "<table:table-cell o:value-type=\"string\"><text:p>one</text:p><text:p>two "
              "<text:span>three</text:span>"
              "</text:p><o:annotation><text:p>a comment</text:p></o:annotation></table:table-cell>") +
          row("<table:table-cell o:value-type=\"boolean\" "
              "o:boolean-value=\"true\"><text:p>WAHR</text:p></table:table-cell>"
              "<table:table-cell o:value-type=\"date\" o:date-value=\"2027-05-03T00:00:00\"><text:p>3. "
              "Mai</text:p>"
              "</table:table-cell><table:table-cell o:value-type=\"float\" o:value=\"7\"><text:p>007</text:p>"
              "</table:table-cell>") +
          row("<table:table-cell table:number-columns-spanned=\"2\" "
              "o:value-type=\"string\"><text:p>Merged</text:p>"
              "</table:table-cell><table:covered-table-cell><text:p>below</text:p></"
              "table:covered-table-cell>" +
              text_cell("after")) +
          row("<table:table-cell table:number-columns-repeated=\"2\"/>" +
                  text_cell("x", " table:number-columns-repeated=\"2\""),
              " table:number-rows-repeated=\"2\" table:visibility=\"filter\"") +
          row("<table:table-cell table:formula=\"of:=A1\" o:value-type=\"string\" "
              "calcext:value-type=\"error\"><text:p>"
              "Err:502</text:p></table:table-cell>") +
          row("<table:table-cell table:number-columns-repeated=\"16384\"/>",
              " table:number-rows-repeated=\"1048569\"")) +
      table(row(text_cell("others")))));
  CHECK(found.report == "");
  CHECK(found.cells ==
        "1: Name|Partner\n"
        "2: Ann  Lee|Bo\nBob|one\ntwo three\n"
        "3: TRUE|2027-05-03|007\n"
        "4: Merged|-|after\n"
        "5: -|-|x|x\n6: -|-|x|x\n"
        "7: #ERROR!\n");
  REQUIRE(found.workbook);
  CHECK(found.workbook->kind == "ODS");
  CHECK(found.workbook->hidden_rows == std::vector<int>{5, 6});
  CHECK(found.workbook->other_sheets == 1);
}

TEST_CASE("what is seen of a sheet in Office Open XML is read", "[workbook]") {
  const Read found = read(xlsx(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
      "<row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"b\"><v>1</v></c><c r=\"B3\" s=\"1\"><v>46510</v></c>"
      "<c r=\"C3\" s=\"2\"><v>7</v></c><c r=\"D3\"><v>7</v></c></row>"
      "<row r=\"4\"><c r=\"A4\" t=\"str\"><f>A1</f><v>Ann</v></c><c r=\"B4\"><f>A1</f></c>"
      "<c r=\"C4\" t=\"e\"><v>#REF!</v></c><c r=\"D4\" s=\"3\"><v>46510.5</v></c></row>"
      "<row><c t=\"inlineStr\"><is><r><t>In</t></r><r><t xml:space=\"preserve\"> line</t></r>"
      "<rPh><t>said</t></rPh></is></c></row>",
      "<si><t>Name_x000D_\nmore</t></si><si><r><t>Part</t></r><r><t>ner</t></r><rPh><t>said</t></rPh></si>",
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"000\"/><numFmt numFmtId=\"165\" "
      "formatCode=\"[Red]dd/mm/yyyy;@\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>"
      "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>"));
  CHECK(found.report == "");
  CHECK(found.cells ==
        "1: Name\nmore|-|Partner\n2: -\n3: TRUE|2027-05-03|007|7\n"
        "4: Ann|=?|#REF!|2027-05-03\n5: In line\n");
  REQUIRE(found.workbook);
  CHECK(found.workbook->kind == "XLSX");
  CHECK(found.workbook->hidden_rows == std::vector<int>{3});
  CHECK(found.workbook->other_sheets == 0);
}

TEST_CASE("a month that was typed in is a month, whatever day it is kept as", "[workbook]") {
  const std::string formats =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"mmmm\\ yyyy\"/><numFmt numFmtId=\"165\" "
      "formatCode=\"d\\ mmm\"/><numFmt numFmtId=\"166\" formatCode=\"&quot;day&quot; "
      "yy/mm\"/></numFmts><cellXfs>"
      "<xf numFmtId=\"0\"/><xf numFmtId=\"17\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf "
      "numFmtId=\"166\"/><xf numFmtId=\"14\"/></cellXfs>";
  std::string cells;
  for (const char* style : {"1", "2", "3", "4", "5"})
    cells += std::string("<c s=\"") + style + "\"><v>46539</v></c>";
  CHECK(read(xlsx("<row r=\"1\">" + cells + "</row>", {}, formats)).cells ==
        "1: 2027-06|2027-06|2027-06-01|2027-06|2027-06-01\n");

  const auto date = [](const std::string& value, const std::string& shown) {
    return "<table:table-cell o:value-type=\"date\" o:date-value=\"" + value + "\"><text:p>" + shown +
           "</text:p></table:table-cell>";
  };
  CHECK(read(ods(table(row(date("2027-06-01", "Jun 27") + date("2027-06-01", "06/2027") +
                           date("2027-06-01", "1. Juni") + date("2027-06-01", "01.06.27") +
                           date("2027-06-27", "Jun 27")))))
            .cells == "1: 2027-06|2027-06|2027-06-01|2027-06-01|2027-06-27\n");
}

TEST_CASE("what cannot be read of a spreadsheet is told", "[workbook]") {
  const std::string whole = ods(table(row(text_cell("Name"))));
  for (const auto& [bytes, told] : std::vector<std::pair<std::string, std::string>>{
           {whole.substr(0, 200), "it is damaged, or has a password"},
           {zip({{"content.xml", "<a><b></a>"}}), "it is damaged, or has a password"},
           {zip({{"content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"}}),
            "what no spreadsheet writes"},
           {zip({{"word/document.xml", "<a/>"}}), "it is neither ODS nor XLSX"},
           {ods(""), "it holds no sheet"},
           {ods(table(row(text_cell("x", " table:number-columns-repeated=\"1000\""),
                          " table:number-rows-repeated=\"1000000\""))),
            "its first sheet holds more than a list of people does"},
           {xlsx("<row r=\"2000000000\"><c r=\"A1\"><v>1</v></c></row>"),
            "holds more than a list of people does"},
           {xlsx("<row r=\"-1\"><c r=\"A1\"><v>1</v></c></row>"), "holds more than a list of people does"},
           {"\xD0\xCF\x11\xE0 old", "it is of an older kind, or has a password"},
       }) {
    const Read found = read(bytes);
    INFO(told);
    CHECK_FALSE(found.workbook);
    CHECK(found.cells == "");
    CHECK_THAT(found.report,
               Contains("list.ods: error[bad-spreadsheet]: this spreadsheet cannot be read: ") &&
                   Contains(told) && Contains("hint: "));
  }
}

}  // namespace tandem::tests
