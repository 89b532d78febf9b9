// Markup that the subset leaves out.
// Each row: YAML, and what its author is told, to the letter.
#include "load/explained.h"

namespace tandem::tests {
namespace {

// clang-format off
const std::vector<Explained>& rows() {
  static const std::vector<Explained> rows{
{R"~(title: "{partner_pronoun, select, she {*her*} other {their}} {a"
)~",
R"~(sheet.yaml:1:40: error[markup]: a * cannot stand inside braces
    1 | title: "{partner_pronoun, select, she {*her*} other {their}} {a"
      |                                        ^
   hint: put the stars around the braces: *{partner}*
sheet.yaml:1:62: error[message-syntax]: this '{' is never closed
    1 | title: "{partner_pronoun, select, she {*her*} other {their}} {a"
      |                                                              ^
   hint: write '}' behind the name, or \{ for a brace that is to be printed
)~"},

{R"~(body: "# Heading"
)~",
R"~(sheet.yaml:1:8: error[markup]: a heading cannot stand inside a text
    1 | body: "# Heading"
      |        ^
   hint: use a 'heading' block, or write \# for a # that is to be printed
)~"},

{R"~(body: |
  Text

  # Heading

  more
)~",
R"~(sheet.yaml:4:3: error[markup]: a heading cannot stand inside a text
    4 |   # Heading
      |   ^
   hint: use a 'heading' block, or write \# for a # that is to be printed
)~"},

{R"~(body: |
  Text
  ----
)~",
R"~(sheet.yaml:2:3: error[markup]: these words are a heading, as a line of = or - stands below them
    2 |   Text
      |   ^
   hint: use a 'heading' block, or put a \ before the first = or - if it is to be printed
)~"},

{R"~(body: |
  > quoted
  > text

  ## Title
)~",
R"~(sheet.yaml:2:3: error[markup]: a block quote cannot stand inside a text
    2 |   > quoted
      |   ^
   hint: write a paragraph, or \> for a > that is to be printed
sheet.yaml:5:3: error[markup]: a heading cannot stand inside a text
    5 |   ## Title
      |   ^
   hint: use a 'heading' block, or write \# for a # that is to be printed
)~"},

{R"~(body: |
  Use `code` here
)~",
R"~(sheet.yaml:2:7: error[markup]: code cannot stand inside a text
    2 |   Use `code` here
      |       ^
   hint: use *emphasis*, or write \` for a ` that is to be printed
)~"},

