// Stage: text, internal. Finds where words may be divided, from hyphenation pattern files (libhyphen).
// In: a word and its language. Out: the places, as counts of code points before the hyphen.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::text {

class Hyphenator {
 public:
  /// `folder` holds pattern files named hyph_en_US.dic.
  explicit Hyphenator(std::string folder);
  ~Hyphenator();
  Hyphenator(const Hyphenator&) = delete;
  Hyphenator& operator=(const Hyphenator&) = delete;

  /// Ascending; at least two letters stay before a hyphen and three come after it. `word` is letters only.
  /// Empty for languages without patterns, for words with capitals after the first letter, and for
  /// capitalised words, which are names or open a sentence; in German, where every noun is, they divide.
  const std::vector<std::size_t>& points(std::u32string_view word, std::string_view language);

  std::vector<std::string> files_read() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tandem::text
