// Values that do not fit their fields.
// Each row: YAML, and what its author is told, to the letter.
#include "load/explained.h"

namespace tandem::tests {
namespace {

// clang-format off
const std::vector<Explained>& rows() {
  static const std::vector<Explained> rows{
{R"~(title:one
)~",
R"~(sheet.yaml:1:1: error[wrong-type]: expected the keys of sheet, found 'title:one'
    1 | title:one
      | ^^^^^^^^^
   hint: write a space after the ':'
)~"},

{R"~(title:
)~",
R"~(sheet.yaml:1:1: error[wrong-type]: expected text, found nothing
    1 | title:
      | ^^^^^
   hint: write the text here, or take the line out
)~"},

{R"~(title: null
)~",
R"~(sheet.yaml:1:8: error[wrong-type]: expected text, found nothing
    1 | title: null
      |        ^^^^
   hint: put it in quotes if the word itself is meant
)~"},

{R"~(note: ~
)~",
R"~(sheet.yaml:1:7: error[wrong-type]: expected text, found nothing
    1 | note: ~
      |       ^
   hint: put it in quotes if the word itself is meant
)~"},

{R"~(title: {partner}
)~",
R"~(sheet.yaml:1:8: error[wrong-type]: expected text, found keys with values
    1 | title: {partner}
      |        ^
   hint: a text that starts with { must stand in quotes
)~"},

{R"~(title: [one]
)~",
R"~(sheet.yaml:1:8: error[wrong-type]: expected text, found a list
    1 | title: [one]
      |        ^
   hint: a text that starts with [ must stand in quotes
)~"},

{R"~(title:
  - one
)~",
R"~(sheet.yaml:2:3: error[wrong-type]: expected text, found a list
    2 |   - one
      |   ^
   hint: write one text, without '- ' before it
)~"},

{R"~(title:
  one: two
)~",
R"~(sheet.yaml:2:3: error[wrong-type]: expected text, found keys with values
    2 |   one: two
      |   ^
   hint: a text that contains ': ' must stand in quotes
)~"},

{R"~(active: maybe
)~",
R"~(sheet.yaml:1:9: error[wrong-type]: expected yes or no, found 'maybe'
    1 | active: maybe
      |         ^^^^^
)~"},

{R"~(active: "yes"
)~",
R"~(sheet.yaml:1:9: error[wrong-type]: expected yes or no, found 'yes'
    1 | active: "yes"
      |         ^^^^^
   hint: take the quotes away
)~"},

{R"~(active:
)~",
R"~(sheet.yaml:1:1: error[wrong-type]: expected yes or no, found nothing
    1 | active:
      | ^^^^^^
)~"},

{R"~(lines: five
)~",
R"~(sheet.yaml:1:8: error[wrong-type]: expected a whole number, found 'five'
    1 | lines: five
      |        ^^^^
   hint: write it in figures
)~"},

{R"~(lines: 5 lines
)~",
R"~(sheet.yaml:1:8: error[wrong-type]: expected a whole number, found '5 lines'
    1 | lines: 5 lines
      |        ^^^^^^^
   hint: write the number alone
)~"},

{R"~(lines: "5"
)~",
R"~(sheet.yaml:1:8: error[wrong-type]: expected a whole number, found '5'
    1 | lines: "5"
      |        ^^^
   hint: take the quotes away
)~"},

{R"~(lines: 0
)~",
R"~(sheet.yaml:1:8: error[out-of-range]: 0 is out of range: it must be from 1 to 40
    1 | lines: 0
      |        ^
)~"},

{R"~(lines: 99999999999
)~",
R"~(sheet.yaml:1:8: error[out-of-range]: '99999999999' is out of range
    1 | lines: 99999999999
      |        ^^^^^^^^^^^
)~"},

{R"~(lines: 2.5
)~",
R"~(sheet.yaml:1:8: error[wrong-type]: expected a whole number, found '2.5'
    1 | lines: 2.5
      |        ^^^
   hint: write the number alone
)~"},

{R"~(lines: [1]
)~",
R"~(sheet.yaml:1:8: error[wrong-type]: expected a whole number, found a list
    1 | lines: [1]
      |        ^
)~"},

{R"~(weight: 0,5
)~",
R"~(sheet.yaml:1:9: error[wrong-type]: expected a number, found '0,5'
    1 | weight: 0,5
      |         ^^^
   hint: write a point, not a comma
)~"},

{R"~(weight: 0.25
)~",
R"~(sheet.yaml:1:9: error[out-of-range]: 0.25 is out of range: it must be at least 0.5
    1 | weight: 0.25
      |         ^^^^
)~"},

{R"~(weight: nan
)~",
R"~(sheet.yaml:1:9: error[wrong-type]: expected a number, found 'nan'
    1 | weight: nan
      |         ^^^
   hint: write it in figures
)~"},

{R"~(weight: heavy
)~",
R"~(sheet.yaml:1:9: error[wrong-type]: expected a number, found 'heavy'
    1 | weight: heavy
      |         ^^^^^
   hint: write it in figures
)~"},

{R"~(gap: 8
)~",
R"~(sheet.yaml:1:6: error[wrong-type]: expected a length, found '8'
    1 | gap: 8
      |      ^
   hint: add its unit: '8 mm' or '8 pt'
)~"},

{R"~(gap: 8 km
)~",
R"~(sheet.yaml:1:6: error[wrong-type]: expected a length, found '8 km'
    1 | gap: 8 km
      |      ^^^^
   hint: write a number with pt, mm, cm or in: '8 mm'
)~"},

{R"~(gap: 80 mm
)~",
R"~(sheet.yaml:1:6: error[out-of-range]: 80 mm is out of range: it must be from 0 mm to 25.4 mm
    1 | gap: 80 mm
      |      ^^^^^
)~"},

