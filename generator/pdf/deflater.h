// Stage: pdf. Compresses streams for /FlateDecode (RFC 1950).
// In: bytes. Out: the same bytes as a zlib stream; equal input gives equal output.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace tandem {

class Deflater {
 public:
  Deflater();
  std::string deflate(std::string_view bytes);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace tandem
