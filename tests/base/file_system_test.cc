#include <catch2/catch.hpp>

#include "base/file_system.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace tandem {
namespace {

namespace fs = std::filesystem;

// A folder of its own for one test, removed at its end.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "tandem-base-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// While it lives, no file of this process can grow beyond `bytes`: writing fails halfway, as on a full disk.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) : old_handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &old_limit_);
    const rlimit limit{bytes, old_limit_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &old_limit_);
    std::signal(SIGXFSZ, old_handler_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  void (*old_handler_)(int);
  rlimit old_limit_{};
};

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
  CHECK(disk.list(folder.path()) == std::vector<std::string>{folder / "a.pdf"});
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
  CHECK(disk.list(folder.path()) == std::vector<std::string>{folder / "file"});
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
  CHECK(recording.folders_listed() == std::set<std::string>{"content"});
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

}  // namespace tandem
