#include "base/separate_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <fstream>
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

/// Nothing if the other end is still open after so many seconds.
std::optional<std::string> read_all(int file, int most_seconds) {
  using std::chrono::steady_clock;
  const auto end = steady_clock::now() + std::chrono::seconds(most_seconds);
  std::string bytes;
  std::array<char, 65536> part{};
  while (true) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - steady_clock::now()).count();
    if (left <= 0) return std::nullopt;
    pollfd one{file, POLLIN, 0};
    const int ready = poll(&one, 1, static_cast<int>(left));
    if (ready < 0 && errno != EINTR) return std::nullopt;
    if (ready <= 0) continue;
    const ssize_t count = read(file, part.data(), part.size());
    if (count == 0) return bytes;
    if (count < 0 && errno != EINTR) return std::nullopt;
    if (count > 0) bytes.append(part.data(), static_cast<std::size_t>(count));
  }
}

/// What this process has of its address space; 0 where the system does not say.
[[maybe_unused]] rlim_t bytes_in_use() {
  std::ifstream file("/proc/self/statm");
  rlim_t pages = 0;
  file >> pages;
  return pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

void set_limits(const ProcessLimits& limits) {
  // No core file, and no handler of ours or of a sanitizer: whatever goes wrong ends this process quietly.
  const rlimit nothing{0, 0};
  setrlimit(RLIMIT_CORE, &nothing);
  for (const int signal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGXCPU}) std::signal(signal, SIG_DFL);
  const auto seconds = static_cast<rlim_t>(limits.processor_seconds);
  const rlimit time{seconds, seconds + 1};
  setrlimit(RLIMIT_CPU, &time);
#if defined(TANDEM_LIMITS_MEMORY)
  const rlim_t bytes = bytes_in_use() + (static_cast<rlim_t>(limits.megabytes) << 20);
  const rlimit memory{bytes, bytes};
  setrlimit(RLIMIT_AS, &memory);
#endif
}

/// A library's last words are not for the one who runs the program, and its language is nobody's.
void be_quiet() {
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (nowhere < 0 || dup2(nowhere, stream) < 0) close(stream);
  }
  for (const char* name : {"LC_ALL", "LANG", "LANGUAGE"}) {
    setenv(name, "C", 1);  // NOLINT(concurrency-mt-unsafe): one thread lives on behind fork()
  }
}

/// Leaves by _exit: what this process has registered to be done at its end is the other one's to do.
[[noreturn]] void run_here(int file, const ProcessLimits& limits,
                           const std::function<std::string()>& function) {
  be_quiet();
  set_limits(limits);
  bool is_written = false;
  try {
    is_written = write_all(file, function());
  } catch (...) {
    is_written = false;
  }
  _exit(is_written ? EXIT_SUCCESS : EXIT_FAILURE);
}

}  // namespace

std::optional<std::string> run_separately(const ProcessLimits& limits,
                                          const std::function<std::string()>& function) {
  std::array<int, 2> pipe_ends{};
  if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) fail("pipe");
  const pid_t process = fork();
  if (process == 0) {
    close(pipe_ends[0]);
    run_here(pipe_ends[1], limits, function);
  }
  const int fork_error = errno;
  close(pipe_ends[1]);
  std::optional<std::string> bytes;
  if (process > 0) bytes = read_all(pipe_ends[0], limits.waiting_seconds);
  close(pipe_ends[0]);
  if (process < 0) throw std::system_error(fork_error, std::generic_category(), "fork");
  if (!bytes) kill(process, SIGKILL);
  int status = 0;
  while (waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) fail("waitpid");
  }
  const bool is_well = WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS;
  return is_well ? std::move(bytes) : std::nullopt;
}

}  // namespace tandem
