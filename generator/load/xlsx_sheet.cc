#include "load/xlsx_sheet.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "load/table.h"
#include "load/xlsx_numbers.h"
#include "load/xml_events.h"

namespace tandem::load {
namespace {

using Parts = std::map<std::string, std::string>;

std::string_view value_of(const XmlAttributes& attributes, std::string_view name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

int number_of(std::string_view written, int otherwise) {
  int number = otherwise;
  std::from_chars(written.data(), written.data() + written.size(), number);
  return number;
}

bool is_true(std::string_view written) {
  return written == "1" || written == "true";
}

/// '_x000D_' stands for a character that XML cannot hold.
std::string unescaped(std::string_view words) {
  std::string text;
  for (std::size_t at = 0; at < words.size(); ++at) {
    unsigned code = 0;
    const std::string_view sign = words.substr(at, 7);
    const bool is_sign = sign.size() == 7 && sign.starts_with("_x") && sign.ends_with('_') &&
                         std::from_chars(sign.data() + 2, sign.data() + 6, code, 16).ptr == sign.data() + 6;
    if (!is_sign) {
      text += words[at];
    } else {
      if (code != U'\r') append_utf8(text, code);
      at += 6;
    }
  }
  return text;
}

struct SheetName {
  std::string relation;
  bool is_hidden = false;
};

/// xl/workbook.xml: which sheets there are, in order.
class WorkbookListener : public XmlListener {
 public:
  std::vector<SheetName> sheets;
  bool counts_from_1904 = false;

  void open(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr") counts_from_1904 = is_true(value_of(attributes, "date1904"));
    if (name != "sheet") return;
    const std::string_view state = value_of(attributes, "state");
    sheets.push_back({std::string(value_of(attributes, "id")), state == "hidden" || state == "veryHidden"});
  }
  void close(std::string_view) override {}
  void words(std::string_view) override {}
};

/// xl/_rels/workbook.xml.rels: in which part each of them is.
class RelationListener : public XmlListener {
 public:
  std::map<std::string, std::string, std::less<>> targets;

  void open(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship") return;
    const std::string_view target = value_of(attributes, "Target");
    targets.emplace(value_of(attributes, "Id"),
                    target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target));
  }
  void close(std::string_view) override {}
  void words(std::string_view) override {}
};

/// xl/sharedStrings.xml: texts that cells name by their numbers. What tells how to say them is left out.
class StringListener : public XmlListener {
 public:
  std::vector<std::string> strings;

  void open(std::string_view name, const XmlAttributes&) override {
    if (name == "si") strings.emplace_back();
    if (name == "rPh") ++unseen_;
    if (name == "t") is_in_text_ = true;
  }
  void close(std::string_view name) override {
    if (name == "rPh") --unseen_;
    if (name == "t") is_in_text_ = false;
  }
  void words(std::string_view words) override {
    if (is_in_text_ && unseen_ == 0 && !strings.empty()) strings.back() += words;
  }

 private:
  int unseen_ = 0;
  bool is_in_text_ = false;
};

/// xl/styles.xml: the number format of each style.
class StyleListener : public XmlListener {
 public:
  void open(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt")
      codes_[number_of(value_of(attributes, "numFmtId"), -1)] = value_of(attributes, "formatCode");
    if (name == "cellXfs") is_in_cells_ = true;
    if (name == "xf" && is_in_cells_) formats_.push_back(number_of(value_of(attributes, "numFmtId"), 0));
  }
  void close(std::string_view name) override {
    if (name == "cellXfs") is_in_cells_ = false;
  }
  void words(std::string_view) override {}

  std::string show(std::string_view number, int style, bool counts_from_1904) const {
    const int format = style >= 0 && static_cast<std::size_t>(style) < formats_.size()
                           ? formats_[static_cast<std::size_t>(style)]
                           : 0;
    const auto code = codes_.find(format);
    const std::string_view written =
        code == codes_.end() ? std::string_view() : std::string_view(code->second);
    if (!shows_a_date(format, written)) return with_zeros(number, written);
    const std::string date = date_of(number, counts_from_1904);
    return shows_a_month(format, written) ? date.substr(0, date.rfind('-')) : date;
  }

