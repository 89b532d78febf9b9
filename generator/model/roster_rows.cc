#include "model/roster_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/digest.h"
#include "base/terminal_text.h"
#include "load/folded_words.h"
#include "model/header_row.h"

namespace tandem::model {
namespace {

/// What a message says before its own words: 'C17, 'Pronouns': '.
std::string name_of(const load::TableRow& row, const load::Node& cell,
                    const std::vector<RosterColumn>& columns) {
  const auto at = static_cast<std::size_t>(&cell - row.cells.data());
  const std::string name = load::cell_name(row.number, static_cast<int>(at) + 1);
  constexpr std::size_t most_of_header = 40;
  if (at >= columns.size() || columns[at].header.empty()) return name + ": ";
  std::string header = columns[at].header;
  std::replace(header.begin(), header.end(), '\n', ' ');
  return fmt::format("{}, '{}': ", name, shortened(header, most_of_header));
}

}  // namespace

class RosterRows::Reader {
 public:
  Reader(const SourceFile& source, const RosterReading& reading, Roster& roster, Diagnostics& diagnostics)
      : reading_(reading),
        roster_(roster),
        table_(*roster.table),
        diagnostics_(diagnostics),
        first_place_{&source, 0, 0} {}

  void take(const load::TableRow& row) {
    if (!is_looking_for_headers_) return take_below_headers(row);
    if (is_blank(row)) {
      if (!first_rows_.empty()) first_rows_.push_back(row);
      return;
    }
    if (first_place_.line == 0) first_place_ = row.cells.front().span;
    first_rows_.push_back(row);
    if (++rows_with_words_ > most_rows_above_headers) find_headers();
  }

  bool finish() {
    if (is_looking_for_headers_) find_headers();
    if (!columns_.empty() && !is_over_) {
      for (const Order& order : orders_) read(order);
      report_repeated();
      return true;
    }
    if (columns_.empty()) report_no_headers();
    return false;
  }

 private:
  bool has(RosterField field) const {
    return std::ranges::any_of(columns_, [&](const RosterColumn& each) { return each.field == field; });
  }

  void take_below_headers(const load::TableRow& row) {
    if (is_over_) return;
    if (is_blank(row)) {
      ++table_.blank_rows;
      return;
    }
    ++table_.rows;
    take_couple(row);
  }

  void find_headers() {
    is_looking_for_headers_ = false;
    const std::vector<load::TableRow> rows = std::move(first_rows_);
    const auto place = header_row(rows, reading_.columns, reading_.vocabulary.facts);
    is_over_ = !place;
    if (!place) return;
    take_headers(rows[*place]);
    for (std::size_t i = *place + 1; i < rows.size(); ++i) take_below_headers(rows[i]);
  }

  void take_headers(const load::TableRow& row) {
    const int errors_before = diagnostics_.error_count();
    columns_ = map_columns(row, reading_.columns, reading_.vocabulary.facts, diagnostics_);
    is_over_ = diagnostics_.error_count() > errors_before;
    table_.header_row = row.number;
    is_of_single_people_ = has(RosterField::order) && has(RosterField::name_a) && !has(RosterField::name_b) &&
                           !has(RosterField::couple);
    if (is_of_single_people_) put_partners_columns_aside();
    for (const RosterColumn& column : columns_) table_.columns.push_back({column});
    const bool has_no_partner =
        has(RosterField::name_a) && !has(RosterField::name_b) && !has(RosterField::couple);
    if (has_no_partner && !is_of_single_people_ && !is_over_) report_no_partners(row);
    is_french_ = std::ranges::any_of(columns_, [](const RosterColumn& column) {
      static const std::set<std::string> words{"prenom", "pronom", "pronoms", "partenaire", "votre",
                                               "langue", "nom",    "prenoms", "conjoint",   "conjointe"};
      return std::ranges::any_of(load::folded_words(column.header),
                                 [](const std::string& word) { return words.contains(word); });
    });
  }

  // Where each person has a row, 'Large print (B)' is nobody's.
  void put_partners_columns_aside() {
    for (RosterColumn& column : columns_) {
      if (!is_of_one_partner(column)) continue;
      roster_.problems.warning(
          "unknown-column", column.span,
          fmt::format("column {}: each person has a row here, so it is not A's or B's; nothing of it is used",
                      load::column_letters(column.number)),
          "leave A and B out of the header: what stands in a row is that person's");
      column.field = RosterField::ignore;
      column.fact.reset();
    }
  }

