// Stage: load, internal. Puts a text's words together to paragraphs of runs.
// In: words in their order, with the form they have and the lists they stand in. Out: paragraphs whose words
// are compiled; what is wrong in them is reported at its place.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "load/rich_text.h"
#include "load/scalar_source.h"
#include "load/typography.h"

namespace tandem::load {

/// The form of words; emphasis within emphasis counts once.
struct WordForm {
  int emphasis = 0;
  int strong = 0;
  std::string link;
  std::string language;
};

class ParagraphBuilder {
 public:
  ParagraphBuilder(ScalarPlaces& places, Diagnostics& diagnostics)
      : places_(places), diagnostics_(diagnostics) {}

  /// With its first number, if its items have numbers.
  void begin_list(std::optional<int> number);
  void end_list() { in_list_ = false; }
  bool in_list() const { return in_list_; }
  void begin_item() { item_is_new_ = true; }
  void end_item();
  bool is_item_empty() const { return item_is_new_ && !is_open_; }
  /// What was refused in it counts as if it stood there.
  void fill_item() { item_is_new_ = false; }

  /// `place`: where the paragraph begins, a byte of the scalar's value, as for words.
  void open(std::size_t place);
  bool is_open() const { return is_open_; }
  void close();

  /// Of the words that come next.
  WordForm form;
  void add(std::string_view words, std::size_t place) { typographer_.add(words, place, pattern()); }
  /// Words that are no pattern, and keep their signs.
  void add_literal(std::string_view words, std::size_t place) {
    typographer_.add_literal(words, place, pattern());
  }

  const std::vector<RichParagraph>& paragraphs() const { return paragraphs_; }
  std::vector<RichParagraph> take() { return std::move(paragraphs_); }

 private:
  struct OpenRun {
    bool emphasis = false;
    bool strong = false;
    std::string link;
    std::string language;
    PatternText pattern;
  };

  PatternText& pattern();

  ScalarPlaces& places_;
  Diagnostics& diagnostics_;
  std::vector<RichParagraph> paragraphs_;
  std::deque<OpenRun> runs_;  ///< of the open paragraph; the typographer keeps their addresses
  Typographer typographer_;
  bool is_open_ = false;
  bool in_list_ = false;
  bool list_is_new_ = false;
  bool item_is_new_ = false;
  std::optional<int> number_;  ///< of the next item of a numbered list
};

}  // namespace tandem::load
