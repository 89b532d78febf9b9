// YAML that content is not written in: aliases, tags, keys twice, and the like.
// Each row: YAML, and what its author is told, to the letter.
#include "load/explained.h"

namespace tandem::tests {
namespace {

// clang-format off
const std::vector<Explained>& rows() {
  static const std::vector<Explained> rows{
{R"~(title: one
title: two
)~",
R"~(sheet.yaml:2:1: error[duplicate-key]: the key 'title' stands here a second time
    2 | title: two
      | ^^^^^
   hint: it is already on line 1; keep one of the two
)~"},

{R"~(title: one
---
title: two
)~",
R"~(sheet.yaml:2:1: error[second-document]: a second document starts here
    2 | ---
      | ^^^
   hint: keep one document in a file; --- can stand only above the first line
)~"},

{R"~(title: one
...
title: two
)~",
R"~(sheet.yaml:3:1: error[second-document]: a second document starts here
    3 | title: two
      | ^^^
   hint: keep one document in a file; --- can stand only above the first line
)~"},

{R"~(note: &x words
)~",
R"~(sheet.yaml:1:7: error[yaml-alias]: a text that starts with & must stand in quotes
    1 | note: &x words
      |       ^^
   hint: put the whole text in quotes: "…"
)~"},

{R"~(note: &x words
title: *x
)~",
R"~(sheet.yaml:1:7: error[yaml-alias]: a text that starts with & must stand in quotes
    1 | note: &x words
      |       ^^
   hint: put the whole text in quotes: "…"
sheet.yaml:2:8: error[yaml-alias]: a text that starts with * must stand in quotes
    2 | title: *x
      |        ^^
   hint: put the whole text in quotes: "…"
)~"},

{R"~(title: *Really* important
)~",
R"~(sheet.yaml:1:8: error[yaml-alias]: a text that starts with * must stand in quotes
    1 | title: *Really* important
      |        ^^^^^^^^
   hint: put the whole text in quotes: "…"
)~"},

{R"~(lines: !!int 5
)~",
R"~(sheet.yaml:1:8: error[yaml-tag]: a text that starts with ! must stand in quotes
    1 | lines: !!int 5
      |        ^^^^^
   hint: put the whole text in quotes: "…"
)~"},

{R"~(note: ! x
)~",
R"~(sheet.yaml:1:7: error[yaml-tag]: a text that starts with ! must stand in quotes
    1 | note: ! x
      |       ^
   hint: put the whole text in quotes: "…"
)~"},

{R"~(title: one #2
 and more
)~",
R"~(sheet.yaml:1:12: warning[yaml-comment]: this is a comment and will not be printed
    1 | title: one #2
      |            ^^
   hint: a text that contains ' #' must stand in quotes
sheet.yaml:2:2: error[yaml-syntax]: this line does not belong to the line above it, whose text ends before ' #'
    2 |  and more
      |  ^^^^^^^^
   hint: ' #' starts a comment; a text that contains it must stand in quotes
)~"},

{R"~(: x
)~",
R"~(sheet.yaml:1:1: error[yaml-key]: a key is missing here
    1 | : x
      | ^
   hint: write a word before the ':'
)~"},

{R"~([a]: b
)~",
R"~(sheet.yaml:1:1: error[yaml-key]: a key must be a word, not a list or map
    1 | [a]: b
      | ^
   hint: a text that starts with [ or { must stand in quotes
)~"},

{R"~(note: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
)~",
R"~(sheet.yaml:1:39: error[yaml-depth]: lists and maps are nested more than 64 deep here
    1 | note: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
      |                                       ^
   hint: put a text that consists of brackets in quotes
)~"},

{R"~(title: !Stop! Listen
)~",
R"~(sheet.yaml:1:13: error[yaml-tag]: a text that starts with ! must stand in quotes
    1 | title: !Stop! Listen
      |             ^
   hint: put the whole text in quotes: "…"
)~"},

{R"~(title: !<x
)~",
R"~(sheet.yaml:1:8: error[yaml-tag]: a text that starts with ! must stand in quotes
    1 | title: !<x
      |        ^^^
   hint: put the whole text in quotes: "…"
)~"},

{R"~(title: Exercise #2
note: [[[[
)~",
R"~(sheet.yaml:1:17: warning[yaml-comment]: this is a comment and will not be printed
    1 | title: Exercise #2
      |                 ^^
   hint: a text that contains ' #' must stand in quotes
sheet.yaml:2:10: error[yaml-syntax]: this '[' is never closed
    2 | note: [[[[
      |          ^
   hint: write the ']', or put the text in quotes
)~"},

{R"~(title: *you* and
body: [
)~",
R"~(sheet.yaml:1:8: error[yaml-alias]: a text that starts with * must stand in quotes
    1 | title: *you* and
      |        ^^^^^
   hint: put the whole text in quotes: "…"
)~"},
  };
  return rows;
}
// clang-format on

}  // namespace

TEST_CASE("a file that is not strict YAML is explained", "[load]") {
  check_explained(rows());
}

}  // namespace tandem::tests
