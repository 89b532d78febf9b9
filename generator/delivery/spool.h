// Stage: delivery. Bytes that are not for memory until it is known how many they are.
// In: pieces. Out: the same again, from a file that has no name and is gone however the run ends.
#pragma once

#include <cstdint>
#include <string>

#include "base/descriptor.h"
#include "base/file_system.h"

namespace tandem::delivery {

class Spool : public NewFile {
 public:
  /// Beside what it is for, in `folder`, or else where temporary files are.
  explicit Spool(const std::string& folder);

  bool append(std::string_view bytes, std::string& problem) override;
  /// There is no place to put it in.
  bool finish(std::string&) override { return true; }

  std::uint64_t size() const { return size_; }
  /// The next piece, from the first on; empty at the end, and where it cannot be read.
  std::string next();

 private:
  Descriptor file_;
  std::uint64_t size_ = 0;
  std::uint64_t read_ = 0;
};

}  // namespace tandem::delivery
