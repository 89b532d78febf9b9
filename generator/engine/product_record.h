// Stage: engine. What is kept of a product that was made: enough to know it again on the disk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/maker.h"

namespace tandem::engine {

/// Where an earlier run has written what fields.json says of a file.
struct RowsPlace {
  int source = 0;            ///< whose number that is, the ledger knows
  std::uint64_t offset = 0;  ///< in bytes
  std::size_t size = 0;      ///< 0: nothing is known
};

struct FileRecord {
  std::string name;  ///< below the folder of the run's language
  std::size_t bytes = 0;
  std::string checksum;  ///< see base/digest.h
  int pages = 0;
  int fields = 0;
  RowsPlace rows = {};
};

/// 'handout', 'workshop' or 'pack'.
const char* word_of(Product::Kind kind);

struct ProductRecord {
  std::string kind;  ///< as word_of() has it
  std::string id;
  std::string inputs;  ///< a keyed hash of all that it is made of; empty where it must be made anew
  std::vector<FileRecord> files;
};

/// Without what fields.json says. What was made with a warning has no inputs, so that it is said each time.
ProductRecord record_of(const Made& made, std::string inputs);

}  // namespace tandem::engine
