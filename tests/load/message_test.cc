// What messages say once their names are filled in.
#include <catch2/catch.hpp>

#include "load/message.h"

namespace tandem::tests {
namespace {

load::Message compile(const std::string& pattern) {
  Diagnostics diagnostics;
  const load::Message message = load::Message::compile(
      pattern, [](std::size_t) { return SourceSpan{}; }, diagnostics);
  for (const Diagnostic& each : diagnostics.sorted()) UNSCOPED_INFO(format_diagnostic(each, false));
  CHECK(diagnostics.empty());
  return message;
}

std::string say(const std::string& pattern, const load::MessageArguments& arguments, bool at_start = false,
                std::string_view language = "en") {
  return compile(pattern).format(arguments, at_start, language);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("names are filled in", "[load]") {
  CHECK(say("When {partner} calls {me}", {{"partner", "Ana"}, {"me", "Bo"}}) == "When Ana calls Bo");
  CHECK(say("{a}", {{"a", "李雷"}}) == "李雷");
  CHECK(say("{a} & {b}", {{"a", "نور"}, {"b", "Ωmega"}}) == "نور & Ωmega");
  CHECK(say("it's {a}'s", {{"a", "Ana"}}) == "it's Ana's");
  CHECK(say("'{'{a}'}'", {{"a", "Ana"}}) == "{Ana}");
  CHECK(say("{partner} and {me}", {{"me", "Bo"}}) == "{partner} and Bo");
}

TEST_CASE("a name is never read as a pattern or markup", "[load]") {
  for (const std::string name : {"*{a}*", "{b}", "'{", "}", "{a, select, other {x}}", "#", "''", "\\{"}) {
    CHECK(say("x {a} y", {{"a", name}, {"b", "B"}}) == "x " + name + " y");
    CHECK(say("{b, plural, other {{a} #}}", {{"a", name}, {"b", "2"}}) == name + " 2");
  }
}

TEST_CASE("a select follows the pronoun", "[load]") {
  const std::string pattern = "in {partner_pronoun, select, she {her} he {his} other {their}} own words";
  CHECK(say(pattern, {{"partner_pronoun", "she"}}) == "in her own words");
  CHECK(say(pattern, {{"partner_pronoun", "he"}}) == "in his own words");
  CHECK(say(pattern, {{"partner_pronoun", "they"}}) == "in their own words");
  CHECK(say(pattern, {}) == "in their own words");
  CHECK(say("{me_pronoun, select, she {{me} and her} other {{me}, {partner}}}",
            {{"me_pronoun", "she"}, {"me", "Ana"}}) == "Ana and her");
}

TEST_CASE("a plural follows the number and the language", "[load]") {
  const std::string pattern = "{b, plural, =0 {nobody} one {your child} other {your # children}}";
  CHECK(say(pattern, {{"b", "0"}}) == "nobody");
  CHECK(say(pattern, {{"b", "1"}}) == "your child");
  CHECK(say(pattern, {{"b", "3"}}) == "your 3 children");
  CHECK(say(pattern, {}) == "your {b} children");
  CHECK(say(pattern, {{"b", "several"}}) == "your several children");
  const std::string russian = "{b, plural, one {ребёнок} few {ребёнка} many {детей} other {дети}}";
  CHECK(say(russian, {{"b", "3"}}, false, "ru") == "ребёнка");
  CHECK(say(russian, {{"b", "21"}}, false, "ru") == "ребёнок");
  CHECK(say("{b, plural, offset:1 one {# more} other {# others}}", {{"b", "2"}}) == "1 more");
  const std::string ordinal = "{b, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}";
  CHECK(say(ordinal, {{"b", "2"}}) == "2nd");
  CHECK(say(ordinal, {{"b", "11"}}) == "11th");
}

TEST_CASE("words that open a sentence get a capital", "[load]") {
  const load::MessageArguments words{
      {"partner", "your partner"}, {"me_pronoun", "she"}, {"a", "ǆuro"}, {"b", "de Vries"}};
  CHECK(say("{partner} calls", words, true) == "Your partner calls");
  CHECK(say("{partner} calls", words, false) == "your partner calls");
  CHECK(say("“{partner}” calls", words, true) == "“Your partner” calls");
  CHECK(say("Listen. {partner} calls", words) == "Listen. Your partner calls");
  CHECK(say("Really?” {partner} asks, then {partner} waits", words) ==
        "Really?” Your partner asks, then your partner waits");
  CHECK(say("Wait… {partner}", words) == "Wait… Your partner");
  CHECK(say("Somebody, e.g. {partner}, and Dr. {partner}", words) ==
        "Somebody, e.g. your partner, and Dr. your partner");
  CHECK(say("{me_pronoun, select, she {she} other {they}} went. {me_pronoun, select, she {she} other {they}} "
            "rested",
            words, true) == "She went. She rested");
  CHECK(say("{a}", words, true) == "ǅuro");
  CHECK(say("{b}", words, true) == "De Vries");
  CHECK(say("lower {b}", words, true) == "lower de Vries");
  CHECK(say("{partner}", {{"partner", "élodie McKay"}}, true) == "Élodie McKay");
  CHECK(say("{partner}", {{"partner", "ijsbrand"}}, true, "nl") == "IJsbrand");
  CHECK(say("{partner}", {{"partner", "ilker"}}, true, "tr") == "İlker");
}

TEST_CASE("a name that ends in a full stop, or another sign, ends a sentence with it", "[load]") {
  const load::MessageArguments words{
      {"a", "Sam Jr."}, {"b", "Dr. X."}, {"me", "\u2068שרה ג.\u2069"}, {"partner", "your partner"}};
  CHECK(say("It is {a}. And {b}.", words) == "It is Sam Jr. And Dr. X.");
  CHECK(say("{a}? {a}! {a}, {a}… {a}: {a}'s", words) ==
        "Sam Jr.? Sam Jr.! Sam Jr., Sam Jr.… Sam Jr.: Sam Jr.'s");
  CHECK(say("About {a}. Then {b}.", {{"a", "a new job!"}, {"b", "who knows?"}}) ==
        "About a new job! Then who knows?");
  CHECK(say("{a}? {b}!", {{"a", "a new job!"}, {"b", "so…"}}) == "a new job!? So…!");
  CHECK(say("“{a}.” ({b}.) “{a}”.", words) == "“Sam Jr.” (Dr. X.) “Sam Jr.”.");
  CHECK(say("{me}.", words) == "\u2068שרה ג.\u2069");
  CHECK(say("With {a}. {partner} waits.", words) == "With Sam Jr. Your partner waits.");
  CHECK(say("{a}.. {a}.com etc..", words) == "Sam Jr... Sam Jr..com etc..");
  CHECK(say("{a_pronoun, select, other {{a}}}.", words) == "Sam Jr.");
  CHECK(say("{a_pronoun, select, other {etc.}}.", words) == "etc..");
}

TEST_CASE("a full stop in the next run is part of the same sentence", "[load]") {
  const load::MessageArguments words{{"a", "Sam Jr."}, {"partner", "your partner"}};
  load::SentenceState before;
  CHECK(compile("{a}").format(words, before) == "Sam Jr.");
  CHECK(compile(". ").format(words, before) == " ");
  CHECK(compile("{partner}").format(words, before) == "Your partner");
}

TEST_CASE("the next run of a paragraph can tell whether it opens a sentence", "[load]") {
  CHECK(load::ends_sentence("He left."));
  CHECK(load::ends_sentence("He left. "));
  CHECK(load::ends_sentence("“He left.” "));
  CHECK(load::ends_sentence(""));
  CHECK_FALSE(load::ends_sentence("He left, "));
  CHECK_FALSE(load::ends_sentence("for example, e.g. "));
  CHECK_FALSE(load::ends_sentence("He left. She "));
}

TEST_CASE("a message knows its names", "[load]") {
  const load::Message message = compile("{partner} {partner_pronoun, select, she {{me}} other {{partner}}}");
  CHECK(message.names() == Names{"me", "partner", "partner_pronoun"});
  CHECK_FALSE(message.is_literal());
  CHECK(compile("words").is_literal());
  CHECK(compile("").empty());
  CHECK(load::Message().format({}, true).empty());
  CHECK(load::Message::literal("{a} *x*").format({{"a", "Ana"}}, true) == "{a} *x*");
  CHECK(load::Message::literal("{a}").is_literal());
}

}  // namespace tandem::tests
