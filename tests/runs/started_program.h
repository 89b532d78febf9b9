// The program as the operating system starts it: a process of its own.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

namespace tandem::tests {

/// Starts the program in a process of its own, in which `prepare` runs before it; whoever asks waits for its
/// end.
pid_t start_program(std::vector<std::string> arguments, const std::function<void()>& prepare);

}  // namespace tandem::tests
