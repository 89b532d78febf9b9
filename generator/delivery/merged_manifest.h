// Stage: delivery. The manifests of a roster's shards as one. In: what each shard's run has written down.
// Out: one manifest that says where each file is, and what is missing.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "delivery/manifest.h"

namespace tandem::delivery {

struct ShardManifest {
  std::string place;  ///< the folder or archive that it stands in, as its user names it
  Manifest manifest;
};

struct MergedManifest {
  std::string program;
  int shard_count = 0;
  std::set<int> missing_shards;
  std::vector<std::pair<std::string, engine::ProductRecord>>
      products;                       ///< each with its place, by kind and id
  std::vector<std::string> left_out;  ///< couples, by id

  bool is_complete() const { return missing_shards.empty() && left_out.empty(); }
  std::string json() const;
};

/// Reports shards that are not of one run ('not-one-run'), shards that are not there ('shard-missing') and
/// couples without a pack ('pack-missing'). `shards` is not empty.
MergedManifest merge(std::vector<ShardManifest> shards, Diagnostics& diagnostics);

}  // namespace tandem::delivery
