#include <catch2/catch.hpp>

#include "base/file_system.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "temporary_folder.h"

namespace tandem::tests {
namespace {

namespace fs = std::filesystem;
using tests::TemporaryFolder;

}  // namespace

TEST_CASE("the disk gives back what was written, in folders that it makes", "[base]") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  std::string problem;
  const std::string bytes("line\n\0binary\xFF", 13);
  CHECK(disk.write_atomically(folder / "new/deep/a.pdf", bytes, problem));
  CHECK(problem.empty());
  CHECK(disk.read(folder / "new/deep/a.pdf", problem) == bytes);
  CHECK(disk.write_atomically(folder / "new/deep/a.pdf", "short", problem));
  CHECK(disk.read(folder / "new/deep/a.pdf", problem) == "short");
  CHECK(disk.write_atomically(folder / "new/b.txt", "", problem));
  CHECK(disk.read(folder / "new/b.txt", problem) == "");
  CHECK(disk.exists(folder / "new/deep"));
  CHECK_FALSE(disk.exists(folder / "old"));
  CHECK(disk.list(folder.path()) ==
        std::vector<std::string>{folder / "new/b.txt", folder / "new/deep/a.pdf"});
  CHECK(disk.list(folder / "old").empty());
}

TEST_CASE("reading says why it cannot", "[base]") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  std::string problem;
  CHECK_FALSE(disk.read(folder / "missing", problem));
  CHECK(problem == "No such file or directory");
  CHECK_FALSE(disk.read(folder.path(), problem));
  CHECK(problem == "Is a directory");
}

TEST_CASE("nothing but a regular file of some size is read", "[base]") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  std::string problem;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_FALSE(disk.read(folder / "pipe", problem));
  CHECK(problem == "it is no regular file");
  CHECK_FALSE(disk.read("/dev/zero", problem));
  CHECK(problem == "it is no regular file");
  fs::create_symlink("/dev/zero", folder / "zero");
  CHECK_FALSE(disk.read(folder / "zero", problem));
  REQUIRE(disk.write_atomically(folder / "large", std::string(3 << 20, 'x'), problem));
  CHECK_FALSE(disk.read(folder / "large", problem, 2 << 20));
  CHECK(problem == "it holds more than 2 MB");
  CHECK(disk.read(folder / "large", problem, 3 << 20)->size() == 3 << 20);
  // It has no length, and more to read than its length says.
  CHECK(disk.read("/proc/self/status", problem)->size() > 100);
  fs::resize_file(folder / "large", std::uintmax_t{1} << 33);
  CHECK_FALSE(disk.read(folder / "large", problem));
  CHECK(problem == "it holds more than 64 MB");
}

TEST_CASE("a walk follows links, passes over what is hidden and names what it cannot reach", "[base]") {
  const TemporaryFolder folder;
  const TemporaryFolder elsewhere;
  DiskFileSystem disk;
  std::string problem;
  for (const std::string name :
       {"in/a.yaml", "in/.hidden.yaml", "in/.git/b.yaml", "in/__MACOSX/c.yaml", "in/deep/d.yaml"}) {
    REQUIRE(disk.write_atomically(folder / name, name, problem));
  }
  REQUIRE(disk.write_atomically(elsewhere / "shared/e.yaml", "e", problem));
  REQUIRE(disk.write_atomically(elsewhere / "f.yaml", "f", problem));
  fs::create_symlink(elsewhere / "shared", folder / "in/linked");
  fs::create_symlink(elsewhere / "f.yaml", folder / "in/f.yaml");
  fs::create_symlink("..", folder / "in/deep/up");
  fs::create_symlink("nowhere", folder / "in/lost");
  fs::create_symlink("turning", folder / "in/turning");
  fs::create_symlink("nowhere", folder / "in/.#a.yaml");  // an editor's lock
  const Listing found = disk.walk(folder / "in");
  CHECK(found.files == std::vector<std::string>{folder / "in/a.yaml", folder / "in/deep/d.yaml",
                                                folder / "in/f.yaml", folder / "in/linked/e.yaml"});
  CHECK(found.folders == std::vector<std::string>{folder / "in", folder / "in/deep", folder / "in/linked"});
  CHECK(found.problems ==
        std::vector<PathProblem>{{folder / "in/deep/up", "it leads back to a folder that it is in"},
                                 {folder / "in/lost", "it is a link that leads nowhere"},
                                 {folder / "in/turning", "Too many levels of symbolic links"}});
  CHECK(disk.walk(folder / "missing").problems.empty());
  CHECK(disk.walk(folder / "in/a.yaml").problems.size() == 1);
  CHECK(disk.subfolders(folder / "in") == std::vector<std::string>{".git", "__MACOSX", "deep", "linked"});
  CHECK(disk.files_in(folder / "in") == std::vector<std::string>{"a.yaml", "f.yaml"});
  CHECK(disk.files_in(folder / "missing").empty());
}

