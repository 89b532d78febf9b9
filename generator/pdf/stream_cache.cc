#include "pdf/stream_cache.h"

#include <utility>

namespace tandem {
namespace {

// Of one generation: what some hundred pages hold before they are deflated. Two
// generations are kept.
constexpr std::size_t most_bytes = std::size_t{4} << 20;

}  // namespace

std::shared_ptr<const std::string> StreamCache::deflated(std::string_view bytes, Effort effort) {
  const Digest digest = digest_of(bytes);
  if (const auto known = find(recent_, digest, bytes, effort)) return known->deflated;
  auto stream = find(earlier_, digest, bytes, effort);
  if (!stream) {
    auto deflated = std::make_shared<const std::string>(deflater_.deflate(bytes, effort));
    stream = std::make_shared<const Stream>(Stream{std::string(bytes), effort, std::move(deflated)});
  }
  keep(digest, stream);
  return stream->deflated;
}

std::shared_ptr<const StreamCache::Stream> StreamCache::find(const Streams& streams, const Digest& digest,
                                                             std::string_view bytes, Effort effort) {
  const auto known = streams.find(digest);
  if (known == streams.end() || known->second->effort != effort) return nullptr;
  return known->second->bytes == bytes ? known->second : nullptr;
}

void StreamCache::keep(const Digest& digest, std::shared_ptr<const Stream> stream) {
  recent_bytes_ += stream->bytes.size();
  if (recent_bytes_ > most_bytes) {
    earlier_ = std::exchange(recent_, {});
    recent_bytes_ = stream->bytes.size();
  }
  recent_[digest] = std::move(stream);
}

}  // namespace tandem
