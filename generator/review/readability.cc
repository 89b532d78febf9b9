#include "review/readability.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <string>

namespace tandem::review {
namespace {

struct Counts {
  double sentences = 0;
  double words = 0;
  double syllables = 0;
};

Counts count(const std::vector<Sentence>& sentences, int (*syllables)(std::string_view)) {
  Counts counts;
  counts.sentences = static_cast<double>(sentences.size());
  for (const Sentence& sentence : sentences) {
    counts.words += static_cast<double>(sentence.words.size());
    for (const std::string& word : sentence.words) counts.syllables += syllables(word);
  }
  return counts;
}

std::u32string lower_case(std::string_view word) {
  std::u32string letters;
  const auto length = static_cast<std::int32_t>(word.size());
  for (std::int32_t i = 0; i < length;) {
    UChar32 letter = 0;
    U8_NEXT_OR_FFFD(word.data(), i, length, letter);
    letters += static_cast<char32_t>(u_tolower(letter));
  }
  return letters;
}

bool is_one_of(char32_t letter, std::u32string_view letters) {
  return letters.find(letter) != std::u32string_view::npos;
}

constexpr std::u32string_view english_vowels = U"aeiouy";
constexpr std::u32string_view strong_vowels = U"aeoáéóíú";  // an accent on i or u parts it from its neighbour
constexpr std::u32string_view weak_vowels = U"iuü";

// An e at the end, also in -es and -ed, is silent, unless the sound before it needs one: little, houses,
// ended.
bool ends_silent(const std::u32string& word) {
  if (word.ends_with(U"le") && word.size() > 2) return is_one_of(word[word.size() - 3], english_vowels);
  if (word.ends_with(U"e")) return true;
  if (word.size() < 4) return false;
  const char32_t before = word[word.size() - 3];
  if (word.ends_with(U"ed")) return !is_one_of(before, U"td");
  if (word.ends_with(U"es"))
    return !is_one_of(before, U"sxzcg") && !word.ends_with(U"shes") && !word.ends_with(U"ches");
  return false;
}

}  // namespace

int syllables_in_english(std::string_view text) {
  const std::u32string word = lower_case(text);
  int groups = 0;
  bool is_in_group = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool is_vowel = is_one_of(word[i], english_vowels) && !(i == 0 && word[i] == U'y');
    if (is_vowel && !is_in_group) ++groups;
    is_in_group = is_vowel;
  }
  const bool has_group_of_its_own = word.size() > 2 && !is_one_of(word[word.size() - 2], english_vowels);
  if (groups > 1 && ends_silent(word) && (has_group_of_its_own || !word.ends_with(U"e"))) --groups;
  return std::max(groups, 1);
}

int syllables_in_spanish(std::string_view text) {
  const std::u32string word = lower_case(text);
  int syllables = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t before = i > 0 ? word[i - 1] : U' ';
    const bool is_silent = word[i] == U'u' && (before == U'q' || before == U'g') && i + 1 < word.size() &&
                           is_one_of(word[i + 1], U"eéií");
    if (is_silent) continue;
    const bool is_final_y = word[i] == U'y' && i + 1 == word.size() && !is_one_of(before, U"aeou");
    const bool is_strong = is_one_of(word[i], strong_vowels);
    const bool is_weak = is_one_of(word[i], weak_vowels);
    if (!is_strong && !is_weak && !is_final_y) continue;
    const bool joins = is_weak ? is_one_of(before, U"aeoáéóiuü")
                               : is_one_of(before, weak_vowels) && !is_one_of(word[i], U"íú");
    const bool after_silent_u =
        before == U'u' && i > 1 && is_one_of(word[i - 2], U"qg") && is_one_of(word[i], U"eéií");
    if (!joins || after_silent_u) ++syllables;
  }
  return std::max(syllables, 1);
}

double flesch_kincaid_grade(const std::vector<Sentence>& sentences) {
  const Counts counts = count(sentences, syllables_in_english);
  if (counts.words == 0) return 0;
  return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59;
}

double szigriszt_ease(const std::vector<Sentence>& sentences) {
  const Counts counts = count(sentences, syllables_in_spanish);
  if (counts.words == 0) return 100;
  return 206.835 - 62.3 * counts.syllables / counts.words - counts.words / counts.sentences;
}

}  // namespace tandem::review
