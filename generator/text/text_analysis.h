// Stage: text, internal. What ICU knows about a text: directions, scripts, clusters, places to break.
// In: code points. Out: one answer per code point. Keeps ICU's iterators, which are slow to open.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/typesetter.h"

namespace tandem::text {

/// Unicode annex 9: the embedding level of each code point (odd: right to left), and the paragraph's.
struct BidiLevels {
  std::vector<std::uint8_t> levels;
  bool right_to_left = false;
};

class TextAnalysis {
 public:
  TextAnalysis();
  ~TextAnalysis();
  TextAnalysis(const TextAnalysis&) = delete;
  TextAnalysis& operator=(const TextAnalysis&) = delete;

  BidiLevels levels(std::u32string_view text, Direction direction);

  /// The script of each code point (UScriptCode). Common and inherited characters take that of the
  /// character before, at the text's start that of the first after; Latin if there is none.
  std::vector<std::int16_t> scripts(std::u32string_view text) const;

  /// Where grapheme clusters (Unicode annex 29) end, ascending; the last is the text's size.
  std::vector<std::uint32_t> cluster_ends(std::u32string_view text);

  /// Where a line may end (Unicode annex 14), ascending: counts of code points before the break. The
  /// text's own end is not among them.
  std::vector<std::uint32_t> line_breaks(std::u32string_view text, const std::string& language);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// For each place from left to right the index of the run that stands there (annex 9, rule L2).
std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels);

}  // namespace tandem::text
