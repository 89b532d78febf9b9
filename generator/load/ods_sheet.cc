#include "load/ods_sheet.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "load/folded_words.h"
#include "load/xml_events.h"

namespace tandem::load {
namespace {

// A sheet is filled up to its end with empty rows and cells; what is repeated with words in it is short.
constexpr int most_repeated = 1'100'000;

std::string_view value_of(const XmlAttributes& attributes, std::string_view name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

int count_of(const XmlAttributes& attributes, std::string_view name) {
  const std::string_view written = value_of(attributes, name);
  int count = 1;
  const auto [end, problem] = std::from_chars(written.data(), written.data() + written.size(), count);
  return problem == std::errc() ? std::clamp(count, 1, most_repeated) : 1;
}

class OdsSheet : public XmlListener {
 public:
  OdsSheet() { sheet_.kind = "ODS"; }

  void open(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "table" && ++tables_open_ == 1) begin_table();
    if (tables_open_ != 1) return;  // a table within a cell is none of its words
    if (name == "table-row") begin_row(attributes);
    if (name == "table-cell" || name == "covered-table-cell") begin_cell(name, attributes);
    if (!is_in_cell_) return;
    if (name == "annotation") ++unseen_;
    if (unseen_ > 0) return;
    if (name == "p" || name == "h") begin_paragraph();
    if (name == "line-break") text_ += '\n';
    if (name == "tab") text_ += '\t';
    if (name == "s") text_.append(static_cast<std::size_t>(std::min(count_of(attributes, "c"), 1000)), ' ');
  }

  void close(std::string_view name) override {
    if (name == "table" && --tables_open_ == 0) end_table();
    if (tables_open_ != 1) return;
    if (name == "annotation") unseen_ = std::max(0, unseen_ - 1);
    if (name == "p" || name == "h") is_in_paragraph_ = false;
    if (name == "table-cell" || name == "covered-table-cell") end_cell();
    if (name == "table-row") end_row();
  }

  void words(std::string_view words) override {
    if (!is_in_cell_ || unseen_ > 0 || !is_in_paragraph_) return;
    // A paragraph's own line ends are spaces, and several spaces are one.
    for (const char c : words) {
      const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!is_space) {
        text_ += c;
      } else if (!text_.empty() && text_.back() != ' ' && text_.back() != '\n') {
        text_ += ' ';
      }
    }
  }

  SheetCells take() {
    if (!has_table_) throw BadWorkbook{"it holds no sheet", "save the table as CSV"};
    return std::move(sheet_);
  }

 private:
  struct Cell {
    int column;
    int count;
    std::string words;
  };

  void begin_table() {
    is_first_ = !has_table_;
    has_table_ = true;
    has_words_ = false;
    row_ = 1;
  }

  void end_table() {
    if (!is_first_ && has_words_) ++sheet_.other_sheets;
  }

  void begin_row(const XmlAttributes& attributes) {
    rows_ = count_of(attributes, "number-rows-repeated");
    const std::string_view visibility = value_of(attributes, "visibility");
    is_hidden_ = visibility == "collapse" || visibility == "filter";
    column_ = 1;
    cells_.clear();
  }

  void end_row() {
    const bool is_kept = is_first_ && !cells_.empty();
    for (int i = 0; is_kept && i < rows_; ++i) {
      if (is_hidden_) sheet_.hidden_rows.push_back(row_ + i);
      for (const Cell& cell : cells_) {
        for (int j = 0; j < cell.count; ++j) sheet_.add(row_ + i, cell.column + j, cell.words);
      }
    }
    row_ += rows_;
  }

  void begin_cell(std::string_view name, const XmlAttributes& attributes) {
    is_in_cell_ = true;
    is_covered_ = name == "covered-table-cell";
    count_ = count_of(attributes, "number-columns-repeated");
    text_.clear();
    has_paragraph_ = false;
    type_ = value_of(attributes, "value-type");
    if (value_of(attributes, "calcext:value-type") == "error") type_ = "error";
    value_ = value_of(attributes, type_ == "date"      ? "date-value"
                                  : type_ == "boolean" ? "boolean-value"
                                  : type_ == "time"    ? "time-value"
                                  : type_ == "string"  ? "string-value"
                                                       : "value");
  }

  void begin_paragraph() {
    if (has_paragraph_) text_ += '\n';
    has_paragraph_ = true;
    is_in_paragraph_ = true;
  }

  // What is seen, but for what each country shows in its own way.
  std::string words_of_cell() {
    if (is_covered_) return {};
    if (type_ == "error") return "#ERROR!";
    if (type_ == "boolean") return value_ == "true" ? "TRUE" : "FALSE";
    if (type_ == "date") return date_of_cell();
    while (!text_.empty() && text_.back() == ' ') text_.pop_back();
    return text_.empty() ? value_ : text_;
  }

  // A month that is typed in is kept as its first day.
  std::string date_of_cell() const {
    const std::string date = value_.substr(0, value_.find('T'));
    return date.ends_with("-01") && shows_month_alone(date) ? date.substr(0, date.rfind('-')) : date;
  }

  /// 'Jun 27', '06/2027': a year and one part beside it.
  bool shows_month_alone(std::string_view date) const {
    const std::vector<std::string> parts = folded_words(text_);
    const std::string_view year = date.substr(0, date.find('-'));
    return parts.size() == 2 && std::ranges::any_of(parts, [&](const std::string& part) {
             return part == year || (year.size() == 4 && part == year.substr(2));
           });
  }

  void end_cell() {
    std::string words = words_of_cell();
    if (!words.empty()) {
      has_words_ = true;
      cells_.push_back({column_, count_, std::move(words)});
    }
    column_ += count_;
    is_in_cell_ = false;
  }

  SheetCells sheet_;
  int tables_open_ = 0;
  bool has_table_ = false;
  bool is_first_ = false;
  bool has_words_ = false;
  int row_ = 1;
  int rows_ = 1;
  bool is_hidden_ = false;
  int column_ = 1;
  std::vector<Cell> cells_;
  bool is_in_cell_ = false;
  bool is_covered_ = false;
  int count_ = 1;
  bool is_in_paragraph_ = false;
  bool has_paragraph_ = false;
  int unseen_ = 0;
  std::string type_;
  std::string value_;
  std::string text_;
};

}  // namespace

SheetCells read_ods_sheet(std::string_view content) {
  OdsSheet sheet;
  read_xml(content, sheet);
  return sheet.take();
}

}  // namespace tandem::load
