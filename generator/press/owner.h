// Stage: press. Whose a leaf of paper is. In: a couple's or a workshop's id, and a copy, or the name of a
// file of a build. Out: a value to compare, and words without names.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace tandem::press {

/// What one reader gets. Nobody's are blanks, separators and spare copies; joint pages in the language of the
/// other partner are a copy of their own.
enum class CopyOf { nobody, a, b, joint, joint_again, facilitator };

struct Owner {
  CopyOf copy = CopyOf::nobody;
  std::string id = {};  ///< the couple's; the facilitator's is the workshop's; of nobody none

  friend auto operator<=>(const Owner&, const Owner&) = default;
};

/// 'a', 'b', 'joint', 'facilitator', 'nobody': as options and tickets have it, of joint pages in each
/// language.
const char* word_of(CopyOf copy);

/// 'couple-01 A', 'couple-01 together', 'the facilitator of evening', 'nobody'.
std::string words_of(const Owner& owner);

/// Whose a file of the product with this id is, by its name in the manifest; nothing for a handout.
std::optional<CopyOf> copy_in_file(std::string_view file, std::string_view id);
/// Whether it is the version for paper of a file that is there as a form, too.
bool is_version_for_paper(std::string_view file);
/// 'packs/couple-07/couple-07-a-print.pdf' and 'packs/couple-07/couple-07-a.pdf' as 'couple-07-a'.
std::string stem_of_copy(std::string_view file);

}  // namespace tandem::press
