// Stage: model, internal. Which of the first rows of a sign-up sheet holds the headers: titles, dates and a
// row that names groups of columns may stand above them. In: rows, and what is said of columns. Out: a row.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "load/table.h"
#include "model/column_wish.h"
#include "model/fact.h"

namespace tandem::model {

/// So many rows with words may stand above the headers.
constexpr int most_rows_above_headers = 10;

/// The place in `rows` of the first that has a column of names, by itself or by a wish; or of a later one
/// that says more by itself: a title is one cell, and 'Partner A' above 'Name' and 'Pronouns' names a group.
std::optional<std::size_t> header_row(const std::vector<load::TableRow>& rows,
                                      const std::vector<ColumnWish>& wishes, const FactDeclarations& facts);

}  // namespace tandem::model
