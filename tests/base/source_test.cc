#include <catch2/catch.hpp>

#include "base/source.h"

namespace tandem::tests {

TEST_CASE("a source gives its lines without their endings", "[base]") {
  SourceSet sources;
  const SourceFile& file = sources.add("a.yaml", "\xEF\xBB\xBFone\r\n\ntwo\nlast");
  CHECK(source_line(file, 1) == "one");
  CHECK(source_line(file, 2).empty());
  CHECK(source_line(file, 3) == "two");
  CHECK(source_line(file, 4) == "last");
  CHECK(source_line(file, 5).empty());
  CHECK(source_line(file, 500).empty());
}

TEST_CASE("sources stay where they are", "[base]") {
  SourceSet sources;
  const SourceFile* first = &sources.add("first.yaml", "x");
  for (int i = 0; i < 100; ++i) sources.add(std::to_string(i), "");
  CHECK(first->text == "x");
  CHECK(sources.paths().size() == 101);
  CHECK(sources.paths().front() == "first.yaml");
  CHECK(sources.paths().back() == "99");
}

}  // namespace tandem::tests
