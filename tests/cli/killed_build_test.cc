// kill -9 behind each system call of a build that changes the disk: files are whole or not there, and the
// next build ends as one that nobody has disturbed.
#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <filesystem>

#include "cli/project_on_disk.h"
#include "sample.h"

namespace tandem::tests {
namespace {

constexpr int never = -1;

bool changes_the_disk(std::uint64_t call, const std::uint64_t* arguments) {
  switch (call) {
    case SYS_write:
    case SYS_pwrite64:
    case SYS_writev:
      return arguments[0] > STDERR_FILENO;
    case SYS_openat:
      return (arguments[2] & O_CREAT) != 0;
    case SYS_renameat:
    case SYS_renameat2:
    case SYS_linkat:
    case SYS_unlinkat:
    case SYS_mkdirat:
    case SYS_fsync:
    case SYS_syncfs:
#ifdef SYS_mkdir
    case SYS_mkdir:
    case SYS_rename:
    case SYS_unlink:
#endif
      return true;
    default:
      return false;
  }
}

struct End {
  bool was_killed = false;
  int code = -1;
  int calls = 0;  ///< that change the disk
};

/// The program, one system call after the other, killed behind the one of this number (from 1).
End run_until(std::vector<std::string> arguments, int last_call) {
  arguments.insert(arguments.begin(), TANDEM_PROGRAM);
  std::vector<char*> words;
  for (std::string& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::setenv("ASAN_OPTIONS", "detect_leaks=0", 1);  // which does not work while somebody traces
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(126);
    ::raise(SIGSTOP);
    ::execv(TANDEM_PROGRAM, words.data());
    ::_exit(127);
  }
  End end;
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFSTOPPED(status));
  REQUIRE(::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL) == 0);
  bool is_counted = false;
  while (::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr) == 0 && ::waitpid(child, &status, 0) == child &&
         WIFSTOPPED(status)) {
    if (WSTOPSIG(status) != (SIGTRAP | 0x80)) continue;
    struct __ptrace_syscall_info call {};
    REQUIRE(::ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof(call), &call) > 0);
    if (call.op == PTRACE_SYSCALL_INFO_ENTRY) {
      is_counted = changes_the_disk(call.entry.nr, call.entry.args);
    } else if (call.op == PTRACE_SYSCALL_INFO_EXIT && is_counted && ++end.calls == last_call) {
      ::kill(child, SIGKILL);
      REQUIRE(::waitpid(child, &status, 0) == child);
      break;
    }
  }
  end.was_killed = WIFSIGNALED(status);
  if (WIFEXITED(status)) end.code = WEXITSTATUS(status);
  return end;
}

class KilledBuild {
 public:
  KilledBuild() {
    // The key is there before the first build that counts, so that all have the same.
    REQUIRE(build(never).code == 0);
    undisturbed_ = files();
  }

  End build(int last_call) {
    return run_until({"build", disk_.project(), "-q", "-o", disk_.path("out")}, last_call);
  }
  void start_again() { std::filesystem::remove_all(disk_.path("out")); }
  std::map<std::string, std::string> files() {
    std::map<std::string, std::string> found;
    for (const std::string& path : disk_.files("out")) {
      const std::string name = path.substr(disk_.path("").size());
      found[name] = disk_.text(name);
    }
    return found;
  }
  const std::map<std::string, std::string>& undisturbed() const { return undisturbed_; }

 private:
  ProjectOnDisk disk_;
  std::map<std::string, std::string> undisturbed_;
};

bool is_temporary(const std::string& name) {
  return name.find("/.tandem-part-") != std::string::npos;
}

TEST_CASE("a build that is killed anywhere leaves whole files, and the next ends as if nothing had been",
          "[kept]") {
  KilledBuild killed;
  CHECK(killed.undisturbed().size() == 13);
  Sample sample(30);
  int tried = 0;
  for (int call = 1; true; ++call) {
    if (!sample.takes_next()) continue;
    killed.start_again();
    const End end = killed.build(call);
    INFO("killed behind call " << call);
    ++tried;
    for (const auto& [name, text] : killed.files()) {
      if (is_temporary(name)) continue;
      INFO(name);
      const auto whole = killed.undisturbed().find(name);
      // A page of the journal goes with the run.
      const bool is_of_the_journal = name.find("/journal-") != std::string::npos;
      CHECK((is_of_the_journal || (whole != killed.undisturbed().end() && whole->second == text)));
    }
    CHECK(killed.build(never).code == 0);
    CHECK(killed.files() == killed.undisturbed());
    if (!end.was_killed) break;
  }
  CHECK(tried > 1);
}

}  // namespace
}  // namespace tandem::tests
