// Stage: press. Reads a finished PDF back, whoever has imposed it. In: bytes. Out: for each page, whose ids
// stand on it.
#pragma once

#include <string>
#include <vector>

#include "press/content_scan.h"

namespace tandem::press {

/// Throws UnreadablePdf.
std::vector<ScannedContent> printed_pages(std::string bytes);

}  // namespace tandem::press
