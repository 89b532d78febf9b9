// Stage: review. Sentences and words of a text.
// In: plain words in UTF-8 and their language (BCP 47). Out: sentences, each with its words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::review {

struct Sentence {
  std::string text;                ///< without space around it
  std::size_t offset = 0;          ///< the byte of the whole text that it begins with
  std::vector<std::string> words;  ///< numbers are words, too; punctuation is none
};

/// Boundaries after Unicode Standard Annex 29.
std::vector<Sentence> sentences_of(std::string_view text, const std::string& language);

}  // namespace tandem::review
