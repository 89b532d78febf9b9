#include "cli/shard_of.h"

#include <fmt/format.h>

#include <charconv>
#include <string_view>

#include "cli/exit_code.h"

namespace tandem::cli {
namespace {

constexpr int most_shards = 100'000;

std::optional<int> number_in(std::string_view word) {
  int number = 0;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
  return problem == std::errc() && end == word.data() + word.size() ? std::optional(number) : std::nullopt;
}

struct AskedShard {
  std::optional<int> number;  ///< nothing: the cluster says it
  int count = 1;
};

std::optional<AskedShard> read(std::string_view word) {
  const std::size_t slash = word.find('/');
  if (slash == word.npos) return std::nullopt;
  const auto count = number_in(word.substr(slash + 1));
  const auto number = number_in(word.substr(0, slash));
  if (!count || *count < 1 || *count > most_shards || (slash > 0 && !number)) return std::nullopt;
  if (number && (*number < 1 || *number > *count)) return std::nullopt;
  return AskedShard{number, *count};
}

struct Variable {
  const char* name;
  int first;  ///< the number of the first of all
  const char* hint;
};

constexpr Variable variables[] = {
    {"SLURM_ARRAY_TASK_ID", 1, "number the array's tasks from 1: --array=1-{}"},
    {"JOB_COMPLETION_INDEX", 0, "give the job as many completions as there are shards: completions: {}"},
};

int number_of_cluster(int count,
                      const std::function<std::optional<std::string>(const std::string&)>& environment) {
  for (const Variable& variable : variables) {
    const auto word = environment(variable.name);
    if (!word) continue;
    const auto index = number_in(*word);
    if (index && *index >= variable.first && *index < variable.first + count)
      return *index - variable.first + 1;
    throw UsageError{fmt::format("{} is '{}', which is none of {} shards", variable.name, *word, count),
                     fmt::format(fmt::runtime(variable.hint), count)};
  }
  throw UsageError{
      fmt::format("which of {} shards?", count),
      fmt::format("write '--shard 1/{0}' to '--shard {0}/{0}'; in an array of Slurm or an Indexed "
                  "Job of Kubernetes, '/{0}' is enough",
                  count)};
}

}  // namespace

void check_shard(const std::string& word) {
  if (read(word)) return;
  throw UsageError{
      fmt::format("'--shard' cannot be '{}'", word),
      fmt::format("it is I/N, the I-th of N parts of the couples, such as 3/8; or /N in a cluster "
                  "that says I; N is at most {}",
                  most_shards)};
}

engine::Shard shard_of(
    const Options& options,
    const std::function<std::optional<std::string>(const std::string& name)>& environment) {
  if (options.shard.empty()) return {};
  const AskedShard asked = read(options.shard).value_or(AskedShard());
  return {asked.number ? *asked.number : number_of_cluster(asked.count, environment), asked.count};
}

std::string with_shard(const std::string& archive, const engine::Shard& shard) {
  const std::size_t ending = archive.rfind('.');
  return fmt::format("{}-{}{}", archive.substr(0, ending), shard.file_part(), archive.substr(ending));
}

}  // namespace tandem::cli
