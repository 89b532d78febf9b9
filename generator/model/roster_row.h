// Stage: model, internal. One row of a sign-up sheet as a couple: the nodes that a list in YAML would have,
// each with its cell's place. In: a row, and what its columns hold. Out: a Couple; what is wrong, at its
// cell.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "load/table.h"
#include "model/couple.h"
#include "model/roster_columns.h"

namespace tandem::model {

/// What a project has for couples to name. Empty lists: there is no project, and nothing is looked up.
struct RosterVocabulary {
  std::vector<std::string> sheets;         ///< ids, in their order
  std::vector<std::string> languages;      ///< tags
  std::vector<std::string> variants = {};  ///< ids
  std::vector<std::string> papers = {};    ///< ids of those for whole sheets
  FactDeclarations facts = {};
  /// Ids by titles, which are folded words with hyphens between them.
  std::map<std::string, std::string, std::less<>> titles = {};
};

struct RowContext {
  const std::vector<RosterColumn>& columns;
  const RosterVocabulary& vocabulary;
  bool is_french = false;                  ///< the headers are
  bool is_one_person = false;              ///< a row is: A's, and B's is `second`
  const load::TableRow* second = nullptr;  ///< of the same order
};

struct CoupleRow {
  std::string id;                ///< of the pack; 'row 7' where the cell with it is not understood
  std::optional<Couple> couple;  ///< nothing where a cell is not understood, or nobody's name stands there
};

/// Without an id of its own the couple is called after the order, or after the row: 'couple-07'. `found` is
/// the row's own.
CoupleRow read_couple_row(const load::TableRow& row, const RowContext& context, Diagnostics& found);

/// Whether nothing is written in any of its cells.
bool is_blank(const load::TableRow& row);

}  // namespace tandem::model
