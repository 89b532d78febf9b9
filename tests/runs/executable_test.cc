// The program as the operating system runs it: its streams, its signals, a disk that refuses.
#include <sys/resource.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "cli/project_on_disk.h"
#include "runs/started_program.h"

namespace tandem::tests {
namespace {

/// The exit code of the program; `prepare` runs in its process before it starts.
int run_executable(std::vector<std::string> arguments, const std::function<void()>& prepare) {
  const pid_t child = start_program(std::move(arguments), prepare);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status);
}

TEST_CASE("Ctrl-C ends a run with 130, a scheduler with 143, and no file is left half written") {
  const ProjectOnDisk disk;
  const int signal = GENERATE(SIGINT, SIGTERM);
  // A signal that is held back outlives exec, so it is there at the first moment the program looks.
  const int code = run_executable({"build", disk.project(), "-q", "-o", disk.path("out")}, [signal] {
    std::signal(signal, SIG_DFL);
    sigset_t stops;
    sigemptyset(&stops);
    sigaddset(&stops, signal);
    sigprocmask(SIG_BLOCK, &stops, nullptr);
    std::raise(signal);
  });
  CHECK(code == 128 + signal);
  CHECK(disk.files("out").empty());
}

TEST_CASE("a write that fails half-way ends with 4 and leaves nothing behind") {
  const ProjectOnDisk disk;
  const int code = run_executable({"build", disk.project(), "-q", "-o", disk.path("out")}, [] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit two_kilobytes{2048, 2048};
    setrlimit(RLIMIT_FSIZE, &two_kilobytes);
  });
  CHECK(code == 4);
  CHECK(disk.files("out").empty());
}

TEST_CASE("an output stream that takes nothing ends with 4") {
  const ProjectOnDisk disk;
  const int code = run_executable({"list", disk.project()}, [] {
    if (!std::freopen("/dev/full", "w", stdout)) ::_exit(126);
  });
  CHECK(code == 4);
}

TEST_CASE("a build on a real disk leaves the PDFs, the list of their fields, the manifest and nothing else") {
  const ProjectOnDisk disk;
  CHECK(run_executable({"build", disk.project(), "-q", "-o", disk.path("out")}, [] {}) == 0);
  CHECK(disk.files("out").size() == 13);
}

}  // namespace
}  // namespace tandem::tests
