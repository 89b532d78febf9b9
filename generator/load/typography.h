// Stage: load, internal. Typewriter marks become printed ones: " ' -- --- ... turn into “ ” ‘ ’ – — ….
// In: pieces of one paragraph, in order. Out: a message pattern in which no apostrophe starts ICU quoting.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::load {

/// A message pattern that is being written. Each byte knows the place in the text that it stands for.
class PatternText {
 public:
  /// Words and placeholders, as they stand.
  void append(std::string_view words, std::size_t place);
  /// One character that must be printed even where ICU gives it a meaning: { } and '.
  void append_literal(std::string_view character, std::size_t place);
  /// Closes what append_literal opened; call it once, before the text is read.
  void finish();

  const std::string& text() const { return text_; }
  std::size_t place(std::size_t offset) const;

 private:
  void put(std::string_view bytes, std::size_t place);
  std::string text_;
  std::vector<std::size_t> places_;
  bool in_quotes_ = false;  // between the apostrophes that make a brace literal
};

/// Gathers a paragraph's pieces and sets its marks when all is known: what stands behind a quote matters as
/// much as what stands before it, and either may be in another run. One for a paragraph.
class Typographer {
 public:
  /// `place` is the place of the piece's first byte. `into` lives until `finish`.
  void add(std::string_view piece, std::size_t place, PatternText& into);
  /// Escaped characters: they stay what they are.
  void add_literal(std::string_view characters, std::size_t place, PatternText& into);
  /// Writes everything that was added, in its order.
  void finish();

 private:
  struct Sign {
    char32_t character;
    std::size_t place;
    PatternText* into;
    bool is_literal;
  };

  char32_t at(std::size_t index) const { return index < signs_.size() ? signs_[index].character : U' '; }
  bool is_mark(std::size_t index, char32_t mark) const;
  std::size_t run_length(std::size_t index) const;
  char32_t before(std::size_t index) const;
  bool opens(std::size_t index, bool is_open) const;
  bool is_elision(std::size_t index) const;
  bool has_word(std::size_t index, std::u32string_view word) const;
  char32_t quote_mark(std::size_t index);

  std::vector<Sign> signs_;
  bool is_double_open_ = false;
  bool is_single_open_ = false;
};

}  // namespace tandem::load
