#include "load/csv_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "load/line_index.h"

namespace tandem::load {
namespace {

constexpr std::array<char, 3> separators{',', ';', '\t'};

/// The sign of a line 'sep=;' at the start of a text, and where the next line begins.
struct SeparatorLine {
  char separator = 0;
  std::size_t end = 0;
};

SeparatorLine separator_line(std::string_view text) {
  const std::size_t start = byte_order_mark_length(text);
  std::string_view line = text.substr(start, text.find('\n', start) - start);
  const std::size_t length = line.size();
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.size() >= 2 && line.starts_with('"') && line.ends_with('"'))
    line = line.substr(1, line.size() - 2);
  const auto is_letter = [&](std::size_t at, char small) { return (line[at] | 0x20) == small; };
  if (line.size() != 5 || !is_letter(0, 's') || !is_letter(1, 'e') || !is_letter(2, 'p') || line[3] != '=' ||
      line[4] == '"') {
    return {};
  }
  return {line[4], std::min(text.size(), start + length + 1)};
}

/// Also those of Latin-1, which UTF-8 writes with two bytes: what an encoding leaves open is read as one.
bool is_control_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t place) {
    return place < text.size() ? static_cast<unsigned char>(text[place]) : 0U;
  };
  const unsigned first = byte(at);
  if (first == 0xC2) return byte(at + 1) < 0xA0;
  return (first < 0x20 && first != '\t' && first != '\n' && first != '\r') || first == 0x7F;
}

/// Walks over a text record by record. Where it is counted, nothing is built and nothing reported.
class CsvScanner {
 public:
  CsvScanner(const SourceFile& file, char separator, Diagnostics* diagnostics)
      : file_(file), text_(file.text), separator_(separator), diagnostics_(diagnostics) {
    const SeparatorLine line = separator_line(text_);
    at_ = line.separator != 0 ? line.end : byte_order_mark_length(text_);
    line_ = line.separator != 0 ? 2 : 1;
  }

  bool is_at_end() const { return at_ >= text_.size(); }

  /// False after a report.
  bool read_record(TableRow& row) {
    row.cells.clear();
    row.number = ++number_;
    while (true) {
      if (!read_cell(row.cells.emplace_back())) return false;
      if (is_at_end() || ends_line()) break;
      step();  // the separator
      if (is_at_end()) {
        row.cells.emplace_back().span = place();
        break;
      }
    }
    if (!is_at_end()) end_line();
    return true;
  }

