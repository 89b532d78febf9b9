#include "cli/listing.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace tandem::cli {
namespace {

constexpr std::size_t text_width = 100;

std::size_t columns(std::string_view text) {
  return to_code_points(text).size();
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t indent) {
  std::string result;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    if (column > indent && column + 1 + columns(word) > text_width) {
      result += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      result += ' ';
      ++column;
    }
    result += word;
    column += columns(word);
  }
  return result + '\n';
}

std::string listing(const std::vector<ListEntry>& entries) {
  std::size_t width = 0;
  for (const auto& [term, what] : entries) width = std::max(width, columns(term));
  std::string text;
  for (const auto& [term, what] : entries) {
    text += fmt::format("  {:<{}}  {}", term, width, wrapped(what, width + 4));
  }
  return text;
}

}  // namespace tandem::cli
