// Stage: load, internal. Typewriter marks become printed ones: " ' -- --- ... turn into “ ” ‘ ’ – — ….
// In: pieces of one paragraph, in order. Out: a message pattern in which no apostrophe starts ICU quoting.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tandem {

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

/// Keeps what stood before, so that quotes open and close rightly across emphasis. One for a paragraph.
class Typographer {
 public:
  /// `place` is the place of the piece's first byte.
  void add(std::string_view piece, std::size_t place, PatternText& result);
  /// An escaped character: it stays what it is.
  void add_literal(std::string_view character, std::size_t place, PatternText& result);

 private:
  bool opens_quote(std::string_view rest) const;
  std::string_view quote_mark(std::string_view rest) const;
  char32_t previous_ = U' ';
};

}  // namespace tandem
