// Sign-up sheets made by a grammar: encodings, separators, quotes, blank rows, columns in any order, and
// cells that are what they should be, or formulas, dates, several people … Each cell is understood as it was
// meant, or told with its place; nothing is changed without a word.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "base/utf8.h"
#include "load/table.h"
#include "model/roster_sample.h"
#include "sample.h"

namespace tandem::tests {
namespace {

/// What somebody writes, and what they mean by it.
struct Written {
  std::string cell;
  std::string meaning;
  bool is_wrong = false;   ///< then it is told, and the row left out
  bool is_warned = false;  ///< told, and the row stands
};

using Pool = std::vector<Written>;

const Pool names{
    {"Ann", "Ann"},
    {"José", "José"},
    {"D'Arcy", "D'Arcy"},
    {"van der Berg", "van der Berg"},
    {"Bo \"Bee\" Lee", "Bo \"Bee\" Lee"},
    {"Anne-Marie", "Anne-Marie"},
    {"  Åsa\u00A0", "Åsa"},
    {"\tLou ", "Lou"},
    {"null", "null"},
    {"yes", "yes"},
    {"~", "~", true},
    {"{me}", "{me}"},
    {"*Sam*", "*Sam*"},
    {"Jean\u00A0Luc", "Jean Luc", false, true},
    {"Lee, Kim", "Lee, Kim", false, true},
    {"Kim 2", "Kim 2", false, true},
    {"=A1&B1", "", true},
    {"#REF!", "", true},
    {"2027-05-03", "", true},
    {"12.30", "", true},
    {"ann@example.org", "", true},
    {"Ann & Bo", "", true},
    {"Ann\nBo", "", true},
    {"Ann / Bo", "", true},
};
const Pool names_of_the_world{
    {"Zoë-Łucja", "Zoë-Łucja"},
    {"שרה", "שרה"},
    {"محمد", "محمد"},
    {"Ольга", "Ольга"},
    {"ゆき", "ゆき"},
    {"李雷", "李雷"},
    {"Nguyễn Thị", "Nguyễn Thị"},
    {"Μαρία", "Μαρία"},
    {"می\u200Cنا", "می\u200Cنا"},
    {"🙂", "", true},
    {"B\u200Bo", "Bo", false, true},
};
const Pool pronouns{{"she/her", "she"},
                    {"HE", "he"},
                    {" they ", "they"},
                    {"sie/ihr", "she"},
                    {"", "they"},
                    {"n/a", "they"},
                    {"él", "he"},
                    {"xe/xem", "xe/xem"},
                    {"no pronouns", "none"},
                    {"none", "none"},
                    {"banana", "", true},
                    {"=1", "", true},
                    {"she/they", "she", false, true}};
const Pool pins{{"", ""},
                {"load-map", " pin load-map"},
                {"Load map; Our pause", " pin load-map pin our-pause"},
                {"load-map,\nrepair-log", " pin load-map pin repair-log"},
                {"nonsense", "", true},
                {"=load", "", true}};
const Pool languages{{"", ""},
                     {"es", " language es"},
                     {"Spanisch", " language es"},
                     {"EN", " language en"},
                     {"Klingon", "", true}};
const Pool notes{{"", ""},
                 {"Welcome, both of you.", " note Welcome, both of you."},
                 {"*Tea* {a} <b> [x](y) # 1 < 2 & 3", " note *Tea* {a} <b> [x](y) # 1 < 2 & 3"},
                 {"Tea; cake\nand time", " note Tea; cake\nand time"},
                 {"#NAME?", "", true}};
const Pool remarks{{"", ""}, {"=HYPERLINK(1)", ""}, {"a, b; c", ""}, {"\"", ""}};

/// A column: its headers, and what stands in it.
struct Column {
  const char* key;
  std::vector<std::string> headers;
  const Pool* pool;
};

const std::vector<Column> all_columns{
    {"a", {"Name", "Your name", "Dein Name", "Partner A", "Tu nombre"}, &names},
    {"b", {"Partner", "Partner's name", "Name der Partnerin", "Partner B", "Nombre de tu pareja"}, &names},
    {"pa", {"Your pronouns", "Deine Pronomen", "Pronouns A"}, &pronouns},
    {"pb", {"Partner's pronouns", "Pronomen B"}, &pronouns},
    {"pin", {"Pin", "Always", "Immer"}, &pins},
    {"language", {"Language", "Sprache", "Idioma"}, &languages},
    {"note", {"Cover note", "Welcome"}, &notes},
    {"remarks", {"Comments", "Bemerkungen", "Timestamp"}, &remarks},
};

class Grammar {
 public:
  explicit Grammar(std::uint32_t seed) : random_(seed) {
    is_latin_ = chance(4);
    separator_ = std::string(",;\t")[below(3)];
    is_quoted_always_ = chance(3);
    line_end_ = chance(2) ? "\r\n" : "\n";
    choose_columns();
    make_rows();
  }

