// Straight quotes and apostrophes, and the printed ones that they become: one table.
#include <catch2/catch.hpp>

#include "load/every_field.h"

namespace tandem::tests {
namespace {

struct Quoted {
  const char* typed;
  const char* printed;
};

// Emphasis and links are marked as sample.h shows them.
const Quoted rows[] = {
    // words and sentences
    {R"~(She said "yes".)~", "She said “yes”."},
    {R"~("Yes," she said, "and no.")~", "“Yes,” she said, “and no.”"},
    {R"~(She said 'yes'.)~", "She said ‘yes’."},
    {R"~("Yes!" "No?" "So.")~", "“Yes!” “No?” “So.”"},
    {R"~(" wide ")~", "“ wide ”"},
    {R"~(an open "quote)~", "an open “quote"},
    {R"~(said:"Yes")~", "said:“Yes”"},
    {R"~("€5" and "…so")~", "“€5” and “…so”"},
    // nested
    {R"~("'Yes,' he said")~", "“‘Yes,’ he said”"},
    {R"~('"Yes," he said')~", "‘“Yes,” he said’"},
    {R"~("What's 'it'?")~", "“What’s ‘it’?”"},
    {R"~("The children's 'turn'")~", "“The children’s ‘turn’”"},
    {R"~("He said 'it's mine'")~", "“He said ‘it’s mine’”"},
    // elisions
    {R"~('Tis the season)~", "’Tis the season"},
    {R"~('Twas late, 'TWAS cold, 'twas so)~", "’Twas late, ’TWAS cold, ’twas so"},
    {R"~("'Twas late," she said)~", "“’Twas late,” she said"},
    {R"~('Tisn't so)~", "’Tisn’t so"},
    {R"~(Tell 'em, and 'em too)~", "Tell ’em, and ’em too"},
    {R"~(the '90s)~", "the ’90s"},
    {R"~(the '90s-'00s and '10s--'20s)~", "the ’90s-’00s and ’10s–’20s"},
    {R"~(the '90s–'00s)~", "the ’90s–’00s"},
    {R"~(the 1990's, the '60's)~", "the 1990’s, the ’60’s"},
    {R"~(class of '05.)~", "class of ’05."},
    {R"~(rock 'n' roll)~", "rock ’n’ roll"},
    {R"~(Rock 'N' Roll, fish 'n chips)~", "Rock ’N’ Roll, fish ’n chips"},
    {R"~('Cause I said 'cause')~", "’Cause I said ‘cause’"},
    {R"~('20' and '3')~", "‘20’ and ‘3’"},
    {R"~(don't, won't, o'clock, y'all'd've)~", "don’t, won’t, o’clock, y’all’d’ve"},
    {R"~(the partners' turn, James' and Kim's)~", "the partners’ turn, James’ and Kim’s"},
    {R"~(the 'dogs' bowl' here)~", "the ‘dogs’ bowl’ here"},
    {R"~(5'10" tall)~", "5’10” tall"},
    // dashes and dots
    {R"~(She said--"Never.")~", "She said–“Never.”"},
    {R"~(She said--"*Never* again.")~", "She said–“<em>Never</em> again.”"},
    {R"~(And then--"...nothing.")~", "And then–“…nothing.”"},
    {R"~(And then---'nothing')~", "And then—‘nothing’"},
    {R"~(She said—"Never.")~", "She said—“Never.”"},
    {R"~("Wait--" he said)~", "“Wait–” he said"},
    {R"~("Wait--"he said)~", "“Wait–”he said"},
    {R"~('Wait--' he said)~", "‘Wait–’ he said"},
    {R"~("Well..." he said)~", "“Well…” he said"},
    {R"~(..."well")~", "…“well”"},
    {R"~(So... "well")~", "So… “well”"},
    {R"~("I was--". Then "no.")~", "“I was–”. Then “no.”"},
    {R"~(-- "so" --)~", "– “so” –"},
    // hyphens, slashes, brackets
    {R"~(A "yes"-"no" question)~", "A “yes”-“no” question"},
    {R"~(a non-"standard" day, a 'this'-'that')~", "a non-“standard” day, a ‘this’-‘that’"},
    {R"~("yes"/"no", 'yes'/'no', and/or)~", "“yes”/“no”, ‘yes’/‘no’, and/or"},
    {R"~(("so") ["so"] ('so'))~", "(“so”) [“so”] (‘so’)"},
    {R"~((she said "so") and ("so" she said))~", "(she said “so”) and (“so” she said)"},
    {R"~("(so)" and "[so]")~", "“(so)” and “[so]”"},
    {R"~("a"="b"&"c")~", "“a”=“b”&“c”"},
    // emphasis, links and names beside them
    {R"~("*Never*" and *"never"*)~", "“<em>Never</em>” and <em>“never”</em>"},
    {R"~(**"A"**-"b", "**A**"-'b')~", "<strong>“A”</strong>-“b”, “<strong>A</strong>”-‘b’"},
    {R"~(*never*--"**no**")~", "<em>never</em>–“<strong>no</strong>”"},
    {R"~(*'Twas* and **'90s**)~", "<em>’Twas</em> and <strong>’90s</strong>"},
    {R"~(a *word*'s, **{a}**'s)~", "a <em>word</em>’s, <strong>Ana</strong>’s"},
    {R"~("{a}", '{a}' and {a}'s)~", "“Ana”, ‘Ana’ and Ana’s"},
    {R"~(--"{a}"--'{a}')~", "–“Ana”–‘Ana’"},
    {R"~("{a}" - "{a}")~", "“Ana” - “Ana”"},
    {R"~("[words](https://example.org)")~", "“<link https://example.org>words</link>”"},
    {R"~([an "x"](https://example.org)"y")~", "<link https://example.org>an “x”</link>”y”"},
    // other languages, and what is escaped
    {R"~(¿"Qué" dices? ¡'No'!)~", "¿“Qué” dices? ¡‘No’!"},
    {R"~(—"Hola" —dijo. «Dice "sí"».)~", "—“Hola” —dijo. «Dice “sí”»."},
    {R"~(«"Sí"» y «'no'»)~", "«“Sí”» y «‘no’»"},
    {R"~(l'amour, "l'été", d'"amour")~", "l’amour, “l’été”, d’“amour”"},
    {R"~(\"straight\" don\'t)~", "\"straight\" don't"},
};

}  // namespace

TEST_CASE("quotes open, close and stand for what is left out", "[load]") {
  for (const Quoted& row : rows) {
    load::Node node;
    node.kind = load::Node::Kind::scalar;
    node.scalar = row.typed;
    Diagnostics diagnostics;
    const load::RichText text = load::parse_rich_text(node, load::RichTextForm::blocks, diagnostics);
    CAPTURE(row.typed);
    CHECK(diagnostics.empty());
    CHECK(show(text, {{"a", "Ana"}}) == row.printed);
  }
}

}  // namespace tandem::tests
