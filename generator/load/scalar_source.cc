#include "load/scalar_source.h"

#include <algorithm>

#include "base/utf8.h"
#include "load/settled_node.h"

namespace tandem::load {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

// Walks source and value side by side and notes the source byte of each value byte.
class ScalarWalk {
 public:
  ScalarWalk(std::string_view text, std::size_t begin, std::string_view value)
      : text_(text), value_(value), source_(begin) {
    offsets_.reserve(value.size() + 1);
  }

  std::vector<std::size_t> run() {
    const char first = peek();
    if (first == '|' || first == '>') {
      walk_block();
    } else {
      if (first == '"' || first == '\'') ++source_;
      walk_flow(first == '"' || first == '\'' ? first : '\0');
    }
    offsets_.resize(value_.size() + 1, std::min(source_, text_.size()));
    return std::move(offsets_);
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return source_ + ahead < text_.size() ? text_[source_ + ahead] : '\0';
  }
  bool done() const { return offsets_.size() >= value_.size() || source_ >= text_.size(); }
  char wanted() const { return value_[offsets_.size()]; }
  void note(std::size_t place, std::size_t bytes = 1) {
    for (; bytes > 0 && offsets_.size() < value_.size(); --bytes) offsets_.push_back(place);
  }

  bool at_line_break() const { return peek() == '\n' || (peek() == '\r' && peek(1) == '\n'); }
  void skip_line_break() { source_ += peek() == '\r' ? 2 : 1; }
  void skip_blanks() {
    while (source_ < text_.size() && is_blank(text_[source_])) ++source_;
  }

  // Plain and quoted scalars: a line break with the blanks around it is one space, n of them n-1 breaks.
  void walk_flow(char quote) {
    while (!done()) {
      if (is_blank(peek()) || at_line_break()) {
        const std::size_t blanks = source_;
        skip_blanks();
        if (at_line_break()) {
          fold(blanks);
          continue;
        }
        source_ = blanks;
      }
      if (quote == '"' && peek() == '\\') {
        escape();
      } else if (quote == '\'' && peek() == '\'' && peek(1) == '\'') {
        note(source_);
        source_ += 2;
      } else if (peek() == wanted()) {
        note(source_++);
      } else {
        return;
      }
    }
  }

  void fold(std::size_t place) {
    int breaks = 0;
    while (at_line_break()) {
      skip_line_break();
      skip_blanks();
      ++breaks;
    }
    note(place, static_cast<std::size_t>(std::max(1, breaks - 1)));
  }

  void escape() {
    const std::size_t place = source_++;
    if (at_line_break()) {  // an escaped line break joins the lines without a space
      skip_line_break();
      skip_blanks();
      return;
    }
    const char kind = peek();
    source_ += kind == 'x' ? 3 : kind == 'u' ? 5 : kind == 'U' ? 9 : 1;
    std::size_t end = offsets_.size();
    next_code_point(value_, end);
    note(place, end - offsets_.size());
  }

  // Block scalars: the lines below the header, each without the common indentation.
  void walk_block() {
    skip_line();
    const std::size_t indentation = block_indentation();
    while (!done()) {
      for (std::size_t i = 0; i < indentation && peek() == ' '; ++i) ++source_;
      while (!done() && !at_line_break() && peek() == wanted()) note(source_++);
      if (done() || !at_line_break()) return;
      const std::size_t place = source_;
      skip_line_break();
      if (offsets_.size() < value_.size() && wanted() == ' ') {
        note(place);
      } else {
        end_block_lines(place);
      }
    }
  }

  // A run of line breaks in the value stands for this line's end and the blank lines below it.
  void end_block_lines(std::size_t place) {
    while (offsets_.size() < value_.size() && wanted() == '\n') note(place);
    while (true) {
      const std::size_t line = source_;
      while (peek() == ' ') ++source_;
      if (!at_line_break()) {
        source_ = line;
        return;
      }
      skip_line_break();
    }
  }

  void skip_line() {
    const auto end = text_.find('\n', source_);
    source_ = end == std::string_view::npos ? text_.size() : end + 1;
  }

  // The blanks of the first line with words, less those that are part of the value.
  std::size_t block_indentation() {
    end_block_lines(source_);
    std::size_t in_source = 0;
    while (peek(in_source) == ' ') ++in_source;
    const std::string_view rest = value_.substr(offsets_.size());
    const std::size_t in_value = std::min(rest.find_first_not_of(' '), rest.size());
    return in_source - std::min(in_value, in_source);
  }

  std::string_view text_;
  std::string_view value_;
  std::size_t source_;
  std::vector<std::size_t> offsets_;
};

}  // namespace

std::optional<std::size_t> find_end_of_quoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '"' || i + 1 >= text.size() || text[i + 1] != quote) return i + 1;
      ++i;
    }
  }
  return std::nullopt;
}

std::vector<std::size_t> map_scalar(std::string_view text, std::size_t begin, std::string_view value) {
  return ScalarWalk(text, begin, value).run();
}

namespace {

/// Of a text that lost sentences, where each byte that is left stands in the source.
std::vector<std::size_t> map_settled(std::string_view text, std::size_t begin, const Node& scalar) {
  const AsWritten written = as_written(scalar);
  const std::vector<std::size_t> all = map_scalar(text, begin, written.text);
  std::vector<std::size_t> offsets;
  offsets.reserve(written.places.size() + 1);
  for (const std::size_t place : written.places) offsets.push_back(all[place]);
  offsets.push_back(all.back());
  return offsets;
}

}  // namespace

SourceSpan ScalarPlaces::at(std::size_t value_offset) {
  const SourceSpan& span = scalar_.span;
  if (!span.file || span.line < 1) return span;
  if (!lines_) {
    lines_.emplace(*span.file);
    const std::size_t begin = lines_->offset_of(span.line, span.column);
    offsets_ = is_settled_text(scalar_) ? map_settled(span.file->text, begin, scalar_)
                                        : map_scalar(span.file->text, begin, scalar_.scalar);
  }
  const std::size_t offset = offsets_[std::min(value_offset, offsets_.size() - 1)];
  return lines_->span(offset, offset + 1);
}

}  // namespace tandem::load
