#include "delivery/merged_manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/json.h"

namespace tandem::delivery {
namespace {

/// '3/8'; zeros for anything else.
std::pair<int, int> shard_in(std::string_view word) {
  int number = 0;
  int count = 0;
  const char* const end = word.data() + word.size();
  const auto slash = std::from_chars(word.data(), end, number);
  if (slash.ec != std::errc() || slash.ptr == end || *slash.ptr != '/') return {};
  const auto rest = std::from_chars(slash.ptr + 1, end, count);
  const bool is_whole = rest.ec == std::errc() && rest.ptr == end;
  return is_whole && number >= 1 && number <= count ? std::pair(number, count) : std::pair(0, 0);
}

class Merging {
 public:
  explicit Merging(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void add(ShardManifest shard) {
    const auto [number, count] = shard_in(shard.manifest.shard);
    if (count == 0) return refuse(shard.place, "is no shard's: its manifest names none");
    if (places_.empty()) {
      merged_.shard_count = count;
      merged_.program = shard.manifest.program;
      for (int each = 1; each <= count; ++each) merged_.missing_shards.insert(each);
    }
    if (count != merged_.shard_count) {
      return refuse(shard.place, fmt::format("is one of {} shards, and {} one of {}", count,
                                             places_.begin()->second, merged_.shard_count));
    }
    if (shard.manifest.program != merged_.program) {
      return refuse(shard.place, fmt::format("was made by Tandem {}, and {} by {}", shard.manifest.program,
                                             places_.begin()->second, merged_.program));
    }
    const auto [there, is_new] = places_.emplace(number, shard.place);
    if (!is_new)
      return refuse(shard.place, fmt::format("is shard {} again, as {} is", number, there->second));
    merged_.missing_shards.erase(number);
    for (engine::ProductRecord& product : shard.manifest.products)
      merged_.products.emplace_back(shard.place, std::move(product));
    std::ranges::move(shard.manifest.left_out, std::back_inserter(merged_.left_out));
  }

  MergedManifest finish() {
    std::sort(merged_.products.begin(), merged_.products.end(), [](const auto& a, const auto& b) {
      return std::pair(rank_of(a.second.kind), a.second.id) < std::pair(rank_of(b.second.kind), b.second.id);
    });
    std::sort(merged_.left_out.begin(), merged_.left_out.end());
    report_missing();
    return std::move(merged_);
  }

 private:
  void refuse(const std::string& place, const std::string& why) {
    diagnostics_.error("not-one-run", {}, fmt::format("{} {}", place, why),
                       "join the shards of one run, each once");
  }

  void report_missing() {
    for (const int number : merged_.missing_shards) {
      diagnostics_.error("shard-missing", {},
                         fmt::format("shard {} of {} is missing", number, merged_.shard_count),
                         fmt::format("make it with '--shard {}/{}'", number, merged_.shard_count));
    }
    for (const std::string& couple : merged_.left_out) {
      diagnostics_.error("pack-missing", {}, fmt::format("{} has no pack", couple),
                         fmt::format("'tandem build --couple {}' says why", couple));
    }
  }

  Diagnostics& diagnostics_;
  MergedManifest merged_;
  std::map<int, std::string> places_;  ///< by number
};

}  // namespace

std::string MergedManifest::json() const {
  std::vector<std::string> lines;
  for (const auto& [place, product] : products) {
    std::string line = journal_line(product);
    line.pop_back();
    lines.push_back(fmt::format("    {{\"in\": {}, {}", json_string(place), line.substr(1)));
  }
  std::vector<std::string> couples;
  for (const std::string& couple : left_out) couples.push_back(json_string(couple));
  return fmt::format(
      "{{\n  \"program\": {},\n  \"shards\": {},\n  \"missing-shards\": [{}],\n  \"left-out\": [{}],\n"
      "  \"products\": [{}{}{}]\n}}\n",
      json_string(program), shard_count, fmt::join(missing_shards, ", "), fmt::join(couples, ", "),
      lines.empty() ? "" : "\n", fmt::join(lines, ",\n"), lines.empty() ? "" : "\n  ");
}

MergedManifest merge(std::vector<ShardManifest> shards, Diagnostics& diagnostics) {
  Merging merging(diagnostics);
  for (ShardManifest& shard : shards) merging.add(std::move(shard));
  return merging.finish();
}

}  // namespace tandem::delivery
