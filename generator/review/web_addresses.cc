#include "review/web_addresses.h"

#include <algorithm>

namespace tandem::review {
namespace {

constexpr std::string_view space = " \n\t";

bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_of_host(char c) {
  return is_small_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

// 'example.org', and not 'end.Next' or '2.5'.
bool is_host(std::string_view text) {
  const std::size_t last_dot = text.rfind('.');
  if (last_dot == std::string_view::npos || last_dot == 0 || text.find("..") != std::string_view::npos)
    return false;
  const std::string_view ending = text.substr(last_dot + 1);
  return ending.size() > 1 && std::ranges::all_of(text, is_of_host) &&
         std::ranges::all_of(ending, is_small_letter);
}

bool is_address(std::string_view text) {
  for (const std::string_view start : {"https://", "http://", "mailto:", "www."}) {
    if (text.size() > start.size() && text.starts_with(start)) return true;
  }
  if (const auto at = text.find('@'); at != std::string_view::npos && at > 0)
    return is_host(text.substr(at + 1));
  return is_host(text.substr(0, text.find_first_of("/?#:")));
}

constexpr std::string_view before_address[] = {"(", "[", "<", "\"", "'", "“", "‘", "«", "¿", "¡"};
constexpr std::string_view behind_address[] = {".", ",",  ";", ":", "!", "?", ")", "]",
                                               ">", "\"", "'", "”", "’", "»", "…"};

std::size_t size_of_sign_before(std::string_view text) {
  for (const std::string_view sign : before_address) {
    if (text.starts_with(sign)) return sign.size();
  }
  return 0;
}

std::size_t size_of_sign_behind(std::string_view text) {
  for (const std::string_view sign : behind_address) {
    if (text.ends_with(sign)) return sign.size();
  }
  return 0;
}

// Without the quotes and brackets around an address, and what ends its sentence.
std::pair<std::size_t, std::size_t> bare(std::string_view words, std::size_t begin, std::size_t end) {
  while (const std::size_t size = size_of_sign_before(words.substr(begin, end - begin))) begin += size;
  while (const std::size_t size = size_of_sign_behind(words.substr(begin, end - begin))) end -= size;
  return {begin, end};
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> web_addresses_in(std::string_view words) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t begin = std::min(words.find_first_not_of(space, at), words.size());
    const std::size_t end = std::min(words.find_first_of(space, begin), words.size());
    const auto [first, last] = bare(words, begin, end);
    if (first < last && is_address(words.substr(first, last - first))) found.emplace_back(first, last);
    at = end;
  }
  return found;
}

std::string without_web_addresses(std::string words) {
  for (const auto& [begin, end] : web_addresses_in(words))
    std::fill(words.begin() + static_cast<std::ptrdiff_t>(begin),
              words.begin() + static_cast<std::ptrdiff_t>(end), '0');
  return words;
}

}  // namespace tandem::review
