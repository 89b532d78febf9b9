// Stage: base. Words as XML has them. In: UTF-8. Out: the same with what XML keeps for itself escaped;
// characters that XML 1.0 does not allow (2.2) become U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace tandem {

/// Character data.
std::string xml_text(std::string_view utf8);

/// What stands between an attribute's double quotes.
std::string xml_attribute(std::string_view utf8);

}  // namespace tandem
