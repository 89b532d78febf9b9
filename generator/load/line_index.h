// Stage: load, internal. Turns lines and columns of a source into byte offsets and back.
// In: a SourceFile. Out: offsets into its text, spans that diagnostics can point at.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace tandem {

class LineIndex {
 public:
  explicit LineIndex(const SourceFile& file);

  const SourceFile& file() const { return *file_; }
  std::string_view text() const { return file_->text; }
  int line_count() const { return static_cast<int>(starts_.size()); }

  /// The byte where a line starts, behind a byte order mark; the end of the text behind the last line.
  std::size_t line_start(int line) const;
  /// A line without its line ending.
  std::string_view line(int line) const;
  int line_of(std::size_t offset) const;

  /// The byte of a code point; the line's end for a column behind it. Asking in the order of the text
  /// costs no more than one walk over it.
  std::size_t offset_of(int line, int column);

  /// From `begin` to `end`, but no further than the line's end, and at least one column.
  SourceSpan span(std::size_t begin, std::size_t end) const;
  /// The same where the column is known already.
  SourceSpan span(int line, int column, std::size_t begin, std::size_t end) const;

 private:
  const SourceFile* file_;
  std::vector<std::size_t> starts_;
  int last_line_ = 0;
  int last_column_ = 1;
  std::size_t last_offset_ = 0;
};

/// The text's first byte behind a UTF-8 byte order mark.
std::size_t byte_order_mark_length(std::string_view text);

/// How many code points `text` holds; malformed bytes count one each.
int count_code_points(std::string_view text);

}  // namespace tandem
