// Which couple stands in which volume, and that the volumes are the same files however they come about.
#include "engine/collated_packs.h"

#include <catch2/catch.hpp>

#include "engine/maker.h"
#include "small_project.h"

namespace tandem::tests {
namespace {

TEST_CASE("one volume keeps its name, and many count from 1") {
  CHECK(engine::Volumes{250}.file_of(249) == "packs/all.pdf");
  CHECK(engine::Volumes{251}.file_of(0) == "packs/all-001.pdf");
  CHECK(engine::Volumes{251}.file_of(249) == "packs/all-001.pdf");
  CHECK(engine::Volumes{251}.file_of(250) == "packs/all-002.pdf");
  CHECK(engine::Volumes{7, 3}.file_of(6) == "packs/all-003.pdf");
  CHECK(engine::Volumes{2000, 1}.file_of(1999) == "packs/all-2000.pdf");
}

/// Five couples of the small project.
class Binding {
 public:
  Binding()
      : engine(files, ".", sources, diagnostics),
        look(engine.prepare({})),
        selection(engine::select_all(engine.project(), model::source_language, diagnostics)),
        maker(engine, look, selection, {{}, model::Fillable::no}) {}

  static MemoryFileSystem five_couples() {
    MemoryFileSystem files = small_project();
    std::string text = "workshop: evening\ncouples:\n";
    for (const char* id : {"one", "two", "three", "four", "five"}) {
      text += std::string("  - {id: ") + id + ", a: {name: Noor}, b: {name: Samir}}\n";
    }
    files.add("content/couples.yaml", text);
    return files;
  }

  /// Names and bytes, in the order that they come out in; the couples at `gone` have no pack.
  std::vector<engine::PaintedFile> bind(std::size_t couples_a_volume,
                                        const std::vector<std::size_t>& gone = {}) {
    pdf::BatchCache cache;
    engine::Memo memo;
    engine::CollatedPacks packs(engine.project(), "en", look.styles, "", {}, {5, couples_a_volume}, cache,
                                diagnostics);
    std::vector<engine::PaintedFile> volumes;
    const auto keep = [&](std::optional<engine::PaintedFile> volume) {
      if (volume) volumes.push_back(std::move(*volume));
    };
    for (std::size_t place = 0; place < 5; ++place) {
      if (std::find(gone.begin(), gone.end(), place) != gone.end()) continue;
      keep(packs.add(place, maker.pack(*selection.couples[place], memo, watch).product, look.styles.words()));
    }
    keep(packs.finish());
    CHECK_FALSE(packs.finish());
    return volumes;
  }

  MemoryFileSystem files = five_couples();
  SourceSet sources;
  Diagnostics diagnostics;
  engine::Engine engine;
  engine::PreparedLook look;
  engine::Selection selection;
  engine::Maker maker;
  engine::Stopwatch watch{[] { return std::chrono::steady_clock::time_point(); }};
};

std::vector<std::string> names_of(const std::vector<engine::PaintedFile>& volumes) {
  std::vector<std::string> names;
  for (const engine::PaintedFile& volume : volumes) names.push_back(volume.name);
  return names;
}

using Names = std::vector<std::string>;

TEST_CASE("a volume comes out when the first couple of the next is there") {
  Binding binding;
  CHECK(names_of(binding.bind(5)) == Names{"packs/all.pdf"});
  CHECK(names_of(binding.bind(2)) == Names{"packs/all-001.pdf", "packs/all-002.pdf", "packs/all-003.pdf"});
  CHECK(binding.diagnostics.empty());
}

TEST_CASE("a couple without a pack moves no other into another volume") {
  Binding binding;
  const auto all = binding.bind(2);
  const auto without_first = binding.bind(2, {0});
  CHECK(names_of(without_first) == names_of(all));
  CHECK((without_first[0].bytes != all[0].bytes));
  CHECK((without_first[1].bytes == all[1].bytes));
  CHECK((without_first[2].bytes == all[2].bytes));
  // Nobody is left of the second volume.
  CHECK(names_of(binding.bind(2, {2, 3})) == Names{"packs/all-001.pdf", "packs/all-003.pdf"});
}

}  // namespace
}  // namespace tandem::tests
