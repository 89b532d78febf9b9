// Stage: cli, internal. The rows of the table of options (command_table.h), by what they say; the table has
// them in this order.
#pragma once

#include <vector>

#include "cli/command_table.h"

namespace tandem::cli {

/// Where things go, and which of them are made or printed.
std::vector<OptionRow> selection_option_rows();
/// What pages are made of: looks, couples, languages, forms.
std::vector<OptionRow> content_option_rows();
/// How the printer prints.
std::vector<OptionRow> print_option_rows();
/// How pages stand on leaves of paper.
std::vector<OptionRow> leaf_option_rows();

}  // namespace tandem::cli
