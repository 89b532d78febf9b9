#include "pictures/svg_vocabulary.h"

#include <fmt/format.h>

#include <set>

namespace tandem::pictures {

bool is_drawn_by_librsvg(std::string_view element) {
  constexpr std::string_view known_elements =
      " a circle clipPath color-profile cursor defs desc ellipse feBlend feColorMatrix "
      "feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap "
      "feDistantLight feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode "
      "feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence "
      "filter font font-face font-face-format font-face-name font-face-src font-face-uri g glyph "
      "hkern line linearGradient marker mask metadata missing-glyph path pattern polygon "
      "polyline radialGradient rect stop style svg switch symbol title use view vkern ";
  return known_elements.find(fmt::format(" {} ", element)) != known_elements.npos;
}

bool is_svg_text(std::string_view element) {
  static const std::set<std::string_view> names{"text",     "tspan",      "textPath", "tref",    "altGlyph",
                                                "flowRoot", "flowRegion", "flowPara", "flowSpan"};
  return names.contains(element);
}

bool is_svg_animation(std::string_view element) {
  return element == "script" || element == "set" || element == "discard" || element.starts_with("animate");
}

bool is_meant_to_be_seen(std::string_view name_space) {
  return name_space == "http://www.w3.org/1999/xhtml" || name_space == "http://www.w3.org/2001/XInclude" ||
         name_space == "http://www.w3.org/1998/Math/MathML";
}

bool holds_css(std::string_view attribute) {
  static const std::set<std::string_view> others{
      "d", "points", "id", "class", "transform", "gradientTransform", "patternTransform", "lang", "role"};
  return attribute.find(':') == attribute.npos && !others.contains(attribute) &&
         !attribute.starts_with("aria-") && !attribute.starts_with("data-");
}

}  // namespace tandem::pictures
