#include "delivery/depfile.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace tandem::tests {
namespace {

namespace fs = std::filesystem;

/// A folder that make, ninja and CMake run in.
class Workplace {
 public:
  Workplace() : folder_(fs::temp_directory_path() / ("tandem-depfile-" + std::to_string(::getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~Workplace() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  void write(const std::string& name, const std::string& text) const {
    fs::create_directories(fs::path(path(name)).parent_path());
    std::ofstream(path(name), std::ios::binary) << text;
  }
  std::string read(const std::string& name) const {
    std::ifstream file(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  /// What the command says.
  std::string run(const std::string& command) const {
    const std::string line = fmt::format("cd '{}' && ({}) > said 2>&1", folder_.string(), command);
    INFO(command);
    const int status = std::system(line.c_str());  // NOLINT(cert-env33-c,concurrency-mt-unsafe)
    INFO(read("said"));
    CHECK(status == 0);
    return read("said");
  }

 private:
  fs::path folder_;
};

/// Each byte that a file's name can have, at its start, inside, at its end, more than once, in a folder's
/// name and beside what may join with it to something else.
std::vector<std::string> names_with_every_byte() {
  std::vector<std::string> names{"lib(member)",
                                 "x(y",
                                 "a(b)c",
                                 "$(shell touch PWNED)",
                                 "${HOME}",
                                 "a b #c $d",
                                 "x;touch PWNED;",
                                 "a: b",
                                 "a\\",
                                 "~root",
                                 "a&:",
                                 "%.o",
                                 "...",
                                 "-include x"};
  int next = 0;
  for (int byte = 1; byte < 256; ++byte) {
    const std::string c(1, static_cast<char>(byte));
    if (c == "/") continue;
    for (const std::string& name :
         {"x" + c + "y", c + "y", "x" + c, fmt::format("a{0}{0}b{0}c", c), "d" + c + "/f"}) {
      names.push_back(fmt::format("{}/{}", next++, name));
    }
  }
  return names;
}

/// The paths that a depfile carries, sorted; the others are refused one by one.
std::vector<std::string> carried_paths(const Workplace& place) {
  std::vector<std::string> carried;
  for (const std::string& name : names_with_every_byte()) {
    const std::string path = place.path("in/" + name);
    const delivery::Depfile file = delivery::format_depfile(place.path("stamp"), {path}, "/");
    if (file.refused.empty()) {
      carried.push_back(path);
      place.write("in/" + name, "");
    } else {
      CHECK(file.refused == std::vector<std::string>{path});
    }
  }
  std::sort(carried.begin(), carried.end());
  return carried;
}

std::string joined(const std::vector<std::string>& paths, const std::string& between) {
  return fmt::format("{}", fmt::join(paths, between));
}

constexpr const char* no_difference = "none";

/// Where two long texts part.
std::string first_difference(const std::string& found, const std::string& wanted) {
  const auto [at, other] = std::mismatch(found.begin(), found.end(), wanted.begin(), wanted.end());
  if (at == found.end() && other == wanted.end()) return no_difference;
  const auto place = static_cast<std::size_t>(at - found.begin());
  const std::size_t start = place < 60 ? 0 : place - 60;
  return fmt::format("found '{}' where '{}' is wanted", found.substr(start, 120), wanted.substr(start, 120));
}

}  // namespace

TEST_CASE("paths are escaped as make reads them, sorted, absolute and each once") {
  const delivery::Depfile file =
      delivery::format_depfile("out/a stamp", {"b c.yaml", "/x/#1", "/x/$y", "./b c.yaml"}, "/home/me");
  CHECK(file.text == "out/a\\ stamp: \\\n  /home/me/b\\ c.yaml \\\n  /x/\\#1 \\\n  /x/$$y\n");
  CHECK(file.refused.empty());
}

TEST_CASE("a path that cannot be written is relative where make runs here, or refused") {
  CHECK(delivery::format_depfile("stamp", {"b.yaml"}, "/home/a;b").text == "stamp: \\\n  b.yaml\n");
  CHECK(delivery::format_depfile("stamp", {"../b.yaml"}, "/a:b/c").text == "stamp: \\\n  ../b.yaml\n");
  CHECK(delivery::format_depfile("/stamp", {"b.yaml"}, "/home/a;b").refused ==
        std::vector<std::string>{"/home/a;b/b.yaml"});
  CHECK(delivery::format_depfile("stamp", {"x;y.yaml", "~z", "ok"}, "/home/a;b").refused ==
        std::vector<std::string>{"/home/a;b/x;y.yaml", "/home/a;b/~z"});
  for (const char* target : {"a=b", "a:b", "a%b", "lib(a)", "~/stamp", "a*", "a\nb", "a;b", "a\\b", "a "}) {
    INFO(target);
    CHECK(delivery::format_depfile(target, {"x"}, "/").refused == std::vector<std::string>{target});
  }
}

TEST_CASE("make, ninja and CMake read every path that is written, byte by byte") {
  const Workplace place;
  const std::vector<std::string> paths = carried_paths(place);
  CHECK(paths.size() > 900);  // all letters and digits, and what is not ASCII
  const std::string stamp = place.path("stamp");
  const delivery::Depfile file = delivery::format_depfile(stamp, paths, "/");
  REQUIRE(file.refused.empty());
  place.write("d", file.text);

  // $^ is what make has understood.
  place.write("Makefile", fmt::format("{}: ; $(file >seen,$^)@true\n-include d\n", stamp));
  place.run("make -r");
  CHECK(first_difference(place.read("seen"), joined(paths, " ") + "\n") == no_difference);

  place.write("build.ninja", fmt::format("rule make\n  command = cp d d.copy; touch {0}\n  depfile = d.copy\n"
                                         "  deps = gcc\nbuild {0}: make\n",
                                         stamp));
  place.run("ninja");
  const std::string known = place.run("ninja -t deps");
  CHECK(first_difference(known.substr(known.find('\n') + 1), "    " + joined(paths, "\n    ") + "\n\n") ==
        no_difference);

  place.write(
      "CMakeLists.txt",
      fmt::format("cmake_minimum_required(VERSION 3.20)\nproject(all NONE)\n"
                  "add_custom_command(OUTPUT {0} COMMAND cp {1} {0}.d COMMAND touch {0} DEPFILE {0}.d)\n"
                  "add_custom_target(all-of-it ALL DEPENDS {0})\n",
                  stamp, place.path("d")));
  place.run(
      "rm -f stamp && cmake -G 'Unix Makefiles' -B cmake . && cmake --build cmake && cmake --build cmake");
  const std::string of_target = "cmake/CMakeFiles/all-of-it.dir/compiler_depend.";
  const std::string internal = place.read(of_target + "internal");
  CHECK(first_difference(internal.substr(std::min(internal.find(stamp), internal.size())),
                         stamp + "\n " + joined(paths, "\n ") + "\n\n") == no_difference);
  // CMake writes them for make once more, with escapes of its own.
  place.write("again",
              fmt::format("all: {0}\nEQUALS = =\ninclude {1}make\n{0}: ; $(file >seen-again,$^)@true\n",
                          stamp, of_target));
  place.run("touch -d '1 hour ago' stamp; make -r -f again");
  CHECK(first_difference(place.read("seen-again"), joined(paths, " ") + "\n") == no_difference);
  CHECK_FALSE(fs::exists(place.path("PWNED")));
  CHECK_FALSE(fs::exists(place.path("cmake/PWNED")));
}

TEST_CASE("make and ninja take every target that is written for the one they know") {
  const Workplace place;
  const std::string input = place.path("input");
  place.write("input", "");
  std::string makefile = "T :=\n.PHONY: all\n";
  std::vector<std::string> targets;
  for (int byte = 1; byte < 256; ++byte) {
    const std::string c(1, static_cast<char>(byte));
    for (const std::string& target : {"t" + c + "t", "t" + c, c + "t"}) {
      const delivery::Depfile file = delivery::format_depfile(target, {input}, "/");
      const bool is_known = std::find(targets.begin(), targets.end(), target) != targets.end();
      if (c == "/" || c == "." || is_known || !file.refused.empty()) continue;
      targets.push_back(target);
      makefile +=
          file.text + file.text.substr(0, file.text.find(": \\\n")) + ": ; $(file >>seen,$@=$^)@true\n";
      makefile += "all: " + file.text.substr(0, file.text.find(": \\\n")) + "\n";
    }
  }
  CHECK(targets.size() > 500);
  place.write("Makefile", makefile);
  place.run("make -r all");
  std::string expected;
  for (const std::string& target : targets) expected += fmt::format("{}={}\n", target, input);
  CHECK(first_difference(place.read("seen"), expected) == no_difference);
}

}  // namespace tandem::tests
