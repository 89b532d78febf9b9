// Stage: pdf. The character identifiers of a CID-keyed CFF font (Adobe technical note 5176): PDF addresses
// glyphs of such fonts by these, not by their glyph index.
// In: a font file. Out: a number for each glyph, or none at all.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tandem::pdf {

/// The CID of each glyph of face `index`, if that is a CID-keyed font; empty for another (there PDF's CID is
/// the glyph index) and for a file that FreeType does not read.
std::vector<std::uint16_t> read_cids(std::string_view file, unsigned index);

}  // namespace tandem::pdf
