#include "load/sheet_cells.h"

#include <limits>

namespace tandem::load {
namespace {

constexpr std::size_t most_cells = 2'000'000;
// As spreadsheets have.
constexpr int most_rows = 1'048'576;
constexpr int most_columns = 16384;

void put(std::string& bytes, std::size_t number) {
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(number >> shift & 0xFF);
}

void put(std::string& bytes, std::string_view words) {
  put(bytes, words.size());
  bytes += words;
}

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  std::size_t number() {
    if (rest_.size() < 4) {
      is_sound_ = false;
      rest_ = {};
      return 0;
    }
    std::size_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value |= std::size_t{static_cast<unsigned char>(rest_[i])} << (8 * i);
    rest_.remove_prefix(4);
    return value;
  }

  std::string words() {
    const std::size_t size = number();
    if (size > rest_.size()) {
      is_sound_ = false;
      return {};
    }
    std::string words(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return words;
  }

  bool is_sound() const { return is_sound_; }
  bool is_at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
  bool is_sound_ = true;
};

}  // namespace

void SheetCells::add(int row, int column, std::string words) {
  if (words.empty()) return;
  const bool is_within = row >= 1 && row <= most_rows && column >= 1 && column <= most_columns;
  if (cells.size() >= most_cells || !is_within) {
    throw BadWorkbook{"its first sheet holds more than a list of people does",
                      "copy the couples into a new spreadsheet"};
  }
  cells.push_back({row, column, std::move(words)});
}

std::string pack(const SheetCells& sheet) {
  std::string bytes;
  put(bytes, sheet.kind);
  put(bytes, static_cast<std::size_t>(sheet.other_sheets));
  put(bytes, sheet.hidden_rows.size());
  for (const int row : sheet.hidden_rows) put(bytes, static_cast<std::size_t>(row));
  put(bytes, sheet.cells.size());
  for (const SheetCell& cell : sheet.cells) {
    put(bytes, static_cast<std::size_t>(cell.row));
    put(bytes, static_cast<std::size_t>(cell.column));
    put(bytes, cell.words);
  }
  return bytes;
}

std::optional<SheetCells> unpack(std::string_view bytes) {
  Unpacker from(bytes);
  SheetCells sheet;
  sheet.kind = from.words();
  sheet.other_sheets = static_cast<int>(from.number());
  for (std::size_t count = from.number(); count > 0 && from.is_sound(); --count) {
    sheet.hidden_rows.push_back(static_cast<int>(from.number()));
  }
  for (std::size_t count = from.number(); count > 0 && from.is_sound(); --count) {
    const int row = static_cast<int>(from.number());
    const int column = static_cast<int>(from.number());
    sheet.cells.push_back({row, column, from.words()});
  }
  if (!from.is_sound() || !from.is_at_end()) return std::nullopt;
  return sheet;
}

}  // namespace tandem::load
