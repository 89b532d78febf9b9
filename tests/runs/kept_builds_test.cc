// What has not changed is not made again, what has is; and a build that was stopped goes on to the same end.
#include <catch2/catch.hpp>

#include "cli/kept_runner.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

/// The files of a build of the same project that knows of no earlier one.
Files made_anew(Kept& kept) {
  Kept fresh;
  fresh.files = kept.files;
  std::string problem;
  for (const auto& [path, text] : kept.output()) fresh.files.remove_below(".", path, problem);
  fresh.build();
  CHECK(fresh.last.code == 0);
  return fresh.output();
}

/// The run is killed before its write of this number.
struct Killed {};
class KilledDisk : public MemoryFileSystem {
 public:
  explicit KilledDisk(const MemoryFileSystem& like, int writes) : MemoryFileSystem(like), writes_(writes) {}
  bool write_below(const std::string& folder, const std::string& name, std::string_view bytes,
                   std::string& problem) override {
    if (writes_-- == 0) throw Killed{};
    return MemoryFileSystem::write_below(folder, name, bytes, problem);
  }
  bool remove_below(const std::string& folder, const std::string& name, std::string& problem) override {
    if (writes_-- == 0) throw Killed{};
    return MemoryFileSystem::remove_below(folder, name, problem);
  }

 private:
  int writes_;
};

const std::string couples = "small/content/couples.yaml";
const std::string pack_a = "small/output/packs/couple-01/couple-01-a.pdf";

TEST_CASE("a second build lays nothing out", "[kept]") {
  Kept kept;
  CHECK(kept.build() == 7);
  CHECK(kept.last.err == "");
  const Files first = kept.output();
  CHECK(first.size() == 13);
  CHECK(kept.build() == 0);
  CHECK(kept.last.err == "");
  CHECK_THAT(kept.last.out, Contains("11 PDFs in small/output, none changed"));
  CHECK(kept.output() == first);
}

TEST_CASE("the manifest names ids and files, and nobody", "[kept]") {
  Kept kept;
  kept.build();
  const std::string manifest = kept.text("small/output/manifest.json");
  CHECK_THAT(manifest, Contains("{\"kind\": \"handout\", \"id\": \"listening\", \"inputs\": \"") &&
                           Contains("{\"kind\": \"pack\", \"id\": \"couple-01\", \"inputs\": \"") &&
                           Contains("\"file\": \"packs/couple-01/couple-01-together.pdf\", \"pages\": ") &&
                           Contains("\"left-over\": []"));
  for (const char* name : {"Philomena", "Bartholomew", "Wilhelmina", "Cornelius"}) {
    CHECK_THAT(manifest, !Contains(name));
  }
}

TEST_CASE("what has changed is made again, and nothing else", "[kept]") {
  Kept kept;
  kept.build();
  SECTION("a couple") {
    kept.replace(couples, "Philomena", "Philippa");
    // Their pack, and what its handouts ask.
    CHECK(kept.build() == 1);
    CHECK_THAT(kept.last.out, Contains("couple-01-a.pdf") && !Contains("new or changed:\n  packs/couple-02"));
  }
  SECTION("a sheet") {
    kept.replace("small/content/listening.yaml", "last hear you out", "hear you out last");
    CHECK(kept.build() == 4);
  }
  SECTION("the theme") {
    kept.replace("small/templates/themes/base.yaml", "fillable: yes", "fillable: no");
    CHECK(kept.build() == 7);
    kept.files.remove_below(".", "small/output/fields.json", kept.last.err);
  }
  SECTION("the language of one couple's page on the disk") {
    kept.files.add(pack_a, "not what was written");
    CHECK(kept.build() == 1);
  }
  SECTION("a file that is gone") {
    kept.files.remove_below(".", pack_a, kept.last.err);
    CHECK(kept.build() == 1);
  }
  SECTION("the list of fields, which others may have changed") {
    kept.files.add("small/output/fields.json", "{\n  \"files\": [\n");
    CHECK(kept.build() > 0);
  }
  SECTION("the manifest") {
    kept.files.add("small/output/manifest.json", "{\n  \"program\": \"0\"\n");
    CHECK(kept.build() == 7);
  }
  CHECK(kept.last.code == 0);
  CHECK(kept.output() == made_anew(kept));
}