{R"~(body: |
  ```
  code
  ```

  # After
)~",
R"~(sheet.yaml:2:3: error[markup]: code cannot stand inside a text
    2 |   ```
      |   ^
   hint: write plain words
sheet.yaml:6:3: error[markup]: a heading cannot stand inside a text
    6 |   # After
      |   ^
   hint: use a 'heading' block, or write \# for a # that is to be printed
)~"},

{R"~(body: |
  Text <b>bold</b> x
)~",
R"~(sheet.yaml:2:8: error[markup]: HTML cannot stand inside a text
    2 |   Text <b>bold</b> x
      |        ^
   hint: use *emphasis* or **strong**, or write \< for a < that is to be printed
)~"},

{R"~(body: |
  <div>
  x
  </div>
)~",
R"~(sheet.yaml:2:3: error[markup]: HTML cannot stand inside a text
    2 |   <div>
      |   ^
   hint: use *emphasis* or **strong**, or write \< for a < that is to be printed
)~"},

{R"~(body: |
  one

  ***

  two
  # three
)~",
R"~(sheet.yaml:4:3: error[markup]: a ruled line cannot stand inside a text
    4 |   ***
      |   ^
   hint: start a new block here, or put a \ before the first dash or star
sheet.yaml:7:3: error[markup]: a heading cannot stand inside a text
    7 |   # three
      |   ^
   hint: use a 'heading' block, or write \# for a # that is to be printed
)~"},

{R"~(body: |
  - one
    - two
  - three
)~",
R"~(sheet.yaml:3:5: error[markup]: a list cannot stand inside a list
    3 |     - two
      |     ^
   hint: write one list, with all items lined up
)~"},

{R"~(body: |
  | a | b |
  |---|---|
  | 1 | 2 |
)~",
R"~(sheet.yaml:2:3: error[markup]: a table cannot stand inside a text
    2 |   | a | b |
      |   ^
   hint: use a 'table' block
)~"},

{R"~(body: See ![alt](https://x/y.png) or ~~old~~
)~",
R"~(sheet.yaml:1:11: error[markup]: a picture cannot stand inside a text
    1 | body: See ![alt](https://x/y.png) or ~~old~~
      |           ^
   hint: write \! for a ! that is to be printed
sheet.yaml:1:39: error[markup]: struck-out words cannot stand inside a text
    1 | body: See ![alt](https://x/y.png) or ~~old~~
      |                                       ^
   hint: write \~ for a ~ that is to be printed
)~"},

{R"~(body: See [here](http://example.org), [there](https://example.org/{partner}) and [](ftp://x)
)~",
R"~(sheet.yaml:1:11: error[markup]: a link must start with https: or mailto:
    1 | body: See [here](http://example.org), [there](https://example.org/{partner}) and [](ftp://x)
      |           ^
   hint: write the whole address: [words](https://example.org)
sheet.yaml:1:39: error[markup]: a link's address cannot hold a name
    1 | body: See [here](http://example.org), [there](https://example.org/{partner}) and [](ftp://x)
      |                                       ^
   hint: put the name into the link's words
sheet.yaml:1:82: error[markup]: a link must start with https: or mailto:
    1 | body: See [here](http://example.org), [there](https://example.org/{partner}) and [](ftp://x)
      |                                                                                  ^
   hint: write the whole address: [words](https://example.org)
)~"},

{R"~(title: "- one"
)~",
R"~(sheet.yaml:1:9: error[markup]: a list cannot stand in a text of one line
    1 | title: "- one"
      |         ^
   hint: put a \ before the mark (\- or 1\.) if no list is meant
)~"},

{R"~(title: |
  one

  two
)~",
R"~(sheet.yaml:4:3: error[markup]: a second paragraph cannot stand in a text of one line
    4 |   two
      |   ^
   hint: take the blank line out, or use a 'prose' block for longer texts
)~"},

{R"~(statements:
  - 1. First
  - "# 2"
)~",
R"~(sheet.yaml:2:5: error[markup]: a list cannot stand in a text of one line
    2 |   - 1. First
      |     ^
   hint: put a \ before the mark (\- or 1\.) if no list is meant
sheet.yaml:3:6: error[markup]: a heading cannot stand inside a text
    3 |   - "# 2"
      |      ^
   hint: use a 'heading' block, or write \# for a # that is to be printed
)~"},

{R"~(body: A closing </b> and [words](https://example.org "a title"), [](https://example.org)
)~",
R"~(sheet.yaml:1:17: error[markup]: HTML cannot stand inside a text
    1 | body: A closing </b> and [words](https://example.org "a title"), [](https://example.org)
      |                 ^
   hint: use *emphasis* or **strong**, or write \< for a < that is to be printed
sheet.yaml:1:26: error[markup]: a link cannot have a title, which nobody would see
    1 | body: A closing </b> and [words](https://example.org "a title"), [](https://example.org)
      |                          ^
   hint: write the address alone: [words](https://example.org)
sheet.yaml:1:66: error[markup]: this link has no words
    1 | body: A closing </b> and [words](https://example.org "a title"), [](https://example.org)
      |                                                                  ^
   hint: write what is to be read: [words](https://example.org)
)~"},

{R"~(body: |
  1. one
  2.
  4. three
)~",
R"~(sheet.yaml:3:3: error[markup]: this item of a list has no words
    3 |   2.
      |   ^
   hint: write them, or put a \ before the mark if no list is meant
sheet.yaml:4:3: error[markup]: this item would be number 3 of its list
    4 |   4. three
      |   ^
   hint: number the items one after the other, or put a \ before the full stop or bracket if no list is meant
)~"},

{R"~(title: "2*3*4 and {a}*{b}*s"
)~",
R"~(sheet.yaml:1:10: error[markup]: this * would make words slanted or strong from within a word, and not be printed
    1 | title: "2*3*4 and {a}*{b}*s"
      |          ^
   hint: put a \ before each * that is to be printed; *whole words* have them around them
sheet.yaml:1:12: error[markup]: this * would make words slanted or strong from within a word, and not be printed
    1 | title: "2*3*4 and {a}*{b}*s"
      |            ^
   hint: put a \ before each * that is to be printed; *whole words* have them around them
sheet.yaml:1:22: error[markup]: this * would make words slanted or strong from within a word, and not be printed
    1 | title: "2*3*4 and {a}*{b}*s"
      |                      ^
   hint: put a \ before each * that is to be printed; *whole words* have them around them
sheet.yaml:1:26: error[markup]: this * would make words slanted or strong from within a word, and not be printed
    1 | title: "2*3*4 and {a}*{b}*s"
      |                          ^
   hint: put a \ before each * that is to be printed; *whole words* have them around them
)~"},

{R"~(body: |
  un*happy*, par**tn**er and amigué*s
)~",
R"~(sheet.yaml:2:5: error[markup]: this * would make words slanted or strong from within a word, and not be printed
    2 |   un*happy*, par**tn**er and amigué*s
      |     ^
   hint: put a \ before each * that is to be printed; *whole words* have them around them
sheet.yaml:2:17: error[markup]: this * would make words slanted or strong from within a word, and not be printed
    2 |   un*happy*, par**tn**er and amigué*s
      |                 ^
   hint: put a \ before each * that is to be printed; *whole words* have them around them
sheet.yaml:2:21: error[markup]: this * would make words slanted or strong from within a word, and not be printed
    2 |   un*happy*, par**tn**er and amigué*s
      |                     ^
   hint: put a \ before each * that is to be printed; *whole words* have them around them
)~"},

{R"~(title: Fish &amp; chips&nbsp;&#8217; {partner_pronoun, select, she {&lt;} other {x}}
body: |
  a&shy;b &#0;
name: R&#x26;D &uuml;
note: \&rarr;
)~",
R"~(sheet.yaml:1:13: error[markup]: '&amp;' is how web pages write a sign
    1 | title: Fish &amp; chips&nbsp;&#8217; {partner_pronoun, select, she {&lt;} other {x}}
      |             ^^^^^
   hint: write the sign itself: &
sheet.yaml:1:24: error[markup]: '&nbsp;' is how web pages write a sign
    1 | title: Fish &amp; chips&nbsp;&#8217; {partner_pronoun, select, she {&lt;} other {x}}
      |                        ^^^^^^
   hint: write a plain space; in a text in double quotes, "\u00A0" is the sign itself
sheet.yaml:1:30: error[markup]: '&#8217;' is how web pages write a sign
    1 | title: Fish &amp; chips&nbsp;&#8217; {partner_pronoun, select, she {&lt;} other {x}}
      |                              ^^^^^^^
   hint: write the sign itself: ’
sheet.yaml:1:69: error[markup]: '&lt;' is how web pages write a sign
    1 | title: Fish &amp; chips&nbsp;&#8217; {partner_pronoun, select, she {&lt;} other {x}}
      |                                                                     ^^^^
   hint: write the sign itself: \<
sheet.yaml:3:4: error[markup]: '&shy;' is how web pages write a sign
    3 |   a&shy;b &#0;
      |    ^^^^^
   hint: take it out: long words are parted where their language parts them
sheet.yaml:3:11: error[markup]: '&#0;' is how web pages write a sign
    3 |   a&shy;b &#0;
      |           ^^^^
   hint: take it out
sheet.yaml:4:8: error[markup]: '&#x26;' is how web pages write a sign
    4 | name: R&#x26;D &uuml;
      |        ^^^^^^
   hint: write the sign itself: &
sheet.yaml:4:16: error[markup]: '&uuml;' is how web pages write a sign
    4 | name: R&#x26;D &uuml;
      |                ^^^^^^
   hint: write the sign itself: ü
sheet.yaml:5:8: error[markup]: '&rarr;' is how web pages write a sign
    5 | note: \&rarr;
      |        ^^^^^^
   hint: write the sign itself: →
)~"},

{R"~(body: |
  - Sit down.
  -Take turns.
  2)And go.
  -{partner} goes first.
  • Last
title: |
  -"You" first.
statements:
  - One
   -Two
  - >
    Three
    -four -five
)~",
R"~(sheet.yaml:3:3: warning[list-mark]: this '-' begins no item of a list, and is printed
    3 |   -Take turns.
      |   ^
   hint: write '- ' where an item begins, or put a \ before the hyphen if no list is meant
sheet.yaml:4:3: warning[list-mark]: this '2)' begins no item of a list, and is printed
    4 |   2)And go.
      |   ^
   hint: write '2) ' where an item begins, or put a \ before the bracket if no list is meant
sheet.yaml:5:3: warning[list-mark]: this '-' begins no item of a list, and is printed
    5 |   -{partner} goes first.
      |   ^
   hint: write '- ' where an item begins, or put a \ before the hyphen if no list is meant
sheet.yaml:6:3: warning[list-mark]: this '•' begins no item of a list, and is printed
    6 |   • Last
      |   ^
   hint: an item begins with a hyphen and a space: '- '
sheet.yaml:8:3: warning[list-mark]: this '-' begins no item of a list, and is printed
    8 |   -"You" first.
      |   ^
   hint: write '- ' where an item begins, or put a \ before the hyphen if no list is meant
sheet.yaml:11:4: warning[list-mark]: this '-' begins no item of a list, and is printed
   11 |    -Two
      |    ^
   hint: write '- ' where an item begins, or put a \ before the hyphen if no list is meant
sheet.yaml:14:5: warning[list-mark]: this '-' begins no item of a list, and is printed
   14 |     -four -five
      |     ^
   hint: write '- ' where an item begins, or put a \ before the hyphen if no list is meant
)~"},

{R"~(body: Words <!-- a remark --> and words
)~",
R"~(sheet.yaml:1:13: error[markup]: HTML cannot stand inside a text
    1 | body: Words <!-- a remark --> and words
      |             ^
   hint: use *emphasis* or **strong**, or write \< for a < that is to be printed
)~"},
  };
  return rows;
}
// clang-format on

}  // namespace

TEST_CASE("markup beyond the subset is explained", "[load]") {
  check_explained(rows());
}

}  // namespace tandem::tests
