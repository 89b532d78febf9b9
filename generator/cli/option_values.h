// Stage: cli, internal. Values of options that are no plain words: numbers, and words of a few. In: a word.
// Out: Options, or a UsageError that says what it may be.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"

namespace tandem::cli {

void read_fillable(const std::string& word, Options& options);
void read_volume(const std::string& word, Options& options);
void read_times(const std::string& word, Options& options);
void read_jobs(const std::string& word, Options& options);
void read_leaf(const std::string& word, Options& options);
void read_spare(const std::string& word, Options& options);
void read_speed(const std::string& word, Options& options);
void read_colour(const std::string& word, Options& options);
void read_diagnostics(const std::string& word, Options& options);

/// What '--color' may be, in the order of ColourChoice.
const std::vector<std::string>& colour_words();
/// What '--diagnostics' may be, in the order of DiagnosticsForm.
const std::vector<std::string>& diagnostics_words();

}  // namespace tandem::cli
