// Web and mail addresses, which are no prose.
#include "review/web_addresses.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace tandem::tests {
namespace {

std::vector<std::string> found_in(const std::string& words) {
  std::vector<std::string> found;
  for (const auto& [begin, end] : review::web_addresses_in(words))
    found.push_back(words.substr(begin, end - begin));
  return found;
}

}  // namespace

TEST_CASE("addresses are told from the sentence around them", "[review]") {
  using All = std::vector<std::string>;
  CHECK(found_in("See https://example.org/Help.html?a=1. Then www.Example.org, or write@example.org!") ==
        All{"https://example.org/Help.html?a=1", "www.Example.org", "write@example.org"});
  CHECK(found_in("(example.org/es/ayuda) “mailto:a@b.de” <http://x.y>") ==
        All{"example.org/es/ayuda", "mailto:a@b.de", "http://x.y"});
  CHECK(found_in("One.Two, 2.5 km, e.g. this... https:// @home a@b p.m. J.B. 555 0100").empty());
  CHECK(found_in("").empty());
}

TEST_CASE("an address is one word of figures, as long as it was", "[review]") {
  CHECK(review::without_web_addresses("Go to www.x.org. Now.") == "Go to 000000000. Now.");
  CHECK(review::without_web_addresses("Más aquí: hola@x.mx") == "Más aquí: 000000000");
}

}  // namespace tandem::tests