  std::string bytes() {
    if (is_latin_) return latin(text_);
    switch (below(5)) {
      case 0:
        return "\xEF\xBB\xBF" + text_;
      case 1:
        return "\xFF\xFE" + utf16(text_, false);
      case 2:
        return "\xFE\xFF" + utf16(text_, true);
      default:
        return text_;
    }
  }

  std::string encoding() const { return is_latin_ ? "windows-1252" : ""; }
  const std::string& couples() const { return couples_; }
  /// 'C17': cells that must be told.
  const std::set<std::string>& told() const { return told_; }
  const std::set<std::string>& left_out() const { return left_out_; }

 private:
  std::uint32_t below(std::size_t count) { return static_cast<std::uint32_t>(random_() % count); }
  bool chance(std::uint32_t one_in) { return below(one_in) == 0; }

  template <typename T>
  const T& one_of(const std::vector<T>& values) {
    return values[below(values.size())];
  }

  void choose_columns() {
    for (const Column& column : all_columns) {
      const bool is_name = column.pool == &names;
      if (is_name || !chance(2)) columns_.push_back(column);
    }
    std::shuffle(columns_.begin(), columns_.end(), random_);
  }

  void make_rows() {
    if (chance(3)) {
      text_ += fmt::format("sep={}{}", separator_, line_end_);
    }
    if (chance(4)) add_row({"Our spring group"});
    while (chance(4)) add_row({""});
    std::vector<std::string> headers;
    for (const Column& column : columns_) headers.push_back(one_of(column.headers));
    add_row(headers);
    const std::uint32_t rows = 1 + below(8);
    for (std::uint32_t i = 0; i < rows; ++i) {
      while (chance(5))
        add_row(std::vector<std::string>(chance(2) ? 1 : columns_.size(), chance(2) ? "" : " "));
      make_couple();
    }
  }

  const Written& written_in(const Column& column) {
    const bool is_of_the_world = column.pool == &names && !is_latin_ && chance(3);
    return one_of(is_of_the_world ? names_of_the_world : *column.pool);
  }

