// Looks are made once, and what is asked for must be there.
#include "engine/engine.h"

#include <catch2/catch.hpp>

#include "engine/content_failed.h"
#include "engine/lookup.h"
#include "small_project.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

class Ready {
 public:
  explicit Ready(MemoryFileSystem disk = small_project())
      : files(std::move(disk)), engine(files, ".", sources, diagnostics) {}

  MemoryFileSystem files;
  SourceSet sources;
  Diagnostics diagnostics;
  engine::Engine engine;
};

TEST_CASE("a look is made once, and its type with all papers of one scale") {
  Ready ready;
  const engine::PreparedLook first = ready.engine.prepare({"workbook", {}, model::source_language, "a4"});
  const engine::PreparedLook again = ready.engine.prepare({"workbook", {}, model::source_language, "a4"});
  const engine::PreparedLook letter = ready.engine.look({"workbook", {}, model::source_language, "letter"});
  const engine::PreparedLook poster =
      ready.engine.look({"workbook", {}, model::source_language, "poster-a3"});
  const engine::PreparedLook large =
      ready.engine.look({"workbook", {"large-print"}, model::source_language, "a4"});
  CHECK(&again.styles == &first.styles);
  CHECK(&letter.styles == &first.styles);
  CHECK(&poster.styles != &first.styles);
  CHECK(&poster.theme == &first.theme);
  CHECK(&large.theme != &first.theme);
  CHECK(&ready.engine.made_look({"workbook", {}, model::source_language, "letter"}).styles == &first.styles);
  CHECK(ready.diagnostics.empty());
}

TEST_CASE("a look that names no paper has its theme's") {
  Ready ready;
  const engine::PreparedLook look = ready.engine.prepare({"workbook"});
  CHECK(look.look.paper == "a4");
  CHECK(look.paper.id.value == "a4");
}

TEST_CASE("a look that there is not is refused with what may be meant") {
  Ready ready;
  const auto refusal_of = [&](const engine::Look& look) {
    try {
      ready.engine.prepare(look);
    } catch (const engine::NoSuchId& refusal) {
      return refusal.message + "; " + refusal.hint;
    }
    return std::string();
  };
  CHECK(refusal_of({"workbok"}) == "there is no theme 'workbok'; did you mean 'workbook'?");
  CHECK(refusal_of({"workbook", {"large-prnt"}}) ==
        "there is no variant 'large-prnt'; did you mean 'large-print'?");
  CHECK_THAT(refusal_of({"workbook", {}, "xx"}), Contains("there is no language 'xx'"));
  CHECK(refusal_of({"workbook", {}, model::source_language, "a44"}) ==
        "there is no paper 'a44'; did you mean 'a4'?");
}

TEST_CASE("no look is made of a project with errors") {
  MemoryFileSystem files = small_project();
  files.add("content/broken.yaml", "exercise: broken\n");
  Ready ready(std::move(files));
  CHECK(ready.diagnostics.has_errors());
  CHECK_THROWS_AS(ready.engine.prepare({}), engine::ContentFailed);
}

TEST_CASE("an engine knows what it has read") {
  Ready ready;
  ready.engine.prepare({});
  const engine::Memo memo;
  const std::vector<std::string> paths = ready.engine.dependencies(memo);
  for (const char* path : {"content", "content/listening.yaml", "templates/themes/workbook.yaml"}) {
    INFO(path);
    CHECK(std::count(paths.begin(), paths.end(), path) == 1);
  }
}

}  // namespace
}  // namespace tandem::tests
