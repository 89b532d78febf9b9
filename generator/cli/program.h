// Stage: cli. The whole program but for the operating system's part of it.
#pragma once

#include <string>
#include <vector>

#include "cli/surroundings.h"

namespace tandem::cli {

/// `arguments`: the words behind the program's name. Gives the exit code; never throws.
int run_program(const std::vector<std::string>& arguments, Surroundings& surroundings);

}  // namespace tandem::cli
