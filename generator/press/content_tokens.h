// Stage: press, internal. The words of a page's operators (ISO 32000-1, 7.8.2). In: a content stream. Out:
// operands and operators with their places, one after the other. Never fails: what is damaged is passed over.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::press {

/// An operand or an operator; of a dictionary only the leaf id that it may have.
struct ContentToken {
  enum class Kind { end, number, name, text, dictionary, other, word } kind = Kind::end;
  double number = 0;
  std::string text = {};  ///< of a name, a string, a word; '[' or ']'
  bool has_id = false;    ///< of a dictionary
  std::size_t begin = 0;  ///< its first byte in the stream
};

class ContentTokens {
 public:
  explicit ContentTokens(std::string_view bytes) : all_(bytes), rest_(bytes) {}

  ContentToken next();
  /// From behind ID to behind EI: the picture's bytes.
  std::string_view take_inline_image();
  /// The first byte behind what was read.
  std::size_t place() const { return all_.size() - rest_.size(); }

 private:
  ContentToken read();
  void skip_space();
  std::string_view regular();
  ContentToken name();
  ContentToken word();
  std::string literal_string();
  char escaped(char first);
  std::string hexadecimal_string();
  ContentToken dictionary();

  std::string_view all_;
  std::string_view rest_;
};

/// The numbers among operands, in their order: those of an array, too.
std::vector<double> numbers_of(const std::vector<ContentToken>& operands);

}  // namespace tandem::press
