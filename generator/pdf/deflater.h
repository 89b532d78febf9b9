// Stage: pdf. Compresses streams for /FlateDecode (RFC 1950).
// In: bytes. Out: the same bytes as a zlib stream, or as a stretch of one; equal input gives equal output.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;
struct z_stream_s;

namespace tandem::pdf {

class Deflater {
 public:
  /// Little effort takes a third of the work and gives 5 to 20 % more bytes: for what one file alone has.
  enum class Effort { much, little };

  Deflater();
  std::string deflate(std::string_view bytes, Effort effort = Effort::much);

  /// Blocks that refer to nothing before them and end with a byte (RFC 1951), for JoinedStream: what many
  /// streams have in the midst of them is deflated once.
  std::string stretch(std::string_view bytes, Effort effort);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  using Compressor = std::unique_ptr<libdeflate_compressor, Free>;
  static Compressor make(int level);

  struct End {
    void operator()(z_stream_s* stream) const;
  };
  using Flushing = std::unique_ptr<z_stream_s, End>;
  static Flushing make_flushing(int level);

  Compressor thorough_;
  Compressor quick_;
  Flushing thorough_stretches_;  ///< libdeflate has no way to end a block but the stream's end
  Flushing quick_stretches_;
};

/// A zlib stream that is put together of stretches.
class JoinedStream {
 public:
  /// `bytes` are what `stretch` was made of.
  void append(std::string_view bytes, std::string_view stretch);
  /// Few bytes, as they are.
  void append_stored(std::string_view bytes);
  std::string finish();

 private:
  void sum(std::string_view bytes);

  std::string out_{"\x78\xDA"};  // deflate with a window of 32 KB (RFC 1950)
  std::uint32_t sum_ = 1;        // Adler-32 of nothing
};

}  // namespace tandem::pdf
