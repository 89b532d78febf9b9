// Stage: base. A fingerprint of bytes, the same on every machine. Not for security: whoever wants to can make
// two texts of one fingerprint. In: bytes. Out: 128 bits.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tandem {

struct Digest {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const Digest&) const = default;
};

/// XXH3, 128 bits (github.com/Cyan4973/xxHash, doc/xxhash_spec.md).
Digest digest_of(std::string_view bytes);

/// The same of bytes that come one after the other.
class RunningDigest {
 public:
  RunningDigest();
  ~RunningDigest();
  RunningDigest(const RunningDigest&) = delete;
  RunningDigest& operator=(const RunningDigest&) = delete;

  void append(std::string_view bytes);
  /// Of all bytes so far, as checksum() has it.
  std::string checksum() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The digest as 32 hexadecimal digits, as xxhsum prints it.
std::string checksum(std::string_view bytes);

}  // namespace tandem
