#include <catch2/catch.hpp>

#include "base/edit_distance.h"

namespace tandem::tests {

TEST_CASE("insertions, deletions, substitutions and swaps cost one each", "[base]") {
  struct Row {
    std::string first;
    std::string second;
    int distance;
  };
  const std::vector<Row> rows{{"", "", 0},
                              {"", "abc", 3},
                              {"abc", "", 3},
                              {"prompt", "prompt", 0},
                              {"promt", "prompt", 1},
                              {"prmopt", "prompt", 1},
                              {"kitten", "sitting", 3},
                              {"ca", "abc", 3},
                              {"ab", "ba", 1}};
  for (const Row& row : rows) {
    INFO(row.first << " / " << row.second);
    CHECK(edit_distance(row.first, row.second) == row.distance);
    CHECK(edit_distance(row.second, row.first) == row.distance);
  }
}

TEST_CASE("only a near word is taken for the one that was meant", "[base]") {
  const std::vector<std::string> words{"prompt", "prose", "scale", "a"};
  CHECK(closest_match("promt", words) == "prompt");
  CHECK(closest_match("PROSE", words) == "prose");
  CHECK(closest_match("scal", words) == "scale");
  CHECK_FALSE(closest_match("tracker", words));
  CHECK_FALSE(closest_match("x", words));
  CHECK_FALSE(closest_match("", words));
  CHECK_FALSE(closest_match("prompt", {}));
  CHECK(closest_match("cat", {"bat", "rat"}) == "bat");
}

}  // namespace tandem::tests
