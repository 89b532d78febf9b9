// Stage: load, internal. Control characters, which nobody sees and YAML reads in its own way.
// In: a text. Out: where one stands, and what to say of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "load/line_index.h"

namespace tandem::load {

/// The first byte of one, tab and line feed aside.
std::optional<std::size_t> find_control_character(std::string_view text, std::size_t from = 0);

/// Of the one at `offset` of `text`, at its place in a source.
void report_control_character(const SourceSpan& place, std::string_view text, std::size_t offset,
                              std::string_view hint, Diagnostics& diagnostics);

/// Whether a whole source is text: it is UTF-8 ('not-utf8') and has no control characters ('yaml-syntax'),
/// but for line ends. yaml-cpp takes a NUL for the file's end and other control characters for text.
bool check_characters(const LineIndex& lines, Diagnostics& diagnostics);

}  // namespace tandem::load
