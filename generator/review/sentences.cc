#include "review/sentences.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>

namespace tandem::review {
namespace {

using Breaks = std::unique_ptr<icu::BreakIterator>;

std::string utf8_of(const icu::UnicodeString& text) {
  std::string bytes;
  return text.toUTF8String(bytes);
}

std::vector<std::string> words_of(const icu::UnicodeString& text, icu::BreakIterator& breaks) {
  std::vector<std::string> words;
  breaks.setText(text);
  std::int32_t start = breaks.first();
  for (std::int32_t end = breaks.next(); end != icu::BreakIterator::DONE; start = end, end = breaks.next()) {
    if (breaks.getRuleStatus() >= UBRK_WORD_NONE_LIMIT)
      words.push_back(utf8_of(text.tempSubStringBetween(start, end)));
  }
  return words;
}

}  // namespace

std::vector<Sentence> sentences_of(std::string_view text, const std::string& language) {
  const icu::Locale locale(language.c_str());
  UErrorCode status = U_ZERO_ERROR;
  const Breaks by_sentence(icu::BreakIterator::createSentenceInstance(locale, status));
  const Breaks by_word(icu::BreakIterator::createWordInstance(locale, status));
  if (U_FAILURE(status)) return {};
  const icu::UnicodeString whole =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  by_sentence->setText(whole);
  std::vector<Sentence> sentences;
  std::int32_t start = by_sentence->first();
  std::size_t offset = 0;
  for (std::int32_t end = by_sentence->next(); end != icu::BreakIterator::DONE;
       start = end, end = by_sentence->next()) {
    icu::UnicodeString sentence = whole.tempSubStringBetween(start, end);
    std::vector<std::string> words = words_of(sentence, *by_word);
    const std::string with_space = utf8_of(sentence);
    const std::string trimmed = utf8_of(sentence.trim());
    if (!words.empty()) sentences.push_back({trimmed, offset + with_space.find(trimmed), std::move(words)});
    offset += with_space.size();
  }
  return sentences;
}

}  // namespace tandem::review
