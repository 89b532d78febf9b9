// Stage: load, internal. What bytes would say in one encoding and in another, so that a person sees which one
// is right. In: bytes that prove nothing. Out: a few letters in the likeliest readings, never a whole name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tandem::load {

struct EncodingSample {
  std::string encoding;
  std::string letters;  ///< "'zoë', 'mül'": at most three pieces of three letters
};

/// At most three that differ, the likeliest first. `encodings`: names that ICU knows, in the order in which
/// equals come.
std::vector<EncodingSample> sample_encodings(std::string_view bytes,
                                             const std::vector<std::string>& encodings);

}  // namespace tandem::load
