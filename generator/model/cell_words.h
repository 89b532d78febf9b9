// Stage: model, internal. What a cell says, once it is no formula and no error of a spreadsheet's, and the
// forms in which a name, a list and a note are written into one. In: a cell. Out: its words, or a report.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "load/node.h"

namespace tandem::model {

/// Without the spaces around them. '="007"' is the text 007. Reports, and gives nothing for: any other
/// formula
/// ('cell-formula'), what a spreadsheet shows where it knows no value ('cell-error').
std::optional<std::string> words_of_cell(const load::Node& cell, Diagnostics& found);

/// Reports what is nobody's name: a date, a number, an address ('not-a-name').
void check_name(std::string_view words, const SourceSpan& place, Diagnostics& found);

/// Look-alikes of the space become plain ones, and signs without a shape are left out ('cell-spaces', a
/// warning). Those that join letters stay: some scripts need them.
std::string with_plain_spaces(std::string_view words, const SourceSpan& place, Diagnostics& found);

/// Parted by commas, semicolons or lines.
std::vector<std::string> list_items(std::string_view words);

/// A text that prints as it is, line ends, too.
std::string escaped_markup(std::string_view words);

}  // namespace tandem::model
