// Packs of the starter workshop, one couple after the other, in this process.
// In: a project and a number of couples. Out: what each stage took, and how much was made.
#pragma once

#include <string>

namespace tandem::bench {

/// Milliseconds.
struct StageTimes {
  double load = 0;  ///< reading the project and opening its fonts, once
  double compose = 0;
  double paint = 0;
  double write = 0;
};

struct BatchResult {
  StageTimes times;
  int pages = 0;
  int files = 0;
  std::size_t bytes = 0;
  std::size_t answer_font_bytes = 0;  ///< what the font for answers takes of a file with fields

  /// From content and names to the bytes of PDFs: what the target of 1 ms a page is about.
  double milliseconds_a_page() const { return (times.compose + times.paint) / pages; }
};

/// What a page's PDF has beside what is seen.
enum class Finish {
  plain,     ///< nothing: no tags, no links, no fields
  tagged,    ///< for paper
  form,      ///< tags and fields, without the button that clears them
  fillable,  ///< as it is by default
};

/// Loads the project, then makes a short pack (two partners' copies and the joint pages, about 12 pages)
/// for each of `couples` invented couples and writes them below `output`. Throws std::runtime_error where
/// the content has errors or a file cannot be written.
BatchResult make_packs(const std::string& project, int couples, const std::string& output, Finish finish);

}  // namespace tandem::bench
