// Stage: base. Words as JSON has them.
#pragma once

#include <string>
#include <string_view>

namespace tandem {

/// A JSON string with its quotation marks (RFC 8259, section 7).
std::string json_string(std::string_view utf8);

}  // namespace tandem
