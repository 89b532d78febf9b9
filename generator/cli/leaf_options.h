// Stage: cli, internal. The options that say how pages stand on leaves of paper.
#pragma once

#include <vector>

#include "cli/command_table.h"

namespace tandem {

std::vector<OptionRow> leaf_option_rows();

}  // namespace tandem
