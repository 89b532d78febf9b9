// Stage: load, internal. Turns lines and columns of a source into byte offsets and back.
// In: a SourceFile of a SourceSet. Out: offsets into its text, spans that diagnostics can point at.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/source.h"

namespace tandem::load {

class LineIndex {
 public:
  explicit LineIndex(const SourceFile& file) : file_(&file) {}

  const SourceFile& file() const { return *file_; }
  std::string_view text() const { return file_->text; }
  int line_count() const { return static_cast<int>(file_->line_starts.size()); }

  /// The byte where a line starts, behind a byte order mark; the end of the text behind the last line.
  std::size_t line_start(int line) const;
  /// A line without its line ending.
  std::string_view line(int line) const;
  int line_of(std::size_t offset) const;

  /// The byte of a code point, both counted from 1 on; the line's end for a column behind it.
  std::size_t offset_of(int line, int column) const;
  /// The same for a column that counts bytes from 0, as yaml-cpp does.
  std::size_t offset_of_byte(int line, int byte_column) const;

  /// From `begin` to `end`, but no further than the line's end, and at least one column. Asking in the order
  /// of the text costs no more than one walk over it.
  SourceSpan span(std::size_t begin, std::size_t end) const;

 private:
  const SourceFile* file_;
  mutable std::size_t known_offset_ = 0;  // the last place asked for, and its column
  mutable int known_column_ = 1;
};

/// The text's first byte behind a UTF-8 byte order mark.
std::size_t byte_order_mark_length(std::string_view text);

/// How many code points `text` holds; malformed bytes count one each.
int count_code_points(std::string_view text);

}  // namespace tandem::load
