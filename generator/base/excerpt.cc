#include "base/excerpt.h"

#include <algorithm>

#include "base/terminal_text.h"
#include "base/utf8.h"

namespace tandem {
namespace {

// A line that is wider is cut to so much before the place and behind it.
constexpr int widest_whole_line = 160;
constexpr int most_before = 60;
constexpr int most_behind = 80;
// Marks that join one letter take no columns, however many they are.
constexpr int most_characters = 4 * widest_whole_line;

TerminalCell cell_at(std::string_view line, std::size_t& position) {
  if (line[position] != '\t') return next_cell(line, position);
  ++position;
  return {" ", 1};
}

/// Whether all of it fits; looks no further than that.
bool is_shown_whole(std::string_view line) {
  int width = 0;
  int characters = 0;
  for (std::size_t position = 0; position < line.size();) {
    width += cell_at(line, position).width;
    if (width > widest_whole_line || ++characters > most_characters) return false;
  }
  return true;
}

/// The byte of a column, the line's end for one behind it.
std::size_t offset_of_column(std::string_view line, int column) {
  std::size_t offset = 0;
  for (int i = 1; i < column && offset < line.size(); ++i) next_code_point(line, offset);
  return offset;
}

std::size_t start_of_character_before(std::string_view line, std::size_t offset) {
  const std::size_t furthest = offset - std::min<std::size_t>(offset, 4);
  for (std::size_t start = offset - 1; start > furthest; --start) {
    if ((static_cast<unsigned char>(line[start]) & 0xC0) != 0x80) return start;
  }
  return (static_cast<unsigned char>(line[furthest]) & 0xC0) != 0x80 ? furthest : offset - 1;
}

/// Where the cut line begins: some columns before the place, and not between a letter and what joins it.
std::size_t start_of_window(std::string_view line, std::size_t place) {
  std::size_t start = place;
  int width = 0;
  int characters = 0;
  int last_width = 1;
  while (start > 0 && (width < most_before || last_width == 0) && ++characters < most_characters) {
    start = start_of_character_before(line, start);
    std::size_t behind = start;
    last_width = cell_at(line, behind).width;
    width += last_width;
  }
  return start;
}

}  // namespace

SourceExcerpt excerpt(const SourceSpan& span) {
  const std::string_view line = source_line(*span.file, span.line);
  const bool is_whole = is_shown_whole(line);
  const std::size_t place = offset_of_column(line, span.column);
  SourceExcerpt shown;
  std::size_t position = is_whole ? 0 : start_of_window(line, place);
  if (position > 0) shown = {"…", " "};
  int width_behind = 0;
  int characters = 0;
  int left = span.length;
  while (position < line.size()) {
    if (!is_whole && (width_behind >= most_behind || ++characters > 2 * most_characters)) {
      shown.line += "…";
      break;
    }
    const bool before = position < place;
    const TerminalCell cell = cell_at(line, position);
    if (!before) width_behind += cell.width;
    shown.line += cell.text;
    if (before || left-- > 0) shown.caret.append(static_cast<std::size_t>(cell.width), before ? ' ' : '^');
  }
  if (shown.caret.find('^') == std::string::npos) {
    // Behind the line's last letter, or below the letter that a mark joins.
    if (place < line.size() && !shown.caret.empty()) shown.caret.pop_back();
    shown.caret += '^';
  }
  return shown;
}

}  // namespace tandem
