// Stage: model. Which column of a sign-up sheet holds what: by its header, in English, Spanish, German,
// French or Portuguese, as forms, ticket shops and people write them; or as somebody has said. In: a row of
// headers. Out: columns with a field each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "load/table.h"
#include "model/column_wish.h"
#include "model/fact.h"
#include "model/roster_facts.h"

namespace tandem::model {

/// What a column holds. Their words (field_words) are those of '--column HEADER=FIELD'.
enum class RosterField {
  unknown,  ///< nobody knows
  ignore,   ///< nothing that is printed
  id,
  order,   ///< of tickets: rows with the same are one couple's
  couple,  ///< both names in one cell
  name_a,
  name_b,
  pronouns_a,
  pronouns_b,
  pin,
  ban,
  minutes,
  language,
  language_a,
  language_b,
  joint,  ///< the language of the joint pages
  large_print,
  large_print_a,
  large_print_b,
  easy_read,
  easy_read_a,
  easy_read_b,
  paper,
  note,
  talked_alone,
  fact,  ///< RosterColumn says which
};

/// 'ignore', 'id', 'couple', 'name-a' …, in the order of the values from `ignore` to `talked_alone`. A fact's
/// word is its id, with whose it is: 'work-a'.
const std::vector<std::string>& field_words();
struct RosterColumn {
  int number = 0;  ///< from 1
  std::string header;
  RosterField field = RosterField::unknown;
  SourceSpan span;
  std::optional<FactColumn> fact{};
};

/// 'name of A': what a person reads of what it holds.
std::string describe_field(const RosterColumn& column);

/// 'HEADER=FIELD' taken apart at the last '='.
ColumnWish column_wish(const std::string& written);

/// What the cells of a row are called, as headers; nothing is reported.
std::vector<RosterColumn> columns_called(const load::TableRow& headers, const std::vector<ColumnWish>& wishes,
                                         const FactDeclarations& facts);

/// Reports 'unknown-column' for each field that there is none; false if all are known.
bool report_unknown_fields(const std::vector<ColumnWish>& wishes, const SourceSpan& place,
                           const FactDeclarations& facts, Diagnostics& diagnostics);

/// Of several wishes for one column the first counts. Reports one for a column or field that is not there
/// ('unknown-column'), two columns for one field ('column-twice'), and warns of a column that nobody knows
/// and that has not been put aside.
std::vector<RosterColumn> map_columns(const load::TableRow& headers, const std::vector<ColumnWish>& wishes,
                                      const FactDeclarations& facts, Diagnostics& diagnostics);

}  // namespace tandem::model
