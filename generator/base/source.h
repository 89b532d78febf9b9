// Stage: base. The text a value was read from, and the place in it: what every located error needs.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tandem {

/// One text that was read: its path as the user would type it, and its bytes.
struct SourceFile {
  std::string path;
  std::string text;
  bool is_private = false;  ///< it may name people: messages give places in it, but none of its words
  std::vector<std::size_t> line_starts = {};  ///< bytes, behind a byte order mark
};

/// A stretch of one line of a source. `file` is owned by a SourceSet; a null file means "no place".
/// Lines and columns count from 1; columns and `length` count code points.
struct SourceSpan {
  const SourceFile* file = nullptr;
  int line = 0;
  int column = 0;
  int length = 1;
};

/// Owns the sources of a run. Pointers to them stay valid for the set's lifetime.
class SourceSet {
 public:
  const SourceFile& add(std::string path, std::string text, bool is_private = false);
  /// What a file turns out to be once it is read.
  void set_private(const SourceFile& file, bool is_private);
  /// Every source's path, in the order it was added.
  std::vector<std::string> paths() const;

 private:
  std::vector<std::unique_ptr<SourceFile>> files_;
};

/// Line `line` (from 1) of a source without its line ending or byte order mark; empty behind the last line.
std::string_view source_line(const SourceFile& file, int line);

}  // namespace tandem
