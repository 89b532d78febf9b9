// Streams that are deflated once, and those that are joined of stretches. libdeflate reads them back.
#include "pdf/stream_cache.h"

#include <libdeflate.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace tandem::tests {
namespace {

using Stretch = pdf::StreamCache::Stretch;

std::string inflated(const std::string& stream, std::size_t size) {
  std::string out(size, '\0');
  libdeflate_decompressor* const decompressor = libdeflate_alloc_decompressor();
  const libdeflate_result result =
      libdeflate_zlib_decompress(decompressor, stream.data(), stream.size(), out.data(), out.size(), nullptr);
  libdeflate_free_decompressor(decompressor);
  return result == LIBDEFLATE_SUCCESS ? out : "cannot be inflated";
}

/// Operators that repeat themselves as a page's do, and differ by `seed`.
std::string operators(std::size_t size, int seed) {
  std::string bytes;
  for (int line = seed; bytes.size() < size; line += 7) bytes += std::to_string(line) + " 0 Td (a word) Tj\n";
  return bytes.substr(0, size);
}

TEST_CASE("stretches are one stream, whatever their length, and whoever shares them") {
  pdf::StreamCache cache;
  for (const std::size_t size : {0U, 1U, 160U, 161U, 5000U, 70000U}) {
    for (const bool is_shared : {false, true}) {
      const std::string before = operators(3000, 1);
      const std::string between = operators(size, 2);
      const std::string behind = operators(90, 3);
      const std::vector<Stretch> stretches{{before, true}, {between, is_shared}, {behind, false}};
      const auto stream = cache.joined(stretches);
      INFO(size << " bytes, shared: " << is_shared);
      CHECK(inflated(*stream, before.size() + between.size() + behind.size()) == before + between + behind);
      CHECK(stream->size() < before.size() / 2 + between.size() + behind.size() + 40);
    }
  }
  CHECK(inflated(*cache.joined({}), 0) == "");
}

TEST_CASE("a joined stream is the same from a cache that has its stretches and from an empty one") {
  pdf::StreamCache full;
  const std::string shared = operators(4000, 1);
  const std::string own = operators(1000, 2);
  const std::vector<Stretch> stretches{{shared, true}, {own, false}};
  const auto first = full.joined(stretches);
  pdf::StreamCache empty;
  CHECK(*full.joined(stretches) == *first);
  CHECK(*empty.joined(stretches) == *first);
  // The same bytes as a stream of their own are another thing to keep.
  CHECK(inflated(*full.deflated(shared), shared.size()) == shared);
  CHECK(*full.joined(stretches) == *first);
}

TEST_CASE("what was deflated is kept by its bytes and by the effort") {
  pdf::StreamCache cache;
  const std::string bytes = operators(20000, 1);
  const auto much = cache.deflated(bytes, pdf::StreamCache::Effort::much);
  CHECK(cache.deflated(bytes, pdf::StreamCache::Effort::much) == much);
  const auto little = cache.deflated(bytes, pdf::StreamCache::Effort::little);
  CHECK(little->size() > much->size());
  CHECK(inflated(*little, bytes.size()) == bytes);
}

}  // namespace
}  // namespace tandem::tests