{R"~(gap: -1 mm
)~",
R"~(sheet.yaml:1:6: error[out-of-range]: -1 mm is out of range: it must be from 0 mm to 25.4 mm
    1 | gap: -1 mm
      |      ^^^^^
)~"},

{R"~(colour: #336699
)~",
R"~(sheet.yaml:1:1: error[wrong-type]: expected a colour, found nothing
    1 | colour: #336699
      | ^^^^^^
   hint: put it in quotes, '#336699': outside quotes # starts a comment
)~"},

{R"~(colour: blue
)~",
R"~(sheet.yaml:1:9: error[wrong-type]: expected a colour, found 'blue'
    1 | colour: blue
      |         ^^^^
   hint: six hexadecimal digits: '#336699'
)~"},

{R"~(mood: tens
)~",
R"~(sheet.yaml:1:7: error[unknown-word]: 'tens' is none of the words for this
    1 | mood: tens
      |       ^^^^
   hint: did you mean 'tense'?
)~"},

{R"~(mood: [calm]
)~",
R"~(sheet.yaml:1:7: error[wrong-type]: expected a word, found a list
    1 | mood: [calm]
      |       ^
   hint: one of: calm, tense, open-hearted
)~"},

{R"~(id: After Arguments
)~",
R"~(sheet.yaml:1:5: error[wrong-type]: expected an id, found 'After Arguments'
    1 | id: After Arguments
      |     ^^^^^^^^^^^^^^^
   hint: write 'after-arguments'
)~"},

{R"~(id: US Letter
)~",
R"~(sheet.yaml:1:5: error[wrong-type]: expected an id, found 'US Letter'
    1 | id: US Letter
      |     ^^^^^^^^^
   hint: write 'letter'
)~"},

{R"~(id: 42
)~",
R"~(sheet.yaml:1:5: error[wrong-type]: expected an id, found '42'
    1 | id: 42
      |     ^^
   hint: lower-case letters, digits and single hyphens, a letter first
)~"},

{R"~(id: a--b
)~",
R"~(sheet.yaml:1:5: error[wrong-type]: expected an id, found 'a--b'
    1 | id: a--b
      |     ^^^^
   hint: write 'a-b'
)~"},

{R"~(first: {text: x, minutes: 91, minuts: 1}
)~",
R"~(sheet.yaml:1:27: error[out-of-range]: 91 is out of range: it must be from 1 to 90
    1 | first: {text: x, minutes: 91, minuts: 1}
      |                           ^^
sheet.yaml:1:31: error[unknown-key]: unknown key 'minuts' in 'first'
    1 | first: {text: x, minutes: 91, minuts: 1}
      |                               ^^^^^^
   hint: did you mean 'minutes'?
)~"},

{R"~(first:
)~",
R"~(sheet.yaml:1:1: error[wrong-type]: expected text, found nothing
    1 | first:
      | ^^^^^
   hint: write the text here
)~"},

{R"~(limit: 0
)~",
R"~(sheet.yaml:1:8: error[out-of-range]: 0 is out of range: it must be at least 1
    1 | limit: 0
      |        ^
)~"},

{R"~(- title
)~",
R"~(sheet.yaml:1:1: error[wrong-type]: expected the keys of sheet, found a list
    1 | - title
      | ^
   hint: write the keys without '- ' before them
)~"},

{R"~(just words
)~",
R"~(sheet.yaml:1:1: error[wrong-type]: expected the keys of sheet, found 'just words'
    1 | just words
      | ^^^^^^^^^^
   hint: write each key on a line of its own, indented: 'key: value'; the keys are id, title, body, name, note, active, lines, weight, gap, colour, mood, statements, steps, limit, last, first, grid, moods
)~"},

{R"~(lines: 41
mood: x
id: Ü
)~",
R"~(sheet.yaml:1:8: error[out-of-range]: 41 is out of range: it must be from 1 to 40
    1 | lines: 41
      |        ^^
sheet.yaml:2:7: error[unknown-word]: 'x' is none of the words for this
    2 | mood: x
      |       ^
   hint: one of: calm, tense, open-hearted
sheet.yaml:3:5: error[wrong-type]: expected an id, found 'Ü'
    3 | id: Ü
      |     ^
   hint: lower-case letters, digits and single hyphens, a letter first
)~"},

{R"~(name: "{partner}’s {season}"
note: For {nosuch} and {a} and }
)~",
R"~(sheet.yaml:1:8: error[unknown-name]: nothing is filled in for '{partner}' here
    1 | name: "{partner}’s {season}"
      |        ^^^^^^^^^
   hint: write words without braces, which fit everybody
sheet.yaml:1:20: error[unknown-name]: nothing is filled in for '{season}' here
    1 | name: "{partner}’s {season}"
      |                    ^^^^^^^^
   hint: write words without braces, which fit everybody
sheet.yaml:2:11: error[unknown-name]: nothing is filled in for '{nosuch}' here
    2 | note: For {nosuch} and {a} and }
      |           ^^^^^^^^
   hint: write words without braces, which fit everybody
sheet.yaml:2:24: error[unknown-name]: nothing is filled in for '{a}' here
    2 | note: For {nosuch} and {a} and }
      |                        ^^^
   hint: write words without braces, which fit everybody
)~"},

{R"~(title: Our {tasks} today
)~",
R"~(sheet.yaml:1:13: error[unknown-name]: unknown name 'tasks'
    1 | title: Our {tasks} today
      |             ^^^^^
   hint: it stands for the lines of a list: make it an item of its own, '- "{tasks}"'
)~"},
  };
  return rows;
}
// clang-format on

}  // namespace

TEST_CASE("a value that does not fit is explained", "[load]") {
  check_explained(rows());
}

}  // namespace tandem::tests
