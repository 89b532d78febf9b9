// What is kept for the next run: whole, the user's alone, and never needed.
#include "base/cache_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "temporary_folder.h"

namespace tandem::tests {
namespace {

namespace fs = std::filesystem;
using tests::TemporaryFolder;

mode_t mode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

}  // namespace

TEST_CASE("what is kept can be read again, and by the user alone", "[cache]") {
  const TemporaryFolder folder;
  DiskCacheFolder cache(folder.path() + "/.cache/tandem");
  CHECK_FALSE(cache.read("one"));
  cache.keep("one", "first");
  cache.keep("one", "second");
  CHECK(cache.read("one") == "second");
  CHECK(mode_of(folder.path() + "/.cache/tandem") == 0700);
  CHECK(mode_of(folder.path() + "/.cache/tandem/one") == 0600);
  CHECK(fs::exists(folder.path() + "/.cache/tandem/one"));
  CHECK_FALSE(fs::exists(folder.path() + "/.cache/tandem/one.part"));
}

TEST_CASE("a part that a killed process left is taken up", "[cache]") {
  const TemporaryFolder folder;
  DiskCacheFolder cache(folder.path());
  std::ofstream(folder.path() + "/one.part") << "much longer than what comes now";
  cache.keep("one", "now");
  CHECK(cache.read("one") == "now");
}

TEST_CASE("nothing is read or kept where others can write, or where there is no folder", "[cache]") {
  const TemporaryFolder folder;
  DiskCacheFolder cache(folder.path());
  cache.keep("one", "mine");
  REQUIRE(chmod(folder.path().c_str(), 0777) == 0);
  CHECK_FALSE(cache.read("one"));
  cache.keep("one", "theirs");
  REQUIRE(chmod(folder.path().c_str(), 0700) == 0);
  CHECK(cache.read("one") == "mine");
  std::ofstream(folder.path() + "/file") << "x";
  DiskCacheFolder none(folder.path() + "/file/below");
  none.keep("one", "lost");
  CHECK_FALSE(none.read("one"));
}

TEST_CASE("what is too large, a link or a folder is as good as nothing", "[cache]") {
  const TemporaryFolder folder;
  DiskCacheFolder cache(folder.path());
  cache.keep("large", std::string(most_bytes_of_cache_file + 1, 'x'));
  CHECK_FALSE(cache.read("large"));
  cache.keep("one", "mine");
  fs::create_symlink(folder.path() + "/one", folder.path() + "/link");
  CHECK_FALSE(cache.read("link"));
  fs::create_directory(folder.path() + "/folder");
  CHECK_FALSE(cache.read("folder"));
  cache.keep("folder", "x");
  CHECK(fs::is_directory(folder.path() + "/folder"));
}

TEST_CASE("whoever reads while others keep gets one of them whole", "[cache]") {
  const TemporaryFolder folder;
  DiskCacheFolder(folder.path()).keep("one", std::string(100000, 'a'));
  std::vector<std::thread> writers;
  for (const char letter : {'a', 'b', 'c'}) {
    writers.emplace_back([&folder, letter] {
      DiskCacheFolder cache(folder.path());
      for (int i = 0; i < 50; ++i) cache.keep("one", std::string(100000, letter));
    });
  }
  DiskCacheFolder cache(folder.path());
  for (int i = 0; i < 50; ++i) {
    const auto bytes = cache.read("one");
    REQUIRE(bytes);
    CHECK(*bytes == std::string(100000, bytes->front()));
  }
  for (std::thread& writer : writers) writer.join();
}

TEST_CASE("the user's folder", "[cache]") {
  const TemporaryFolder folder;
  std::map<std::string, std::string> variables;
  const auto environment = [&](const std::string& name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  };
  CHECK_FALSE(user_cache_folder(environment));
  variables["HOME"] = folder.path();
  user_cache_folder(environment)->keep("one", "at home");
  CHECK(fs::exists(folder.path() + "/.cache/tandem/one"));
  variables["XDG_CACHE_HOME"] = "not/absolute";
  CHECK(user_cache_folder(environment)->read("one") == "at home");
  variables["XDG_CACHE_HOME"] = folder.path() + "/elsewhere";
  user_cache_folder(environment)->keep("one", "elsewhere");
  CHECK(fs::exists(folder.path() + "/elsewhere/tandem/one"));
  variables["TANDEM_CACHE"] = folder.path() + "/own";
  user_cache_folder(environment)->keep("one", "own");
  CHECK(fs::exists(folder.path() + "/own/one"));
  variables["TANDEM_CACHE"] = "";
  CHECK_FALSE(user_cache_folder(environment));
}

}  // namespace tandem::tests
