// Stage: press. A finished stack as a print shop takes it: PDF/X-4 (ISO 15930-7), whose clauses PDF_X.md goes
// through. In: a PDF, and what it is printed with. Out: a PDF in grey and black alone, or in the colours of
// the shop's own profile.
#pragma once

#include <cstdint>
#include <string>

namespace tandem::press {

struct ShopFile {
  std::string title;  ///< an id, and no name
  std::string producer = "Tandem";
  /// Seconds since 1970-01-01 UTC. X asks for a date: without one it is that day.
  std::int64_t date = 0;
  /// The shop's own ICC profile of a printer; empty: black ink alone, and all is made grey.
  std::string profile = {};
};

/// Throws UnreadablePdf for a file that is broken or a profile that is no printer's. Fonts that are not in
/// the file, and what has colours that no profile says anything of, stay as they are: check_for_print finds
/// them.
std::string press_ready(std::string pdf, const ShopFile& about);

}  // namespace tandem::press
