#include "text/hyphenator.h"

#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/file_system.h"
#include "base/utf8.h"

namespace tandem::text {
namespace {

constexpr std::size_t letters_before = 2;
constexpr std::size_t letters_after = 3;
constexpr std::size_t longest_word = 60;
constexpr std::size_t most_kept_words = 200'000;

struct FreeDictionary {
  void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};
using Dictionary = std::unique_ptr<HyphenDict, FreeDictionary>;

/// The word in the patterns' encoding, one byte a character for all but UTF-8; empty if it has no such form.
std::string encode(std::u32string_view word, const HyphenDict& dictionary) {
  std::string utf8 = to_utf8(word);
  if (dictionary.utf8) return utf8;
  char bytes[longest_word * 4];
  UErrorCode status = U_ZERO_ERROR;
  const int length = ucnv_convert(dictionary.cset, "UTF-8", bytes, sizeof bytes, utf8.data(),
                                  static_cast<int>(utf8.size()), &status);
  if (U_FAILURE(status) || static_cast<std::size_t>(length) != word.size()) return {};
  return {bytes, static_cast<std::size_t>(length)};
}

std::vector<std::size_t> divide(std::u32string_view word, HyphenDict& dictionary) {
  std::string text = encode(word, dictionary);
  if (text.empty()) return {};
  std::string marks(text.size() + 5, '\0');
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  const int failed = hnj_hyphen_hyphenate2(&dictionary, text.c_str(), static_cast<int>(text.size()),
                                           marks.data(), nullptr, &replacements, &positions, &cuts);
  std::vector<std::size_t> points;
  for (std::size_t i = 0; !failed && i < word.size(); ++i) {
    // A division that changes the spelling (Schiff-fahrt) is left out.
    const bool plain = !replacements || !replacements[i];
    const bool inside = i + 1 >= letters_before && i + 1 + letters_after <= word.size();
    if ((marks[i] & 1) && plain && inside) points.push_back(i + 1);
  }
  for (std::size_t i = 0; replacements && i < text.size(); ++i) std::free(replacements[i]);
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
  return points;
}

/// hyph_en_US.dic, then hyph_en.dic for "en-US". Empty for what is no language tag, so that no tag can
/// point out of the folder.
std::vector<std::string> file_names(std::string_view language) {
  std::string name(language);
  for (char& c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!letter && c != '-' && c != '_') return {};
    if (c == '-') c = '_';
  }
  std::vector<std::string> names;
  while (!name.empty()) {
    names.push_back("hyph_" + name + ".dic");
    const std::size_t cut = name.rfind('_');
    name.resize(cut == std::string::npos ? 0 : cut);
  }
  return names;
}

bool capitals_forbid_division(std::u32string_view word, std::string_view language) {
  const auto is_capital = [](char32_t c) { return u_isupper(static_cast<UChar32>(c)); };
  if (std::any_of(word.begin() + 1, word.end(), is_capital)) return true;
  const std::string_view base = language.substr(0, language.find_first_of("-_"));
  return is_capital(word.front()) && base != "de" && base != "lb";
}

}  // namespace

struct Hyphenator::Impl {
  struct Language {
    Dictionary dictionary;  ///< null: no patterns
    std::unordered_map<std::u32string, std::vector<std::size_t>> words;
  };

  std::string folder;
  std::map<std::string, Language, std::less<>> languages;
  std::vector<std::string> files_read;
  std::u32string lower;  ///< kept for its memory

  Language& language(std::string_view tag) {
    const auto known = languages.find(tag);
    if (known != languages.end()) return known->second;
    Language& added = languages[std::string(tag)];
    DiskFileSystem disk;
    for (const std::string& name : file_names(tag)) {
      const std::string path = join_path(folder, name);
      if (disk.exists(path)) added.dictionary.reset(hnj_hyphen_load(path.c_str()));
      if (!added.dictionary) continue;
      if (!std::count(files_read.begin(), files_read.end(), path)) files_read.push_back(path);
      break;
    }
    return added;
  }
};

Hyphenator::Hyphenator(std::string folder) : impl_(std::make_unique<Impl>()) {
  impl_->folder = std::move(folder);
}
Hyphenator::~Hyphenator() = default;

const std::vector<std::size_t>& Hyphenator::points(std::u32string_view word, std::string_view language) {
  static const std::vector<std::size_t> none;
  if (word.size() < letters_before + letters_after || word.size() > longest_word) return none;
  if (capitals_forbid_division(word, language)) return none;
  Impl::Language& patterns = impl_->language(language);
  if (!patterns.dictionary) return none;
  impl_->lower.assign(word);
  impl_->lower.front() = static_cast<char32_t>(u_tolower(static_cast<UChar32>(word.front())));
  const auto known = patterns.words.find(impl_->lower);
  if (known != patterns.words.end()) return known->second;
  if (patterns.words.size() > most_kept_words) patterns.words.clear();
  return patterns.words.emplace(impl_->lower, divide(impl_->lower, *patterns.dictionary)).first->second;
}

std::vector<std::string> Hyphenator::files_read() const {
  return impl_->files_read;
}

}  // namespace tandem::text
