#include "base/json.h"

#include <catch2/catch.hpp>

namespace tandem::tests {

TEST_CASE("quotation marks, backslashes and control characters are escaped in JSON") {
  CHECK(json_string("a\\\n\x01") == "\"a\\\\\\u000a\\u0001\"");
  CHECK(json_string("\"Noor\" ñ") == "\"\\\"Noor\\\" ñ\"");
  CHECK(json_string("") == "\"\"");
}

}  // namespace tandem::tests
