#include "model/palette_check.h"

#include <fmt/format.h>

#include <optional>

#include "base/colour.h"

namespace tandem::model {
namespace {

constexpr double least_contrast = 4.5;
constexpr double darkest_tint = 1.2;  // contrast with white: about 9 % grey
// Half of white's luma (ITU-R BT.601, which turns colours into a copier's grey): where black ends.
constexpr double half_grey = 127.5;
constexpr Colour white{255, 255, 255};

struct Named {
  const load::Node* value = nullptr;
  Colour colour = white;
};

Named find(const load::Node& palette, const char* name) {
  const load::Node* value = palette.find(name);
  const auto colour = value ? parse_colour(value->scalar) : std::nullopt;
  return colour ? Named{value, *colour} : Named{};
}

double luma(Colour colour) {
  return 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue;
}

}  // namespace

void check_palette(const load::Node& palette, Diagnostics& diagnostics) {
  if (palette.kind != load::Node::Kind::map) return;
  const Named tint = find(palette, "tint");
  const bool is_tint_light = contrast_ratio(tint.colour, white) <= darkest_tint;
  for (const char* name : {"ink", "muted", "accent"}) {
    const Named text = find(palette, name);
    if (!text.value) continue;
    const double contrast = contrast_ratio(text.colour, is_tint_light ? tint.colour : white);
    if (contrast >= least_contrast) continue;
    diagnostics.warning("pale-colour", text.value->span,
                        fmt::format("'{}' is too pale to read: its contrast is {:.1f}:1 and text needs {}:1",
                                    name, contrast, least_contrast),
                        "choose a darker one");
  }
  const Named rule = find(palette, "rule");
  if (rule.value && luma(rule.colour) >= half_grey) {
    diagnostics.warning(
        "pale-colour", rule.value->span,
        fmt::format("'rule' is a grey of {:.0f} %: in black and white, lines to write on vanish",
                    100 - luma(rule.colour) / 2.55),
        "choose a grey of 51 to 55 %, such as '#7a7a7a'");
  }
  if (!is_tint_light) {
    diagnostics.warning("pale-colour", tint.value->span, "'tint' is so dark that a copy gets dirty",
                        "choose a lighter one, such as '#f0f3f1'");
  }
}

}  // namespace tandem::model
