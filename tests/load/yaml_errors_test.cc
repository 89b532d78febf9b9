// What is not YAML.
// Each row: YAML, and what its author is told, to the letter.
#include "load/explained.h"

namespace tandem::tests {
namespace {

// clang-format off
const std::vector<Explained>& rows() {
  static const std::vector<Explained> rows{
{R"~(title: "abc
note: x
)~",
R"~(sheet.yaml:1:8: error[yaml-syntax]: this " is never closed
    1 | title: "abc
      |        ^
   hint: write " where the text ends
)~"},

{R"~(title: 'abc
note: x
mood: 'calm'
)~",
R"~(sheet.yaml:1:8: error[yaml-syntax]: this quote is not closed until line 3, where more text follows
    1 | title: 'abc
      |        ^^^^
   hint: close the quotes where the text ends
)~"},

{R"~(title: it's fine
note: 'it's not'
)~",
R"~(sheet.yaml:2:11: error[yaml-syntax]: more text follows after the closing quote
    2 | note: 'it's not'
      |           ^
   hint: inside '…' write '' for an apostrophe, or put the text in "…"
)~"},

{R"~(note: "he said "hi" to me"
)~",
R"~(sheet.yaml:1:17: error[yaml-syntax]: more text follows after the closing quote
    1 | note: "he said "hi" to me"
      |                 ^
   hint: inside "…" write \" for a quote, or put the text in '…'
)~"},

{R"~(title: What now: a question
)~",
R"~(sheet.yaml:1:8: error[yaml-syntax]: a text that contains ': ' must stand in quotes
    1 | title: What now: a question
      |        ^^^^^^^^^
   hint: put all that follows 'title:' in quotes
)~"},

{R"~(body: ask: What
)~",
R"~(sheet.yaml:1:7: error[yaml-syntax]: a text that contains ': ' must stand in quotes
    1 | body: ask: What
      |       ^^^^
   hint: put all that follows 'body:' in quotes; or, if 'ask' is a key, write it on a line of its own, indented further
)~"},

{"title: one\n\tnote: two\n",
R"~(sheet.yaml:2:1: error[yaml-syntax]: a tab cannot indent a line
    2 |  note: two
      | ^
   hint: use spaces; most editors can turn tabs into spaces
)~"},

{"steps:\n\t- one\n",
R"~(sheet.yaml:2:1: error[yaml-syntax]: a tab cannot indent a line
    2 |  - one
      | ^
   hint: use spaces; most editors can turn tabs into spaces
)~"},

{R"~(statements: [one, two
note: x
)~",
R"~(sheet.yaml:1:13: error[yaml-syntax]: this '[' is never closed
    1 | statements: [one, two
      |             ^
   hint: write the ']', or put the text in quotes
)~"},

{R"~(statements: [one, two]]
)~",
R"~(sheet.yaml:1:23: error[yaml-syntax]: this ']' closes nothing
    1 | statements: [one, two]]
      |                       ^
   hint: put the text in quotes if the character belongs to it
)~"},

{R"~(first: {text: one
)~",
R"~(sheet.yaml:1:8: error[yaml-syntax]: this '{' is never closed
    1 | first: {text: one
      |        ^
   hint: write the '}', or put the text in quotes
)~"},

{R"~(title: {partner} listens.
)~",
R"~(sheet.yaml:1:8: error[yaml-syntax]: a text that starts with { must stand in quotes
    1 | title: {partner} listens.
      |        ^^^^^^^^^
   hint: put the whole text in quotes: "…"
)~"},

{R"~(statements:
  - {partner} listens.
  - two
)~",
R"~(sheet.yaml:2:5: error[yaml-syntax]: a text that starts with { must stand in quotes
    2 |   - {partner} listens.
      |     ^^^^^^^^^
   hint: put the whole text in quotes: "…"
)~"},

{R"~(first: {text: What did {partner} do?}
)~",
R"~(sheet.yaml:1:24: error[yaml-syntax]: this character cannot stand here
    1 | first: {text: What did {partner} do?}
      |                        ^
   hint: inside { } or [ ] a text that contains , : ? { } [ or ] must stand in quotes
)~"},

{R"~(first: {text: What, then?}
)~",
R"~(sheet.yaml:1:25: error[yaml-syntax]: this character cannot stand here
    1 | first: {text: What, then?}
      |                         ^
   hint: inside { } or [ ] a text that contains , : ? { } [ or ] must stand in quotes
)~"},

{R"~(title: @home
)~",
R"~(sheet.yaml:1:8: error[yaml-syntax]: a text that starts with @ must stand in quotes
    1 | title: @home
      |        ^^^^^
   hint: put the whole text in quotes: "…"
)~"},

{R"~(title: %
)~",
R"~(sheet.yaml:1:8: error[yaml-syntax]: a text that starts with % must stand in quotes
    1 | title: %
      |        ^
   hint: put the whole text in quotes: "…"
)~"},

{R"~(title: `x`
)~",
R"~(sheet.yaml:1:8: error[yaml-syntax]: a text that starts with ` must stand in quotes
    1 | title: `x`
      |        ^^^
   hint: put the whole text in quotes: "…"
)~"},

{R"~(title: - x
)~",
R"~(sheet.yaml:1:8: error[yaml-syntax]: a list cannot start on the line of its key
    1 | title: - x
      |        ^
   hint: start it on the next line; a text that starts with '- ' must stand in quotes
)~"},

{R"~(title: ? x
)~",
R"~(sheet.yaml:1:8: error[yaml-syntax]: a text that starts with ? must stand in quotes
    1 | title: ? x
      |        ^
   hint: put the whole text in quotes: "…"
)~"},

