#include "pdf/deflater.h"

#include <libdeflate.h>

#include "pdf/pdf_error.h"

namespace tandem {
namespace {

// Levels above 6 of libdeflate's 12 cost twice the time for one percent on pages of text.
constexpr int thorough_level = 6;
constexpr int quick_level = 1;

}  // namespace

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Compressor Deflater::make(int level) {
  Compressor compressor(libdeflate_alloc_compressor(level));
  if (!compressor) throw PdfError("no memory for the compressor");
  return compressor;
}

Deflater::Deflater() : thorough_(make(thorough_level)), quick_(make(quick_level)) {}

std::string Deflater::deflate(std::string_view bytes, Effort effort) {
  libdeflate_compressor* const compressor = effort == Effort::much ? thorough_.get() : quick_.get();
  std::string out(libdeflate_zlib_compress_bound(compressor, bytes.size()), '\0');
  const std::size_t size =
      libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), out.data(), out.size());
  if (size == 0) throw PdfError("a stream cannot be compressed");
  out.resize(size);
  return out;
}

}  // namespace tandem
