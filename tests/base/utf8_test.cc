#include <catch2/catch.hpp>

#include "base/utf8.h"

namespace tandem::tests {

TEST_CASE("code points survive the way there and back", "[base]") {
  const std::u32string points = U"aé\u07FF\u0800\uD7FF\uE000\uFFFD\U00010000\U0010FFFF";
  CHECK(to_code_points(to_utf8(points)) == points);
  CHECK(to_utf8(points).size() == 1 + 2 + 2 + 3 + 3 + 3 + 3 + 4 + 4);
  CHECK(find_malformed_utf8(to_utf8(points)) == std::string_view::npos);
  CHECK(to_code_points("").empty());
}

TEST_CASE("malformed bytes become replacement characters and are found", "[base]") {
  struct Row {
    std::string bytes;
    std::u32string points;
    std::size_t malformed;
  };
  const std::vector<Row> rows{
      {"a\x80z", U"a\uFFFDz", 1},                            // a continuation alone
      {"\xC3", U"\uFFFD", 0},                                // cut off
      {"x\xE2\x82", U"x\uFFFD\uFFFD", 1},                    // cut off later
      {"\xC0\xAF", U"\uFFFD\uFFFD", 0},                      // overlong
      {"\xE0\x80\xAF", U"\uFFFD\uFFFD\uFFFD", 0},            // overlong
      {"\xED\xA0\x80", U"\uFFFD\uFFFD\uFFFD", 0},            // a surrogate
      {"\xF4\x90\x80\x80", U"\uFFFD\uFFFD\uFFFD\uFFFD", 0},  // beyond U+10FFFF
      {"\xFFok", U"\uFFFDok", 0},
  };
  for (const Row& row : rows) {
    CHECK(to_code_points(row.bytes) == row.points);
    CHECK(find_malformed_utf8(row.bytes) == row.malformed);
  }
}

}  // namespace tandem::tests
