// Sentences that go with a place for what nobody knows.
#include "load/fact_places.h"

#include <algorithm>

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

std::string without_season(const std::string& text) {
  return load::without_sentences(text, {"season"}, "en").text;
}

}  // namespace

TEST_CASE("a sentence goes with its place, and its neighbours stay", "[facts]") {
  CHECK(without_season("Think of {season}. Write one thing.") == "Write one thing.");
  CHECK(without_season("Write one thing. Is it {season}?") == "Write one thing.");
  CHECK(without_season("First. In {season}, all is new! Last.") == "First. Last.");
  CHECK(without_season("Until {until}, rest.") == "Until {until}, rest.");
  CHECK(without_season("Only {season}") == "");
}

TEST_CASE("a sentence may go on over a line's end", "[facts]") {
  CHECK(without_season("What do you want\nin {season}? Write it\ndown.\n") == "Write it\ndown.\n");
}

TEST_CASE("paragraphs and items go by themselves", "[facts]") {
  CHECK(without_season("One.\n\nAll of {season}.\n\nTwo.\n") == "One.\n\nTwo.\n");
  CHECK(without_season("- One.\n- All of {season}.\n- Two. And {season}.\n") == "- One.\n- Two.\n");
  CHECK(without_season("1. One of {season}.\n2. Two.\n") == "1. Two.\n");
}

TEST_CASE("no sentence ends behind an abbreviation or an initial", "[facts]") {
  CHECK(without_season("Ask Dr. Green about {season}. Then rest a little.") == "Then rest a little.");
  CHECK(without_season("Hello. At 5 p.m. Ann and {partner} rest in {season}. Bye now.") == "Hello. Bye now.");
  CHECK(without_season("Look at St. Mary in {season}.") == "");
  CHECK(without_season("Rest. Some rest, e.g. Ann, in {season}. Or J. Smith. Bye.") ==
        "Rest. Or J. Smith. Bye.");
  CHECK(without_season("Ask the U.S. Army, Mr. {a} and No. 5 in {season}. Bye.") == "Bye.");
  CHECK(without_season("Is it so? No. In {season}, it was.") == "Is it so? No.");
  CHECK(without_season("I gave up. In {season}, I rest. Our job. It counts.") ==
        "I gave up. Our job. It counts.");
  const std::string spanish = "¿Qué ayuda? Habla con la Sra. López en {season}.";
  CHECK(load::without_sentences(spanish, {"season"}, "es").text == "¿Qué ayuda?");
  CHECK(
      load::without_sentences("Descansa. P. ej. Ana, en {season}. ¡Ya! Y D.ª Eva.", {"season"}, "es").text ==
      "Descansa. ¡Ya! Y D.ª Eva.");
}

TEST_CASE("what is in brackets, in quotes or between stars goes as a whole", "[facts]") {
  CHECK(without_season("*In {season}, rest counts double. Rest a little.* Bye now.") == "Bye now.");
  CHECK(without_season("Hello. **In {season}, rest. *So*. Rest.** _Bye._") == "Hello. _Bye._");
  CHECK(without_season("You said (in {season} all is hard. It is not so). What now?") == "What now?");
  CHECK(without_season("[Rest in {season}. Or not](https://example.org). Bye.") == "Bye.");
  CHECK(without_season("[Rest. Or not](https://example.org). Bye in {season}.") ==
        "[Rest. Or not](https://example.org).");
  CHECK(without_season("She said \"In {season}. Really.\" Then we left.") == "Then we left.");
  CHECK(without_season("She said “Rest. In {season}.” Then we left.") == "Then we left.");
  CHECK(without_season("\"Why?\" {partner} asks in {season}. Bye.") == "Bye.");
  CHECK(without_season("It's 5 * 3. We don't rest in {season}. It's so.") == "It's 5 * 3. It's so.");
  CHECK(without_season("Rest (a little. In {season} more. Bye.") == "Rest (a little. Bye.");
  CHECK(without_season("Rest \\(a. In {season} \\(more\\). Bye.") == "Rest \\(a. Bye.");
  CHECK(without_season("Rest.\\\nIn {season}, more.\\\nBye.") == "Rest.\\\nBye.");
  CHECK(without_season("Rest.\\\nIn {season}, more.") == "Rest.");
  CHECK(without_season("Rest. \\*In {season}\\*. Bye.") == "Rest. Bye.");
  CHECK(without_season("It's Ann's. We rest in {season}. 'Tis so.") == "It's Ann's. 'Tis so.");
}

TEST_CASE("a place for a name may open a sentence, and its full stops end none", "[facts]") {
  CHECK(without_season("Rest. {partner} helps in {season}. {a} rests.") == "Rest. {a} rests.");
  CHECK(without_season("{a_pronoun, select, she {Rest. So} other {No. In {season}}} now. Bye.") == "Bye.");
}

TEST_CASE("the numbers of a list go on by one, and no year is a list's", "[facts]") {
  CHECK(without_season("8. A.\n9. In {season}.\n10. B.\n11. C.\n") == "8. A.\n9. B.\n10. C.\n");
  CHECK(without_season("1. In {season}.\n1. B.\n1. C.\n") == "1. B.\n1. C.\n");
  CHECK(without_season("1. In {season}.\n2. B.\n\nText.\n\n1. C.\n2. D.\n") ==
        "1. B.\n\nText.\n\n1. C.\n2. D.\n");
  CHECK(without_season("We met in\n1990. We rest in {season}. Bye.") == "We met in\n1990. Bye.");
}

TEST_CASE("what is left knows where it stood", "[facts]") {
  const std::string written = "9. In {season}.\n10. Ümit. In {season}. Bye.\n\n- So.\n";
  const load::LeftOver left = load::without_sentences(written, {"season"}, "en");
  REQUIRE(left.text == "9. Ümit. Bye.\n\n- So.\n");
  REQUIRE(left.places.size() == left.text.size());
  CHECK(std::ranges::is_sorted(left.places));
  for (std::size_t i = 1; i < left.text.size(); ++i) CHECK(written[left.places[i]] == left.text[i]);
}

TEST_CASE("places become arguments of the same length", "[facts]") {
  for (const load::FactPlace& place : load::fact_places()) {
    CHECK(place.written.size() == place.argument.size());
    CHECK(load::is_fact_argument(place.argument));
  }
  CHECK(load::with_fact_arguments("In {season} until {until}, {me}.") == "In {f_seas} until {f_unt}, {me}.");
  CHECK(load::line_argument("our-list", 12) == "f_our_list_12");
  CHECK(load::is_fact_argument("f_our_list_12"));
  CHECK(!load::is_fact_argument("f_our_list"));
  CHECK(!load::is_fact_argument("partner"));
  CHECK(load::fact_alone("{tasks}") == "tasks");
  CHECK(load::fact_alone("{tasks}.").empty());
}

}  // namespace tandem::tests
