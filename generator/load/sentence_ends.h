// Stage: load, internal. Where the sentences of a paragraph end, so that one of them can be left out and
// nothing that is printed is a piece of one. In: a paragraph as written. Out: places in it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::load {

class SentenceEnds {
 public:
  /// `language`: BCP 47.
  explicit SentenceEnds(const std::string& language);
  ~SentenceEnds();

  /// The byte behind each sentence and the space that follows it; the last is the paragraph's end. Where
  /// nobody can tell whether one ends ('at 5 p.m. Ann …'), it goes on; and none ends in brackets or quotes,
  /// between stars, in a link or in a place for a name.
  std::vector<std::size_t> of(std::string_view paragraph) const;

 private:
  struct Breaks;
  std::string language_;
  std::unique_ptr<Breaks> breaks_;
};

}  // namespace tandem::load
