#include "load/sentence_ends.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "load/enclosed_words.h"

namespace tandem::load {
namespace {

constexpr std::size_t most_looked_at = 60;  // bytes: more than any abbreviation has

using Words = std::set<std::string_view>;

/// Words whose full stop ends no sentence, or may end none. ICU's own lists have 'up.' and 'job.', too.
struct Abbreviations {
  Words always;
  Words before_number;
};

const Abbreviations& abbreviations_in(std::string_view language) {
  static const Abbreviations english{
      {"dr",     "mr",   "mrs", "ms",  "prof", "st",   "rev",  "gen", "sen", "gov",  "sgt", "lt",
       "capt",   "sr",   "jr",  "mt",  "vs",   "cf",   "etc",  "al",  "ca",  "viz",  "esp", "incl",
       "approx", "dept", "inc", "ltd", "co",   "corp", "bros", "ave", "rd",  "blvd", "tel"},
      {"no",  "nos", "nr",  "p",   "pp",  "fig", "figs", "vol", "ch",   "art", "sec", "para", "ext",
       "apt", "jan", "feb", "mar", "apr", "jun", "jul",  "aug", "sept", "sep", "oct", "nov",  "dec"}};
  static const Abbreviations spanish{
      {"sr",   "sra",   "srta",  "sres", "sras", "dr",   "dra", "dres", "prof",  "profa", "d",
       "dña",  "lic",   "ing",   "arq",  "gral", "cnel", "sto", "sta",  "ud",    "uds",   "vd",
       "vds",  "ej",    "etc",   "av",   "avda", "apdo", "tel", "telf", "aprox", "cía",   "ltda",
       "dpto", "depto", "admón", "fdo",  "atte", "vs",   "cf",  "jr",   "mr",    "mrs"},
      {"no",  "núm",  "núms", "pág", "págs", "p",   "pp",  "art", "arts", "cap",
       "vol", "fig",  "ext",  "ene", "feb",  "mar", "abr", "may", "jun",  "jul",
       "ago", "sept", "sep",  "set", "oct",  "nov", "dic", "apto"}};
  return language.starts_with("es") ? spanish : english;
}

std::string lower_case(std::string_view text) {
  std::string lower;
  for (std::size_t at = 0; at < text.size();)
    append_utf8(lower, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next_code_point(text, at)))));
  return lower;
}

bool is_letters(std::string_view part, std::size_t most) {
  const std::u32string letters = to_code_points(part);
  return !letters.empty() && letters.size() <= most &&
         std::ranges::all_of(letters, [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; });
}

/// 'J', 'p.m', 'EE.UU': an initial, or short ones with full stops between them.
bool is_initials(std::string_view word) {
  if (word.find('.') == word.npos) return is_letters(word, 1);
  for (std::size_t start = 0; start <= word.size();) {
    const std::size_t end = std::min(word.find('.', start), word.size());
    if (!is_letters(word.substr(start, end - start), 2)) return false;
    start = end + 1;
  }
  return true;
}

std::string_view without_end(std::string_view text, std::string_view characters) {
  const std::size_t last = text.find_last_not_of(characters);
  return last == text.npos ? std::string_view() : text.substr(0, last + 1);
}

/// What a sentence may have behind its full stop.
std::string_view without_closing_signs(std::string_view text) {
  constexpr std::string_view curly[] = {"”", "’", "»", "“"};
  for (bool goes_on = true; goes_on;) {
    const std::size_t size = text.size();
    text = without_end(text, ")]\"'");
    for (const std::string_view each : curly) {
      if (text.ends_with(each)) text.remove_suffix(each.size());
    }
    goes_on = text.size() < size;
  }
  return text;
}

bool ends_with_quote(std::string_view text) {
  return !text.empty() && without_closing_signs(text).size() < text.size() && text.back() != ')' &&
         text.back() != ']';
}

/// The first letter or figure behind signs; 0 for none.
char32_t first_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (u_isalnum(static_cast<UChar32>(c))) return c;
  }
  return 0;
}

bool ends_with_abbreviation(std::string_view text, char32_t next, const Abbreviations& known) {
  text = without_closing_signs(text);
  if (!text.ends_with('.')) return false;
  text.remove_suffix(1);
  const std::size_t space = text.find_last_of(" \t([\"/");
  std::string word = lower_case(space == text.npos ? text : text.substr(space + 1));
  for (const std::string_view opening : {"'", "“", "‘", "«", "¿", "¡", "„"}) {
    if (word.starts_with(opening)) word.erase(0, opening.size());
  }
  const bool is_number_next = next != 0 && u_isdigit(static_cast<UChar32>(next));
  return known.always.contains(word) || (is_number_next && known.before_number.contains(word)) ||
         is_initials(word);
}

/// Whether what ICU takes for the end of a sentence is one for certain.
bool is_end(std::size_t end, const EnclosedWords& words, const Abbreviations& known) {
  const std::string_view plain = words.plain;
  const std::size_t last = plain.find_last_not_of(" \t", end - 1);
  const std::size_t size = last == plain.npos ? 0 : last + 1;  // without the space behind it
  if (size == 0 || words.is_inside[size]) return false;
  const std::string_view before = plain.substr(0, size).substr(size - std::min(size, most_looked_at));
  const std::string_view behind = plain.substr(end, most_looked_at);
  const char32_t next = first_letter(behind);
  const bool goes_on = next != 0 && u_islower(static_cast<UChar32>(next));
  // '"Why?" {partner} asks.'
  const bool is_told = ends_with_quote(before) && behind.starts_with("Xx");
  return !goes_on && !is_told && !ends_with_abbreviation(before, next, known);
}

}  // namespace

struct SentenceEnds::Breaks {
  std::unique_ptr<icu::BreakIterator> iterator;
};

SentenceEnds::SentenceEnds(const std::string& language)
    : language_(language), breaks_(std::make_unique<Breaks>()) {
  UErrorCode status = U_ZERO_ERROR;
  breaks_->iterator.reset(icu::BreakIterator::createSentenceInstance(icu::Locale(language.c_str()), status));
  if (U_FAILURE(status)) breaks_->iterator.reset();
}

SentenceEnds::~SentenceEnds() = default;

std::vector<std::size_t> SentenceEnds::of(std::string_view paragraph) const {
  const EnclosedWords words = find_enclosed_words(paragraph);
  const Abbreviations& known = abbreviations_in(language_);
  std::vector<std::size_t> ends;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, decltype(&utext_close)> text(
      utext_openUTF8(nullptr, words.plain.data(), static_cast<std::int64_t>(words.plain.size()), &status),
      utext_close);
  icu::BreakIterator* breaks = breaks_->iterator.get();
  if (breaks && U_SUCCESS(status)) breaks->setText(text.get(), status);
  if (breaks && U_SUCCESS(status)) {
    breaks->first();
    for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
      const auto place = static_cast<std::size_t>(end);
      if (place < paragraph.size() && is_end(place, words, known)) ends.push_back(place);
    }
  }
  ends.push_back(paragraph.size());
  return ends;
}

}  // namespace tandem::load
