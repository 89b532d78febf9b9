// Stage: pdf. What the file's colours mean (ISO 32000-1, 14.11.5), which PDF/A asks for: sRGB.
// In: nothing. Out: the profile's stream, and the catalog's entry.
#pragma once

#include <string>

#include "pdf/object_table.h"
#include "pdf/stream_cache.h"

namespace tandem::pdf {

/// '/OutputIntents[…]' for the catalog.
std::string write_output_intent(ObjectTable& objects, StreamCache& streams);

}  // namespace tandem::pdf
