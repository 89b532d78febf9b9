#include "review/partner_names.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <functional>
#include <sstream>

namespace tandem::review {
namespace {

// Shorter ones are initials, or words of some language. Where words run on, a sign says more, and longer
// names are not looked for.
constexpr int least_letters = 3;
constexpr int least_signs = 2;
constexpr int most_signs = 12;

/// Of a script without spaces between words.
bool runs_on(UChar32 sign) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(sign, &error);
  return U_SUCCESS(error) && uscript_breaksBetweenLetters(script);
}

bool is_letter(UChar32 sign) {
  return u_isalpha(sign) || (U_GET_GC_MASK(sign) & U_GC_M_MASK) != 0;
}

bool joins_names(UChar32 sign) {
  return sign == u'-' || sign == u'\'';
}

/// Apostrophes are typed in two ways.
icu::UnicodeString comparable(const std::string& text) {
  icu::UnicodeString letters = icu::UnicodeString::fromUTF8(text);
  return letters.findAndReplace(icu::UnicodeString(u'\u2019'), icu::UnicodeString(u'\''));
}

std::string utf8(const icu::UnicodeString& text, int begin, int end) {
  std::string bytes;
  return text.tempSubStringBetween(begin, end).toUTF8String(bytes);
}

using Take = std::function<void(int begin, int end)>;

/// From where a word begins: 'Zoë', 'Zoë-Łucja' of 'Zoë-Łucja's', which are all that may be a name.
void take_words_at(const icu::UnicodeString& text, int begin, const Take& take) {
  int end = begin;
  for (; end < text.length(); end = text.moveIndex32(end, 1)) {
    const UChar32 sign = text.char32At(end);
    if (is_letter(sign)) continue;
    if (!joins_names(sign)) break;
    take(begin, end);
  }
  take(begin, end);
}

void take_signs_at(const icu::UnicodeString& text, int begin, const Take& take) {
  int end = begin;
  for (int count = 1; count <= most_signs && end < text.length(); ++count) {
    if (!runs_on(text.char32At(end))) return;
    end = text.moveIndex32(end, 1);
    if (count >= least_signs) take(begin, end);
  }
}

/// All that may be a name in a text, in its order.
void take_words(const icu::UnicodeString& text, const Take& take) {
  bool is_within = false;
  for (int at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 sign = text.char32At(at);
    if (runs_on(sign))
      take_signs_at(text, at, take);
    else if (is_letter(sign) && !is_within)
      take_words_at(text, at, take);
    is_within = is_letter(sign);
  }
}

bool is_word_as_well(const std::string& name, Spelling* spelling) {
  if (!spelling || !spelling->has_dictionary()) return false;
  const icu::UnicodeString written = icu::UnicodeString::fromUTF8(name);
  icu::UnicodeString small = written;
  std::string word;
  return small.toLower(icu::Locale::getRoot()) != written && spelling->knows(small.toUTF8String(word));
}

void add_words(const std::string& name, std::set<std::string>& names) {
  std::istringstream words(name);
  for (std::string word; words >> word;) {
    const icu::UnicodeString letters = comparable(word);
    const int least = runs_on(letters.char32At(0)) ? least_signs : least_letters;
    if (letters.countChar32() >= least) names.insert(utf8(letters, 0, letters.length()));
  }
}

}  // namespace

std::set<std::string> names_of_partners(const model::CoupleList& list) {
  std::set<std::string> names;
  for (const model::Couple& couple : list.couples) {
    if (couple.is_example) continue;
    add_words(couple.a.name.value, names);
    add_words(couple.b.name.value, names);
  }
  return names;
}

void check_partner_names(const std::vector<Passage>& passages, const ReviewKnowledge& known,
                         Diagnostics& found) {
  std::set<std::string> met;
  for (const Passage& passage : passages) {
    if (passage.is_for_facilitator) continue;
    const icu::UnicodeString text = comparable(passage.words);
    take_words(text, [&](int begin, int end) {
      const std::string word = utf8(text, begin, end);
      if (!known.partners.contains(word) || !met.insert(word).second) return;
      if (is_word_as_well(word, known.spelling)) return;
      const std::size_t at = passage.words.find(word);  // nowhere, where its apostrophe is another
      found.warning(
          "partner-named", passage.place_of(word, at == std::string::npos ? 0 : at),
          "a partner on the list of couples has this name, and everybody gets this page",
          "take it out, or write {partner}, {me}, {a} or {b} on a sheet: each pack has its own names there");
    });
  }
}

}  // namespace tandem::review
