// Tables of text into rows and cells: every cell is found, with the place that an editor and a spreadsheet
// show, or the place is told from which on nobody can say which cell is which.
#include "load/csv_reader.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/source.h"

namespace tandem::tests {
namespace {

struct Read {
  std::vector<load::TableRow> rows;
  std::string report;
  char separator = 0;
  bool is_whole = false;
  SourceSet sources;  // the rows' places point into it

  /// Cells with | between them and a line for each row; '-' for an empty one.
  std::string shown() const {
    std::string text;
    for (const load::TableRow& row : rows) {
      for (const load::Node& cell : row.cells) {
        if (&cell != &row.cells.front()) text += '|';
        text += cell.kind == load::Node::Kind::null ? "-" : cell.scalar;
      }
      text += '\n';
    }
    return text;
  }
};

void read(const std::string& text, Read& into) {
  Diagnostics diagnostics;
  const SourceFile& file = into.sources.add("list.csv", text);
  into.separator = load::find_separator(file, diagnostics);
  if (into.separator != 0) {
    into.is_whole = load::read_csv(
        file, into.separator, [&](load::TableRow row) { into.rows.push_back(std::move(row)); }, diagnostics);
  }
  for (const Diagnostic& each : diagnostics.sorted()) into.report += format_diagnostic(each, false);
}

TEST_CASE("a table of text falls into its cells", "[csv]") {
  struct Row {
    std::string text;
    std::string cells;
    char separator = ',';
  };
  const std::vector<Row> rows{
      {"a,b\nc,d\n", "a|b\nc|d\n"},
      {"a,b\r\nc,d", "a|b\nc|d\n"},
      {"a;b\nc;d\n", "a|b\nc|d\n", ';'},
      {"a\tb\nc\td\n", "a|b\nc|d\n", '\t'},
      {"\xEF\xBB\xBF"
       "a,b\n",
       "a|b\n"},
      {"sep=;\na;b,c\n", "a|b,c\n", ';'},
      {"\xEF\xBB\xBFSEP=|\r\na|b\r\n", "a|b\n", '|'},
      {"\"sep=;\"\na;b\n", "a|b\n", ';'},
      {"\"a, b\",c\n", "a, b|c\n"},
      {"\"a \"\"b\"\" c\",d\n", "a \"b\" c|d\n"},
      {"\"a\nb\",c\nd,e\n", "a\nb|c\nd|e\n"},
      {"\"a\r\nb\",c\n", "a\nb|c\n"},
      {"a, \"b, c\" ,d\n", "a|b, c|d\n"},
      {"a \"b\" c,d\n", "a \"b\" c|d\n"},
      {",a,\n", "-|a|-\n"},
      {"a,b\n\n,\nc,d\n", "a|b\n-\n-|-\nc|d\n"},
      {"\"\",a\n", "|a\n"},
      {" a ,b \n", " a |b \n"},
      {"one\ntwo\n", "one\ntwo\n"},
      {"one & two\nthree, four\n", "one & two\nthree| four\n"},
      // What is in a cell's own words is no separator.
      {"\"x,y\";b\n\"z,q\";c\n", "x,y|b\nz,q|c\n", ';'},
      {"Name, short;Partner\nAnn;Bo\nCy;Di\n", "Name, short|Partner\nAnn|Bo\nCy|Di\n", ';'},
      {"Our list; spring\nName,Partner\nAnn,Bo\n", "Our list; spring\nName|Partner\nAnn|Bo\n"},
      {"", ""},
      {"\n", "-\n"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    Read found;
    read(row.text, found);
    CHECK(found.report == "");
    CHECK(found.is_whole);
    CHECK(found.shown() == row.cells);
    CHECK(found.separator == row.separator);
  }
}

TEST_CASE("a cell knows its place in the file, and a row its number in the spreadsheet", "[csv]") {
  Read found;
  read("sep=,\nZoë,\"a\nb\",c\n\n,é,\"x\"\n", found);
  REQUIRE(found.rows.size() == 3);
  CHECK(found.rows[0].number == 1);
  CHECK(found.rows[2].number == 3);
  const auto place = [&](std::size_t row, std::size_t cell) {
    const SourceSpan& span = found.rows[row].cells[cell].span;
    return std::vector<int>{span.line, span.column, span.length};
  };
  CHECK(place(0, 0) == std::vector<int>{2, 1, 3});
  CHECK(place(0, 1) == std::vector<int>{2, 5, 1});  // its second line is not marked
  CHECK(place(0, 2) == std::vector<int>{3, 4, 1});
  CHECK(place(2, 0) == std::vector<int>{5, 1, 1});
  CHECK(place(2, 1) == std::vector<int>{5, 2, 1});
  CHECK(place(2, 2) == std::vector<int>{5, 4, 3});
}

TEST_CASE("where cells cannot be told apart, the place is told", "[csv]") {
  struct Row {
    std::string text;
    std::string told;
    std::string cells = {};
  };
  const std::vector<Row> rows{
      {"a,b\n\"c,d\ne,f\n",
       "list.csv:2:1: error[csv-quote]: this quote is never closed, so that all behind it is one cell\n"
       "    2 | \"c,d\n      | ^\n"
       "   hint: put a quote at the cell's end, or take this one away\n",
       "a|b\n"},
      {"a,\"b\"c,d\n",
       "list.csv:1:6: error[csv-quote]: words stand behind the quote that ends this cell\n"
       "    1 | a,\"b\"c,d\n      |      ^\n"
       "   hint: write two quotes for each that belongs to the cell's own words\n"},
      {std::string("a,b\0c\n", 6),
       "list.csv:1:4: error[control-character]: an invisible control character (U+0000) stands here\n"
       "    1 | a,b\\x00c\n      |    ^^^^\n"
       "   hint: delete it in the spreadsheet, and save the table again\n"},
      {"a,b\xC2\x85\n",
       "list.csv:1:4: error[control-character]: an invisible control character (U+0085) stands here\n"
       "    1 | a,b\\u0085\n      |    ^^^^^^\n"
       "   hint: delete it in the spreadsheet, and save the table again\n"},
      {"a,b;c\nd,e;f\n",
       "list.csv:1:1: error[csv-separator]: more than one sign may part the cells of this table\n"
       "    1 | a,b;c\n      | ^\n"
       "   hint: write 'sep=;' on a line before all others, with the sign that does\n"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    Read found;
    read(row.text, found);
    CHECK(found.report == row.told);
    CHECK_FALSE(found.is_whole);
    CHECK(found.shown() == row.cells);
  }
}

TEST_CASE("columns are called as a spreadsheet calls them", "[csv]") {
  CHECK(load::cell_name(17, 3) == "C17");
  CHECK(load::column_letters(26) == "Z");
  CHECK(load::column_letters(27) == "AA");
  CHECK(load::column_letters(702) == "ZZ");
  CHECK(load::column_letters(703) == "AAA");
  for (const int column : {1, 26, 27, 52, 702, 703, 16384})
    CHECK(load::column_of_letters(load::column_letters(column)) == column);
  CHECK(load::column_of_letters("c") == 3);
  CHECK(load::column_of_letters("C3") == 0);
  CHECK(load::column_of_letters("") == 0);
}

TEST_CASE("spaces of any kind around a cell's words are none of them", "[csv]") {
  CHECK(load::without_outer_spaces(" \t\u00A0Ann\u00A0Bo\u200B\u2003\n") == "Ann\u00A0Bo");
  CHECK(load::without_outer_spaces("\uFEFF \u3000") == "");
  CHECK(load::without_outer_spaces("") == "");
}

}  // namespace
}  // namespace tandem::tests
