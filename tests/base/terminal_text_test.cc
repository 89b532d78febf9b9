#include "base/terminal_text.h"

#include <catch2/catch.hpp>

#include "base/excerpt.h"
#include "base/utf8.h"

namespace tandem::tests {

TEST_CASE("what could act on a terminal is shown, not done", "[base]") {
  CHECK(harmless("\x1b]0;title\a\x1b[2J") == "\\x1b]0;title\\x07\\x1b[2J");
  CHECK(harmless("a\r\n\tb\x7f") == "a\\x0d\\x0a\\x09b\\x7f");
  CHECK(harmless("\xC2\x9B"
                 "2J") == "\\u009b2J");  // a control sequence in one character
  CHECK(harmless("\x9B"
                 "2J\xFF\xC3") == "\\x9b2J\\xff\\xc3");
  CHECK(harmless("\u202Eabc\u2066d\u2069\u200F\u061C") == "\\u202eabc\\u2066d\\u2069\\u200f\\u061c");
  CHECK(harmless("\u200B\uFEFF\u2028\U000E0041") == "\\u200b\\ufeff\\u2028\\U000e0041");
}

TEST_CASE("letters of all scripts stay as they are", "[base]") {
  for (const char* text :
       {"Zoë-Łucja O’Brien", "نور", "می\u200Cخواهم", "नमस्ते", "日本語", "שלום", "👩\u200D👧", "“x” – …"}) {
    CHECK(harmless(text) == text);
  }
}

TEST_CASE("no sequence of bytes gets through that is not text", "[base]") {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string shown =
          harmless(std::string{static_cast<char>(first), static_cast<char>(second), 'x'});
      INFO(first << " " << second);
      CHECK(find_malformed_utf8(shown) == std::string::npos);
      const std::u32string letters = to_code_points(shown);
      CHECK(std::none_of(letters.begin(), letters.end(),
                         [](char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }));
    }
  }
}

TEST_CASE("a long text keeps its beginning and its end", "[base]") {
  CHECK(shortened("short", 5) == "short");
  CHECK(shortened("日本語日本語", 6) == "日本語日本語");
  CHECK(shortened("abcdefghijklmnop", 8) == "abcde…op");
  CHECK(to_code_points(shortened(std::string(1'000'000, 'x'), 400)).size() == 400);
}

namespace {

SourceExcerpt excerpt_of(const std::string& line, int column, int length = 1) {
  SourceSet sources;
  const SourceFile& file = sources.add("a.yaml", "first\n" + line + "\nlast\n");
  return excerpt({&file, 2, column, length});
}

int columns(const std::string& text) {
  int width = 0;
  for (std::size_t position = 0; position < text.size();) width += next_cell(text, position).width;
  return width;
}

// The columns before the caret, as they are shown.
std::string shown_at_caret(const SourceExcerpt& shown, std::size_t count) {
  std::size_t position = 0;
  int width = 0;
  const auto start = static_cast<int>(shown.caret.find('^'));
  std::size_t next = 0;
  while (next < shown.line.size() && width <= start) {
    position = next;
    width += next_cell(shown.line, next).width;
  }
  return shown.line.substr(position, count);
}

}  // namespace

TEST_CASE("of a long line what stands around the place is shown", "[base]") {
  const std::string words = "a b c d e f g h i j ";
  std::string line;
  for (int i = 0; i < 12'000; ++i) line += words;
  line.replace(100'000, 6, "PLACE!");
  const SourceExcerpt shown = excerpt_of(line, 100'001, 6);
  CHECK(columns(shown.line) <= 144);
  CHECK(shown.line.starts_with("…"));
  CHECK(shown.line.ends_with("…"));
  CHECK(shown.caret.substr(shown.caret.find('^')) == "^^^^^^");
  CHECK(shown_at_caret(shown, 6) == "PLACE!");

  CHECK(excerpt_of(line, 1).line.starts_with("a b c"));
  const SourceExcerpt at_end = excerpt_of(line, static_cast<int>(line.size()) + 1);
  CHECK_FALSE(at_end.line.ends_with("…"));
  CHECK(columns(at_end.caret) == columns(at_end.line) + 1);
  // A place that is longer than what is shown.
  CHECK(columns(excerpt_of(line, 1, 200'000).caret) <= 84);
}

TEST_CASE("the caret stands right in a cut line of wide and joined letters", "[base]") {
  std::string line;
  for (int i = 0; i < 300; ++i) line += "日e\u0301";  // three characters, three columns
  const SourceExcerpt shown = excerpt_of(line, 451);  // 日
  CHECK(shown_at_caret(shown, 3) == "日");
  CHECK(shown.caret.substr(shown.caret.find('^')) == "^^");
  CHECK(columns(shown.line) < 150);
  CHECK_FALSE(shown.line.starts_with("…\u0301"));
}

TEST_CASE("no heap of marks on one letter makes an excerpt long", "[base]") {
  std::string line = "x";
  for (int i = 0; i < 50'000; ++i) line += "\u0301";
  for (const int column : {1, 2, 25'000, 50'001, 50'002}) CHECK(excerpt_of(line, column).line.size() < 8000);
}

TEST_CASE("an escaped character has its caret below all of it", "[base]") {
  const SourceExcerpt shown = excerpt_of("ab\x1b[cd", 3, 1);
  CHECK(shown.line == "ab\\x1b[cd");
  CHECK(shown.caret == "  ^^^^");
  CHECK(excerpt_of("a\tb", 3).line == "a b");
}

}  // namespace tandem::tests
