#include "model/header_row.h"

#include <algorithm>

#include "model/roster_columns.h"

namespace tandem::model {
namespace {

bool holds_names(const std::vector<RosterColumn>& columns) {
  return std::ranges::any_of(columns, [](const RosterColumn& column) {
    return column.field == RosterField::name_a || column.field == RosterField::couple;
  });
}

/// What the cells of a row say by themselves.
struct Understood {
  int headers = 0;  ///< cells with words
  int fields = 0;   ///< of which it is known what stands below
  bool has_names = false;
};

Understood understood(const load::TableRow& row, const std::vector<ColumnWish>& by_header,
                      const FactDeclarations& facts) {
  const std::vector<RosterColumn> columns = columns_called(row, by_header, facts);
  Understood found{0, 0, holds_names(columns)};
  for (const RosterColumn& column : columns) {
    if (column.header.empty()) continue;
    ++found.headers;
    if (column.field != RosterField::unknown) ++found.fields;
  }
  return found;
}

bool says_more(const Understood& later, const Understood& first) {
  if (!later.has_names || later.fields <= first.fields) return false;
  return first.headers == 1 || (first.headers < later.headers && later.fields == later.headers);
}

}  // namespace

std::optional<std::size_t> header_row(const std::vector<load::TableRow>& rows,
                                      const std::vector<ColumnWish>& wishes, const FactDeclarations& facts) {
  // A letter means a column of every row, and so tells none from another.
  std::vector<ColumnWish> by_header = wishes;
  for (ColumnWish& wish : by_header) wish.may_be_absent = true;
  std::optional<std::size_t> best;
  Understood of_best;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Understood here = understood(rows[i], by_header, facts);
    const bool is_first = !best && holds_names(columns_called(rows[i], wishes, {}));
    if (!is_first && !(best && says_more(here, of_best))) continue;
    best = i;
    of_best = here;
  }
  return best;
}

}  // namespace tandem::model
