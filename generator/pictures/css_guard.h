// Stage: pictures. The same for the CSS in an SVG file: in its style elements and attributes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tandem::pictures {

/// What of a style sheet or of a property's value librsvg would not understand, as an author wrote it
/// ('var()',
/// '@import'); nothing where all is well.
std::optional<std::string> find_css_trouble(std::string_view css);

}  // namespace tandem::pictures
