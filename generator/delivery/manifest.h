// Stage: delivery. What a folder of a build holds: manifest.json, and the pages of the journal that come
// before it is whole. In: records of products. Out: JSON with ids, files, pages, leaves of paper, the number
// of fields that fields.json tells of, bytes, checksums and keyed hashes of what each product is made of; no
// name of a person, and no fact.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/product_record.h"

namespace tandem::delivery {

struct Manifest {
  std::string program;                          ///< its version
  std::string shard = {};                       ///< '3/8' of a part of the roster; empty for all
  std::string field_list;                       ///< the checksum of fields.json; empty where there is none
  std::vector<engine::ProductRecord> products;  ///< in the order of the run
  /// Files of earlier runs that would not be made now, and that we have written.
  std::vector<engine::FileRecord> left_over = {};
  /// Ids of couples whose pack could not be made.
  std::vector<std::string> left_out = {};
  /// Checksums of the facilitator's own PDFs, which a stack will have, by their paths as they are written.
  std::map<std::string, std::string> inserts = {};

  std::string json() const;
};

/// Where a product of this kind comes in a manifest: what is no couple's first.
int rank_of(const std::string& kind);

/// A product on a line of its own.
std::string journal_line(const engine::ProductRecord& product);

/// Takes what it can read of a line of a manifest, or of a page of the journal: each product and each file is
/// a line, and a line that is not as we write it is passed over, as if it were not there.
void read_manifest_line(std::string_view line, Manifest& manifest);
Manifest read_manifest(std::string_view json);

}  // namespace tandem::delivery
