// Stage: base. Words of a command that a message tells to type. In: a path or another word. Out: the same as
// one word for the shell, whatever blanks and signs are in it.
#pragma once

#include <string>
#include <string_view>

namespace tandem {

/// 'our-evening' stays as it is; what holds anything that a shell has a meaning for stands in quotes.
std::string shell_word(std::string_view word);

}  // namespace tandem
