#include "personalise/initials.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>

namespace tandem::personalise {

std::string initial_of(std::string_view name) {
  const icu::UnicodeString whole =
      icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> by_letter(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) return std::string(name);
  by_letter->setText(whole);
  std::string letter;
  std::int32_t start = by_letter->first();
  // A name may begin with a sign: 'Ilana has one before its first letter.
  for (std::int32_t end = by_letter->next(); end != icu::BreakIterator::DONE;
       start = end, end = by_letter->next()) {
    if (!u_isalnum(whole.char32At(start))) continue;
    icu::UnicodeString first = whole.tempSubStringBetween(start, end);
    first.toUpper(icu::Locale::getRoot()).toUTF8String(letter);
    return letter;
  }
  return std::string(name);
}

model::Couple with_initials(model::Couple couple) {
  for (model::Partner* partner : {&couple.a, &couple.b}) {
    std::string& name = partner->name.value;
    if (!name.empty()) name = initial_of(name);
  }
  return couple;
}

}  // namespace tandem::personalise
