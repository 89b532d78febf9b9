// Stage: blocks. Statements with rows of numbered rings, as the blocks `scale` and `feedback` draw them.
// In: the steps' words and the statements. Out: strips in the galley.
#pragma once

#include <string>
#include <vector>

#include "blocks/tools/scale_steps.h"
#include "load/decode.h"
#include "setting/workplace.h"

namespace tandem::blocks {

struct ScaleStyle : setting::BlockStyle {
  load::Length ring{from_millimetres(6.2)};
  load::Length ring_thickness{0.7};
  load::Length least_step{from_millimetres(9)};  ///< distance of two rings' middles
  load::Length most_step{from_millimetres(13)};
  load::Length row{from_millimetres(10)};
  double statement_share = 0.52;  ///< of the width that the statements keep at least
};

const load::FieldTable<ScaleStyle>& fields_of(std::type_identity<ScaleStyle>);

struct ScaleRows {
  load::Identifier id;
  load::InlineText ask;  ///< a line above them; may be empty
  const ScaleSteps& steps;
  std::vector<load::InlineText> statements;
  std::string part = "statement";  ///< names the rows' fields: 'statement-1'
  int first_number = 1;            ///< of the first row's field
};

/// One for each statement.
std::vector<answers::Question> questions_of(const ScaleRows& rows, const setting::Setting& setting);

/// Adds a header with the steps' words, then a row for each statement; the header comes again on a new page.
void add_scale_rows(const ScaleRows& rows, const ScaleStyle& style, setting::Workplace& at);

}  // namespace tandem::blocks
