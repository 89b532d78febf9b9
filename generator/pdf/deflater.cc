#include "pdf/deflater.h"

#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>

#include "pdf/pdf_error.h"

namespace tandem::pdf {
namespace {

// Levels above 6 of libdeflate's 12 cost twice the time for one percent on pages of text.
constexpr int thorough_level = 6;
constexpr int quick_level = 1;

// Of zlib, for stretches: raw blocks, and little memory where not much is sought, since it is cleared before
// each.
constexpr int thorough_stretch_level = 6;
constexpr int quick_stretch_level = 1;
constexpr int raw_window_bits = -15;
constexpr int thorough_memory = 8;
constexpr int quick_memory = 4;

// The class has a function of zlib's name.
int deflate_to_a_byte(z_stream& stream) {
  return ::deflate(&stream, Z_FULL_FLUSH);
}

constexpr std::size_t most_stored = 65535;  // bytes of a stored block

}  // namespace

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Deflater::Compressor Deflater::make(int level) {
  Compressor compressor(libdeflate_alloc_compressor(level));
  if (!compressor) throw PdfError("no memory for the compressor");
  return compressor;
}

void Deflater::End::operator()(z_stream_s* stream) const {
  deflateEnd(stream);
  delete stream;
}

Deflater::Flushing Deflater::make_flushing(int level) {
  auto stream = std::make_unique<z_stream>();
  const int memory = level == quick_stretch_level ? quick_memory : thorough_memory;
  if (deflateInit2(stream.get(), level, Z_DEFLATED, raw_window_bits, memory, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw PdfError("no memory for the compressor");
  }
  return Flushing(stream.release());
}

Deflater::Deflater()
    : thorough_(make(thorough_level)),
      quick_(make(quick_level)),
      thorough_stretches_(make_flushing(thorough_stretch_level)),
      quick_stretches_(make_flushing(quick_stretch_level)) {}

std::string Deflater::deflate(std::string_view bytes, Effort effort) {
  libdeflate_compressor* const compressor = effort == Effort::much ? thorough_.get() : quick_.get();
  std::string out(libdeflate_zlib_compress_bound(compressor, bytes.size()), '\0');
  const std::size_t size =
      libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), out.data(), out.size());
  if (size == 0) throw PdfError("a stream cannot be compressed");
  out.resize(size);
  return out;
}

std::string Deflater::stretch(std::string_view bytes, Effort effort) {
  z_stream& stream = effort == Effort::much ? *thorough_stretches_ : *quick_stretches_;
  if (deflateReset(&stream) != Z_OK) throw PdfError("a stream cannot be compressed");
  constexpr std::size_t empty_block = 16;  // what a flush adds, and some room
  std::string out(deflateBound(&stream, bytes.size()) + empty_block, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib reads it alone
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  if (deflate_to_a_byte(stream) != Z_OK || stream.avail_in != 0 || stream.avail_out == 0) {
    throw PdfError("a stream cannot be compressed");
  }
  out.resize(out.size() - stream.avail_out);
  return out;
}

void JoinedStream::append(std::string_view bytes, std::string_view stretch) {
  sum(bytes);
  out_ += stretch;
}

void JoinedStream::append_stored(std::string_view bytes) {
  sum(bytes);
  for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), most_stored))) {
    const std::size_t size = std::min(bytes.size(), most_stored);
    out_ += '\0';  // not the last block, stored
    for (const std::size_t value : {size, ~size}) {
      out_ += static_cast<char>(value & 255);
      out_ += static_cast<char>((value >> 8) & 255);
    }
    out_ += bytes.substr(0, size);
  }
}

void JoinedStream::sum(std::string_view bytes) {
  sum_ = libdeflate_adler32(sum_, bytes.data(), bytes.size());
}

std::string JoinedStream::finish() {
  out_ += "\x03";  // the last block, which has nothing but its end
  out_ += '\0';
  for (int shift = 24; shift >= 0; shift -= 8) out_ += static_cast<char>((sum_ >> shift) & 255);
  return std::move(out_);
}

}  // namespace tandem::pdf
