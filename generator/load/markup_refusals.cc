#include "load/markup_refusals.h"

#include <algorithm>

namespace tandem::load {
namespace {

// A line of dashes and bars under another line makes a table in most Markdown.
bool is_rule_of_a_table(std::string_view line) {
  return line.find_first_not_of("|-: \t") == std::string_view::npos &&
         line.find('|') != std::string_view::npos && line.find('-') != std::string_view::npos;
}

void find_tables(std::string_view text, std::vector<RefusedMarkup>& found) {
  std::size_t above = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (start > 0 && is_rule_of_a_table(text.substr(start, end - start))) {
      found.push_back({above, &refused::table});
    }
    above = start;
    start = end + 1;
  }
}

// Underscores within words, or around words that they make strong, are none.
void find_typed_blanks(std::string_view text, std::vector<RefusedMarkup>& found) {
  constexpr std::string_view blank = "___";
  constexpr std::string_view between_words = " \n.,;:?!)";
  const auto is_between_words = [&](std::size_t place) {
    return place >= text.size() || between_words.find(text[place]) != std::string_view::npos;
  };
  for (std::size_t at = text.find(blank); at != std::string_view::npos; at = text.find(blank, at)) {
    const std::size_t end = std::min(text.find_first_not_of('_', at), text.size());
    if ((at == 0 || is_between_words(at - 1)) && is_between_words(end)) {
      found.push_back({at, &refused::typed_blank});
    }
    at = end;
  }
}

}  // namespace

std::vector<RefusedMarkup> find_refused_text(std::string_view text) {
  std::vector<RefusedMarkup> found;
  find_tables(text, found);
  find_typed_blanks(text, found);
  return found;
}

}  // namespace tandem::load
