#include <catch2/catch.hpp>

#include "base/file_system.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
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
  /// All that is in it, hidden or not, in byte order.
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(path_)) {
      names.push_back(entry.path().string().substr(path_.size() + 1));
    }
    std::sort(names.begin(), names.end());
    return names;
  }

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

}  // namespace tandem
