// Stage: pictures. What the names in an SVG file mean to librsvg: which elements it draws, which say nothing
// to anybody, and which it would leave out.
// In: names without their prefix. Out: what they are.
#pragma once

#include <string_view>

namespace tandem::pictures {

inline constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";

/// What librsvg draws, or what draws nothing in any program.
bool is_drawn_by_librsvg(std::string_view element);

bool is_svg_text(std::string_view element);
bool is_svg_animation(std::string_view element);

/// Elements of other namespaces are what drawing programs note for themselves, but for these.
bool is_meant_to_be_seen(std::string_view name_space);

/// Whether a property's value can stand in it.
bool holds_css(std::string_view attribute);

}  // namespace tandem::pictures
