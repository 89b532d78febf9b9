// Stage: load, internal. What is wrong with a single line, which can be told from its own signs.
// In: the lines, and where one of them is at fault. Out: a diagnostic there.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/diagnostic.h"
#include "load/line_index.h"

namespace tandem::load {

/// How many bytes of blanks a line begins with; all of it where there is nothing else.
std::size_t indentation_of(std::string_view line);

/// Reports a tab before the first word of a line, if there is one; false if not.
bool report_tab_indentation(const LineIndex& lines, int line, Diagnostics& diagnostics);

/// Reports a sign of a line that cannot be seen where a blank, a key or a line's end would be read otherwise
/// without it ('invisible-sign'); false if there is none.
bool report_invisible_structure(const LineIndex& lines, int line, Diagnostics& diagnostics);

/// Reports a line that should be a key with its value, but has no ': '.
void report_key_without_colon(const LineIndex& lines, std::size_t begin, std::size_t end,
                              Diagnostics& diagnostics);

/// Reports the text that opens with a quote at `begin` and is never closed.
void report_open_quote(const LineIndex& lines, std::size_t begin, Diagnostics& diagnostics);

/// Reports an unquoted text that starts with a character YAML keeps for itself.
void report_reserved_start(const LineIndex& lines, std::size_t begin, std::string_view code,
                           Diagnostics& diagnostics);

}  // namespace tandem::load
