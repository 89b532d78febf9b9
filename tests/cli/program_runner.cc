#include "cli/program_runner.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <sstream>

#include "checkout.h"
#include "cli/program.h"

namespace tandem::tests {
namespace {

void copy_folder(const std::string& from, const std::string& to, MemoryFileSystem& target) {
  DiskFileSystem disk;
  for (const std::string& path : disk.list(from)) {
    std::string problem;
    const auto text = disk.read(path, problem);
    REQUIRE(text);
    target.add(to + path.substr(from.size()), *text);
  }
}

}  // namespace

ProgramRunner::ProgramRunner() {
  copy_folder(checkout_folder() + "/tests/cli/project", "small", files);
  for (const std::string name : {"/templates/themes", "/templates/variants", "/templates/pages"}) {
    copy_folder(checkout_folder() + name, "small" + name, files);
  }
}

Outcome ProgramRunner::run_on(FileSystem& on, const std::vector<std::string>& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  std::atomic<int> seconds = 0;  // threads look at the clock, too
  int steps = steps_until_interrupt;
  cli::Surroundings surroundings{
      .files = on,
      .out = out,
      .err = err,
      .err_is_terminal = err_is_terminal,
      .err_width = err_width,
      .current_folder = "/somewhere",
      .installed_library = installed_library,
      .environment = [this](const std::string& name) -> std::optional<std::string> {
        const auto found = environment.find(name);
        return found == environment.end() ? std::nullopt : std::optional<std::string>(found->second);
      },
      .now = [&seconds] { return std::chrono::steady_clock::time_point(std::chrono::seconds(++seconds)); },
      .disk = disk,
      .interrupted = [&steps] { return steps >= 0 && steps-- == 0; },
      .cache = cache.get(),
      .open_print_server = open_print_server,
  };
  auto line = typed.begin();
  if (!typed.empty()) {
    surroundings.ask_line = [this, &line]() -> std::optional<std::string> {
      return line == typed.end() ? std::nullopt : std::optional(*line++);
    };
  }
  const int code = cli::run_program(arguments, surroundings);
  return {code, out.str(), err.str()};
}

void ProgramRunner::replace(const std::string& path, const std::string& what, const std::string& by) {
  std::string changed = text(path);
  const std::size_t place = changed.find(what);
  REQUIRE(place != std::string::npos);
  files.add(path, changed.replace(place, what.size(), by));
}

std::string ProgramRunner::text(const std::string& path) {
  std::string problem;
  const auto found = files.read(path, problem);
  INFO(path);
  REQUIRE(found);
  return *found;
}

std::map<std::string, std::string> ProgramRunner::files_in(const std::string& folder) {
  std::map<std::string, std::string> found;
  for (const std::string& path : files.list(folder)) found[path] = text(path);
  return found;
}

}  // namespace tandem::tests
