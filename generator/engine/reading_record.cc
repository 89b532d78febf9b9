#include "engine/reading_record.h"

#include "base/digest.h"

namespace tandem::engine {

std::optional<std::string> ReadingRecord::read(const std::string& path, std::string& problem,
                                               std::size_t most_bytes) {
  auto text = RecordingFileSystem::read(path, problem, most_bytes);
  if (text) checksums_[path] = checksum(*text);
  return text;
}

}  // namespace tandem::engine
