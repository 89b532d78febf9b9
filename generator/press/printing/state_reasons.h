// Stage: press. What a printer says of itself (printer-state-reasons, RFC 8011, section 5.4.12, and CUPS'
// own) in plain words, with what to do. In: IPP's words. Out: a sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "press/printing/printer.h"

namespace tandem::press {

struct ReasonWords {
  std::string what;  ///< 'out of paper'
  std::string to_do =
      {};  ///< 'load {media} and it goes on' with the paper; empty where nothing is to be done
};

/// Of one reason, with or without '-error', '-warning' and '-report' at its end. `media`: the paper that is
/// printed on, as people name it; may be empty.
ReasonWords words_of_reason(std::string_view reason, std::string_view media);

/// What keeps a printer from going on, or will soon: 'out of paper: load A4 and it goes on'. Of many the
/// gravest two; empty where all is well.
std::string condition_words(const PrinterCondition& condition, std::string_view media);

}  // namespace tandem::press
