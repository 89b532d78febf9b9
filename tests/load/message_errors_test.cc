// Patterns with names that cannot be filled in, and their places in every kind of scalar.
// Each row: YAML, and what its author is told, to the letter.
#include "load/explained.h"

namespace tandem::tests {
namespace {

// clang-format off
const std::vector<Explained>& rows() {
  static const std::vector<Explained> rows{
{R"~(title: Öffne {parnter} ü
)~",
R"~(sheet.yaml:1:15: error[unknown-name]: unknown name 'parnter'
    1 | title: Öffne {parnter} ü
      |               ^^^^^^^
   hint: did you mean 'partner'?
)~"},

{R"~(title: Hello {partner
)~",
R"~(sheet.yaml:1:14: error[message-syntax]: this '{' is never closed
    1 | title: Hello {partner
      |              ^
   hint: write '}' behind the name, or \{ for a brace that is to be printed
)~"},

{R"~(title: Hello partner}
)~",
R"~(sheet.yaml:1:21: error[message-syntax]: this '}' has no '{' before it
    1 | title: Hello partner}
      |                     ^
   hint: write \} for a brace that is to be printed
)~"},

{R"~(title: Hello {}
)~",
R"~(sheet.yaml:1:14: error[message-syntax]: the braces are empty
    1 | title: Hello {}
      |              ^^
   hint: one of: a, a_pronoun, b, b_pronoun, me, me_pronoun, partner, partner_pronoun
)~"},

{R"~(title: Hello {my partner}
)~",
R"~(sheet.yaml:1:14: error[message-syntax]: 'my partner' cannot be a name
    1 | title: Hello {my partner}
      |              ^^^^^^^^^^^^
   hint: did you mean 'partner'?
)~"},

{R"~(title: Hello {0}
)~",
R"~(sheet.yaml:1:15: error[unknown-name]: unknown name '0'
    1 | title: Hello {0}
      |               ^
   hint: one of: a, a_pronoun, b, b_pronoun, me, me_pronoun, partner, partner_pronoun
)~"},

{R"~(title: "{partner_pronoun, select, she {her}}"
)~",
R"~(sheet.yaml:1:9: error[message-syntax]: this choice has no branch 'other'
    1 | title: "{partner_pronoun, select, she {her}}"
      |         ^
   hint: end it with other {…}, the words for everybody else
)~"},

{R"~(title: "{partner_pronoun, select, seh {her} other {their}}"
)~",
R"~(sheet.yaml:1:35: error[unknown-word]: unknown pronoun 'seh'
    1 | title: "{partner_pronoun, select, seh {her} other {their}}"
      |                                   ^^^
   hint: did you mean 'she'?
)~"},

{R"~(title: "{partner_pronoun, selekt, she {her} other {their}}"
)~",
R"~(sheet.yaml:1:27: error[message-syntax]: 'selekt' cannot be used here
    1 | title: "{partner_pronoun, selekt, she {her} other {their}}"
      |                           ^^^^^^
   hint: one of: select, plural, selectordinal
)~"},

{R"~(title: "{a, number}"
)~",
R"~(sheet.yaml:1:13: error[message-syntax]: 'number' cannot be used here
    1 | title: "{a, number}"
      |             ^^^^^^
   hint: one of: select, plural, selectordinal
)~"},

{R"~(title: "{a, plural, one child other children}"
)~",
R"~(sheet.yaml:1:9: error[message-syntax]: this choice cannot be read
    1 | title: "{a, plural, one child other children}"
      |         ^
   hint: write it like {…, plural, one {a day} other {# days}}
)~"},

{R"~(title: "{partner_pronoun, select, she {{mee}} other {{you} {Partner}}}"
)~",
R"~(sheet.yaml:1:41: error[unknown-name]: unknown name 'mee'
    1 | title: "{partner_pronoun, select, she {{mee}} other {{you} {Partner}}}"
      |                                         ^^^
   hint: did you mean 'me'?
sheet.yaml:1:55: error[unknown-name]: unknown name 'you'
    1 | title: "{partner_pronoun, select, she {{mee}} other {{you} {Partner}}}"
      |                                                       ^^^
   hint: one of: a, a_pronoun, b, b_pronoun, me, me_pronoun, partner, partner_pronoun
sheet.yaml:1:61: error[unknown-name]: unknown name 'Partner'
    1 | title: "{partner_pronoun, select, she {{mee}} other {{you} {Partner}}}"
      |                                                             ^^^^^^^
   hint: did you mean 'partner'?
)~"},

