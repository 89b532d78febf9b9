#include "load/same_name.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace tandem::load {
namespace {

icu::UnicodeString folded(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8({name.data(), static_cast<int>(name.size())});
  const icu::UnicodeString whole = U_SUCCESS(status) ? normalizer->normalize(text, status) : text;
  icu::UnicodeString words;
  bool is_after_space = true;
  for (int i = 0; i < whole.length(); i = whole.moveIndex32(i, 1)) {
    const UChar32 character = whole.char32At(i);
    const bool is_space = u_isUWhiteSpace(character);
    if (!is_space) words.append(character);
    if (is_space && !is_after_space) words.append(u' ');
    is_after_space = is_space;
  }
  return words.trim();
}

}  // namespace

bool is_same_name(std::string_view a, std::string_view b) {
  return folded(a) == folded(b);
}

}  // namespace tandem::load
