// Products one by one: whose copies they are, what is wrong with each, and the same bytes from any memo.
#include "engine/maker.h"

#include <catch2/catch.hpp>

#include "engine/making.h"
#include "small_project.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

std::map<std::string, std::string> bytes_of(const engine::Made& made) {
  std::map<std::string, std::string> bytes;
  for (const engine::PaintedFile& file : made.files) bytes[file.name] = file.bytes;
  return bytes;
}

TEST_CASE("a pack is three files, and each says whose it is") {
  Making making;
  engine::Memo memo;
  const engine::Made made = making.pack(memo);
  CHECK(made.product.kind == engine::Product::Kind::pack);
  CHECK(made.product.id == "couple-01");
  REQUIRE(made.product.files.size() == 3);
  CHECK(made.product.files[0].name == "packs/couple-01/couple-01-a.pdf");
  CHECK(made.product.files[0].reader == personalise::Reader::a);
  CHECK(made.product.files[1].name == "packs/couple-01/couple-01-b.pdf");
  CHECK(made.product.files[1].reader == personalise::Reader::b);
  CHECK(made.product.files[2].name == "packs/couple-01/couple-01-together.pdf");
  CHECK(made.product.files[2].reader == personalise::Reader::both);
  CHECK(made.files.size() == 3);
  CHECK(made.found.empty());
}

TEST_CASE("the same bytes come from a memo that is new and from one that has made much") {
  MemoryFileSystem files = small_project();
  files.add("content/couples.yaml",
            "workshop: evening\ncouples:\n"
            "  - {id: one, a: {name: Noor}, b: {name: Samir}}\n"
            "  - {id: two, a: {name: Zoë}, b: {name: Õnne-Liis}}\n");
  Making making(std::move(files), model::Fillable::both);
  engine::Memo used;
  for (const char* id : {"help", "listening", "meal"}) making.handout(id, used);
  making.pack(used, 0);
  engine::Memo fresh;
  const auto expected = bytes_of(making.pack(fresh, 1));
  CHECK(expected.size() == 6);
  CHECK(bytes_of(making.pack(used, 1)) == expected);
  Making elsewhere(making.files, model::Fillable::both);
  engine::Memo other;
  CHECK(bytes_of(elsewhere.pack(other, 1)) == expected);
}

TEST_CASE("what is wrong with one product is said with it, and stays there") {
  MemoryFileSystem files = small_project();
  files.add("content/couples.yaml",
            "workshop: evening\ncouples:\n"
            "  - {id: one, a: {name: Noor}, b: {name: Samir}, ban: [help]}\n"
            "  - {id: two, a: {name: Ada}, b: {name: Ben}}\n");
  Making making(std::move(files));
  engine::Memo memo;
  const engine::Made broken = making.pack(memo, 0);
  REQUIRE(broken.found.error_count() == 1);
  CHECK(broken.found.sorted().front().code == "banned-resources");
  CHECK(making.pack(memo, 1).found.empty());
  CHECK(making.diagnostics.empty());
}

TEST_CASE("a sheet's handout has the paper that it names, unless another is asked for") {
  MemoryFileSystem files = small_project();
  files.add("content/wall.yaml", "article: wall\ntitle: Wall\npaper: poster-a3\nblocks: [{prose: Words.}]\n");
  Making making(std::move(files));
  engine::Memo memo;
  const model::Sheet& sheet = *making.engine.project().sheets.at("wall");
  const auto width_of = [](const engine::Made& made) {
    return made.product.files.at(0).document.pages.at(0).size.width;
  };
  const double poster = making.engine.project().pages.at("poster-a3").width.points;
  const model::PageMaster& a4 = making.engine.project().pages.at("a4");
  CHECK(width_of(making.maker.handout(sheet, memo, making.watch)) == Approx(poster));
  CHECK(width_of(making.maker.handout_on(a4, sheet, memo, making.watch)) == Approx(a4.width.points));
}

}  // namespace
}  // namespace tandem::tests
