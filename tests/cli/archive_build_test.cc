// A build into one file: what it holds is what a build into a folder makes.
#include <catch2/catch.hpp>

#include "cli/kept_runner.h"
#include "delivery/archive.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

std::string in_archive(Kept& kept, const std::string& path, const std::string& name) {
  std::string problem;
  const auto file = kept.files.open_below(".", path, problem);
  REQUIRE(file);
  return delivery::read_from_archive(*file, name, problem).value_or("not there: " + problem);
}

TEST_CASE("an archive holds what a folder would", "[archive]") {
  const std::string name = GENERATE("all.tar", "all.zip");
  Kept folder;
  folder.build({"--collate"});
  Kept kept;
  kept.build({"--archive", name, "--collate"});
  CHECK(kept.last.code == 0);
  CHECK(kept.last.err == "");
  CHECK_THAT(kept.last.out, Contains("12 PDFs in " + name));
  CHECK(kept.output().empty());
  for (const auto& [path, bytes] : folder.output()) {
    INFO(path);
    const std::string inside = path.substr(std::string("small/output/").size());
    CHECK((in_archive(kept, name, inside) == bytes));
  }
  SECTION("the same bytes each time, for any number of threads, and then it is left alone") {
    const std::string first = kept.text(name);
    kept.build({"--archive", name, "--collate", "-j", "3"});
    CHECK((kept.text(name) == first));
    CHECK_THAT(kept.last.out, Contains("none changed"));
  }
}

TEST_CASE("an archive is whole or not there", "[archive]") {
  Kept kept;
  kept.files.add("all.zip", "PK of yesterday");
  kept.steps_until_interrupt = 5;
  kept.build({"--archive", "all.zip"});
  CHECK(kept.last.code == 130);
  CHECK(kept.text("all.zip") == "PK of yesterday");
  Kept full;
  full.files.fail_writes("No space left on device");
  full.build({"--archive", "all.tar"});
  CHECK(full.last.code == 4);
  CHECK_THAT(full.last.err, Contains("cannot write all.tar: No space left on device"));
}

TEST_CASE("a language and a part go into an archive, too", "[archive]") {
  Kept kept;
  kept.build({"--archive", "out/one.zip", "--couple", "couple-01", "--fillable", "both"});
  CHECK(kept.last.code == 0);
  CHECK_THAT(in_archive(kept, "out/one.zip", "packs/couple-01/couple-01-a-print.pdf"), Contains("%PDF"));
  CHECK_THAT(in_archive(kept, "out/one.zip", "handouts/listening.pdf"), Contains("not there"));
  CHECK_THAT(in_archive(kept, "out/one.zip", "fields.json"), Contains("couple-01-b.pdf"));
}

TEST_CASE("what no archive can be is wrong use", "[archive]") {
  Kept kept;
  for (const std::vector<std::string>& options : {std::vector<std::string>{"--archive", "all.rar"},
                                                  {"--archive", "all.tar", "-o", "x"},
                                                  {"--archive", "all.tar", "--prune"},
                                                  {"--archive", "small/content/all.tar"}}) {
    kept.build(options);
    INFO(options[1]);
    CHECK(kept.last.code == 2);
  }
}

TEST_CASE("an archive takes the place of nothing but an archive", "[archive]") {
  Kept kept;
  kept.files.add("notes.tar", "Bring the cards.");
  kept.build({"--archive", "notes.tar"});
  CHECK(kept.last.code == 2);
  CHECK_THAT(kept.last.err, Contains("'--archive notes.tar' is there and no tar archive"));
  CHECK(kept.text("notes.tar") == "Bring the cards.");
}

}  // namespace
}  // namespace tandem::tests
