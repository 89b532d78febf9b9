// What is written to a real disk: whole or not there, and nowhere but where it belongs.
#include <catch2/catch.hpp>

#include "base/file_system.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/full_disk.h"
#include "temporary_folder.h"

namespace tandem::tests {
namespace {

namespace fs = std::filesystem;
using tests::FullDisk;
using tests::TemporaryFolder;

}  // namespace

TEST_CASE("a disk that fills up leaves the old file and no other", "[base]") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  std::string problem;
  REQUIRE(disk.write_atomically(folder / "a.pdf", "old", problem));
  bool written = true;
  {
    const FullDisk full(1000);
    written = disk.write_atomically(folder / "a.pdf", std::string(100000, 'x'), problem);
  }
  CHECK_FALSE(written);
  CHECK(problem == "File too large");
  CHECK(disk.read(folder / "a.pdf", problem) == "old");
  CHECK(folder.names() == std::vector<std::string>{"a.pdf"});
}

TEST_CASE("writing fails where no file can be, without a trace", "[base]") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  std::string problem;
  REQUIRE(disk.write_atomically(folder / "file", "x", problem));
  CHECK_FALSE(disk.write_atomically(folder / "file/below", "x", problem));
  CHECK_FALSE(problem.empty());
  fs::create_directory(folder / "taken");
  CHECK_FALSE(disk.write_atomically(folder / "taken", "x", problem));
  CHECK(folder.names() == std::vector<std::string>{"file", "taken"});
}

TEST_CASE("a file that is being read is never seen half", "[base]") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  std::string problem;
  REQUIRE(disk.write_atomically(folder / "a", "first", problem));
  std::ifstream reader(folder / "a");
  REQUIRE(disk.write_atomically(folder / "a", "second", problem));
  std::string seen;
  reader >> seen;
  CHECK(seen == "first");  // the rename put a new file there; the open one is untouched
}

TEST_CASE("below the folder that is written to, no link is followed", "[base]") {
  const TemporaryFolder folder;
  const TemporaryFolder elsewhere;
  DiskFileSystem disk;
  std::string problem;
  REQUIRE(disk.write_atomically(elsewhere / "victim", "precious", problem));
  fs::create_symlink(elsewhere.path(), folder / "chosen");
  CHECK(disk.write_below(folder / "chosen", "packs/a.pdf", "a", problem));
  CHECK(disk.read(elsewhere / "packs/a.pdf", problem) == "a");

  fs::create_symlink(elsewhere.path(), folder / "handouts");
  CHECK_FALSE(disk.write_below(folder.path(), "handouts/victim", "b", problem));
  CHECK(problem == "'handouts' is a link, which is not followed there");
  CHECK_FALSE(disk.read_below(folder.path(), "handouts/victim", problem));
  CHECK_FALSE(disk.remove_below(folder.path(), "handouts/victim", problem));

  fs::create_directory(folder / "packs");
  fs::create_symlink(elsewhere / "victim", folder / "packs/all.pdf");
  CHECK_FALSE(disk.read_below(folder.path(), "packs/all.pdf", problem));
  CHECK(disk.write_below(folder.path(), "packs/all.pdf", "c", problem));
  CHECK(fs::symlink_status(folder / "packs/all.pdf").type() == fs::file_type::regular);
  fs::create_symlink(elsewhere / "victim", folder / "packs/b.pdf");
  CHECK(disk.remove_below(folder.path(), "packs/b.pdf", problem));
  CHECK(disk.remove_below(folder.path(), "packs/b.pdf", problem));
  CHECK(disk.remove_below(folder.path(), "nowhere/b.pdf", problem));
  CHECK(disk.read(elsewhere / "victim", problem) == "precious");
  CHECK(folder.names() == std::vector<std::string>{"chosen", "handouts", "packs", "packs/all.pdf"});
}

TEST_CASE("a file that is made again can be read by those who could before", "[base]") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  std::string problem;
  for (const fs::perms mode : {fs::perms(0600), fs::perms(0664)}) {
    REQUIRE(disk.write_atomically(folder / "a.pdf", "a", problem));
    fs::permissions(folder / "a.pdf", mode);
    REQUIRE(disk.write_atomically(folder / "a.pdf", "b", problem));
    CHECK(fs::status(folder / "a.pdf").permissions() == mode);
  }
}

TEST_CASE("what is no file is not written over", "[base]") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  std::string problem;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_FALSE(disk.write_atomically(folder / "pipe", "x", problem));
  CHECK(problem == "what is there is no regular file");
  CHECK_FALSE(disk.write_atomically("/dev/null", "x", problem));
  fs::create_symlink("pipe", folder / "link");
  CHECK_FALSE(disk.is_place_for_file(folder / "pipe"));
  CHECK_FALSE(disk.is_place_for_file(folder / "link"));
  CHECK_FALSE(disk.is_place_for_file(folder.path()));
  CHECK(disk.is_place_for_file(folder / "new/file"));
}

