// Stage: cli. The help that is shown on a terminal. In: a command. Out: text, made of the table of commands.
#pragma once

#include <string>

#include "cli/options.h"

namespace tandem::cli {

/// The help of a command; of the whole program for Command::none and Command::help.
std::string help_text(Command command);

}  // namespace tandem::cli
