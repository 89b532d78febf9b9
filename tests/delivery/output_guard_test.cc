#include "delivery/output_guard.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

/// What is said against writing there; empty for nothing. Read were content/, and a couples' list in it.
std::string refusal_of(const delivery::Destination& destination,
                       const std::string& output = "out/handouts/a.pdf") {
  MemoryFileSystem files;
  files.add("content/couples.yaml", "workshop: w\n");
  files.add("notes.txt", "Bring the cards.\n");
  files.add("out/handouts/a.pdf", "%PDF-1.7\n");
  try {
    const delivery::OutputGuard guard(destination, files, {"content", "content/couples.yaml"});
    guard.check_output(output);
  } catch (const delivery::OutputRefused& refusal) {
    return refusal.message;
  }
  return {};
}

TEST_CASE("an output that is out of the way is let through") {
  CHECK(refusal_of({"out"}).empty());
  CHECK(refusal_of({".", "output"}).empty());
  CHECK(refusal_of({"out", "", "", "build/stamp", "build/d"}).empty());
}

TEST_CASE("nothing is written over what was read") {
  CHECK(refusal_of({"content"}) == "'--output content' is a file or folder that was read in this run");
  CHECK(refusal_of({"content", "output"}) ==
        "'--output content/output' lies in /memory/disk/content that was read in this run");
  CHECK(refusal_of({"out"}, "content/couples.yaml") ==
        "content/couples.yaml was read in this run and would be written over");
}

TEST_CASE("an archive is named by its own option") {
  CHECK(refusal_of({.root = "content", .archive = "all.tar"}) ==
        "'--archive content/all.tar' lies in /memory/disk/content that was read in this run");
}

TEST_CASE("stamp and depfile take the place of no other file") {
  CHECK(refusal_of({"out", "", "", "notes.txt"}) ==
        "'--stamp notes.txt' holds something, which no stamp does");
  CHECK(refusal_of({"out", "", "", "stamp", "notes.txt"}) == "'--depfile notes.txt' is there and no depfile");
  CHECK(refusal_of({"out", "", "", "out/handouts/a.pdf"}) ==
        "'--stamp out/handouts/a.pdf' is a file that a run makes");
  CHECK(refusal_of({"out", "", "", "stamp", "stamp"}) == "'--depfile' and '--stamp' name the same file");
}

}  // namespace
}  // namespace tandem::tests
