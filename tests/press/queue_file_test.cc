#include "press/printing/queue_file.h"

#include <catch2/catch.hpp>

#include "press/printing/copies.h"

namespace tandem::tests {
namespace {

press::PrintPlan plan_of_two() {
  return {{"office", "two-sided-long-edge", "iso_a4_210x297mm", {20, 5}, "monochrome", "none", true},
          true,
          true,
          {{"couple-1-a", "couple-1", "packs/couple-1/couple-1-a.pdf", 100, "aa", 6},
           {"couple-1-a:2", "couple-1", "packs/couple-1/couple-1-a.pdf", 100, "aa", 6}}};
}

struct Disk {
  MemoryFileSystem files;
  int syncs = 0;
  press::QueueFile open() {
    return {files, "out", "print-queue", [this](const std::string&) { ++syncs; }};
  }
};

TEST_CASE("a queue is read as it was written", "[print]") {
  Disk disk;
  std::string problem;
  press::QueueFile queue = disk.open();
  CHECK(!queue.read(problem));
  CHECK(problem.empty());
  REQUIRE(queue.begin(plan_of_two(), problem));
  auto kept = disk.open().read(problem);
  REQUIRE(kept);
  CHECK(kept->plan == plan_of_two());
  CHECK(kept->progress == press::PrintProgress{});
  press::PrintProgress progress{
      1, 1, press::PrintJob{7, "urn:uuid:1", 1796132493}, false, false, press::Counting::counts, {0}};
  REQUIRE(queue.save(progress, problem));
  CHECK(disk.open().read(problem)->progress == progress);
  progress = {1, 1, {}, true, true, press::Counting::silent, {0}};
  REQUIRE(queue.save(progress, problem));
  kept = disk.open().read(problem);
  CHECK(kept->progress == progress);
  // Whoever goes on writes behind what was written last.
  press::QueueFile later = disk.open();
  REQUIRE(later.read(problem));
  REQUIRE(later.save({2, 2}, problem));
  CHECK(disk.open().read(problem)->progress == press::PrintProgress{2, 2});
  REQUIRE(later.remove(problem));
  CHECK(!disk.open().read(problem));
  CHECK(disk.files.list("out").empty());
}

TEST_CASE("all is on the disk before anything is done", "[print]") {
  Disk disk;
  std::string problem;
  press::QueueFile queue = disk.open();
  REQUIRE(queue.begin(plan_of_two(), problem));
  const int before = disk.syncs;
  REQUIRE(queue.save({1, 1}, problem));
  CHECK(disk.syncs == before + 1);
  disk.files.fail_writes("No space left on device");
  CHECK(!queue.save({2, 2}, problem));
  CHECK(problem == "No space left on device");
}

TEST_CASE("beside a damaged file, what comes next may be printed already", "[print]") {
  Disk disk;
  std::string problem;
  press::QueueFile queue = disk.open();
  REQUIRE(queue.begin(plan_of_two(), problem));
  const press::PrintJob job{7, "urn:uuid:1", 0};
  REQUIRE(queue.save({0, 0, job}, problem));
  const std::string newest = "out/print-queue/progress-0.json";  // of step 2
  // Whether its job was made, and all of it printed, nobody knows: it must not be printed again unasked.
  const press::PrintProgress in_doubt{.is_doubtful = true};
  SECTION("emptied") {
    disk.files.add(newest, "");
  }
  SECTION("of this plan, and not sound") {
    std::string text = *disk.files.read(newest, problem);
    disk.files.add(newest, text.replace(text.find("\"next\": 0"), 9, "\"next\": 2"));
  }
  REQUIRE(disk.open().read(problem));
  CHECK(disk.open().read(problem)->progress == in_doubt);
  // Whoever answers is written down in its place.
  press::QueueFile later = disk.open();
  REQUIRE(later.read(problem));
  REQUIRE(later.save({1, 1}, problem));
  CHECK(disk.open().read(problem)->progress == press::PrintProgress{1, 1});
  disk.files.add(newest, std::string(64, '\0'));
  disk.files.add("out/print-queue/progress-1.json", "");
  CHECK(!disk.open().read(problem));
  CHECK(problem == "how far it is cannot be read");
}

TEST_CASE("a job that is known says itself how it ended, whatever was written behind it", "[print]") {
  Disk disk;
  std::string problem;
  press::QueueFile queue = disk.open();
  REQUIRE(queue.begin(plan_of_two(), problem));
  const press::PrintProgress sent{0, 0, press::PrintJob{7, "urn:uuid:1", 0}};
  REQUIRE(queue.save(sent, problem));
  REQUIRE(queue.save({1, 1}, problem));
  disk.files.add("out/print-queue/progress-1.json", "");
  CHECK(disk.open().read(problem)->progress == sent);
  REQUIRE(queue.save({1, 1}, problem));  // step 4
  REQUIRE(disk.files.remove_below("out", "print-queue/progress-1.json", problem));
  CHECK(disk.open().read(problem)->progress == press::PrintProgress{1, 1, {}, true});  // gone is damaged, too
  // All is done: nothing can be printed twice.
  REQUIRE(queue.save({2, 2}, problem));
  disk.files.add("out/print-queue/progress-0.json", "");
  CHECK(disk.open().read(problem)->progress == press::PrintProgress{2, 2});
}

TEST_CASE("progress of another plan, or beyond it, is none", "[print]") {
  Disk disk;
  std::string problem;
  press::QueueFile queue = disk.open();
  REQUIRE(queue.begin(plan_of_two(), problem));
  REQUIRE(queue.save({3, 3}, problem));
  REQUIRE(queue.save({2, 2, press::PrintJob{1}}, problem));
  CHECK(!disk.open().read(problem));
  REQUIRE(queue.save({2, 2}, problem));
  CHECK(disk.open().read(problem));
  press::PrintPlan other = plan_of_two();
  other.ticket.printer = "other";
  disk.files.add("out/print-queue/plan.json", press::plan_text(other));
  CHECK(!disk.open().read(problem));
  // Beside progress of this plan it says nothing.
  REQUIRE(queue.begin(other, problem));
  const std::string other_progress = *disk.files.read("out/print-queue/progress-1.json", problem);
  REQUIRE(queue.begin(plan_of_two(), problem));
  REQUIRE(queue.save({1, 1}, problem));
  disk.files.add("out/print-queue/progress-1.json", other_progress);
  CHECK(disk.open().read(problem)->progress == press::PrintProgress{1, 1});
  disk.files.add("out/print-queue/plan.json", "{\"tandem-print-queue\": 2}");
  CHECK(!disk.open().read(problem));
  CHECK(problem == "it is no plan for printing of this version");
}

TEST_CASE("a queue that was only just begun has nothing printed", "[print]") {
  Disk disk;
  std::string problem;
  disk.files.add("out/print-queue/plan.json", press::plan_text(plan_of_two()));
  CHECK(disk.open().read(problem)->progress == press::PrintProgress{});
}

delivery::Manifest manifest_of_two() {
  delivery::Manifest manifest;
  manifest.products = {
      {"handout", "listening", "", {{"handouts/listening.pdf", 10, "h", 1}}},
      {"workshop", "evening", "", {{"workshops/evening/evening-run-sheet.pdf", 10, "w", 2}}},
      {"pack",
       "couple-1",
       "",
       {{"packs/couple-1/couple-1-a-print.pdf", 10, "ap", 6},
        {"packs/couple-1/couple-1-a.pdf", 11, "a", 6},
        {"packs/couple-1/couple-1-b.pdf", 12, "b", 6},
        {"packs/couple-1/couple-1-b-print.pdf", 13, "bp", 6},
        {"packs/couple-1/couple-1-together.pdf", 14, "t", 3},
        {"packs/couple-1/couple-1-together-es.pdf", 16, "te", 3}}},
      {"pack", "couple-2", "", {{"packs/couple-2/couple-2-a.pdf", 15, "c", 6}}},
  };
  return manifest;
}

std::vector<std::string> ids(const press::ChosenCopies& chosen) {
  std::vector<std::string> ids;
  for (const press::CopyToPrint& copy : chosen.copies) ids.push_back(copy.id + "=" + copy.checksum);
  return ids;
}

TEST_CASE("a build's copies come couple by couple, of two files the one for paper", "[print]") {
  using Words = std::vector<std::string>;
  const delivery::Manifest manifest = manifest_of_two();
  CHECK(ids(press::choose_copies(manifest, {})) == Words{"couple-1-a=ap", "couple-1-b=bp",
                                                         "couple-1-together=t", "couple-1-together-es=te",
                                                         "couple-2-a=c"});
  CHECK(ids(press::choose_copies(manifest, {.couples = {"couple-2"}})) == Words{"couple-2-a=c"});
  CHECK(ids(press::choose_copies(manifest, {.kinds = {"joint"}})) ==
        Words{"couple-1-together=t", "couple-1-together-es=te"});
  CHECK(ids(press::choose_copies(manifest, {.kinds = {"facilitator"}})) == Words{"evening-run-sheet=w"});
  CHECK(ids(press::choose_copies(manifest, {.sheets = {"listening"}, .times = 2})) ==
        Words{"listening=h", "listening:2=h"});
  const press::ChosenCopies unknown =
      press::choose_copies(manifest, {.couples = {"couple-9"}, .sheets = {"no"}});
  CHECK(unknown.copies.empty());
  CHECK(unknown.unknown_couples == Words{"couple-9"});
  CHECK(unknown.unknown_sheets == Words{"no"});
}

TEST_CASE("a single PDF is called by its checksum, never by its name", "[print]") {
  const auto copies = press::copies_of_file("%PDF-1.7", 2);
  REQUIRE(copies.size() == 2);
  CHECK(copies[0].id.starts_with("pdf-"));
  CHECK(copies[1].id == copies[0].id + ":2");
  CHECK(copies[0].bytes == 8);
}

}  // namespace
}  // namespace tandem::tests
