// Stage: load, internal. Keeps watch over Markdown: what of a text came out of it, and what did not.
// In: the text and the stretches that were read. Out: the first letter or figure that nobody would see, and
// stars.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace tandem::load {

class SwallowedText {
 public:
  /// `text` must outlive this.
  explicit SwallowedText(std::string_view text) : text_(text), is_read_(text.size(), false) {}

  /// The bytes [begin, end) are printed, or have done their work as the address of a link or a list's number.
  void mark_read(std::size_t begin, std::size_t end);

  /// Nothing if every letter and figure was read.
  std::optional<std::size_t> first_unread() const;

  /// Stars that were taken for markup inside a word, as in '2*3*4' and 'amig*s y vecin*s'. A place for a name
  /// is a word.
  std::vector<std::size_t> unread_stars_in_words() const;

 private:
  std::string_view text_;
  std::vector<bool> is_read_;
};

/// Behind the address of a Markdown link, whose opening bracket stands before `at`.
std::size_t end_of_address(std::string_view text, std::size_t at);

}  // namespace tandem::load
