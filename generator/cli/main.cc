// The operating system's part of the program: its clock, its terminal, its signals.
#include <malloc.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "base/file_system.h"
#include "cli/installation.h"
#include "cli/program.h"
#include "press/printing/cups_server.h"

namespace {

// Columns of the terminal that the error stream goes to; 80 where there is none.
int terminal_width() {
  winsize size{};
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

// Ctrl-C and a scheduler's wish to end wait until the program asks for them between two files, so that they
// never cut one in half and no handler needs a global variable. Threads inherit this.
void hold_back_signals() {
  sigset_t stops;
  sigemptyset(&stops);
  sigaddset(&stops, SIGINT);
  sigaddset(&stops, SIGTERM);
  sigprocmask(SIG_BLOCK, &stops, nullptr);
}

// Files, pages and fonts come and go in pieces of some hundred kilobytes, made by one thread and let go by
// another. Unless it is told, glibc learns to keep pieces of that size, in a heap for each thread, where what
// is small and stays keeps them from ever being given back.
void give_memory_back() {
#ifdef M_MMAP_THRESHOLD
  constexpr int bytes = 128 * 1024;
  mallopt(M_MMAP_THRESHOLD, bytes);
  // What one heap keeps at its end is little to a batch, and all that a single page needs.
  mallopt(M_TRIM_THRESHOLD, 16 * bytes);
  mallopt(M_TOP_PAD, 4 * bytes);
#endif
}

bool is_pending(int signal) {
  sigset_t pending;
  sigemptyset(&pending);
  return sigpending(&pending) == 0 && sigismember(&pending, signal) == 1;
}

bool is_stopped() {
  return is_pending(SIGINT) || is_pending(SIGTERM);
}

// Signals are held back, so that both of these look for them now and then.
constexpr std::chrono::milliseconds between_looks{100};

void wait_for(std::chrono::milliseconds time) {
  for (; time.count() > 0 && !is_stopped(); time -= between_looks)
    std::this_thread::sleep_for(std::min(time, between_looks));
}

std::optional<std::string> typed_line() {
  pollfd keyboard{STDIN_FILENO, POLLIN, 0};
  while (poll(&keyboard, 1, static_cast<int>(between_looks.count())) == 0) {
    if (is_stopped()) return std::nullopt;
  }
  std::string line;
  return std::getline(std::cin, line) ? std::optional(std::move(line)) : std::nullopt;
}

std::optional<std::string> environment_variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe): nobody sets any
  return value ? std::optional<std::string>(value) : std::nullopt;
}

// As Hunspell itself looks for them: first where the user says.
std::vector<std::string> dictionary_folders() {
  std::vector<std::string> folders;
  const std::string own = environment_variable("DICPATH").value_or("");
  for (std::size_t begin = 0; begin < own.size();) {
    const std::size_t end = std::min(own.find(':', begin), own.size());
    if (end > begin) folders.push_back(own.substr(begin, end - begin));
    begin = end + 1;
  }
  folders.insert(folders.end(), {"/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts"});
  return folders;
}

// The file that runs, wherever it was called from.
std::string program_path() {
  std::error_code unknown;
  return std::filesystem::read_symlink("/proc/self/exe", unknown).generic_string();
}

}  // namespace

int main(int argument_count, char** arguments) {
  hold_back_signals();
  give_memory_back();
  tandem::DiskFileSystem files;
  const auto cache = tandem::user_cache_folder(environment_variable);
  std::error_code no_folder;
  tandem::cli::Surroundings surroundings{
      .files = files,
      .out = std::cout,
      .err = std::cerr,
      .err_is_terminal = isatty(STDERR_FILENO) == 1,
      .err_width = terminal_width(),
      .cores = static_cast<int>(std::thread::hardware_concurrency()),
      .current_folder = std::filesystem::current_path(no_folder).generic_string(),
      .installed_library = environment_variable("TANDEM_LIBRARY")
                               .value_or(tandem::cli::find_library(files, program_path(), TANDEM_LIBRARY)),
      .environment = environment_variable,
      .now = [] { return std::chrono::steady_clock::now(); },
      .today = [] { return std::chrono::system_clock::now(); },
      .disk = tandem::delivery::real_output_disk(),
      .interrupted = [] { return is_pending(SIGINT); },
      .terminated = [] { return is_pending(SIGTERM); },
      .cache = cache.get(),
      .open_print_server = tandem::press::open_cups_server,
      .wait = wait_for,
      .dictionary_folders = dictionary_folders(),
  };
  if (isatty(STDIN_FILENO) == 1 && surroundings.err_is_terminal) surroundings.ask_line = typed_line;
  return tandem::cli::run_program({arguments + 1, arguments + argument_count}, surroundings);
}
