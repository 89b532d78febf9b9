// Stage: blocks. `scale`: statements, each with a row of numbered rings between two labelled ends.
// A conversation prompt, not a validated measure: nothing is added up.
#include "blocks/block_type.h"
#include "blocks/tools/scale_rows.h"

namespace tandem {
namespace {

struct Scale : Block {
  InlineText ask;
  ScaleSteps steps;
  std::vector<InlineText> statements;
};

}  // namespace

template <>
const FieldTable<Scale>& fields_of<Scale>() {
  static const FieldTable<Scale> table{
      required("id", &Scale::id, "names the answers"),
      optional("ask", &Scale::ask, "a line above the statements"),
      required("steps", &Scale::steps,
               "the first and the last step with their words, and any between them; 2 to 11 steps, "
               "numbers from 0 to 100"),
      distinct(required("statements", &Scale::statements, "one row for each", between(1, 40))),
  };
  return table;
}

namespace {

void check(const Scale& scale, Diagnostics& diagnostics) {
  check_steps(scale.steps, diagnostics);
}

ScaleRows rows_of(const Scale& scale) {
  return {scale.id, scale.ask, scale.steps, scale.statements};
}

std::vector<Question> ask(const Scale& scale, const ScaleStyle&, const Setting& setting) {
  return questions_of(rows_of(scale), setting);
}

void lay_out(const Scale& scale, const ScaleStyle& style, Workplace& at) {
  add_scale_rows(rows_of(scale), style, at);
}

}  // namespace

BlockType scale_block() {
  return make_block_type<Scale, ScaleStyle>("scale", check, lay_out, ask);
}

}  // namespace tandem
