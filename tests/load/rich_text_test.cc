// The Markdown subset and smart typography, as paragraphs of runs.
#include <catch2/catch.hpp>

#include "load/every_field.h"

namespace tandem::tests {
namespace {

load::RichText parse(const std::string& text, load::RichTextForm form = load::RichTextForm::blocks) {
  load::Node node;
  node.kind = load::Node::Kind::scalar;
  node.scalar = text;
  Diagnostics diagnostics;
  load::RichText result = load::parse_rich_text(node, form, diagnostics);
  for (const Diagnostic& each : diagnostics.sorted()) UNSCOPED_INFO(format_diagnostic(each, false));
  CHECK(diagnostics.empty());
  return result;
}

std::string read(const std::string& text) {
  return show(parse(text), {{"partner", "Ana"}, {"a", "*{b}*"}, {"partner_pronoun", "she"}});
}

}  // namespace

TEST_CASE("emphasis, strong words and links become runs", "[load]") {
  CHECK(read("plain *em* **strong** ***both***") ==
        "plain <em>em</em> <strong>strong</strong> <strong><em>both</em></strong>");
  CHECK(
      read("see [the *site*](https://example.org/x_y_z)") ==
      "see <link https://example.org/x_y_z>the </link><link https://example.org/x_y_z><em>site</em></link>");
  CHECK(read("[write](mailto:a@b.c) <https://example.org>") ==
        "<link mailto:a@b.c>write</link> <link https://example.org>https://example.org</link>");
  CHECK(
      read("*say [ojalá](lang:es)*, [bom *dia*](lang:pt-BR)") ==
      "<em>say </em><lang es><em>ojalá</em></lang>, <lang pt-BR>bom </lang><lang pt-BR><em>dia</em></lang>");
  CHECK(read("5 * 3 * 2, snake_case_word, a < b & c, 1 | 2") ==
        "5 * 3 * 2, snake_case_word, a < b & c, 1 | 2");
  CHECK(read("\\*not em\\* \\# \\\\ \\_") == "*not em* # \\ _");
  CHECK(read("fish & chips, AT&T; &unknown; \\&amp; &#x; &#12a;") ==
        "fish & chips, AT&T; &unknown; &amp; &#x; &#12a;");
  CHECK(read("2*3 is six") == "2*3 is six");
  CHECK(read("2\\*3\\*4, *17*(2), (*b*)-*c*: *{partner}*'s") ==
        "2*3*4, <em>17</em>(2), (<em>b</em>)-<em>c</em>: <em>Ana</em>’s");
  CHECK(read("[*a*](https://x.org/a*b*c)") == "<link https://x.org/a*b*c><em>a</em></link>");
}

TEST_CASE("paragraphs and lists keep their kinds and numbers", "[load]") {
  CHECK(read("one\nstill one\n\ntwo  \nnew line\\\nand another") ==
        "one still one\ntwo\nnew line\nand another");
  CHECK(read("before\n\n- a\n- **b**\n\nafter") == "before\nlist - a\n- <strong>b</strong>\nafter");
  CHECK(read("3. a\n4. b\n\n\n1) c") == "list 3. a\n4. b\nlist 1. c");
  CHECK(read("- a\n\n  more\n\n- b") == "list - a\nmore\n- b");
  CHECK(read("    indented is only text") == "indented is only text");
  CHECK(parse("").empty());
  CHECK(parse("  \n \n").empty());
}

TEST_CASE("names stand in markup as words do, and never become markup", "[load]") {
  CHECK(read("*{partner}* and **{partner}**'s _{partner}_") ==
        "<em>Ana</em> and <strong>Ana</strong>’s <em>Ana</em>");
  CHECK(read("{a} {a}") == "*{b}* *{b}*");
  CHECK(read("{partner_pronoun, select, she {her} other {their}} **own _words_**") ==
        "Her <strong>own </strong><strong><em>words</em></strong>");
  CHECK(read("choose {partner_pronoun, select,\n  she {her}\n\n  other {their}\n} words") ==
        "choose her words");
  CHECK(read("\\{partner\\} \\{ and \\'\\{\\' \\}\\}") == "{partner} { and '{' }}");
  const load::RichText text = parse("{partner} *{a}* {partner_pronoun, select, other {{b}}}");
  CHECK(text.names() == std::vector<std::string>{"a", "b", "partner", "partner_pronoun"});
}

TEST_CASE("words that Markdown would take for addresses of links are printed", "[load]") {
  CHECK(read("[Kim]: hello") == "[Kim]: hello");
  CHECK(read("[Sam]: No.\n\n[Sam]: I hear you.") == "[Sam]: No.\n[Sam]: I hear you.");
  CHECK(read("1. [Sam]: Yes.\n2. [Kim]: no. [Sam]") == "list 1. [Sam]: Yes.\n2. [Kim]: no. [Sam]");
  CHECK(read("[Kim]:\nhello\n'title'") == "[Kim]: hello ‘title’");
  CHECK(read("*[{partner}]*: \"yes\" and **[Kim]:** no") ==
        "<em>[Ana]</em>: “yes” and <strong>[Kim]:</strong> no");
  CHECK(read("[a][b], [a], [b]: c, [words](https://example.org/a]:b)") ==
        "[a][b], [a], [b]: c, <link https://example.org/a]:b>words</link>");
  CHECK(read("- a\n\\-b\n-5 °C\n2.5 l\n3.b\n1\\.You") == "list - a -b -5 °C 2.5 l 3.b 1.You");
  CHECK(read("one -two\n– three") == "one -two – three");
  CHECK(read("- [ ] to do\n- [x] done") == "list - [ ] to do\n- [x] done");
}

TEST_CASE("a number at the start of a line is a list's or a word", "[load]") {
  CHECK(read("2019. We moved.") == "2019. We moved.");
  CHECK(parse("2019. We moved.", load::RichTextForm::inline_only).paragraphs.size() == 1);
  CHECK(read("2015. We met.\n\n2019. We moved.") == "2015. We met.\n2019. We moved.");
  CHECK(read("2015) We met.\n2019) We moved.") == "2015) We met. 2019) We moved.");
  CHECK(read("It was in\n2019. We moved.") == "It was in 2019. We moved.");
  CHECK(read("- 2019. We moved.\n- 2021. We married.") == "list - 2019. We moved.\n- 2021. We married.");
  CHECK(read("2019.") == "2019.");
  CHECK(read("1000. one\n1001. two\n1002. three") == "list 1000. one\n1001. two\n1002. three");
  CHECK(read("998. a\n999. b\n1000. c") == "list 998. a\n999. b\n1000. c");
  CHECK(read("98. a\n99. b\n100. c") == "list 98. a\n99. b\n100. c");
  CHECK(read("7. alone") == "list 7. alone");
  CHECK(read("0. a\n1. b") == "list 0. a\n1. b");
  CHECK(read("1. a\n1. b\n1. c") == "list 1. a\n2. b\n3. c");
  CHECK(read("1. a\n\n   2019. was good.\n\n2. b") == "list 1. a\n2019. was good.\n2. b");
  CHECK(read("1. We met.\n2019. We moved.\n2. b") == "list 1. We met. 2019. We moved.\n2. b");
  CHECK(read("2000000000. We") == "2000000000. We");
}

TEST_CASE("a year before a list or between two is a paragraph, and the items stay items", "[load]") {
  CHECK(read("2019. We moved.\n\n1. A\n2. B") == "2019. We moved.\nlist 1. A\n2. B");
  CHECK(read("2019. We moved.\n2020. We married.\n\n1. A\n2. B") ==
        "2019. We moved. 2020. We married.\nlist 1. A\n2. B");
  CHECK(read("2019. We moved.\n1. A\n2. B") == "2019. We moved.\nlist 1. A\n2. B");
  CHECK(read("- Ana\n- Kim\n\n2019. We moved.\n\n1. Lee\n2. Sam") ==
        "list - Ana\n- Kim\n2019. We moved.\nlist 1. Lee\n2. Sam");
  CHECK(read("1. Ana\n2. Kim\n\n2019. We moved.\n\n1. Lee\n2. Sam") ==
        "list 1. Ana\n2. Kim\n2019. We moved.\nlist 1. Lee\n2. Sam");
  CHECK(read("1. Ana\n2. Kim\n\n2019. We moved.\n\n3. Lee") ==
        "list 1. Ana\n2. Kim\n2019. We moved.\nlist 3. Lee");
}

TEST_CASE("typewriter marks become printed ones", "[load]") {
  CHECK(read("\"Yes,\" she said, 'no'") == "“Yes,” she said, ‘no’");
  CHECK(read("\"'Yes,' he said\"") == "“‘Yes,’ he said”");
  CHECK(read("it's {partner}'s, the partners' turn") == "it’s Ana’s, the partners’ turn");
  CHECK(read("\"{partner}\" and '{partner}'") == "“Ana” and ‘Ana’");
  CHECK(read("(\"so\") [\"so\"] -- \"so\"") == "(“so”) [“so”] – “so”");
  CHECK(read("\"*What*\" and *\"what\"*, **{partner}**'s") ==
        "“<em>What</em>” and <em>“what”</em>, <strong>Ana</strong>’s");
  CHECK(read("the '90s, '95 and 'tis, rock 'n' roll, '20'") == "the ’90s, ’95 and ’tis, rock ’n’ roll, ‘20’");
  CHECK(read("1990--2000 a---b wait... \"wait--\" wait--\"now\"") ==
        "1990–2000 a—b wait… “wait–” wait–“now”");
  CHECK(read("\\\"straight\\\" don\\'t \\-- \\...") == "\"straight\" don't -- ...");
  CHECK(read("{partner_pronoun, select, she {she's \"it\" the children'} other {x}}") ==
        "She’s “it” the children’");
  CHECK(read("a 'quote' before {partner}, 'and' after") == "a ‘quote’ before Ana, ‘and’ after");
}

}  // namespace tandem::tests
