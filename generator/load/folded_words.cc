#include "load/folded_words.h"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace tandem::load {
namespace {

icu::UnicodeString without_accents(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString words =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}).foldCase();
  const icu::Normalizer2* parted = icu::Normalizer2::getNFKDInstance(status);
  if (U_SUCCESS(status)) words = parted->normalize(words, status);
  icu::UnicodeString plain;
  for (int32_t i = 0; i < words.length(); i = words.moveIndex32(i, 1)) {
    const UChar32 c = words.char32At(i);
    if (u_charType(c) != U_NON_SPACING_MARK && !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
      plain.append(c);
  }
  return plain.foldCase();
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  const icu::UnicodeString plain = without_accents(text);
  icu::UnicodeString word;
  const auto end_word = [&] {
    if (!word.isEmpty()) word.toUTF8String(words.emplace_back());
    word.remove();
  };
  for (int32_t i = 0; i < plain.length(); i = plain.moveIndex32(i, 1)) {
    const UChar32 c = plain.char32At(i);
    if (u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0) {
      word.append(c);
    } else {
      end_word();
    }
  }
  end_word();
  return words;
}

std::string folded(std::string_view text) {
  return fmt::format("{}", fmt::join(folded_words(text), " "));
}

std::optional<std::string> language_called(std::string_view name, const std::vector<std::string>& languages) {
  const std::string sought = folded(name);
  if (sought.empty()) return std::nullopt;
  for (const std::string& language : languages) {
    if (sought == folded(language)) return language;
    const icu::Locale locale(language.c_str());
    for (const std::string& in : {std::string("en"), std::string("es"), std::string("de"), std::string("fr"),
                                  std::string("pt"), language}) {
      icu::UnicodeString called;
      locale.getDisplayLanguage(icu::Locale(in.c_str()), called);
      std::string words;
      if (sought == folded(called.toUTF8String(words))) return language;
    }
  }
  return std::nullopt;
}

}  // namespace tandem::load
