#include "setting/written_words.h"

#include "base/utf8.h"

namespace tandem::setting {

const SourceSpan* place_of_character(const std::vector<WrittenWords>& written, char32_t character) {
  std::string sought;
  append_utf8(sought, character);
  for (const WrittenWords& each : written) {
    if (each.span.file && each.words.find(sought) != std::string::npos) return &each.span;
  }
  return nullptr;
}

}  // namespace tandem::setting
