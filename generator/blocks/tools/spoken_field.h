// Stage: blocks. What a listener hears of a field, put together of what its block knows: whose it is, what is
// asked, in which row.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace tandem::blocks {

/// The parts that have words, one after the other: behind a colon, or where a part ends with a sign of its
/// own, behind that. What was just said is not said again.
std::string spoken(std::initializer_list<std::string_view> parts);

/// 'words 2' for one of several; the words alone for the only one. `index` from 0.
std::string counted(const std::string& words, std::size_t index, std::size_t count);

}  // namespace tandem::blocks
