// What a table's bytes mean is proven, or said, or asked for: never guessed.
#include "load/text_encoding.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

struct Read {
  std::string text;
  std::string encoding;
  std::string report;
};

Read read(const std::string& bytes, const std::string& said = {}) {
  SourceSet sources;
  Diagnostics diagnostics;
  Read found;
  if (const auto decoded = load::decode_file({"list.csv", bytes, said}, sources, diagnostics)) {
    found.text = decoded->source->text;
    found.encoding = decoded->encoding;
    CHECK(decoded->source->is_private);
  }
  for (const Diagnostic& each : diagnostics.sorted()) found.report += format_diagnostic(each, false);
  return found;
}

std::string with_zeros(const std::string& ascii, bool is_first) {
  std::string bytes;
  for (const char c : ascii) {
    if (is_first) bytes += '\0';
    bytes += c;
    if (!is_first) bytes += '\0';
  }
  return bytes;
}

TEST_CASE("an encoding that the bytes prove is taken", "[encoding]") {
  struct Row {
    std::string bytes;
    std::string text;
    std::string encoding;
  };
  const std::vector<Row> rows{
      {"Ann,Bo\n", "Ann,Bo\n", "UTF-8"},
      {"Zoë,Łucja,שרה,🙂\n", "Zoë,Łucja,שרה,🙂\n", "UTF-8"},
      {"\xEF\xBB\xBFZoë\n", "Zoë\n", "UTF-8"},
      {"\xFF\xFE" + with_zeros("A,", false) + "\xEB" + std::string(1, '\0'), "A,ë", "UTF-16LE"},
      {"\xFE\xFF" + with_zeros("A,", true) + std::string("\0\xEB", 2), "A,ë", "UTF-16BE"},
      {std::string("\xFF\xFE\x3D\xD8\x42\xDE", 6), "🙂", "UTF-16LE"},
      {std::string("\xFF\xFE\0\0A\0\0\0", 8), "A", "UTF-32LE"},
      {with_zeros("Name,Partner\n", false) + std::string("Z\0\xEB\0", 4), "Name,Partner\nZë", "UTF-16LE"},
      {with_zeros("Name,Partner\n", true), "Name,Partner\n", "UTF-16BE"},
      {"a\rb\r", "a\nb\n", "UTF-8"},
      {"", "", "UTF-8"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Read found = read(row.bytes);
    CHECK(found.report == "");
    CHECK(found.text == row.text);
    CHECK(found.encoding == row.encoding);
  }
}

TEST_CASE("an encoding that is said is taken, under any of its names", "[encoding]") {
  CHECK(read("Zo\xEB;\x80\n", "windows-1252").text == "Zoë;€\n");
  CHECK(read("Zo\xEB\n", "cp1252").encoding == "windows-1252");
  CHECK(read("Zo\xEB\n", "Latin1").text == "Zoë\n");
  CHECK(read("\x8A\xE1rka\n", "windows-1250").text == "Šárka\n");
  CHECK(read("\xCE\xEB\xFC\xE3\xE0\n", "windows-1251").text == "Ольга\n");
  CHECK(read("Zo\x91\n", "macintosh").text == "Zoë\n");
  CHECK(read("\x82\xE4\x82\xAB\n", "Shift_JIS").text == "ゆき\n");
}

TEST_CASE("bytes that prove nothing are refused, with three readings of a few letters", "[encoding]") {
  const Read found = read("Pr\xE9nom;Partenaire\nFran\xE7oise;Zo\xEB\n");
  CHECK(found.text == "");
  CHECK(found.report ==
        "list.csv: error[unknown-encoding]: this is not UTF-8, and nothing in it proves what else it is\n"
        "   hint: say it with --encoding NAME: windows-1252 makes of it 'rén', 'nço', 'oë'; windows-1257 "
        "makes of it 'rén', 'nēo', 'oė'; IBM850 makes of it 'rÚn', 'nþo', 'oÙ'\n");
}

TEST_CASE("the right reading is among the three", "[encoding]") {
  // Names in a dozen languages, in the bytes that their countries' spreadsheets write.
  struct Row {
    std::string encoding;
    std::string bytes;
  };
  const std::vector<Row> rows{
      {"windows-1252", "Name;Partner\nJ\xFCrgen;Ren\xE9\nSe\xF1or;Fran\xE7ois\n"},
      {"windows-1251", "\xC8\xEC\xFF;\xCF\xE0\xF0\xF2\xED\xE5\xF0\n\xCE\xEB\xFC\xE3\xE0;\xC8\xE2\xE0\xED\n"},
      {"windows-1253", "\xCC\xE1\xF1\xDF\xE1;\xC3\xE9\xDC\xED\xED\xE7\xF2\n"},
      {"windows-1255", "\xF9\xF8\xE4;\xE3\xE5\xE3\n"},
  };
  for (const Row& row : rows) CHECK_THAT(read(row.bytes).report, Contains(row.encoding + " makes of it"));
}

TEST_CASE("what is said against the file's own proof is warned of", "[encoding]") {
  CHECK(read("Zoë\n", "windows-1252").report ==
        "list.csv: warning[other-encoding]: this is read as windows-1252, and looks like UTF-8\n"
        "   hint: leave --encoding out, and look whether its letters are right\n");
  CHECK_THAT(read("\xFF\xFE"
                  "A\0",
                  "windows-1252")
                 .report,
             Contains("looks like UTF-16LE"));
  CHECK(read("Ann\n", "windows-1252").report == "");
  CHECK(read("\xEF\xBB\xBFZoë\n", "UTF-8").report == "");
}

TEST_CASE("what no table is written in is no encoding", "[encoding]") {
  CHECK(read("Ann\n", "windows-1225").report ==
        "list.csv: error[no-such-encoding]: no table is written in 'windows-1225'\n"
        "   hint: did you mean 'windows-1252'?\n");
  for (const char* name : {"UTF-7", "SCSU", "ibm-37", "ISO-2022-JP", "HZ", "", " ", "ibm-37,swaplfnl"}) {
    if (*name == '\0') continue;
    INFO(name);
    CHECK_THAT(read("Ann\n", name).report, Contains("error[no-such-encoding]"));
  }
}

TEST_CASE("bytes that mean nothing in an encoding are told with their place", "[encoding]") {
  CHECK(read("Ann,Bo\nZo\xEB,Bo\n", "UTF-8").report ==
        "list.csv: error[not-in-encoding]: bytes on line 2 of the file mean nothing in UTF-8\n"
        "   hint: save the table again with the encoding UTF-8\n");
  CHECK_THAT(read(std::string("\xFF\xFE"
                              "A\0B",
                              5))
                 .report,
             Contains("on line 1 of the file mean nothing in UTF-16LE"));
}

}  // namespace
}  // namespace tandem::tests
