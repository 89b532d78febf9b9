// Words of commands that messages tell to type: what is typed gives the word again.
#include "base/shell_word.h"

#include <catch2/catch.hpp>

namespace tandem::tests {

TEST_CASE("a path stands in quotes where a shell has a meaning for a sign in it") {
  CHECK(shell_word("our-evening") == "our-evening");
  CHECK(shell_word("../out/Ñandú_2.yaml") == "../out/Ñandú_2.yaml");
  CHECK(shell_word("our evening") == "\"our evening\"");
  CHECK(shell_word("so! what") == "'so! what'");
  CHECK(shell_word("a$HOME*") == "'a$HOME*'");
  CHECK(shell_word("(anna)") == "\"(anna)\"");
  CHECK(shell_word("") == "\"\"");
  CHECK(shell_word("Anna's") == "\"Anna's\"");
  CHECK(shell_word("Anna's $5 \"x\"") == "\"Anna's \\$5 \\\"x\\\"\"");
}

}  // namespace tandem::tests
