// Stage: press. Paper by its name in shops, wherever no project's own papers are asked for.
// In: 'a4', 'letter', '210x297'. Out: its size upright.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace tandem::press {

/// Nothing for what is no paper. Width and height in millimetres are taken as they are.
std::optional<Size> paper_named(std::string_view word);

/// 'a4 …', for offers and hints.
const std::vector<std::string>& paper_names();

/// The name of paper of this size, however it lies; else '210 × 297 mm'.
std::string name_of_paper(Size size);

/// The paper in the printer of whoever has pages of this size: Letter where the page is, or is half of it.
Size usual_paper_for(Size page);

}  // namespace tandem::press