  static bool is_of_one_partner(const RosterColumn& column) {
    switch (column.field) {
      case RosterField::pronouns_b:
      case RosterField::language_a:
      case RosterField::language_b:
      case RosterField::large_print_a:
      case RosterField::large_print_b:
      case RosterField::easy_read_a:
      case RosterField::easy_read_b:
        return true;
      case RosterField::fact:
        return column.fact->whose != 0;
      default:
        return false;
    }
  }

  // Mostly a table with a row for each person.
  void report_no_partners(const load::TableRow& headers) {
    roster_.problems.warning(
        "open-partner", headers.cells.front().span,
        "no column holds the partners' names: each row is taken for a couple of which one has not answered",
        "say which it is: --column HEADER=name-b; where each person has a row, a column with what the two "
        "have in "
        "common, such as the order's number, joins them: --column HEADER=order");
  }

  void take_couple(const load::TableRow& row) {
    if (repeats_headers(row)) {
      roster_.problems.warning(
          "headers-again", row.cells.front().span,
          fmt::format("row {}: the headers stand here again; the row is passed over", row.number),
          "delete the row");
      return;
    }
    const load::Node* order = order_in(row);
    if (!order) return read(row, nullptr);
    const std::string number = load::folded(order->scalar);
    const auto [known, is_new] = place_of_order_.try_emplace(number, orders_.size());
    // Who has no number is on their own.
    if (number.empty()) known->second = orders_.size();
    if (is_new || number.empty()) orders_.emplace_back();
    orders_[known->second].push_back(row);
  }

  /// Rows of one number, in a table that has a row for each person.
  using Order = std::vector<load::TableRow>;

  const load::Node* order_in(const load::TableRow& row) const {
    if (!is_of_single_people_) return nullptr;
    static const load::Node nothing;
    const auto column = std::ranges::find(columns_, RosterField::order, &RosterColumn::field);
    const auto at = static_cast<std::size_t>(column->number) - 1;
    return at < row.cells.size() ? &row.cells[at] : &nothing;
  }

  void read(const Order& order) {
    if (order.size() <= 2) return read(order.front(), order.size() == 2 ? &order.back() : nullptr);
    for (const load::TableRow& row : order) {
      Diagnostics found;
      found.error("crowded-order", order_in(row)->span, "more than two people have this order",
                  fmt::format("it begins in row {}; give each couple a number of its own", order[0].number));
      count(row, found);
      report({&row}, found);
    }
    roster_.left_out.push_back(fmt::format("row {}", order.front().number));
  }

  /// `second`: B's, where each partner has a row.
  void read(const load::TableRow& row, const load::TableRow* second) {
    Diagnostics found;
    std::vector<const load::TableRow*> rows{&row};
    if (second) rows.push_back(second);
    for (const load::TableRow* each : rows) look_at_unnamed_columns(*each, found);
    auto [id, couple] = read_couple_row(
        row, {columns_, reading_.vocabulary, is_french_, is_of_single_people_, second}, found);
    if (couple) couple = unless_id_is_taken(std::move(*couple), row, found);
    for (const load::TableRow* each : rows) count(*each, found);
    report(rows, found);
    if (!couple) {
      roster_.left_out.push_back(std::move(id));
      return;
    }
    if (couple->open == OpenPartner::neither) remember_names(*couple, row);
    roster_.list.couples.push_back(std::move(*couple));
    roster_.rows.push_back(row.number);
  }

  bool repeats_headers(const load::TableRow& row) const {
    int same = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::string_view words = load::without_outer_spaces(row.cells[i].scalar);
      if (words.empty()) continue;
      if (i >= columns_.size() || words != columns_[i].header) return false;
      ++same;
    }
    return same > 1;
  }

