// What somebody is asked to look for, where a print is in doubt.
#include "cli/print_talk.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

press::CopyToPrint copy_of(const std::string& id, const std::string& file) {
  return {id, "couple-03", "packs/couple-03/" + file, 1, "", 4};
}

TEST_CASE("a copy in doubt is looked for by the id at its own foot", "[print]") {
  const std::string start = "its last page, with couple-03·";
  CHECK(cli::last_page_of(copy_of("couple-03-a", "couple-03-a.pdf")) == start + "A·4 at its foot");
  CHECK(cli::last_page_of(copy_of("couple-03-b", "couple-03-b-print.pdf")) == start + "B·4 at its foot");
  CHECK(cli::last_page_of(copy_of("couple-03-together", "couple-03-together.pdf")) ==
        start + "J·4 at its foot");
  CHECK(cli::last_page_of(copy_of("couple-03-together-en", "couple-03-together-en.pdf")) ==
        start + "K·4 at its foot");
}

TEST_CASE("a second print in doubt is not looked for by the first one's page", "[print]") {
  CHECK(cli::last_page_of(copy_of("couple-03-a:2", "couple-03-a.pdf")) ==
        "print 2 of its last page, with couple-03·A·4 at its foot");
  CHECK(cli::last_page_of({"evening", "", "", 1, "", 3}) == "its last page, 3 of 3");
  CHECK(cli::last_page_of({"evening:2", "", "", 1, "", 3}) == "print 2 of its last page, 3 of 3");
}

}  // namespace
}  // namespace tandem::tests
