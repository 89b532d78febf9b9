// Words as XML has them.
#include "base/xml_text.h"

#include <catch2/catch.hpp>

namespace tandem::tests {

TEST_CASE("XML's own signs are escaped, and what it forbids is replaced", "[base]") {
  CHECK(xml_text("Ł & <שרה> \"now\"\n") == "Ł &amp; &lt;שרה&gt; \"now\"\n");
  CHECK(xml_text("\x01\xFF") == "\uFFFD\uFFFD");
  CHECK(xml_attribute("a \"b\" & c") == "a &quot;b&quot; &amp; c");
}

}  // namespace tandem::tests
