// Stage: engine. What a run has read, and what stood in it then.
#pragma once

#include <map>
#include <string>

#include "base/file_system.h"

namespace tandem::engine {

class ReadingRecord : public RecordingFileSystem {
 public:
  using RecordingFileSystem::RecordingFileSystem;

  std::optional<std::string> read(const std::string& path, std::string& problem,
                                  std::size_t most_bytes = most_bytes_of_a_file) override;

  /// Checksums of the files that were read, by path.
  const std::map<std::string, std::string>& checksums() const { return checksums_; }

 private:
  std::map<std::string, std::string> checksums_;
};

}  // namespace tandem::engine
