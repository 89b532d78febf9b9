// Stage: delivery. Reads a file of any size line by line, and knows where each begins.
// In: an open file. Out: its lines, without their ends.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/file_system.h"

namespace tandem::delivery {

class LineReader {
 public:
  /// `file` is borrowed.
  explicit LineReader(OpenFile& file) : file_(file) {}

  /// False behind the last line, and where the file cannot be read any further. `line` is good until the
  /// next.
  bool next(std::string_view& line);
  /// Where the line that next() gave begins.
  std::uint64_t offset() const { return line_start_; }
  /// Of all that was read, as checksum() has it: of the whole file, once there is no line left.
  std::string checksum() const { return digest_.checksum(); }

 private:
  bool read_more();

  OpenFile& file_;
  RunningDigest digest_;
  std::string text_;  ///< of the file, from text_start_ on
  std::uint64_t text_start_ = 0;
  std::size_t next_ = 0;  ///< in text_: where the next line begins
  std::uint64_t line_start_ = 0;
  bool is_at_end_ = false;
};

}  // namespace tandem::delivery