{R"~(title: one
 note: two
)~",
R"~(sheet.yaml:2:2: error[yaml-syntax]: this line is indented further than the line above it, which has a value already
    2 |  note: two
      |  ^^^^
   hint: line it up with the key above, or put a text that goes on here in quotes
)~"},

{R"~(first:
  text: one
 note: two
)~",
R"~(sheet.yaml:3:2: error[yaml-syntax]: this line does not line up with the lines above it
    3 |  note: two
      |  ^^^^^^^^^
   hint: give it as many spaces as the lines it belongs with
)~"},

{R"~(statements:
  - one
 - two
  - three
)~",
R"~(sheet.yaml:3:2: error[yaml-syntax]: this line does not line up with the lines above it
    3 |  - two
      |  ^^^^^
   hint: give it as many spaces as the lines it belongs with
)~"},

{R"~(statements:
  - one
    - two
  - three
)~",
R"~(sheet.yaml:3:5: error[yaml-syntax]: this list item is read as part of the text above it
    3 |     - two
      |     ^
   hint: line its '-' up with the other items, or put the text in quotes
)~"},

{R"~(title: one
- two
)~",
R"~(sheet.yaml:2:1: error[yaml-syntax]: a list item cannot stand here, among keys
    2 | - two
      | ^^^^^
   hint: a list goes below a key that has nothing after its ':'
)~"},

{R"~(couples:
  id: couple-01
  a: {name: One}

  - id: couple-02
)~",
R"~(sheet.yaml:5:3: error[yaml-syntax]: a list item cannot stand here, among keys
    5 |   - id: couple-02
      |   ^^^^^^^^^^^^^^^
   hint: write '- ' at the beginning of line 2, too: the first item has none
)~"},

{R"~(- one
title: two
)~",
R"~(sheet.yaml:2:1: error[yaml-syntax]: this line does not belong to the list or text above it
    2 | title: two
      | ^^^^^^^^^^
   hint: indent it if it continues that, or begin every line of the list with '- '
)~"},

{R"~(title: one
note
)~",
R"~(sheet.yaml:2:1: error[yaml-syntax]: this line has no ':' after its key
    2 | note
      | ^^^^
   hint: write 'key: value', or indent the line if it belongs to the text above
)~"},

{R"~(title
note: x
)~",
R"~(sheet.yaml:1:1: error[yaml-syntax]: this line has no ':' after its key
    1 | title
      | ^^^^^
   hint: write 'key: value', or indent the line if it belongs to the text above
)~"},

{R"~(title: "a \q b"
)~",
R"~(sheet.yaml:1:11: error[yaml-syntax]: inside "…" a backslash cannot stand before 'q' like this
    1 | title: "a \q b"
      |           ^^
   hint: write \\ for a backslash, or put the text in '…'
)~"},

{R"~(title: "\x4"
)~",
R"~(sheet.yaml:1:9: error[yaml-syntax]: inside "…" a backslash cannot stand before 'x' like this
    1 | title: "\x4"
      |         ^^
   hint: write \\ for a backslash, or put the text in '…'
)~"},

{R"~(title: "one
---
two"
)~",
R"~(sheet.yaml:2:1: error[yaml-syntax]: a line inside quotes cannot start with ... or ---
    2 | ---
      | ^^^
   hint: indent the line, or close the quotes above it
)~"},

{"title: a \rb\n",
R"~(sheet.yaml:1:10: error[yaml-syntax]: an invisible control character (U+000D) stands here
    1 | title: a \x0db
      |          ^^^^
   hint: save the file with the line endings LF or CRLF
)~"},

{R"~(title: }
)~",
R"~(sheet.yaml:1:8: error[yaml-syntax]: this '}' closes nothing
    1 | title: }
      |        ^
   hint: put the text in quotes if the character belongs to it
)~"},

{R"~(title: |
  one
 two
)~",
R"~(sheet.yaml:3:2: error[yaml-syntax]: this line does not line up with the lines above it
    3 |  two
      |  ^^^
   hint: give it as many spaces as the lines it belongs with
)~"},

{R"~(title: > 5 minutes
)~",
R"~(sheet.yaml:1:8: error[yaml-syntax]: a text that starts with > must stand in quotes
    1 | title: > 5 minutes
      |        ^
   hint: put the whole text in quotes: "…"
)~"},

{R"~(title: Öl: ä
)~",
R"~(sheet.yaml:1:8: error[yaml-syntax]: a text that contains ': ' must stand in quotes
    1 | title: Öl: ä
      |        ^^^
   hint: put all that follows 'title:' in quotes; or, if 'Öl' is a key, write it on a line of its own, indented further
)~"},

{R"~(steps:
  - text: one
    minutes: 5
     text: x
)~",
R"~(sheet.yaml:4:6: error[yaml-syntax]: this line is indented further than the line above it, which has a value already
    4 |      text: x
      |      ^^^^
   hint: line it up with the key above, or put a text that goes on here in quotes
)~"},

{R"~(note: [a: {b
)~",
R"~(sheet.yaml:1:11: error[yaml-syntax]: this '{' is never closed
    1 | note: [a: {b
      |           ^
   hint: write the '}', or put the text in quotes
)~"},

{R"~(statements:
  - One
  -Two
  - Three
)~",
R"~(sheet.yaml:3:3: error[yaml-syntax]: this '-' has no space behind it
    3 |   -Two
      |   ^
   hint: write '- '
)~"},
  };
  return rows;
}
// clang-format on

}  // namespace

TEST_CASE("a file that is not YAML is explained", "[load]") {
  check_explained(rows());
}

}  // namespace tandem::tests
