#include "base/shell_word.h"

#include <algorithm>

#include "base/terminal_text.h"

namespace tandem {
namespace {

// Letters of any script have none.
bool has_no_meaning(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const bool is_word =
      (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte > 0x7F;
  return is_word || std::string_view("-_./+:,@%").find(c) != std::string_view::npos;
}

}  // namespace

std::string shell_word(std::string_view word) {
  std::string shown = harmless(word);
  if (!shown.empty() && std::all_of(shown.begin(), shown.end(), has_no_meaning)) return shown;
  // Messages put a whole command into '…'.
  const bool is_plain = shown.find_first_of("\"\\$`!") == std::string::npos;
  if (!is_plain && shown.find('\'') == std::string::npos) return '\'' + shown + '\'';
  std::string quoted = "\"";
  for (const char c : shown) {
    if (std::string_view("\"\\$`").find(c) != std::string_view::npos) quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace tandem
