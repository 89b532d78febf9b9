#include "cli/option_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "cli/exit_code.h"

namespace tandem::cli {
namespace {

constexpr int most_jobs = 1024;
constexpr int most_couples_a_volume = 1'000'000;
constexpr int most_times = 999;

/// A whole number from `least` to `most`; nothing for any other word.
std::optional<int> read_number(std::string_view word, int least, int most) {
  int number = 0;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
  const bool is_whole = problem == std::errc() && end == word.data() + word.size();
  return is_whole && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

}  // namespace

void read_fillable(const std::string& word, Options& options) {
  const std::vector<std::string> words = load::words_of<model::Fillable>();
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) {
    throw UsageError{fmt::format("'--fillable' cannot be '{}'", word), "it is yes, no or both"};
  }
  options.fillable = static_cast<model::Fillable>(found - words.begin());
}

void read_volume(const std::string& word, Options& options) {
  const auto couples = read_number(word, 1, most_couples_a_volume);
  if (!couples) {
    throw UsageError{fmt::format("'--volume' cannot be '{}'", word),
                     fmt::format("it is a number of couples, from 1 to {}", most_couples_a_volume)};
  }
  options.volume = *couples;
}

void read_times(const std::string& word, Options& options) {
  const auto times = read_number(word, 1, most_times);
  if (!times) {
    throw UsageError{fmt::format("'--copies' cannot be '{}'", word),
                     fmt::format("it is a number from 1 to {}", most_times)};
  }
  options.times = *times;
}

void read_jobs(const std::string& word, Options& options) {
  const auto jobs = read_number(word, 1, most_jobs);
  if (!jobs) {
    throw UsageError{fmt::format("'--jobs' cannot be '{}'", word),
                     fmt::format("it is the number of threads, from 1 to {}", most_jobs)};
  }
  options.jobs = *jobs;
}

void read_leaf(const std::string& word, Options& options) {
  const auto leaf = read_number(word, 1, 10'000);
  if (!leaf) {
    throw UsageError{fmt::format("'--leaf' cannot be '{}'", word),
                     "it is the number of a leaf of paper in its copy: pages 5 and 6 are leaf 3"};
  }
  options.leaf = *leaf;
}

void read_spare(const std::string& word, Options& options) {
  const auto copies = read_number(word, 1, most_times);
  if (!copies) {
    throw UsageError{fmt::format("'--spare' cannot be '{}'", word),
                     fmt::format("it is a number of packs or copies, from 1 to {}", most_times)};
  }
  options.spare = *copies;
}

void read_speed(const std::string& word, Options& options) {
  const auto speed = read_number(word, 1, 10'000);
  if (!speed)
    throw UsageError{fmt::format("'--speed' cannot be '{}'", word), "it is the printer's pages a minute"};
  options.speed = *speed;
}

const std::vector<std::string>& colour_words() {
  static const std::vector<std::string> words{"auto", "always", "never"};  // as in ColourChoice
  return words;
}

void read_colour(const std::string& word, Options& options) {
  const std::vector<std::string>& words = colour_words();
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end())
    throw UsageError{fmt::format("'--color' cannot be '{}'", word), suggestion(word, words)};
  options.colour = static_cast<ColourChoice>(found - words.begin());
}

const std::vector<std::string>& diagnostics_words() {
  static const std::vector<std::string> words{"text", "json", "sarif"};  // as in DiagnosticsForm
  return words;
}

void read_diagnostics(const std::string& word, Options& options) {
  const std::vector<std::string>& words = diagnostics_words();
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end())
    throw UsageError{fmt::format("'--diagnostics' cannot be '{}'", word), suggestion(word, words)};
  options.diagnostics = static_cast<DiagnosticsForm>(found - words.begin());
}

}  // namespace tandem::cli
