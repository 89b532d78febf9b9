#include "load/taken_literally.h"

#include <fmt/format.h>

namespace tandem::load {

void report_quotes_around(const Node& scalar, Diagnostics& diagnostics) {
  constexpr std::string_view opening = "“";
  constexpr std::string_view closing = "”";
  const std::string_view text = scalar.scalar;
  const bool is_around = !scalar.quoted && text.starts_with(opening) && text.ends_with(closing) &&
                         text.find(opening, 1) == std::string_view::npos &&
                         text.find(closing) == text.size() - closing.size();
  if (!is_around) return;
  diagnostics.warning("typographic-quotes", scalar.span, "these quotes are part of the text, and are printed",
                      "take them away; where they are meant, put straight ones around all of it: \"“…”\"");
}

void report_parentheses(std::string_view text, ScalarPlaces& places, Diagnostics& diagnostics) {
  // As people write it by hand, and as programs that merge letters do.
  for (const std::string_view written : {"(partner)", "[partner]", "«partner»", "$partner", "%partner%"}) {
    const auto at = text.find(written);
    if (at == std::string_view::npos) continue;
    diagnostics.warning("name-in-parentheses", places.at(at),
                        fmt::format("'{}' is printed as it stands here", written),
                        "write {partner} for the name, or choose another word");
  }
}

}  // namespace tandem::load