  // Once for each column: nobody knows what it is.
  void look_at_unnamed_columns(const load::TableRow& row, Diagnostics& found) {
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
      const bool is_unnamed = columns_[i].header.empty() && columns_[i].field == RosterField::ignore;
      if (!is_unnamed || load::without_outer_spaces(row.cells[i].scalar).empty()) continue;
      if (!unnamed_.insert(i).second) continue;
      found.warning(
          "unknown-column", row.cells[i].span, "this column has no header, so nothing of it is used",
          fmt::format("say what it holds: --column {}=FIELD", load::column_letters(columns_[i].number)));
    }
  }

  std::optional<Couple> unless_id_is_taken(Couple couple, const load::TableRow& row, Diagnostics& found) {
    const auto [first, is_new] = rows_of_ids_.try_emplace(couple.id.value, row.number);
    if (is_new) return couple;
    found.error("duplicate-id", couple.id.span, "this id is another couple's as well",
                fmt::format("it stands in row {}, too; give each couple an id of its own", first->second));
    return std::nullopt;
  }

  void count(const load::TableRow& row, const Diagnostics& found) {
    std::set<std::pair<int, int>> places;
    for (const Diagnostic& each : found.sorted()) {
      if (each.severity == Severity::error) places.emplace(each.span.line, each.span.column);
    }
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      ColumnCount& counted = table_.columns[i];
      if (i >= row.cells.size()) {
        ++counted.empty;
        continue;
      }
      const SourceSpan& span = row.cells[i].span;
      const bool is_empty = load::without_outer_spaces(row.cells[i].scalar).empty();
      const bool is_wrong = places.contains({span.line, span.column});
      ++(is_wrong ? counted.problems : is_empty ? counted.empty : counted.understood);
    }
  }

  std::string place_in(const std::vector<const load::TableRow*>& rows, const SourceSpan& span) const {
    for (const load::TableRow* row : rows) {
      const auto cell = std::ranges::find_if(row->cells, [&](const load::Node& one) {
        return one.span.line == span.line && one.span.column == span.column;
      });
      if (cell != row->cells.end()) return name_of(*row, *cell, columns_);
    }
    return fmt::format("row {}: ", rows.front()->number);
  }

  // In the words of a spreadsheet: a cell's name and its header.
  void report(const std::vector<const load::TableRow*>& rows, const Diagnostics& found) {
    for (const Diagnostic& each : found.sorted()) {
      const std::string message = place_in(rows, each.span) + each.message;
      if (each.severity == Severity::error) {
        roster_.problems.error(each.code, each.span, message, each.hint);
      } else {
        roster_.problems.warning(each.code, each.span, message, each.hint);
      }
    }
  }

  // Either may have signed them up.
  void remember_names(const Couple& couple, const load::TableRow& row) {
    std::string a = load::folded(couple.a.name.value);
    std::string b = load::folded(couple.b.name.value);
    if (b < a) std::swap(a, b);
    const Digest digest = digest_of(a + "\n" + b);
    names_.push_back({digest, row.number, couple.b.name.span});
  }

  void report_repeated() {
    std::sort(names_.begin(), names_.end());
    for (std::size_t i = 1; i < names_.size(); ++i) {
      const Names& first = names_[i - 1];
      const Names& again = names_[i];
      if (first.digest != again.digest) continue;
      roster_.problems.warning("repeated-couple", again.place,
                               fmt::format("row {}: the same two names stand in row {}; each row gets a pack",
                                           again.row, first.row),
                               "delete one of the rows, if these are the same two people");
    }
  }

  void report_no_headers() {
    if (report_unknown_fields(reading_.columns, first_place_, reading_.vocabulary.facts, diagnostics_))
      return;
    diagnostics_.error("no-headers", first_place_, "no row says which column holds the names",
                       "put headers above them, such as 'Name' and 'Partner', or say it: --column A=name-a "
                       "--column B=name-b");
  }

  struct Names {
    Digest digest;
    int row;
    SourceSpan place;
    bool operator<(const Names& other) const {
      return std::tie(digest, row) < std::tie(other.digest, other.row);
    }
  };

  const RosterReading& reading_;
  Roster& roster_;
  TableReport& table_;
  Diagnostics& diagnostics_;
  std::vector<RosterColumn> columns_;
  SourceSpan first_place_;
  bool is_looking_for_headers_ = true;
  std::vector<load::TableRow> first_rows_;  ///< among which they are
  int rows_with_words_ = 0;                 ///< of these
  bool is_over_ = false;                    ///< the columns are not understood
  bool is_french_ = false;
  bool is_of_single_people_ = false;  ///< rows are, and orders say who belongs together
  std::vector<Order> orders_;
  std::map<std::string, std::size_t> place_of_order_;
  std::set<std::size_t> unnamed_;
  std::map<std::string, int> rows_of_ids_;
  std::vector<Names> names_;
};

RosterRows::RosterRows(const SourceFile& source, const RosterReading& reading, Roster& roster,
                       Diagnostics& diagnostics)
    : reader_(std::make_unique<Reader>(source, reading, roster, diagnostics)) {}

RosterRows::~RosterRows() = default;

void RosterRows::take(const load::TableRow& row) {
  reader_->take(row);
}

bool RosterRows::finish() {
  return reader_->finish();
}

}  // namespace tandem::model
