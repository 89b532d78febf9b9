#include "pdf/separate_process.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace tandem {
namespace {

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(file, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

std::string read_all(int file) {
  std::string bytes;
  std::array<char, 65536> part{};
  while (true) {
    const ssize_t count = read(file, part.data(), part.size());
    if (count == 0 || (count < 0 && errno != EINTR)) return bytes;
    if (count > 0) bytes.append(part.data(), static_cast<std::size_t>(count));
  }
}

/// Leaves by _exit: what this process has registered to be done at its end is the other one's to do.
[[noreturn]] void run_here(int file, int most_seconds, const std::function<std::string()>& function) {
  // No core file, and no handler of ours or of a sanitizer: whatever goes wrong ends this process quietly.
  const rlimit nothing{0, 0};
  setrlimit(RLIMIT_CORE, &nothing);
  for (const int signal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGXCPU}) std::signal(signal, SIG_DFL);
  const auto seconds = static_cast<rlim_t>(most_seconds);
  const rlimit time{seconds, seconds + 1};
  setrlimit(RLIMIT_CPU, &time);
  bool is_written = false;
  try {
    is_written = write_all(file, function());
  } catch (...) {
    is_written = false;
  }
  _exit(is_written ? EXIT_SUCCESS : EXIT_FAILURE);
}

}  // namespace

std::optional<std::string> run_separately(int most_seconds, const std::function<std::string()>& function) {
  std::array<int, 2> pipe_ends{};
  if (pipe(pipe_ends.data()) != 0) fail("pipe");
  const pid_t process = fork();
  if (process == 0) {
    close(pipe_ends[0]);
    run_here(pipe_ends[1], most_seconds, function);
  }
  close(pipe_ends[1]);
  std::string bytes = process > 0 ? read_all(pipe_ends[0]) : std::string();
  close(pipe_ends[0]);
  if (process < 0) fail("fork");
  int status = 0;
  while (waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) fail("waitpid");
  }
  const bool is_well = WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS;
  return is_well ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace tandem
