// Stage: pictures. A place in an XML file, and how it is passed: the ground that svg_guard.cc walks on. Time
// is linear in the size of the file.
// In: the file's text. Out: names, quoted values, what stands before an end; XmlTrouble where there is none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tandem::pictures {

inline constexpr std::string_view xml_spaces = " \t\r\n";

/// What ends the reading: where, and what an author can do. Caught by find_svg_trouble.
struct XmlTrouble {
  std::size_t at;
  std::string hint;
};

class XmlReader {
 public:
  static constexpr const char* not_whole =
      "the SVG is not whole: save it once more from the program that drew it";

  static constexpr const char* too_large =
      "the SVG is too large or too deep: make it simpler, or use a PNG file";

  explicit XmlReader(std::string_view text) : text_(text) {}

  std::string_view text() const { return text_; }
  std::size_t place() const { return at_; }
  void go_to(std::size_t place) { at_ = place; }
  bool is_at_end() const { return at_ >= text_.size(); }

  /// Throws XmlTrouble for this place.
  [[noreturn]] void fail(std::string hint) const;

  bool comes(std::string_view words) const { return text_.substr(at_, words.size()) == words; }
  void skip(std::size_t bytes) { at_ += bytes; }
  void skip_spaces();
  /// Stops before the first of these signs.
  void go_to_first_of(const char* signs);

  /// What stands between here and `end`, which is passed.
  std::string_view take_until(std::string_view end);
  std::string_view take_name();
  std::string_view take_quoted();

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace tandem::pictures
