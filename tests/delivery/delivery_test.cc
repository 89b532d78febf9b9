// Files, and what a run leaves on the disk.
#include "delivery/delivery.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Paths = std::vector<std::string>;

/// Of a run in a language, into 'out'.
delivery::Destination out_in(const std::string& language) {
  return {"out", "", delivery::language_folder(language)};
}

std::string text_of(MemoryFileSystem& files, const std::string& path) {
  std::string problem;
  return files.read(path, problem).value_or("(not there)");
}

TEST_CASE("a file lands in the folder of its language, and what would not change is left alone") {
  MemoryFileSystem files;
  files.add("out/es/handouts/same.pdf", "same");
  Diagnostics diagnostics;
  delivery::Delivery delivery(files, out_in("es"), diagnostics, {});
  delivery.write("handouts/same.pdf", "same");
  delivery.write("handouts/new.pdf", "new");
  delivery.write("fields.json", "{}");
  CHECK(text_of(files, "out/es/handouts/new.pdf") == "new");
  CHECK(text_of(files, "out/es/fields.json") == "{}");
  CHECK(delivery.changed() == Paths{"es/handouts/new.pdf"});
  CHECK(delivery.written() ==
        Paths{"out/es/handouts/same.pdf", "out/es/handouts/new.pdf", "out/es/fields.json"});
}

TEST_CASE("a disk that takes nothing ends the run with the reason") {
  MemoryFileSystem files;
  files.fail_writes("No space left on device");
  Diagnostics diagnostics;
  delivery::Delivery delivery(files, out_in("en"), diagnostics, {});
  CHECK_THROWS_AS(delivery.write("handouts/a.pdf", "a"), delivery::WriteFailed);
  REQUIRE(diagnostics.error_count() == 1);
  CHECK(diagnostics.sorted().front().message == "cannot write out/handouts/a.pdf: No space left on device");
}

TEST_CASE("a file of an earlier run is dropped unless this run has made it") {
  MemoryFileSystem files;
  files.add("out/packs/all.pdf", "old");
  files.add("out/packs/all-print.pdf", "old");
  Diagnostics diagnostics;
  delivery::Delivery delivery(files, out_in("en"), diagnostics, {});
  delivery.write("packs/all.pdf", "new");
  delivery.drop("packs/all.pdf");
  delivery.drop("packs/all-print.pdf");
  delivery.drop("packs/never-there.pdf");
  CHECK(text_of(files, "out/packs/all.pdf") == "new");
  CHECK_FALSE(files.exists("out/packs/all-print.pdf"));
  CHECK(delivery.dropped() == Paths{"packs/all-print.pdf"});
}

TEST_CASE("what lies there and would not be made is named, but for couples that were left out") {
  MemoryFileSystem files;
  for (const char* path : {"out/handouts/gone.pdf", "out/handouts/notes.txt", "out/packs/c1/c1-a.pdf",
                           "out/packs/c2/c2-a.pdf", "out/es/handouts/other.pdf", "out/fields.json"}) {
    files.add(path, "x");
  }
  Diagnostics diagnostics;
  delivery::Delivery delivery(files, out_in("en"), diagnostics, {});
  delivery.write("fields.json", "{}");
  delivery.leave_out("c1");
  delivery.report_left_over();
  REQUIRE(diagnostics.warning_count() == 1);
  CHECK(diagnostics.sorted().front().code == "left-over");
  CHECK(diagnostics.sorted().front().message ==
        "this build would not make out/packs/c2/c2-a.pdf, out/handouts/gone.pdf");
}

TEST_CASE("the stamp comes last, and only where it is asked for") {
  MemoryFileSystem files;
  Diagnostics diagnostics;
  delivery::Delivery plain(files, out_in("en"), diagnostics, {});
  plain.write_marks({"content/a.yaml"}, "/here");
  CHECK(files.list(".").empty());
  delivery::Delivery marked(files, {"out", "", "", "build/stamp", "build/d"}, diagnostics, {});
  marked.write("handouts/a.pdf", "a");
  marked.write_marks({"content/a.yaml"}, "/here");
  CHECK(text_of(files, "build/stamp").empty());
  CHECK(text_of(files, "build/d") ==
        "build/stamp: \\\n  /here/content/a.yaml \\\n  /here/out/handouts/a.pdf\n");
}

}  // namespace
}  // namespace tandem::tests
