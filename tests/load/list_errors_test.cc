// Lists that do not fit their fields, and items of lists.
// Each row: YAML, and what its author is told, to the letter.
#include "load/explained.h"

namespace tandem::tests {
namespace {

// clang-format off
const std::vector<Explained>& rows() {
  static const std::vector<Explained> rows{
{R"~(statements:
  -
  - two
)~",
R"~(sheet.yaml:2:3: error[wrong-type]: expected text, found nothing
    2 |   -
      |   ^
   hint: write the text here, or take the line out
)~"},

{R"~(statements:
  - one
  - What helps: time alone
)~",
R"~(sheet.yaml:3:5: error[wrong-type]: expected text, found keys with values
    3 |   - What helps: time alone
      |     ^
   hint: a text that contains ': ' must stand in quotes
)~"},

{R"~(statements: one
)~",
R"~(sheet.yaml:1:13: error[wrong-type]: expected a list, found 'one'
    1 | statements: one
      |             ^^^
   hint: write '[one]'
)~"},

{R"~(statements: [one]
)~",
R"~(sheet.yaml:1:13: error[out-of-range]: this list has 1 item: it must have from 2 to 4
    1 | statements: [one]
      |             ^
)~"},

{R"~(moods: [calm, merry]
)~",
R"~(sheet.yaml:1:15: error[unknown-word]: 'merry' is none of the words for this
    1 | moods: [calm, merry]
      |               ^^^^^
   hint: one of: calm, tense, open-hearted
)~"},

{R"~(grid:
  - [1, x]
  - 2
)~",
R"~(sheet.yaml:2:9: error[wrong-type]: expected a whole number, found 'x'
    2 |   - [1, x]
      |         ^
   hint: write it in figures
sheet.yaml:3:5: error[wrong-type]: expected a list, found '2'
    3 |   - 2
      |     ^
   hint: write '[2]'
)~"},

{R"~(statements: ["", "\u00A0", , x]
)~",
R"~(sheet.yaml:1:14: error[wrong-type]: expected text, found nothing
    1 | statements: ["", "\u00A0", , x]
      |              ^^
   hint: write the text here
sheet.yaml:1:18: error[wrong-type]: expected text, found only signs that cannot be seen
    1 | statements: ["", "\u00A0", , x]
      |                  ^^^^^^^^
   hint: write the text here
sheet.yaml:1:26: error[wrong-type]: expected text, found nothing
    1 | statements: ["", "\u00A0", , x]
      |                          ^
   hint: write the text here, or take a comma out
)~"},

{R"~(statements:
  - Yes
  - "  "
  - Yes
)~",
R"~(sheet.yaml:3:5: error[wrong-type]: expected text, found nothing
    3 |   - "  "
      |     ^^^^
   hint: write the text here
sheet.yaml:4:5: warning[said-twice]: this says the same as the item at 2:5
    4 |   - Yes
      |     ^^^
   hint: take one of the two out, or say how they differ
)~"},

{R"~(statements: [One, Two, "Two ", one]
)~",
R"~(sheet.yaml:1:24: warning[said-twice]: this says the same as the item at 1:19
    1 | statements: [One, Two, "Two ", one]
      |                        ^^^^^^
   hint: take one of the two out, or say how they differ
)~"},

{R"~(statements:
  - text: A message
    wehn: children.baby
  - B
)~",
R"~(sheet.yaml:2:5: error[wrong-type]: expected text, found keys with values
    2 |   - text: A message
      |     ^
   hint: 'wehn' is no key here; did you mean 'when'?
)~"},

{R"~(grid:
  - {row: [1, 2], wen: faith}
)~",
R"~(sheet.yaml:2:5: error[wrong-type]: expected a list, found keys with values
    2 |   - {row: [1, 2], wen: faith}
      |     ^
   hint: 'wen' is no key here; did you mean 'when'?
)~"},
  };
  return rows;
}
// clang-format on

}  // namespace

TEST_CASE("a list or an item that does not fit is explained", "[load]") {
  check_explained(rows());
}

}  // namespace tandem::tests
