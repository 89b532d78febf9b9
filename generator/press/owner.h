// Stage: press. Whose a leaf of paper is. In: a couple's or a workshop's id, and a copy. Out: a value to
// compare, and words without names.
#pragma once

#include <compare>
#include <string>

namespace tandem {

/// What one reader gets. Nobody's are blanks, separators and spare copies.
enum class CopyOf { nobody, a, b, joint, facilitator };

struct Owner {
  CopyOf copy = CopyOf::nobody;
  std::string id = {};  ///< the couple's; the facilitator's is the workshop's; of nobody none

  friend auto operator<=>(const Owner&, const Owner&) = default;
};

/// 'a', 'b', 'joint', 'facilitator', 'nobody': as options and tickets have it.
const char* word_of(CopyOf copy);

/// 'couple-01 A', 'couple-01 together', 'the facilitator of evening', 'nobody'.
std::string words_of(const Owner& owner);

}  // namespace tandem