 private:
  bool is_in_cells_ = false;
  std::map<int, std::string> codes_;
  std::vector<int> formats_;
};

/// A sheet's own part.
class SheetListener : public XmlListener {
 public:
  SheetListener(const std::vector<std::string>& strings, const StyleListener& styles, bool counts_from_1904)
      : strings_(strings), styles_(styles), counts_from_1904_(counts_from_1904) {
    sheet.kind = "XLSX";
  }

  SheetCells sheet;

  void open(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "row") begin_row(attributes);
    if (name == "c") begin_cell(attributes);
    if (name == "v" || name == "t") text_ = unseen_ == 0 ? &value_ : nullptr;
    if (name == "f") has_formula_ = true;
    if (name == "rPh") ++unseen_;
  }

  void close(std::string_view name) override {
    if (name == "v" || name == "t") text_ = nullptr;
    if (name == "rPh") --unseen_;
    if (name == "c") end_cell();
  }

  void words(std::string_view words) override {
    if (text_) *text_ += words;
  }

 private:
  void begin_row(const XmlAttributes& attributes) {
    row_ = number_of(value_of(attributes, "r"), row_ + 1);
    is_hidden_ = is_true(value_of(attributes, "hidden"));
    column_ = 0;
  }

  void begin_cell(const XmlAttributes& attributes) {
    const std::string_view place = value_of(attributes, "r");
    const int named = column_of_letters(place.substr(0, place.find_first_of("0123456789")));
    column_ = named > 0 ? named : column_ + 1;
    type_ = value_of(attributes, "t");
    style_ = number_of(value_of(attributes, "s"), 0);
    value_.clear();
    has_formula_ = false;
  }

  std::string words_of_cell() const {
    if (type_ == "s") {
      const auto index = static_cast<std::size_t>(number_of(value_, -1));
      if (index >= strings_.size()) throw BadWorkbook{"a cell's text is not in it", "save it once more"};
      return unescaped(strings_[index]);
    }
    if (type_ == "b") return is_true(value_) ? "TRUE" : "FALSE";
    if (type_ == "str" || type_ == "inlineStr") return unescaped(value_);
    if (type_ == "e") return value_;
    if (type_ == "d") return value_.substr(0, value_.find('T'));
    return value_.empty() ? value_ : styles_.show(value_, style_, counts_from_1904_);
  }

  void end_cell() {
    std::string words = words_of_cell();
    // A formula that nobody has worked out yet shows nothing, and is no empty cell.
    if (words.empty() && has_formula_ && type_ != "str") words = "=?";
    if (words.empty()) return;
    if (is_hidden_ && (sheet.hidden_rows.empty() || sheet.hidden_rows.back() != row_))
      sheet.hidden_rows.push_back(row_);
    sheet.add(row_, column_, std::move(words));
  }

  const std::vector<std::string>& strings_;
  const StyleListener& styles_;
  const bool counts_from_1904_;
  int row_ = 0;
  int column_ = 0;
  bool is_hidden_ = false;
  bool has_formula_ = false;
  int unseen_ = 0;
  int style_ = 0;
  std::string type_;
  std::string value_;
  std::string* text_ = nullptr;
};

void read_part(const Parts& parts, const std::string& name, XmlListener& listener) {
  if (const auto part = parts.find(name); part != parts.end()) read_xml(part->second, listener);
}

}  // namespace

SheetCells read_xlsx_sheet(const Parts& parts) {
  WorkbookListener workbook;
  RelationListener relations;
  StringListener strings;
  StyleListener styles;
  read_part(parts, "xl/workbook.xml", workbook);
  read_part(parts, "xl/_rels/workbook.xml.rels", relations);
  read_part(parts, "xl/sharedStrings.xml", strings);
  read_part(parts, "xl/styles.xml", styles);
  std::optional<SheetCells> first;
  int others = 0;
  for (const SheetName& name : workbook.sheets) {
    const auto target = relations.targets.find(name.relation);
    if (name.is_hidden || target == relations.targets.end() || !parts.contains(target->second)) continue;
    SheetListener listener(strings.strings, styles, workbook.counts_from_1904);
    read_part(parts, target->second, listener);
    if (!first) {
      first = std::move(listener.sheet);
    } else if (!listener.sheet.cells.empty()) {
      ++others;
    }
  }
  if (!first) throw BadWorkbook{"it holds no sheet", "save the table as CSV"};
  first->other_sheets = others;
  return std::move(*first);
}

}  // namespace tandem::load
