// Stage: blocks. `scale`: statements, each with a row of numbered rings between two labelled ends.
// A conversation prompt, not a validated measure: nothing is added up.
#include "blocks/block_type.h"
#include "blocks/tools/scale_rows.h"

namespace tandem::blocks {
namespace {

struct Scale : model::Block {
  load::InlineText ask;
  ScaleSteps steps;
  std::vector<load::InlineText> statements;
};

const load::FieldTable<Scale>& fields_of(std::type_identity<Scale>) {
  static const load::FieldTable<Scale> table{
      load::required("id", &Scale::id, "names the answers"),
      load::optional("ask", &Scale::ask, "a line above the statements"),
      load::required("steps", &Scale::steps,
                     "the first and the last step with their words, and any between them; 2 to 11 steps, "
                     "numbers from 0 to 100"),
      load::distinct(
          load::required("statements", &Scale::statements, "one row for each", load::between(1, 40))),
  };
  return table;
}

void check(const Scale& scale, Diagnostics& diagnostics) {
  check_steps(scale.steps, diagnostics);
}

ScaleRows rows_of(const Scale& scale) {
  return {scale.id, scale.ask, scale.steps, scale.statements};
}

std::vector<answers::Question> ask(const Scale& scale, const ScaleStyle&, const setting::Setting& setting) {
  return questions_of(rows_of(scale), setting);
}

void lay_out(const Scale& scale, const ScaleStyle& style, setting::Workplace& at) {
  add_scale_rows(rows_of(scale), style, at);
}

}  // namespace

BlockType scale_block() {
  return make_block_type<Scale, ScaleStyle>("scale", check, lay_out, ask);
}

}  // namespace tandem::blocks
