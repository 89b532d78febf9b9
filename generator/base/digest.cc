#include "base/digest.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <new>

namespace tandem {
namespace {

std::string digits_of(const Digest& digest) {
  return fmt::format("{:016x}{:016x}", digest.high, digest.low);
}

}  // namespace

Digest digest_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

struct RunningDigest::State {
  XXH3_state_t* const hash = XXH3_createState();
  State() {
    if (hash == nullptr) throw std::bad_alloc();
    XXH3_128bits_reset(hash);
  }
  ~State() { XXH3_freeState(hash); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
};

RunningDigest::RunningDigest() : state_(std::make_unique<State>()) {}
RunningDigest::~RunningDigest() = default;

void RunningDigest::append(std::string_view bytes) {
  XXH3_128bits_update(state_->hash, bytes.data(), bytes.size());
}

std::string RunningDigest::checksum() const {
  const XXH128_hash_t hash = XXH3_128bits_digest(state_->hash);
  return digits_of({hash.high64, hash.low64});
}

std::string checksum(std::string_view bytes) {
  return digits_of(digest_of(bytes));
}

}  // namespace tandem
