// Whether git tracks a file: indexes as git writes them, in each version, read without git.
#include "model/tracked_file.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace tandem::tests {
namespace {

std::string number(std::size_t value, int bytes) {
  std::string text;
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) text += static_cast<char>(value >> shift & 0xFF);
  return text;
}

std::string index_of(const std::vector<std::string>& names, int version, std::size_t hash_bytes = 20) {
  std::string index = "DIRC" + number(static_cast<std::size_t>(version), 4) + number(names.size(), 4);
  std::string before;
  for (const std::string& name : names) {
    std::string entry(40 + hash_bytes, '\x81');
    const bool is_extended = version > 2 && name.size() % 2 == 0;
    entry += number(name.size() | (is_extended ? 0x4000U : 0U), 2);
    if (is_extended) entry += number(0x2000, 2);
    if (version == 4) {
      std::size_t same = 0;
      while (same < before.size() && same < name.size() && before[same] == name[same]) ++same;
      entry += static_cast<char>(before.size() - same);
      entry += name.substr(same) + '\0';
    } else {
      entry += name;
      do entry += '\0';
      while (entry.size() % 8 != 0);
    }
    index += entry;
    before = name;
  }
  return index + std::string(20, '\x7F');
}

const std::vector<std::string> names{
    "a", "content/couples.yaml", "content/couples.yaml.old", "content/x/list.csv", "list.csv", "zz"};

}  // namespace

TEST_CASE("an index of any version says what git tracks", "[roster]") {
  for (const int version : {2, 3, 4}) {
    for (const std::size_t hash : {std::size_t{20}, std::size_t{32}}) {
      const std::string index = index_of(names, version, hash);
      for (const std::string& name : names) CHECK(model::index_has(index, name, hash));
      for (const char* name : {"", "b", "content", "content/couples", "x/list.csv", "zzz"})
        CHECK_FALSE(model::index_has(index, name, hash));
    }
  }
}

TEST_CASE("a damaged index tracks nothing that it does not name, and ends", "[roster]") {
  const std::string index = index_of(names, 4);
  for (std::size_t length = 0; length < index.size(); ++length) {
    INFO(length);
    CHECK_FALSE(model::index_has(std::string_view(index).substr(0, length), "none", 20));
  }
  CHECK_FALSE(model::index_has("DIRC" + number(2, 4) + number(0xFFFFFFFF, 4), "a", 20));
  CHECK_FALSE(model::index_has("DIRC" + number(9, 4) + number(1, 4), "a", 20));
}

TEST_CASE("a repository is looked for above the file", "[roster]") {
  MemoryFileSystem files;
  files.add("/home/group/.git/index", index_of({"people/list.csv"}, 2));
  files.add("/home/group/people/list.csv", "");
  CHECK(model::is_tracked_by_git(files, "/home/group/people/list.csv"));
  CHECK_FALSE(model::is_tracked_by_git(files, "/home/group/people/other.csv"));
  CHECK_FALSE(model::is_tracked_by_git(files, "/home/list.csv"));
  files.add("/home/linked/.git", "gitdir: ../group/.git/worktrees/linked\n");
  files.add("/home/linked/../group/.git/worktrees/linked/index", index_of({"list.csv"}, 4, 32));
  files.add("/home/linked/../group/.git/worktrees/linked/../../config",
            "[extensions]\n\tobjectFormat = sha256\n");
  CHECK(model::is_tracked_by_git(files, "/home/linked/list.csv"));
}

}  // namespace tandem::tests