TEST_CASE("without a key all is made anew, and said", "[kept]") {
  Kept kept;
  kept.disk.key = [](const std::string&, std::string& problem) {
    problem = "Permission denied";
    return std::optional<std::string>();
  };
  CHECK(kept.build() == 7);
  CHECK_THAT(kept.last.err, Contains("warning[no-key]: small/.tandem/key cannot be used: Permission denied"));
  CHECK(kept.build() == 7);
  CHECK_FALSE(kept.files.exists("small/output/manifest.json"));
}

TEST_CASE("a folder that another run holds is left alone", "[kept]") {
  Kept kept;
  kept.disk.hold = [](const std::string&) { return std::shared_ptr<void>(); };
  kept.build();
  CHECK(kept.last.code == 4);
  CHECK_THAT(kept.last.err, Contains("error[output-in-use]: another run is writing into small/output"));
  CHECK(kept.output().empty());
}

TEST_CASE("what is left over is named, and pruned where it is proved to be ours", "[kept]") {
  Kept kept;
  kept.build();
  const std::string all = kept.text(couples);
  kept.files.add(couples, all.substr(0, all.find("  - id: couple-02")));
  kept.files.add("small/output/packs/couple-02/couple-02-a.pdf", "written over by its reader");
  kept.files.add("small/output/handouts/old.pdf", "of nobody knows whom");
  CHECK(kept.build() == 0);
  CHECK_THAT(
      kept.last.err,
      Contains("warning[left-over]: this build would not make small/output/packs/couple-02/couple-02-a.pdf, "
               "small/output/packs/couple-02/couple-02-b.pdf, "
               "small/output/handouts/old.pdf"));
  // It stays proved, however many builds come between.
  kept.build();
  CHECK(kept.build({"--prune"}) == 0);
  CHECK_THAT(kept.last.out, Contains("out of date, taken away: packs/couple-02/couple-02-b.pdf\n"));
  CHECK_THAT(kept.last.err, Contains("would not make small/output/packs/couple-02/couple-02-a.pdf, "
                                     "small/output/handouts/old.pdf\n"));
  CHECK(kept.text("small/output/handouts/old.pdf") == "of nobody knows whom");
  CHECK_FALSE(kept.files.exists("small/output/packs/couple-02/couple-02-b.pdf"));
}

TEST_CASE("a build that is killed leaves whole files, and the next goes on to the same end", "[kept]") {
  Kept kept;
  kept.build();
  const Files undisturbed = kept.output();
  Kept before;
  const bool is_second_build = GENERATE(false, true);
  if (is_second_build) {
    before.replace(couples, "Philomena", "Philippa");
    before.build();
    before.replace(couples, "Philippa", "Philomena");
  }
  for (int writes = 0; true; ++writes) {
    KilledDisk disk(before.files, writes);
    bool is_killed = false;
    try {
      before.run_on(disk, {"build", "small", "-q"});
    } catch (const Killed&) {
      is_killed = true;
    }
    INFO("killed before write " << writes);
    Kept next;
    next.files = disk;
    for (const auto& [path, text] : next.output()) {
      if (!path.ends_with(".pdf")) continue;
      const bool is_whole = text.starts_with("%PDF-") && text.ends_with("%%EOF\n");
      CHECK(is_whole);
    }
    const int made = next.build();
    CHECK(next.last.code == 0);
    CHECK(next.output() == undisturbed);
    if (!is_killed) {
      CHECK(made == 0);
      CHECK(writes > (is_second_build ? 3 : 5));  // of the second, one couple and the manifest
      break;
    }
    // What the journal knows is not made again.
    if (!is_second_build && writes >= 13) CHECK(made < 7);
  }
}

}  // namespace
}  // namespace tandem::tests
