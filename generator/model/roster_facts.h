// Stage: model, internal. Columns and cells of a sign-up sheet that hold what is known of a couple.
// In: headers and cells, and what is declared. Out: facts as a list in YAML would have them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "load/node.h"
#include "model/fact.h"

namespace tandem::model {

/// What a column holds: 'work-a' is the work of A, 'season-until' the end of their season.
struct FactColumn {
  std::string fact;
  std::string part{};  ///< of a season: 'until'
  char whose = 0;      ///< 'a' or 'b'; 0: both

  bool operator==(const FactColumn&) const = default;
};

/// By a fact's id or what it says, and behind it whose it is: 'work', 'Children', 'work (A)', 'until'.
/// Nothing for a header that is called like none.
std::optional<FactColumn> fact_column_called(std::string_view header, const FactDeclarations& declarations);

/// The words of all columns that there may be, by fact: 'work', 'work-a', 'work-b', 'season-until'.
std::vector<std::string> fact_column_words(const FactDeclarations& declarations);

/// 'work-a'
std::string word_of(const FactColumn& column);

/// The value that a cell holds, as a node with the cell's place; `words` are its own. Values are called by
/// their ids or by what they say. Reports 'unknown-fact-value', which repeats no word of the cell.
std::optional<load::Node> fact_in_cell(const std::string& words, const load::Node& cell,
                                       const FactDeclaration& fact, Diagnostics& found);

}  // namespace tandem::model
