#include "runs/stepper.h"

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <utility>

#include "runs/started_program.h"

namespace tandem::tests {

std::string SystemCall::text(std::size_t argument) const {
  // A path may end just before memory that cannot be read, so it is read a few bytes at a time.
  constexpr std::size_t at_once = 16;
  std::string text;
  while (text.find('\0') == text.npos) {
    std::array<char, at_once> bytes{};
    iovec here{bytes.data(), bytes.size()};
    iovec there{reinterpret_cast<void*>(arguments.at(argument) + text.size()), bytes.size()};
    const ssize_t got = ::process_vm_readv(process, &here, 1, &there, 1, 0);
    if (got <= 0) break;
    text.append(bytes.data(), static_cast<std::size_t>(got));
  }
  return text.substr(0, text.find('\0'));
}

bool changes_the_disk(const SystemCall& call) {
  switch (call.number) {
    case SYS_write:
    case SYS_pwrite64:
    case SYS_writev:
      return call.arguments[0] > STDERR_FILENO;
    case SYS_openat:
      return (call.arguments[2] & O_CREAT) != 0;
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

End step_through(std::vector<std::string> arguments, const std::function<bool(const SystemCall&)>& keep_on) {
  const pid_t child = start_program(std::move(arguments), [] {
    ::setenv("ASAN_OPTIONS", "detect_leaks=0", 1);  // which does not work while somebody traces
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(126);
    ::raise(SIGSTOP);
  });
  End end;
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFSTOPPED(status));
  REQUIRE(::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL) == 0);
  SystemCall last{child};
  while (::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr) == 0 && ::waitpid(child, &status, 0) == child &&
         WIFSTOPPED(status)) {
    if (WSTOPSIG(status) != (SIGTRAP | 0x80)) continue;
    struct __ptrace_syscall_info call {};
    REQUIRE(::ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof(call), &call) > 0);
    if (call.op == PTRACE_SYSCALL_INFO_ENTRY) {
      last.number = call.entry.nr;
      std::copy_n(call.entry.args, last.arguments.size(), last.arguments.begin());
    } else if (call.op == PTRACE_SYSCALL_INFO_EXIT && !keep_on(last)) {
      ::kill(child, SIGKILL);
      REQUIRE(::waitpid(child, &status, 0) == child);
      break;
    }
  }
  end.was_killed = WIFSIGNALED(status);
  if (WIFEXITED(status)) end.code = WEXITSTATUS(status);
  return end;
}

}  // namespace tandem::tests
