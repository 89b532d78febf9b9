// Stage: pictures. Finds what librsvg would leave out of an SVG file, or take from somewhere else, before it
// is drawn: a logo that lacks its words or its colours is worse than none. In: the file's bytes. Out: what an
// author can do. Time is linear in the size of the file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tandem::pictures {

/// Logos have some kilobytes.
inline constexpr std::size_t most_bytes_of_svg = std::size_t{8} << 20;

/// The hint; nothing where all of the file can be drawn. Only XML that is not well-formed is left to the one
/// who draws: what is well-formed is read here as there, with CDATA sections, namespaces, character
/// references and entities.
std::optional<std::string> find_svg_trouble(std::string_view svg);

}  // namespace tandem::pictures