{R"~(title: "{{{{{{{{{{{{{{{{{{{{a}}}}}}}}}}}}}}}}}}}}"
)~",
R"~(sheet.yaml:1:25: error[message-syntax]: braces are nested too deep here
    1 | title: "{{{{{{{{{{{{{{{{{{{{a}}}}}}}}}}}}}}}}}}}}"
      |                         ^
   hint: write a simpler text
)~"},

{R"~(body: |
  First line.

  Second with {parnter}.
    indented {b} {c}
)~",
R"~(sheet.yaml:4:16: error[unknown-name]: unknown name 'parnter'
    4 |   Second with {parnter}.
      |                ^^^^^^^
   hint: did you mean 'partner'?
sheet.yaml:5:19: error[unknown-name]: unknown name 'c'
    5 |     indented {b} {c}
      |                   ^
   hint: one of: a, a_pronoun, b, b_pronoun, me, me_pronoun, partner, partner_pronoun
)~"},

{R"~(body: >-

  Folded text
  over lines with {parnter}

  and {mee} too
)~",
R"~(sheet.yaml:4:20: error[unknown-name]: unknown name 'parnter'
    4 |   over lines with {parnter}
      |                    ^^^^^^^
   hint: did you mean 'partner'?
sheet.yaml:6:8: error[unknown-name]: unknown name 'mee'
    6 |   and {mee} too
      |        ^^^
   hint: did you mean 'me'?
)~"},

{R"~(body: one
  two {parnter}

  three {mee}
)~",
R"~(sheet.yaml:2:8: error[unknown-name]: unknown name 'parnter'
    2 |   two {parnter}
      |        ^^^^^^^
   hint: did you mean 'partner'?
sheet.yaml:4:10: error[unknown-name]: unknown name 'mee'
    4 |   three {mee}
      |          ^^^
   hint: did you mean 'me'?
)~"},

{R"~(title: 'it''s {parnter}'
)~",
R"~(sheet.yaml:1:16: error[unknown-name]: unknown name 'parnter'
    1 | title: 'it''s {parnter}'
      |                ^^^^^^^
   hint: did you mean 'partner'?
)~"},

{R"~(title: "a\tb \u00e9 \
   {parnter}
   x {mee}"
)~",
R"~(sheet.yaml:2:5: error[unknown-name]: unknown name 'parnter'
    2 |    {parnter}
      |     ^^^^^^^
   hint: did you mean 'partner'?
sheet.yaml:3:7: error[unknown-name]: unknown name 'mee'
    3 |    x {mee}"
      |       ^^^
   hint: did you mean 'me'?
)~"},

{R"~(title: "日本 {parnter}"
)~",
R"~(sheet.yaml:1:13: error[unknown-name]: unknown name 'parnter'
    1 | title: "日本 {parnter}"
      |               ^^^^^^^
   hint: did you mean 'partner'?
)~"},

{R"~(body: |
  - item {parnter}

    more {mee}
)~",
R"~(sheet.yaml:2:11: error[unknown-name]: unknown name 'parnter'
    2 |   - item {parnter}
      |           ^^^^^^^
   hint: did you mean 'partner'?
sheet.yaml:4:11: error[unknown-name]: unknown name 'mee'
    4 |     more {mee}
      |           ^^^
   hint: did you mean 'me'?
)~"},
  };
  return rows;
}
// clang-format on

}  // namespace

TEST_CASE("a wrong name or choice is explained where it stands", "[load]") {
  check_explained(rows());
}

}  // namespace tandem::tests
