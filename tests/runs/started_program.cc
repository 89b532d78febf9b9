#include "runs/started_program.h"

#include <unistd.h>

#include <catch2/catch.hpp>

namespace tandem::tests {

pid_t start_program(std::vector<std::string> arguments, const std::function<void()>& prepare) {
  arguments.insert(arguments.begin(), TANDEM_PROGRAM);
  std::vector<char*> words;
  for (std::string& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    prepare();
    ::execv(TANDEM_PROGRAM, words.data());
    ::_exit(127);
  }
  return child;
}

}  // namespace tandem::tests
