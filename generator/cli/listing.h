// Stage: cli. Terms and what they are, in two columns for a terminal. In: entries. Out: text of at most 100
// columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tandem::cli {

using ListEntry = std::pair<std::string, std::string>;  ///< a term, and what it is

/// Each term begins a line, two blanks in; what it is stands behind the longest of them.
std::string listing(const std::vector<ListEntry>& entries);

/// Breaks a text between words; lines after the first begin with `indent` spaces. Ends its last line.
std::string wrapped(std::string_view text, std::size_t indent);

}  // namespace tandem::cli
