#include "delivery/named_file.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "temporary_folder.h"

namespace tandem::tests {
namespace {

std::string refusal_of(const std::string& held, delivery::NamedFile kind) {
  MemoryFileSystem files;
  files.add("there", held);
  try {
    delivery::check_named_file("--output", "there", kind, files);
  } catch (const delivery::OutputRefused& refusal) {
    return refusal.message;
  }
  return {};
}

TEST_CASE("a file takes the place of nothing, of an empty file and of one of its kind") {
  const std::string tar = std::string(257, '\0') + "ustar";
  for (const auto& [kind, held] :
       {std::pair<delivery::NamedFile, std::string>{delivery::NamedFile::pdf, "%PDF-1.7\n"},
        {delivery::NamedFile::tar, tar},
        {delivery::NamedFile::zip, "PK\3\4"},
        {delivery::NamedFile::manifest, "{\n  \"program\": \"1.0\",\n"},
        {delivery::NamedFile::depfile, "build/a.stamp: \\\n  content \\\n  a.yaml\n"}}) {
    INFO(held);
    CHECK(refusal_of(held, kind).empty());
    CHECK(refusal_of("", kind).empty());
    CHECK_FALSE(refusal_of("Bring the cards.\n", kind).empty());
    CHECK_FALSE(refusal_of(held, delivery::NamedFile::stamp).empty());
  }
  CHECK(refusal_of("workshop: w\n", delivery::NamedFile::pdf) == "'--output there' is there and no PDF");
  CHECK(refusal_of("# all: of it\nbuild: \\\n  a\n", delivery::NamedFile::depfile) ==
        "'--output there' is there and no depfile");
}

TEST_CASE("a link and a folder are never replaced") {
  const TemporaryFolder folder;
  const std::string below = folder.path() + "/";
  std::ofstream(below + "leaves.pdf") << "%PDF-1.7\n";
  std::filesystem::create_symlink("leaves.pdf", below + "link.pdf");
  std::filesystem::create_symlink("nothing.pdf", below + "nowhere.pdf");
  DiskFileSystem files;
  CHECK_NOTHROW(
      delivery::check_named_file("--output", below + "leaves.pdf", delivery::NamedFile::pdf, files));
  CHECK_NOTHROW(
      delivery::check_named_file("--output", below + "new/leaves.pdf", delivery::NamedFile::pdf, files));
  for (const char* name : {"link.pdf", "nowhere.pdf", "", "leaves.pdf/"}) {
    INFO(name);
    CHECK_THROWS_AS(delivery::check_named_file("--output", below + name, delivery::NamedFile::pdf, files),
                    delivery::OutputRefused);
  }
}

}  // namespace
}  // namespace tandem::tests
