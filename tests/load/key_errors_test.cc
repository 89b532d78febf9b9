// Keys that are missing, or that nobody knows.
// Each row: YAML, and what its author is told, to the letter.
#include "load/explained.h"

namespace tandem::tests {
namespace {

// clang-format off
const std::vector<Explained>& rows() {
  static const std::vector<Explained> rows{
{R"~(first: {text: One, two, three}
)~",
R"~(sheet.yaml:1:20: error[unknown-key]: unknown key 'two' in 'first'
    1 | first: {text: One, two, three}
      |                    ^^^
   hint: a text that contains a comma must stand in quotes inside { }
sheet.yaml:1:25: error[unknown-key]: unknown key 'three' in 'first'
    1 | first: {text: One, two, three}
      |                         ^^^^^
   hint: a text that contains a comma must stand in quotes inside { }
)~"},

{R"~(tilte: x
)~",
R"~(sheet.yaml:1:1: error[unknown-key]: unknown key 'tilte' in sheet
    1 | tilte: x
      | ^^^^^
   hint: did you mean 'title'?
)~"},

{R"~(banana: x
)~",
R"~(sheet.yaml:1:1: error[unknown-key]: unknown key 'banana' in sheet
    1 | banana: x
      | ^^^^^^
   hint: one of: id, title, body, name, note, active, lines, weight, gap, colour, mood, statements, steps, limit, last, first, grid, moods
)~"},

{R"~(first: {minutes: 5}
)~",
R"~(sheet.yaml:1:8: error[missing-key]: the key 'text' is missing in 'first'
    1 | first: {minutes: 5}
      |        ^
   hint: add 'text: …'
)~"},

{R"~(first: {text: x, minutes:5}
)~",
R"~(sheet.yaml:1:18: error[unknown-key]: unknown key 'minutes:5' in 'first'
    1 | first: {text: x, minutes:5}
      |                  ^^^^^^^^^
   hint: write a space after the ':'
)~"},

{R"~(steps:
  - one
  - text: two
    minute: 5
  - minutes: 5
  - {}
)~",
R"~(sheet.yaml:4:5: error[unknown-key]: unknown key 'minute'
    4 |     minute: 5
      |     ^^^^^^
   hint: did you mean 'minutes'?
sheet.yaml:5:5: error[missing-key]: the key 'text' is missing
    5 |   - minutes: 5
      |     ^
   hint: add 'text: …'
sheet.yaml:6:5: error[missing-key]: the key 'text' is missing
    6 |   - {}
      |     ^
   hint: add 'text: …'
)~"},

{R"~(last: {minutes: 0}
)~",
R"~(sheet.yaml:1:7: error[missing-key]: the key 'text' is missing
    1 | last: {minutes: 0}
      |       ^
   hint: add 'text: …'
sheet.yaml:1:17: error[out-of-range]: 0 is out of range: it must be from 1 to 90
    1 | last: {minutes: 0}
      |                 ^
)~"},

{R"~(steps:
  - {text: Go, wehn: faith}
  - {text: Go, minuts: 5}
)~",
R"~(sheet.yaml:2:16: error[unknown-key]: unknown key 'wehn'
    2 |   - {text: Go, wehn: faith}
      |                ^^^^
   hint: did you mean 'when'?
sheet.yaml:3:16: error[unknown-key]: unknown key 'minuts'
    3 |   - {text: Go, minuts: 5}
      |                ^^^^^^
   hint: did you mean 'minutes'?
)~"},
  };
  return rows;
}
// clang-format on

}  // namespace

TEST_CASE("a key that is missing or unknown is explained", "[load]") {
  check_explained(rows());
}

}  // namespace tandem::tests
