#include "engine/selection.h"

#include <catch2/catch.hpp>

#include "engine/engine.h"
#include "engine/lookup.h"
#include "small_project.h"

namespace tandem::tests {
namespace {

template <typename T>
std::vector<std::string> ids_of(const std::vector<const T*>& values) {
  std::vector<std::string> ids;
  for (const T* value : values) ids.push_back(value->id.value);
  return ids;
}

using Ids = std::vector<std::string>;

TEST_CASE("a build takes all, a run for single sheets these alone") {
  MemoryFileSystem files = small_project();
  SourceSet sources;
  Diagnostics diagnostics;
  const Engine engine(files, ".", sources, diagnostics);
  const Selection all = select_all(engine.project(), source_language, diagnostics);
  CHECK(ids_of(all.sheets) == Ids{"help", "listening", "meal"});
  CHECK(ids_of(all.workshops) == Ids{"evening"});
  CHECK(ids_of(all.couples) == Ids{"couple-01"});
  const Selection some =
      select_sheets(engine.project(), {"meal", "help", "meal"}, source_language, diagnostics);
  CHECK(ids_of(some.sheets) == Ids{"meal", "help"});
  CHECK(some.workshops.empty());
  CHECK(some.couples.empty());
  CHECK_THROWS_AS(select_sheets(engine.project(), {"meel"}, source_language, diagnostics), NoSuchId);
}

}  // namespace
}  // namespace tandem::tests