TEST_CASE("a sweep takes what killed runs have left and nothing else", "[base]") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  std::string problem;
  const std::string leftover = ".tandem-part-0123456789abcdef0123456789abcdef";
  const std::string in_use = ".tandem-part-ffffffffffffffffffffffffffffffff";
  for (const std::string& name :
       std::vector<std::string>{"a.pdf", ".tandem-part-short", "x.part-1", ".tandem-part-notes.txt"}) {
    REQUIRE(disk.write_atomically(folder / name, "x", problem));
  }
  for (const std::string& name : std::vector<std::string>{leftover, in_use, "packs/couple/" + leftover,
                                                          "packs/couple/deep/" + leftover}) {
    REQUIRE(disk.write_atomically(folder / name, "names", problem));
  }
  fs::create_symlink("a.pdf", folder / ("packs/" + leftover));
  const int other_run = ::open((folder / in_use).c_str(), O_RDONLY | O_CLOEXEC);
  REQUIRE(::flock(other_run, LOCK_EX) == 0);
  disk.sweep(folder.path(), 2);
  ::close(other_run);
  CHECK(folder.names() ==
        std::vector<std::string>{".tandem-part-ffffffffffffffffffffffffffffffff", ".tandem-part-notes.txt",
                                 ".tandem-part-short", "a.pdf", "packs", "packs/" + leftover, "packs/couple",
                                 "packs/couple/deep", "packs/couple/deep/" + leftover, "x.part-1"});
}

TEST_CASE("runs with one process number in one folder do not disturb each other", "[base]") {
  const TemporaryFolder folder;
  std::vector<pid_t> children;
  for (int child = 0; child < 4; ++child) {
    children.push_back(::fork());
    if (children.back() != 0) continue;
    DiskFileSystem disk;
    std::string problem;
    bool is_well = true;
    for (int i = 0; i < 200; ++i) {
      disk.sweep(folder.path(), 2);
      is_well = disk.write_atomically(folder / "packs/a.pdf", std::string(2000, 'x'), problem) && is_well;
    }
    ::_exit(is_well ? 0 : 1);
  }
  for (const pid_t child : children) {
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
  }
  CHECK(folder.names() == std::vector<std::string>{"packs", "packs/a.pdf"});
}

TEST_CASE("a file that comes in pieces is seen when it is finished, and gone unless it is") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  std::string problem;
  {
    const auto file = disk.create_below(folder.path(), "below/list", problem);
    REQUIRE(file);
    CHECK(file->append("one ", problem));
    CHECK(file->append("two", problem));
    CHECK_FALSE(fs::exists(folder / "below/list"));
    disk.sweep(folder.path(), 1);
    CHECK(file->finish(problem));
  }
  CHECK(disk.read(folder / "below/list", problem) == "one two");
  {
    const auto file = disk.create_below(folder.path(), "below/list", problem);
    CHECK(file->append("never", problem));
  }
  CHECK(disk.read(folder / "below/list", problem) == "one two");
  CHECK(folder.names() == std::vector<std::string>{"below", "below/list"});
  CHECK_FALSE(disk.create_below(folder.path(), "below", problem));
  CHECK(problem == "Is a directory");
}

TEST_CASE("a file that comes in pieces and has no room says so, and leaves what was there") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  std::string problem;
  REQUIRE(disk.write_below(folder.path(), "list", "before", problem));
  {
    const auto file = disk.create_below(folder.path(), "list", problem);
    const FullDisk full(10);
    CHECK(file->append("12345678", problem));
    CHECK_FALSE(file->append("12345678", problem));
    CHECK(problem == "File too large");
    problem.clear();
    CHECK_FALSE(file->finish(problem));
    CHECK(problem == "File too large");
  }
  CHECK(disk.read(folder / "list", problem) == "before");
  CHECK(folder.names() == std::vector<std::string>{"list"});
}

TEST_CASE("a file is read from any place, also when another has taken its name") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  MemoryFileSystem memory;
  FileSystem& files = GENERATE(true, false) ? static_cast<FileSystem&>(disk) : memory;
  std::string problem;
  REQUIRE(files.write_below(folder.path(), "list", "0123456789", problem));
  const auto file = files.open_below(folder.path(), "list", problem);
  REQUIRE(file);
  REQUIRE(files.write_below(folder.path(), "list", "another", problem));
  CHECK(file->read(0, 3) == "012");
  CHECK(file->read(7, 100) == "789");
  CHECK(file->read(10, 5) == "");
  CHECK(file->read(1000, 5) == "");
  CHECK_FALSE(files.open_below(folder.path(), "nothing", problem));
  CHECK(problem == "No such file or directory");
}

TEST_CASE("no link is followed to a file that is read or written in pieces") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  std::string problem;
  REQUIRE(disk.write_below(folder.path(), "target", "hers", problem));
  fs::create_symlink(folder / "target", folder / "link");
  CHECK_FALSE(disk.open_below(folder.path(), "link", problem));
  const auto file = disk.create_below(folder.path(), "link", problem);
  REQUIRE(file);
  CHECK(file->append("ours", problem));
  CHECK(file->finish(problem));
  CHECK(disk.read(folder / "target", problem) == "hers");
  CHECK(disk.read(folder / "link", problem) == "ours");
}

}  // namespace tandem::tests
