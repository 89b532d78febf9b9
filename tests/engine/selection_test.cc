#include "engine/selection.h"

#include <catch2/catch.hpp>

#include "engine/engine.h"
#include "engine/lookup.h"
#include "engine/passed_over.h"
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
  const engine::Engine engine(files, ".", sources, diagnostics);
  const engine::Selection all = engine::select_all(engine.project(), model::source_language, diagnostics);
  CHECK(ids_of(all.sheets) == Ids{"help", "listening", "meal"});
  CHECK(ids_of(all.workshops) == Ids{"evening"});
  CHECK(ids_of(all.couples) == Ids{"couple-01"});
  const engine::Selection some =
      engine::select_sheets(engine.project(), {"meal", "help", "meal"}, model::source_language, diagnostics);
  CHECK(ids_of(some.sheets) == Ids{"meal", "help"});
  CHECK(some.workshops.empty());
  CHECK(some.couples.empty());
  CHECK_THROWS_AS(engine::select_sheets(engine.project(), {"meel"}, model::source_language, diagnostics),
                  engine::NoSuchId);
}

TEST_CASE("what is wanted is chosen, and what else there is comes by in the order of a whole build") {
  MemoryFileSystem files = small_project();
  SourceSet sources;
  Diagnostics diagnostics;
  const engine::Engine engine(files, ".", sources, diagnostics);
  const model::Project& project = engine.project();
  engine::Wanted wanted;
  wanted.kinds = {engine::Product::Kind::handout, engine::Product::Kind::pack};
  wanted.sheets = {"listening"};
  engine::check_ids(wanted, project);
  const engine::Selection some = engine::select_all(project, model::source_language, diagnostics, wanted);
  CHECK(ids_of(some.sheets) == Ids{"listening"});
  CHECK(some.workshops.empty());
  CHECK(ids_of(some.couples) == Ids{"couple-01"});
  Ids passed;
  const auto take = [&](engine::Product::Kind, const std::string& id) { passed.push_back(id); };
  engine::PassedOver others(project, wanted);
  others.give_before(engine::Product::Kind::handout, "listening", take);
  CHECK(passed == Ids{"help"});
  others.give_before(engine::Product::Kind::pack, "couple-01", take);
  CHECK(passed == Ids{"help", "meal", "evening"});
  others.give_rest(take);
  CHECK(passed.size() == 3);
  engine::PassedOver nothing(project, {});
  nothing.give_rest(take);
  CHECK(passed.size() == 3);
}

TEST_CASE("a file belongs to what is wanted by its name") {
  engine::Wanted wanted;
  CHECK(wanted.has_file("anything"));
  wanted.kinds = {engine::Product::Kind::handout, engine::Product::Kind::pack};
  wanted.sheets = {"load"};
  CHECK(wanted.has_file("handouts/load.pdf"));
  CHECK(wanted.has_file("handouts/load-print.pdf"));
  CHECK_FALSE(wanted.has_file("handouts/load-map.pdf"));
  CHECK_FALSE(wanted.has_file("workshops/a/a-run-sheet.pdf"));
  CHECK_FALSE(wanted.has_file("fields.json"));
  CHECK(wanted.has_file("packs/c2/c2-a.pdf"));
  wanted.couples = {"c1"};
  CHECK(wanted.has_file("packs/c1/c1-a.pdf"));
  CHECK_FALSE(wanted.has_file("packs/c10/c10-a.pdf"));
  CHECK_FALSE(wanted.has_file("packs/all.pdf"));
}

}  // namespace
}  // namespace tandem::tests
