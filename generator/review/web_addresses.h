// Stage: review. Web and mail addresses in a text, which are nobody's prose: they have neither sentences nor
// words of a language. In: plain words. Out: where they stand.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tandem::review {

/// From, and to, in bytes: 'https://example.org/help.', 'www.example.org', 'write@example.org' and
/// 'example.org/help' without the full stop or bracket that a sentence puts behind one.
std::vector<std::pair<std::size_t, std::size_t>> web_addresses_in(std::string_view words);

/// The same words with a figure for each byte of an address: one word that says nothing.
std::string without_web_addresses(std::string words);

}  // namespace tandem::review
