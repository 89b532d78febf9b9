// Stage: pdf. What the files of one batch need not deflate twice: pages without a name on them, structure,
// fields and whatever else stands in many files alike. In: bytes. Out: the same bytes as a zlib stream, equal
// whether it was kept or made anew.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "pdf/deflater.h"

namespace tandem::pdf {

/// One batch's, or one thread's: not to be used by two threads at once.
class StreamCache {
 public:
  using Effort = Deflater::Effort;
  std::shared_ptr<const std::string> deflated(std::string_view bytes, Effort effort = Effort::much);

  /// A part of a stream; `is_shared`: other files have it, too.
  struct Stretch {
    std::string_view bytes;
    bool is_shared = false;
  };
  /// The stretches as one stream, of which shared ones are not deflated again.
  std::shared_ptr<const std::string> joined(std::span<const Stretch> stretches);

  /// For what is kept elsewhere.
  Deflater& deflater() { return deflater_; }

 private:
  enum class Form { much, little, stretch };
  std::shared_ptr<const std::string> deflated_as(Form form, std::string_view bytes);
  std::string made(Form form, std::string_view bytes);

  /// The bytes are kept, too: no digest decides what stands in somebody's file.
  struct Stream {
    std::string bytes;
    Form form;
    std::shared_ptr<const std::string> deflated;
  };
  using Streams = std::map<Digest, std::shared_ptr<const Stream>>;
  static std::shared_ptr<const Stream> find(const Streams& streams, const Digest& digest,
                                            std::string_view bytes, Form form);
  void keep(const Digest& digest, std::shared_ptr<const Stream> stream);

  Deflater deflater_;
  Streams recent_;
  Streams earlier_;  ///< of the generation before: what nobody asks for any more
                     ///< goes with it
  std::size_t recent_bytes_ = 0;
};

}  // namespace tandem::pdf
