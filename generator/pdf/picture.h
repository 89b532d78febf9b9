// Stage: pdf. Reads a picture's file for the pages.
// In: the bytes of a PNG or JPEG file, told apart by what they hold. Out: a Picture that can be embedded.
#pragma once

#include <memory>
#include <string>

#include "layout/page.h"

namespace tandem {

/// Null unless the bytes are a whole, readable PNG or JPEG file of at most 100 million pixels. A JPEG's
/// markers are checked to its end, a PNG is decoded once.
std::shared_ptr<const Picture> read_picture(std::string bytes);

}  // namespace tandem