TEST_CASE("links that lead to one folder in ever more ways come to an end", "[base]") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  for (int i = 0; i < 20; ++i) {
    const std::string level = folder / std::to_string(i);
    fs::create_directory(level);
    for (int j = 0; j < 3; ++j) {
      fs::create_symlink("../" + std::to_string(i + 1), level + "/" + std::to_string(j));
    }
  }
  const Listing found = disk.walk(folder / "0");
  CHECK(std::count_if(found.problems.begin(), found.problems.end(), [](const PathProblem& each) {
          return each.reason == "there are too many files";
        }) == 1);
}

TEST_CASE("one file has one identity, and a path one resolved form", "[base]") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  std::string problem;
  REQUIRE(disk.write_atomically(folder / "a", "x", problem));
  REQUIRE(disk.write_atomically(folder / "b", "x", problem));
  fs::create_hard_link(folder / "a", folder / "hard");
  fs::create_symlink("a", folder / "soft");
  CHECK(disk.identity(folder / "a") == disk.identity(folder / "hard"));
  CHECK(disk.identity(folder / "a") == disk.identity(folder / "soft"));
  CHECK(disk.identity(folder / "a") != disk.identity(folder / "b"));
  CHECK(disk.identity(folder / "c") == std::nullopt);
  CHECK(disk.resolve(folder / "soft") == disk.resolve(folder / "a"));
  CHECK(disk.resolve(folder / "x/../new") == disk.resolve(folder.path()) + "/new");
  CHECK(is_within("/a/b", "/a"));
  CHECK(is_within("/a", "/a"));
  CHECK(is_within("/a", "/"));
  CHECK_FALSE(is_within("/ab", "/a"));
}

TEST_CASE("a recording knows what was read and listed", "[base]") {
  MemoryFileSystem memory;
  memory.add("content/a.yaml", "a");
  memory.add("content/deep/b.yaml", "b");
  memory.add("contents", "c");
  RecordingFileSystem recording(memory);
  std::string problem;
  CHECK(recording.list("content") == std::vector<std::string>{"content/a.yaml", "content/deep/b.yaml"});
  CHECK(recording.read("content/a.yaml", problem) == "a");
  CHECK_FALSE(recording.read("content/none.yaml", problem));
  CHECK(recording.exists("content/deep"));
  CHECK(recording.write_atomically("out", "x", problem));
  CHECK(recording.files_read() == std::set<std::string>{"content/a.yaml"});
  CHECK(recording.folders_walked() == std::set<std::string>{"content", "content/deep"});
}

TEST_CASE("a disk in memory can be full", "[base]") {
  MemoryFileSystem memory;
  std::string problem;
  REQUIRE(memory.write_atomically("a", "old", problem));
  memory.fail_writes("No space left on device");
  CHECK_FALSE(memory.write_atomically("a", "new", problem));
  CHECK(problem == "No space left on device");
  CHECK(memory.read("a", problem) == "old");
  memory.fail_writes("");
  CHECK(memory.write_atomically("a", "new", problem));
  CHECK(memory.read("a", problem) == "new");
  CHECK_FALSE(memory.read("b", problem));
  CHECK(problem == "No such file or directory");
}

TEST_CASE("paths are joined with one slash", "[base]") {
  CHECK(join_path("", "a") == "a");
  CHECK(join_path(".", "a") == "a");
  CHECK(join_path("x", "a") == "x/a");
  CHECK(join_path("x/", "a") == "x/a");
  CHECK(join_path("/", "a") == "/a");
}

}  // namespace tandem::tests
