// Stage: press, internal. What a file for a print shop says of itself (ISO 15930-7, 6.3 and 6.7). In: a
// ShopFile. Out: an XMP packet, and the same for the Info dictionary.
#pragma once

#include <string>

#include "press/shop/press_ready.h"

namespace tandem::press {

/// `identity`: 32 hexadecimal digits that no other content has.
std::string press_metadata(const ShopFile& about, const std::string& identity);

/// '<< /Title … >>' in PDF's notation.
std::string press_information(const ShopFile& about);

}  // namespace tandem::press
