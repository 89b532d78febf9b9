// Stage: setting. Words that a page joins with others in a line, and where each was written.
#pragma once

#include <string>
#include <vector>

#include "base/source.h"

namespace tandem::setting {

struct WrittenWords {
  std::string words;
  SourceSpan span;
};

/// Where the first of these that has the character was written; null where none has it.
const SourceSpan* place_of_character(const std::vector<WrittenWords>& written, char32_t character);

}  // namespace tandem::setting
