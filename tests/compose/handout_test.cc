// Handouts: what stands in them, and in which words.
#include <catch2/catch.hpp>

#include "compose/sheet_head.h"
#include "layout/trace.h"
#include "press_room.h"

namespace tandem::tests {

TEST_CASE("words in another language say which") {
  const std::vector<std::pair<std::string, std::string>> content{
      {"hope.yaml",
       "article: hope\ntitle: Hope\nblocks:\n"
       "  - prose: We say [*ojalá* todo salga bien](lang:es) and smile.\n"}};
  PressRoom room(content);
  REQUIRE(room.report() == "");
  const std::string page = layout::trace(room.handout("hope"));
  const auto span = page.find("Span lang es\n");
  REQUIRE(span != std::string::npos);
  CHECK(page.find("\"ojalá\"", span) != std::string::npos);
  CHECK(page.find("\" todo salga bien\"", span) != std::string::npos);
  CHECK(page.find("\" and smile.\"", span) != std::string::npos);
  CHECK(page.find("lang", span + 12) == std::string::npos);
}

TEST_CASE("minutes in words") {
  PressRoom room({{"hope.yaml", "article: hope\ntitle: Hope\nblocks: [prose: Text]\n"}});
  const model::Words& words = room.styles().words();
  CHECK(compose::minutes_in_words({2, 8, 10}, words) == "20 minutes (2 read, 8 write, 10 talk)");
  CHECK(compose::minutes_in_words({5, 0, 0}, words) == "5 minutes");
  CHECK(compose::minutes_in_words({}, words) == "");
}

}  // namespace tandem::tests