 private:
  bool is_crlf() const { return text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n'; }
  bool ends_line() const { return text_[at_] == '\n' || text_[at_] == '\r'; }

  void end_line() {
    at_ += is_crlf() ? 2 : 1;
    // A source's lines end in LF alone.
    if (text_[at_ - 1] == '\n') {
      ++line_;
      column_ = 1;
    } else {
      ++column_;
    }
  }

  // One byte; what continues a letter is no column of its own.
  void step() {
    ++at_;
    if (is_at_end() || (static_cast<unsigned char>(text_[at_]) & 0xC0) != 0x80) ++column_;
  }

  SourceSpan place() const { return {&file_, line_, column_, 1}; }

  bool read_cell(Node& cell) {
    cell.span = place();
    const std::size_t start = at_;
    while (!is_at_end() && text_[at_] == ' ') step();
    if (!is_at_end() && text_[at_] == '"') return read_quoted(cell);
    while (!is_at_end() && text_[at_] != separator_ && !ends_line()) {
      if (is_control_at(text_, at_)) return report_control();
      step();
    }
    cell.span.length = std::max(1, column_ - cell.span.column);
    if (at_ == start) return true;
    cell.kind = Node::Kind::scalar;
    if (diagnostics_) cell.scalar = text_.substr(start, at_ - start);
    return true;
  }

  bool read_quoted(Node& cell) {
    const SourceSpan opened = place();
    cell.kind = Node::Kind::scalar;
    cell.quoted = true;
    step();
    std::size_t piece = at_;
    while (true) {
      if (is_at_end()) return report_open(opened);
      if (text_[at_] == '"') {
        append(cell, piece);
        step();
        if (is_at_end() || text_[at_] != '"') break;
        piece = at_;  // of two, the second is meant
        step();
      } else if (ends_line()) {
        append(cell, piece);
        end_line();
        if (diagnostics_) cell.scalar += '\n';
        piece = at_;
      } else if (is_control_at(text_, at_)) {
        return report_control();
      } else {
        step();
      }
    }
    if (line_ == cell.span.line) cell.span.length = std::max(1, column_ - cell.span.column);
    while (!is_at_end() && text_[at_] == ' ') step();
    return is_at_end() || text_[at_] == separator_ || ends_line() || report_behind();
  }

  void append(Node& cell, std::size_t piece) {
    if (diagnostics_) cell.scalar += text_.substr(piece, at_ - piece);
  }

  bool report_open(const SourceSpan& opened) {
    if (diagnostics_) {
      diagnostics_->error("csv-quote", opened,
                          "this quote is never closed, so that all behind it is one cell",
                          "put a quote at the cell's end, or take this one away");
    }
    return false;
  }

  bool report_behind() {
    if (diagnostics_) {
      diagnostics_->error("csv-quote", place(), "words stand behind the quote that ends this cell",
                          "write two quotes for each that belongs to the cell's own words");
    }
    return false;
  }

  bool report_control() {
    if (diagnostics_) {
      std::size_t position = at_;
      const auto c = static_cast<std::uint32_t>(next_code_point(text_, position));
      diagnostics_->error("control-character", place(),
                          fmt::format("an invisible control character (U+{:04X}) stands here", c),
                          "delete it in the spreadsheet, and save the table again");
    }
    return false;
  }

  const SourceFile& file_;
  const std::string_view text_;
  const char separator_;
  Diagnostics* diagnostics_;
  std::size_t at_ = 0;
  int line_ = 1;
  int column_ = 1;
  int number_ = 0;
};

/// How the first rows of a text fall into cells with one sign.
struct Shape {
  char separator;
  std::size_t cells = 0;      ///< the most that a row has
  std::size_t full_rows = 0;  ///< that have as many
  bool is_readable = true;    ///< their quotes are closed
};

Shape shape_of(const SourceFile& file, char separator) {
  constexpr int most_rows = 30;
  Shape shape{separator};
  CsvScanner scanner(file, separator, nullptr);
  TableRow row;
  for (int rows = 0; rows < most_rows && !scanner.is_at_end(); ++rows) {
    shape.is_readable = scanner.read_record(row);
    if (!shape.is_readable) break;
    if (row.cells.size() > shape.cells) shape.full_rows = 0;
    shape.cells = std::max(shape.cells, row.cells.size());
    if (row.cells.size() == shape.cells) ++shape.full_rows;
  }
  return shape;
}

}  // namespace

char find_separator(const SourceFile& file, Diagnostics& diagnostics) {
  if (const SeparatorLine line = separator_line(file.text); line.separator != 0) return line.separator;
  std::vector<Shape> shapes;
  for (const char separator : separators) {
    const Shape shape = shape_of(file, separator);
    if (shape.cells > 1) shapes.push_back(shape);
  }
  if (shapes.empty()) return separators.front();
  const auto drop = [&](auto is_worse) {
    if (!std::ranges::all_of(shapes, is_worse)) std::erase_if(shapes, is_worse);
  };
  drop([](const Shape& shape) { return !shape.is_readable; });
  std::size_t most = 0;
  for (const Shape& shape : shapes) most = std::max(most, shape.full_rows);
  drop([&](const Shape& shape) { return shape.full_rows < most; });
  // In words, a sign parts fewer cells than columns do.
  std::size_t widest = 0;
  for (const Shape& shape : shapes) widest = std::max(widest, shape.cells);
  drop([&](const Shape& shape) { return shape.cells < widest; });
  if (shapes.size() == 1) return shapes.front().separator;
  diagnostics.error("csv-separator", {&file, 1, 1}, "more than one sign may part the cells of this table",
                    "write 'sep=;' on a line before all others, with the sign that does");
  return 0;
}

bool read_csv(const SourceFile& file, char separator, const TakeRow& take, Diagnostics& diagnostics) {
  CsvScanner scanner(file, separator, &diagnostics);
  while (!scanner.is_at_end()) {
    TableRow row;
    if (!scanner.read_record(row)) return false;
    take(std::move(row));
  }
  return true;
}

}  // namespace tandem::load
