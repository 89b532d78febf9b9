// Stage: load. Signs that take room or none but cannot be seen: no-break and zero-width spaces, soft hyphens,
// marks of direction. Where one makes a word, a key or a line's indentation something else, it is named.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"

namespace tandem::load {

/// 'a no-break space (U+00A0)'; empty for what can be seen, and for a plain space, a tab and a line's end.
std::string name_of_invisible_sign(char32_t c);

/// The byte of the first such sign, from `from` on.
std::optional<std::size_t> find_invisible_sign(std::string_view text, std::size_t from = 0);

/// Whether anything of the text can be seen.
bool can_be_seen(std::string_view text);

/// Reports 'invisible-sign' where `words`, which were written at `span`, hold one: at its own place, if it
/// stands there as it is. `what` names the words: 'key', 'id'. Says whether there was one.
bool report_invisible_sign(const SourceSpan& span, std::string_view words, std::string_view what,
                           Diagnostics& diagnostics);

}  // namespace tandem::load
