// The author's reference as Markdown: tables made of field tables, put between the marks that a page has for
// them. What people wrote around the marks stays.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/field_description.h"

namespace tandem::tests {

/// A table of fields, and below it one for each field whose value has keys of its own.
std::string field_tables(const std::vector<load::FieldDescription>& fields);

/// A block's first paragraph, on one line: what it is, in a few words.
std::string summary_of(std::string_view page);

/// The page with `part` between '<!-- NAME -->' and '<!-- end of NAME -->'; nothing if it lacks these marks.
std::optional<std::string> with_part(const std::string& page, const std::string& name,
                                     const std::string& part);

}  // namespace tandem::tests
