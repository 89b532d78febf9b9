// The key, the folder that one run holds, on a real disk.
#include "delivery/output_disk.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

namespace tandem::tests {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("tandem-output-disk-" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string path(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

TEST_CASE("a project's key is made once, and its owner alone can read it") {
  const Folder folder;
  const delivery::OutputDisk disk = delivery::real_output_disk();
  fs::create_directories(folder.path("one"));
  fs::create_directories(folder.path("two"));
  std::string problem;
  const auto key = disk.key(folder.path("one"), problem);
  INFO(problem);
  REQUIRE(key);
  CHECK(key->size() == 32);
  CHECK(disk.key(folder.path("one"), problem) == key);
  CHECK(disk.key(folder.path("two"), problem) != key);
  const auto mode_of = [&](const char* name) {
    return static_cast<unsigned>(fs::status(folder.path(name)).permissions());
  };
  CHECK(mode_of("one/.tandem/key") == 0600);
  CHECK(mode_of("one/.tandem") == 0700);
  CHECK(fs::exists(folder.path("one/.tandem/.gitignore")));
  const auto count =
      std::distance(fs::directory_iterator(folder.path("one/.tandem")), fs::directory_iterator());
  CHECK(count == 2);
}

TEST_CASE("a key that others can read, that is cut short or that is a link is none") {
  const Folder folder;
  const delivery::OutputDisk disk = delivery::real_output_disk();
  fs::create_directories(folder.path("p"));
  std::string problem;
  REQUIRE(disk.key(folder.path("p"), problem));
  const std::string path = folder.path("p/.tandem/key");
  ::chmod(path.c_str(), 0644);
  CHECK_FALSE(disk.key(folder.path("p"), problem));
  CHECK(problem == "it is no key that its owner alone can read");
  fs::remove(path);
  std::ofstream(path) << "short";
  ::chmod(path.c_str(), 0600);
  CHECK_FALSE(disk.key(folder.path("p"), problem));
  fs::remove(path);
  fs::create_symlink(folder.path("elsewhere"), path);
  CHECK_FALSE(disk.key(folder.path("p"), problem));
  CHECK_FALSE(fs::exists(folder.path("elsewhere")));
  CHECK_FALSE(disk.key(folder.path("no-project"), problem));
  CHECK(problem == "No such file or directory");
}

TEST_CASE("a folder is one run's at a time, and free again when that has ended") {
  const Folder folder;
  const delivery::OutputDisk disk = delivery::real_output_disk();
  const std::string path = folder.path("deep/output");
  auto first = disk.hold(path);
  CHECK(first);
  CHECK_FALSE(disk.hold(path));
  CHECK(disk.hold(folder.path("other")));
  first.reset();
  CHECK(disk.hold(path));
  disk.sync(path);
}

}  // namespace
}  // namespace tandem::tests
