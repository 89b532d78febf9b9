#include "pdf/stream_cache.h"

#include <utility>

namespace tandem::pdf {
namespace {

// Of one generation: what some hundred pages hold before they are deflated. Two
// generations are kept.
constexpr std::size_t most_bytes = std::size_t{4} << 20;

// A stretch of so few bytes is not worth a compressor's start: half of a page's personal words come to less,
// and deflating them takes an eighth of what the page takes for two percent of the file.
constexpr std::size_t most_as_it_is = 1600;

}  // namespace

std::shared_ptr<const std::string> StreamCache::deflated(std::string_view bytes, Effort effort) {
  return deflated_as(effort == Effort::much ? Form::much : Form::little, bytes);
}

std::shared_ptr<const std::string> StreamCache::joined(std::span<const Stretch> stretches) {
  JoinedStream stream;
  for (const Stretch& stretch : stretches) {
    if (stretch.bytes.size() <= most_as_it_is) {
      stream.append_stored(stretch.bytes);
    } else if (stretch.is_shared) {
      stream.append(stretch.bytes, *deflated_as(Form::stretch, stretch.bytes));
    } else {
      stream.append(stretch.bytes, deflater_.stretch(stretch.bytes, Effort::little));
    }
  }
  return std::make_shared<const std::string>(stream.finish());
}

std::string StreamCache::made(Form form, std::string_view bytes) {
  if (form == Form::stretch) return deflater_.stretch(bytes, Effort::much);
  return deflater_.deflate(bytes, form == Form::much ? Effort::much : Effort::little);
}

std::shared_ptr<const std::string> StreamCache::deflated_as(Form form, std::string_view bytes) {
  const Digest digest = digest_of(bytes);
  if (const auto known = find(recent_, digest, bytes, form)) return known->deflated;
  auto stream = find(earlier_, digest, bytes, form);
  if (!stream) {
    auto deflated = std::make_shared<const std::string>(made(form, bytes));
    stream = std::make_shared<const Stream>(Stream{std::string(bytes), form, std::move(deflated)});
  }
  keep(digest, stream);
  return stream->deflated;
}

std::shared_ptr<const StreamCache::Stream> StreamCache::find(const Streams& streams, const Digest& digest,
                                                             std::string_view bytes, Form form) {
  const auto known = streams.find(digest);
  if (known == streams.end() || known->second->form != form) return nullptr;
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

}  // namespace tandem::pdf
