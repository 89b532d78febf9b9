#include "pdf/output_intent.h"

#include "pdf/icc_profile.h"

namespace tandem::pdf {

std::string write_output_intent(ObjectTable& objects, StreamCache& streams) {
  const ObjectNumber profile =
      objects.add_stream("/N 3/Filter/FlateDecode", streams.deflated(srgb_profile()));
  std::string entry =
      "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
      "/Info(sRGB IEC61966-2.1)/DestOutputProfile ";
  append_reference(entry, profile);
  return entry + ">>]";
}

}  // namespace tandem::pdf
