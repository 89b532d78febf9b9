// Nodes and their places; the bytes that need care before YAML begins.
#include <catch2/catch.hpp>

#include "load/every_field.h"
#include "load/line_index.h"
#include "load/scalar_source.h"

namespace tandem::tests {
namespace {

std::optional<load::Node> read(SourceSet& sources, const std::string& yaml) {
  Diagnostics diagnostics;
  auto node = load::read_yaml(sources.add("sheet.yaml", yaml), diagnostics);
  for (const Diagnostic& each : diagnostics.sorted()) UNSCOPED_INFO(format_diagnostic(each, false));
  return node;
}

std::string place(const SourceSpan& span) {
  return std::to_string(span.line) + ":" + std::to_string(span.column) + "+" + std::to_string(span.length);
}

}  // namespace

TEST_CASE("nodes know their places in code points", "[load]") {
  SourceSet sources;
  const auto root =
      read(sources, "é: \"ü ö\"  # c\nlist:\n  - ein Wort\n  - {k: v}\nblock: |-\n  text\nlast: a\n  b\n");
  REQUIRE(root);
  CHECK(root->kind == load::Node::Kind::map);
  CHECK(place(root->span) == "1:1+1");
  CHECK(place(root->entries[0].first.span) == "1:1+1");
  CHECK(place(root->entries[0].second.span) == "1:4+5");
  CHECK(root->entries[0].second.quoted);
  const load::Node& list = *root->find("list");
  CHECK(place(list.span) == "3:3+1");
  CHECK(place(list.items[0].span) == "3:5+8");
  CHECK(place(list.items[1].span) == "4:5+1");
  CHECK(place(list.items[1].find("k")->span) == "4:9+1");
  const load::Node& block = *root->find("block");
  CHECK(place(block.span) == "5:8+2");
  CHECK((block.block && block.quoted));
  CHECK(block.scalar == "text");
  CHECK(place(root->find("last")->span) == "7:7+1");
  CHECK(root->find("last")->scalar == "a b");
  CHECK(root->find("nothing") == nullptr);
}

TEST_CASE("nulls are told from texts, and keep the place of their key", "[load]") {
  SourceSet sources;
  const auto root = read(sources, "a:\nb: ~\nc: \"\"\nd: no\ne: \"null\"\n");
  REQUIRE(root);
  CHECK(root->find("a")->kind == load::Node::Kind::null);
  CHECK(place(root->find("a")->span) == "1:1+1");
  CHECK(root->find("b")->kind == load::Node::Kind::null);
  CHECK(place(root->find("b")->span) == "2:4+1");
  CHECK(root->find("c")->kind == load::Node::Kind::scalar);
  CHECK(root->find("d")->scalar == "no");
  CHECK(root->find("e")->scalar == "null");
}

TEST_CASE("an empty document is a null node", "[load]") {
  SourceSet sources;
  for (const char* yaml : {"", "\n\n", "# only a comment\n", "---\n", "\xEF\xBB\xBF"}) {
    const auto root = read(sources, yaml);
    REQUIRE(root);
    CHECK(root->kind == load::Node::Kind::null);
    CHECK(root->span.line == 1);
  }
}

TEST_CASE("a byte order mark and CRLF change no place", "[load]") {
  CHECK(diagnose("\xEF\xBB\xBFtilte: x\r\nlines: 0\r\n") ==
        "sheet.yaml:1:1: error[unknown-key]: unknown key 'tilte' in sheet\n"
        "    1 | tilte: x\n"
        "      | ^^^^^\n"
        "   hint: did you mean 'title'?\n"
        "sheet.yaml:2:8: error[out-of-range]: 0 is out of range: it must be from 1 to 40\n"
        "    2 | lines: 0\n"
        "      |        ^\n");
  CHECK(diagnose("body: |\r\n  one\r\n\r\n  two {mee}\r\ntitle: 'a\r\n  {yuo}'\r\n") ==
        "sheet.yaml:4:8: error[unknown-name]: unknown name 'mee'\n"
        "    4 |   two {mee}\n"
        "      |        ^^^\n"
        "   hint: did you mean 'me'?\n"
        "sheet.yaml:6:4: error[unknown-name]: unknown name 'yuo'\n"
        "    6 |   {yuo}'\n"
        "      |    ^^^\n"
        "   hint: one of: a, a_pronoun, b, b_pronoun, me, me_pronoun, partner, partner_pronoun\n");
}

TEST_CASE("bytes that are no text are refused with their place", "[load]") {
  CHECK(diagnose("title: a\nnote: caf\xE9\n") ==
        "sheet.yaml:2:10: error[not-utf8]: the file is not UTF-8 text\n"
        "    2 | note: caf\\xe9\n"
        "      |          ^^^^\n"
        "   hint: save it again with the encoding UTF-8\n");
  CHECK(diagnose(std::string("note: a\0b\n", 10)) ==
        "sheet.yaml:1:8: error[yaml-syntax]: an invisible control character (U+0000) stands here\n"
        "    1 | note: a\\x00b\n"
        "      |        ^^^^\n"
        "   hint: delete it\n");
}

TEST_CASE("nesting has a limit that long before any stack", "[load]") {
  for (const std::string open : {"[", "{", "- ", "? ", "{a: ", "[? ", "- - ["}) {
    std::string yaml;
    while (yaml.size() < 200000) yaml += open;
    INFO(open);
    const std::string told = diagnose(yaml);
    CHECK(told.substr(0, 11) == "sheet.yaml:");
    CHECK((told.find("yaml-depth") != std::string::npos || told.find("yaml-syntax") != std::string::npos));
  }
}

TEST_CASE("a place is the same whatever place was asked for before", "[load]") {
  SourceSet sources;
  const SourceFile& file = sources.add("a.yaml", "one: zwölf\nto: 姓\n\nthree: x");
  for (std::size_t before = 0; before <= file.text.size(); ++before) {
    for (std::size_t offset = 0; offset <= file.text.size(); ++offset) {
      if ((file.text[offset] & 0xC0) == 0x80 || (file.text[before] & 0xC0) == 0x80)
        continue;  // inside a letter
      const load::LineIndex lines(file);
      lines.span(before, before + 1);
      const SourceSpan expected = load::LineIndex(file).span(offset, offset + 1);
      const SourceSpan found = lines.span(offset, offset + 1);
      CAPTURE(before, offset);
      CHECK(found.line == expected.line);
      CHECK(found.column == expected.column);
    }
  }
}

TEST_CASE("a scalar's characters are found in its source", "[load]") {
  struct Row {
    std::string source;
    std::string value;
    std::string word;  // the place of this word in the value must be its place in the source
  };
  const std::vector<Row> rows{
      {"a b\n   c", "a b c", "c"},
      {"'it''s\n\n  c'", "it's\nc", "c"},
      {"\"\\u00e9\\t\\\n  c\"", "é\tc", "c"},
      {"|\n    x\n      c\n", "x\n  c\n", "c"},
      {"|2-\n    c", "  c", "c"},
      {">\n\n  x\n  y\n\n  z\n    m\n  c\n", "\nx y\nz\n  m\nc\n", "c"},
      {"|+\r\n  x\r\n\r\n  c\r\n", "x\n\nc\n", "c"},
  };
  for (const Row& row : rows) {
    INFO(row.source);
    const auto places = load::map_scalar(row.source, 0, row.value);
    REQUIRE(places.size() == row.value.size() + 1);
    CHECK(places[row.value.find(row.word)] == row.source.find(row.word));
  }
  // A value that does not come from this source gets some place in it, never one outside.
  for (const std::size_t place : load::map_scalar("|\n  x", 0, "quite different words")) CHECK(place <= 5);
}

}  // namespace tandem::tests
