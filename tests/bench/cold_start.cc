#include "cold_start.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

extern char** environ;

namespace tandem::bench {
namespace {

void run_to_the_end(const std::vector<std::string>& command) {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_t child = 0;
  int status = -1;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  const bool started =
      posix_spawn(&child, command.front().c_str(), &actions, nullptr, arguments.data(), environ) == 0;
  posix_spawn_file_actions_destroy(&actions);
  if (!started || waitpid(child, &status, 0) != child || status != 0) {
    throw std::runtime_error(command.front() + " failed");
  }
}

}  // namespace

Spread spread_of(std::vector<double> milliseconds) {
  if (milliseconds.empty()) return {};
  std::sort(milliseconds.begin(), milliseconds.end());
  return {milliseconds.front(), milliseconds[milliseconds.size() / 2], milliseconds.back()};
}

Spread time_process(const std::function<std::vector<std::string>(int run)>& command, int times) {
  run_to_the_end(command(0));
  std::vector<double> all;
  for (int run = 1; run <= times; ++run) {
    const std::vector<std::string> words = command(run);
    const auto start = std::chrono::steady_clock::now();
    run_to_the_end(words);
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
    all.push_back(spent.count());
  }
  return spread_of(std::move(all));
}

}  // namespace tandem::bench
