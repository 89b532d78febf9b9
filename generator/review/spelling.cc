#include "review/spelling.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <hunspell/hunspell.hxx>
#include <set>
#include <utility>

#include "review/sentences.h"

namespace tandem::review {
namespace {

icu::UnicodeString unicode(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
}

std::string with_straight_apostrophes(std::string word) {
  constexpr std::string_view curly = "’";
  for (auto at = word.find(curly); at != std::string::npos; at = word.find(curly))
    word.replace(at, curly.size(), "'");
  return word;
}

// 'es-MX' has es_MX; 'es' has es_ES, and where that is not there the first of its kind.
std::string find_dictionary(std::string_view language, const std::string& folder, FileSystem& files) {
  std::string tag(language);
  std::ranges::replace(tag, '-', '_');
  const std::string plain = tag.substr(0, tag.find('_'));
  std::string own = plain + '_';
  for (const char c : plain) own += static_cast<char>(c - 'a' + 'A');
  const auto has = [&](const std::string& name) {
    return files.exists(fmt::format("{}/{}.aff", folder, name)) &&
           files.exists(fmt::format("{}/{}.dic", folder, name));
  };
  for (const std::string& name : {tag, own, plain}) {
    if (has(name)) return name;
  }
  for (const std::string& path : files.list(folder)) {
    const std::string file = path.substr(path.find_last_of('/') + 1);
    if (!file.starts_with(plain + '_') || !file.ends_with(".dic")) continue;
    std::string name = file.substr(0, file.size() - 4);
    if (has(name)) return name;
  }
  return {};
}

bool has_figure(const icu::UnicodeString& word) {
  for (std::int32_t i = 0; i < word.length(); ++i) {
    if (u_isdigit(word[i])) return true;
  }
  return false;
}

bool is_in_another_language(const Passage& passage, std::size_t at) {
  return std::ranges::any_of(passage.foreign,
                             [&](const auto& range) { return range.first <= at && at < range.second; });
}

// An address is no word (example.org), and neither is what stands for a couple's own words (f_season).
bool is_looked_up(const std::string& word, bool begins_sentence) {
  const icu::UnicodeString letters = unicode(word);
  const bool has_sign = letters.indexOf(u'.') >= 0 || letters.indexOf(u'_') >= 0;
  if (letters.countChar32() < 2 || has_figure(letters) || has_sign) return false;
  return begins_sentence || !u_isupper(letters.char32At(0));
}

}  // namespace

struct Spelling::Dictionary {
  Dictionary(const std::string& affixes, const std::string& words)
      : hunspell(affixes.c_str(), words.c_str()), encoding(hunspell.get_dict_encoding()) {}

  std::string encoded(const std::string& word) const {
    if (encoding == "UTF-8") return word;
    const icu::UnicodeString text = unicode(word);
    std::string bytes(static_cast<std::size_t>(4 * text.length() + 1), '\0');
    const auto length = text.extract(0, text.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()),
                                     encoding.c_str());
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
  }

  std::string decoded(const std::string& word) const {
    if (encoding == "UTF-8") return word;
    std::string utf8;
    icu::UnicodeString(word.data(), static_cast<std::int32_t>(word.size()), encoding.c_str())
        .toUTF8String(utf8);
    return utf8;
  }

  Hunspell hunspell;
  std::string encoding;
};

std::string path_of_own_words(std::string_view language) {
  return fmt::format("content/spelling.{}.txt", language.substr(0, language.find('-')));
}

Spelling::Spelling(std::string_view language, const std::vector<std::string>& folders, FileSystem& files)
    : path_of_list_(path_of_own_words(language)) {
  for (const std::string& folder : folders) {
    name_ = find_dictionary(language, folder, files);
    if (name_.empty()) continue;
    dictionary_ = std::make_unique<Dictionary>(fmt::format("{}/{}.aff", folder, name_),
                                               fmt::format("{}/{}.dic", folder, name_));
    return;
  }
}

Spelling::Spelling(Spelling&&) noexcept = default;
Spelling::~Spelling() = default;

bool Spelling::has_dictionary() const {
  return dictionary_ != nullptr;
}

const std::string& Spelling::dictionary() const {
  return name_;
}

const std::string& Spelling::path_of_list() const {
  return path_of_list_;
}

void Spelling::learn(std::string_view own_words) {
  if (!dictionary_) return;
  while (!own_words.empty()) {
    const std::size_t end = std::min(own_words.find('\n'), own_words.size());
    std::string_view line = own_words.substr(0, end);
    own_words.remove_prefix(std::min(end + 1, own_words.size()));
    line = line.substr(0, line.find('#'));
    constexpr std::string_view space = " \t\r";
    const std::size_t begin = line.find_first_not_of(space);
    if (begin == std::string_view::npos) continue;
    line = line.substr(begin, line.find_last_not_of(space) + 1 - begin);
    dictionary_->hunspell.add(dictionary_->encoded(with_straight_apostrophes(std::string(line))));
  }
}

bool Spelling::knows(const std::string& word) {
  return !dictionary_ || dictionary_->hunspell.spell(dictionary_->encoded(with_straight_apostrophes(word)));
}

std::string Spelling::suggestion_for(const std::string& word) {
  if (!dictionary_) return {};
  const auto all = dictionary_->hunspell.suggest(dictionary_->encoded(with_straight_apostrophes(word)));
  return all.empty() ? std::string() : dictionary_->decoded(all.front());
}

void check_spelling(const std::vector<Passage>& passages, const std::string& language, Spelling& spelling,
                    Diagnostics& found) {
  if (!spelling.has_dictionary()) return;
  std::set<std::string> reported;
  for (const Passage& passage : passages) {
    for (const Sentence& sentence : sentences_of(passage.prose, language)) {
      std::size_t at = sentence.offset;
      for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        const std::string& word = sentence.words[i];
        at = std::min(passage.prose.find(word, at), passage.prose.size());
        const std::size_t begin = std::exchange(at, at + word.size());
        if (!is_looked_up(word, i == 0) || is_in_another_language(passage, begin)) continue;
        if (spelling.knows(word) || !reported.insert(word).second) continue;
        const std::string nearest = spelling.suggestion_for(word);
        const std::string own = fmt::format("write it into {}, where it is right", spelling.path_of_list());
        found.warning("spelling", passage.place_of(word, begin),
                      fmt::format("'{}' is not in the dictionary {}", word, spelling.dictionary()),
                      nearest.empty() ? own : fmt::format("did you mean '{}'? Else {}", nearest, own));
      }
    }
  }
}

}  // namespace tandem::review
