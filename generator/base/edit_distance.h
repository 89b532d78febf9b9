// Stage: base. Finds the word a person probably meant, for "did you mean" hints.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tandem {

/// Damerau-Levenshtein distance in its optimal-string-alignment form (insertions, deletions,
/// substitutions and swaps of neighbours each cost 1; Damerau 1964), in bytes.
int edit_distance(std::string_view first, std::string_view second);

/// The candidate nearest to `word` if it is near enough to be a typo of it: at most a third of the
/// longer word's length, at least 1, and never every letter. The first of equals wins. Case does not
/// count. Nothing is near to a word of more than 64 bytes.
std::optional<std::string> closest_match(std::string_view word, const std::vector<std::string>& candidates);

/// At most `most` candidates, the nearest first, equals in their order.
std::vector<std::string> nearest_matches(std::string_view word, const std::vector<std::string>& candidates,
                                         std::size_t most);

}  // namespace tandem
