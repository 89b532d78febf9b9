// Stage: pdf. What the files of one batch need not deflate twice: pages without a name on them, structure,
// fields and whatever else stands in many files alike. In: bytes. Out: the same bytes as a zlib stream, equal
// whether it was kept or made anew.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "pdf/deflater.h"

namespace tandem {

/// One batch's, or one thread's: not to be used by two threads at once.
class StreamCache {
 public:
  using Effort = Deflater::Effort;
  std::shared_ptr<const std::string> deflated(std::string_view bytes, Effort effort = Effort::much);

  /// For what is kept elsewhere.
  Deflater& deflater() { return deflater_; }

 private:
  /// The bytes are kept, too: no digest decides what stands in somebody's file.
  struct Stream {
    std::string bytes;
    Effort effort;
    std::shared_ptr<const std::string> deflated;
  };
  using Streams = std::map<Digest, std::shared_ptr<const Stream>>;
  static std::shared_ptr<const Stream> find(const Streams& streams, const Digest& digest,
                                            std::string_view bytes, Effort effort);
  void keep(const Digest& digest, std::shared_ptr<const Stream> stream);

  Deflater deflater_;
  Streams recent_;
  Streams earlier_;  ///< of the generation before: what nobody asks for any more
                     ///< goes with it
  std::size_t recent_bytes_ = 0;
};

}  // namespace tandem
