// Stage: cli. What follows 'tandem press', and which options go with which of its works. In: words, Options.
// Out: Options, or a UsageError for what does not fit.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"

namespace tandem::cli {

/// The work, and what it is done with. Throws UsageError.
void read_press_words(std::vector<std::string> words, Options& options);

/// An option that this work of the press would not heed is refused. Throws UsageError.
void check_press(const Options& options);

/// What '--for' may be.
const std::vector<std::string>& purpose_words();
/// What '--inserts' may be.
const std::vector<std::string>& insert_words();
/// What '--forbid' may be.
const std::vector<std::string>& forbidden_words();

}  // namespace tandem::cli
