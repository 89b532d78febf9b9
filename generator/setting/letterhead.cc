#include "setting/letterhead.h"

#include <fmt/format.h>

#include <algorithm>

namespace tandem::setting {

std::string Letterhead::contact_line() const {
  return fmt::format("{}", fmt::join(contact, " · "));
}

Size logo_size(const pictures::Picture& logo, Size most) {
  const double scale = std::min(most.width / logo.pixels.width, most.height / logo.pixels.height);
  return {scale * logo.pixels.width, scale * logo.pixels.height};
}

}  // namespace tandem::setting
