#include "load/line_index.h"

#include <algorithm>

#include "base/utf8.h"

namespace tandem::load {

std::size_t byte_order_mark_length(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

int count_code_points(std::string_view text) {
  int count = 0;
  for (std::size_t position = 0; position < text.size(); ++count) next_code_point(text, position);
  return count;
}

std::size_t LineIndex::line_start(int line) const {
  const auto& starts = file_->line_starts;
  if (line > line_count()) return file_->text.size();
  return starts[static_cast<std::size_t>(std::max(line, 1) - 1)];
}

std::string_view LineIndex::line(int line) const {
  const std::size_t start = line_start(line);
  const std::size_t next = line_start(std::max(line, 1) + 1);
  std::string_view rest = text().substr(start, next - start);
  if (!rest.empty() && rest.back() == '\n') rest.remove_suffix(1);
  if (!rest.empty() && rest.back() == '\r') rest.remove_suffix(1);
  return rest;
}

int LineIndex::line_of(std::size_t offset) const {
  const auto& starts = file_->line_starts;
  const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
  return std::max(1, static_cast<int>(after - starts.begin()));
}

std::size_t LineIndex::offset_of(int line, int column) const {
  std::size_t offset = line_start(line);
  const std::size_t end = offset + this->line(line).size();
  for (int i = 1; i < column && offset < end; ++i) next_code_point(text(), offset);
  return offset;
}

std::size_t LineIndex::offset_of_byte(int line, int byte_column) const {
  const std::size_t length = this->line(line).size();
  return line_start(line) + std::min(static_cast<std::size_t>(std::max(0, byte_column)), length);
}

SourceSpan LineIndex::span(std::size_t begin, std::size_t end) const {
  const int line = line_of(begin);
  const std::size_t start = line_start(line);
  const bool is_near = known_offset_ > begin && known_offset_ - begin < begin - start;
  if (is_near && line_of(known_offset_) == line) {  // a little way back
    known_column_ -= count_code_points(text().substr(begin, known_offset_ - begin));
    known_offset_ = begin;
  } else if (known_offset_ < start || known_offset_ > begin) {
    known_offset_ = start;
    known_column_ = 1;
  }
  for (; known_offset_ < begin; ++known_column_) next_code_point(text(), known_offset_);
  const std::size_t last = std::min(end, start + this->line(line).size());
  const int length = last > begin ? count_code_points(text().substr(begin, last - begin)) : 1;
  return {file_, line, known_column_, std::max(1, length)};
}

}  // namespace tandem::load
