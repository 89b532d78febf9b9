#include "pdf/deflater.h"

#include <libdeflate.h>

#include "pdf/pdf_error.h"

namespace tandem {
namespace {

// Levels above 6 of libdeflate's 12 cost twice the time for one percent on pages of text.
constexpr int level = 6;

}  // namespace

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(level)) {
  if (!compressor_) throw PdfError("no memory for the compressor");
}

std::string Deflater::deflate(std::string_view bytes) {
  std::string out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
  const std::size_t size =
      libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out.data(), out.size());
  if (size == 0) throw PdfError("a stream cannot be compressed");
  out.resize(size);
  return out;
}

}  // namespace tandem