  void make_couple() {
    std::map<std::string, Written> meant;
    std::vector<std::string> cells;
    const int row = number_ + 1;
    bool is_wrong = false;
    const bool is_open = chance(6);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      Written written = written_in(columns_[i]);
      const bool is_b = columns_[i].key == std::string("b");
      if (is_b && is_open) written = {chance(2) ? "open" : "", "open", false, false};
      if (is_b && is_open && written.cell.empty()) written.is_warned = true;
      // Nobody reads the pronouns of a partner without a name; they are told all the same.
      const bool is_unused = is_open && columns_[i].key == std::string("pb") && written.cell != "=1";
      if (is_unused && written.is_wrong) std::swap(written.is_wrong, written.is_warned);
      cells.push_back(written.cell);
      if (written.is_wrong || written.is_warned) told_.insert(load::cell_name(row, static_cast<int>(i) + 1));
      is_wrong = is_wrong || written.is_wrong;
      meant[columns_[i].key] = written;
    }
    // Of two names in one cell the second may be the partner's, whose own cell is empty.
    is_wrong = is_wrong || (meant["b"].is_warned && is_open && meant["a"].cell == "Lee, Kim");
    add_row(cells);
    const std::string id = fmt::format("couple-{:02}", row);
    if (is_wrong) {
      left_out_.insert(id);
      return;
    }
    const auto of = [&](const char* key) { return meant.contains(key) ? meant[key].meaning : std::string(); };
    const auto with = [&](const char* key) {
      return meant.contains(key) ? meant[key].meaning : std::string("they");
    };
    const std::string b = is_open ? "open" : fmt::format("{} ({})", of("b"), with("pb"));
    couples_ += fmt::format("{}: {} ({}) + {}{}{}{}\n", id, of("a"), with("pa"), b, of("pin"), of("language"),
                            of("note"));
  }

  void add_row(const std::vector<std::string>& cells) {
    ++number_;
    std::string line;
    for (const std::string& cell : cells) {
      if (&cell != &cells.front()) line += separator_;
      const bool needs_quotes = cell.find_first_of("\"\n,;\t") != std::string::npos || cell.starts_with(' ');
      if (!needs_quotes && !is_quoted_always_) {
        line += cell;
        continue;
      }
      line += '"';
      for (const char c : cell) {
        if (c == '"') line += '"';
        line += c == '\n' ? line_end_ : std::string(1, c);
      }
      line += '"';
    }
    text_ += line + line_end_;
  }

  static std::string latin(const std::string& text) {
    std::string bytes;
    for (const char32_t c : to_code_points(text)) bytes += static_cast<char>(c);
    return bytes;
  }

  static std::string utf16(const std::string& text, bool is_big) {
    std::string bytes;
    const auto put = [&](char32_t unit) {
      const char high = static_cast<char>(unit >> 8);
      const char low = static_cast<char>(unit & 0xFF);
      bytes += is_big ? high : low;
      bytes += is_big ? low : high;
    };
    for (char32_t c : to_code_points(text)) {
      if (c < 0x10000) {
        put(c);
      } else {
        c -= 0x10000;
        put(0xD800 + (c >> 10));
        put(0xDC00 + (c & 0x3FF));
      }
    }
    return bytes;
  }

  std::mt19937 random_;
  bool is_latin_ = false;
  char separator_ = ',';
  bool is_quoted_always_ = false;
  std::string line_end_;
  std::vector<Column> columns_;
  std::string text_;
  int number_ = 0;  ///< of the last row; a line 'sep=' is none
  std::string couples_;
  std::set<std::string> told_;
  std::set<std::string> left_out_;
};

std::string joined(const std::set<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

}  // namespace

TEST_CASE("of hostile sign-up sheets each cell is understood or told", "[roster]") {
  constexpr std::uint32_t sheets = 1000;
  Sample sample(20);
  for (std::uint32_t seed = 0; seed < sheets; ++seed) {
    if (!sample.takes_next()) continue;
    Grammar grammar(seed);
    model::RosterReading reading;
    reading.encoding = grammar.encoding();
    reading.vocabulary = {{"load-map", "our-pause", "repair-log"}, {"en", "es"}};
    const std::string bytes = grammar.bytes();
    const RosterSample found = read_sample_roster(bytes, reading);
    INFO("sheet " << seed << "\n" << bytes << "\n" << found.told);
    REQUIRE(found.is_read);
    CHECK(found.couples == grammar.couples());
    std::set<std::string> left_out;
    for (const std::string& id : grammar.left_out()) left_out.insert(id);
    CHECK(found.left_out == joined(left_out));
    for (const std::string& cell : grammar.told()) {
      INFO(cell);
      const bool is_told = found.told.find(" " + cell + ", ") != std::string::npos;
      CHECK(is_told);
    }
  }
}

}  // namespace tandem::tests
