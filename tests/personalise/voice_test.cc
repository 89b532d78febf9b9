// What a voice says it was asked while something was made.
#include "personalise/voice.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

using Answers = std::vector<std::pair<std::string, std::string>>;

model::Couple couple_of(const std::string& a, const std::string& b) {
  model::Couple couple;
  couple.id.value = "couple-01";
  couple.a.name.value = a;
  couple.a.pronouns = model::Pronouns::she;
  couple.b.name.value = b;
  return couple;
}

load::Message compile(const std::string& pattern) {
  Diagnostics diagnostics;
  load::Message message = load::Message::compile(
      pattern, [](std::size_t) { return SourceSpan(); }, diagnostics);
  REQUIRE(!diagnostics.has_errors());
  return message;
}

load::RichParagraph paragraph_of(const std::string& pattern) {
  load::RichParagraph paragraph;
  paragraph.runs.push_back({compile(pattern), false, false, {}});
  return paragraph;
}

}  // namespace

TEST_CASE("what has no place for a name asks nothing") {
  const personalise::Voice voice =
      personalise::Voice::for_couple(couple_of("Ann", "Bo"), personalise::Reader::a);
  const personalise::Voice::Listener listener(voice);
  CHECK(voice.fill(compile("Breathe.")) == "Breathe.");
  CHECK(voice.fill(paragraph_of("Breathe.")).front() == "Breathe.");
  CHECK(voice.place_of(U'A') != nullptr);
  CHECK(listener.asked().answers().empty());
}

TEST_CASE("names and pronouns are on record, each once, by question") {
  const personalise::Voice voice =
      personalise::Voice::for_couple(couple_of("Ann", "Bo"), personalise::Reader::b);
  const personalise::Voice::Listener listener(voice);
  CHECK(voice.fill(compile("{partner} and {me}, {partner}")) == "Ann and Bo, Ann");
  CHECK(voice.fill(paragraph_of("{partner_pronoun, select, she {her} other {their}}")).front() == "Her");
  CHECK(voice.name_a() == "Ann");
  CHECK(listener.asked().answers() ==
        Answers{{"a", "Ann"}, {"me", "Bo"}, {"partner", "Ann"}, {"partner_pronoun", "she"}});
}

TEST_CASE("who reads, who is known and what the facilitator wrote are on record") {
  model::Couple couple = couple_of("Ann", "Bo");
  const auto asked_of = [&](personalise::Reader reader, const auto& ask) {
    const personalise::Voice voice = personalise::Voice::for_couple(couple, reader);
    const personalise::Voice::Listener listener(voice);
    ask(voice);
    return listener.asked().answers();
  };
  CHECK(asked_of(personalise::Reader::a, [](const personalise::Voice& voice) {
          CHECK(voice.reader() == personalise::Reader::a);
        }) == Answers{{"reader", "a"}});
  CHECK(asked_of(personalise::Reader::b, [](const personalise::Voice& voice) {
          CHECK(voice.reader_name() == "Bo");
        }) == Answers{{"b", "Bo"}, {"reader", "b"}});
  CHECK(asked_of(personalise::Reader::both, [](const personalise::Voice& voice) {
          CHECK(voice.knows_the_couple());
        }) == Answers{{"couple", "known"}});
  CHECK(asked_of(personalise::Reader::both, [](const personalise::Voice& voice) {
          CHECK(voice.fill(compile("{me}")) == "{me}");
        }) == Answers{{"me", "{me}"}});
  const auto ask_for_note = [](const personalise::Voice& voice) { (void)voice.note(); };
  CHECK(asked_of(personalise::Reader::a, ask_for_note) == Answers{{"note", ""}});
  couple.note.paragraphs.push_back(paragraph_of("See you"));
  CHECK(asked_of(personalise::Reader::a, ask_for_note) == Answers{{"note", "couple-01"}});
}

TEST_CASE("A's and B's pages answer alike whether they are for both") {
  Answers answers;
  for (const personalise::Reader reader :
       {personalise::Reader::a, personalise::Reader::b, personalise::Reader::anybody}) {
    const personalise::Voice voice = reader == personalise::Reader::anybody
                                         ? personalise::Voice::for_anybody({})
                                         : personalise::Voice::for_couple(couple_of("Ann", "Bo"), reader);
    const personalise::Voice::Listener listener(voice);
    CHECK_FALSE(voice.speaks_to_both());
    CHECK(listener.asked().answers() == Answers{{"to-both", "no"}});
  }
  const personalise::Voice joint =
      personalise::Voice::for_couple(couple_of("Ann", "Bo"), personalise::Reader::both);
  const personalise::Voice::Listener listener(joint);
  CHECK(joint.speaks_to_both());
  CHECK(listener.asked().answers() == Answers{{"to-both", "yes"}});
}

TEST_CASE("a scope inside of another hears what is asked of it alone, and passes it on when it ends") {
  const personalise::Voice voice =
      personalise::Voice::for_couple(couple_of("Ann", "Bo"), personalise::Reader::a);
  const personalise::Voice::Listener outer(voice);
  (void)voice.name_b();
  {
    const personalise::Voice::Listener inner(voice);
    (void)voice.name_a();
    const personalise::Voice::Listener innermost(voice);
    (void)voice.knows_the_couple();
    CHECK(innermost.asked().answers() == Answers{{"couple", "known"}});
    CHECK(inner.asked().answers() == Answers{{"a", "Ann"}});
  }
  CHECK(outer.asked().answers() == Answers{{"a", "Ann"}, {"b", "Bo"}, {"couple", "known"}});
  (void)voice.reader();
  CHECK(outer.asked().answers().size() == 4);
}

TEST_CASE("a copy of a voice is not listened to") {
  const personalise::Voice voice =
      personalise::Voice::for_couple(couple_of("Ann", "Bo"), personalise::Reader::a);
  const personalise::Voice::Listener listener(voice);
  const personalise::Voice copy = voice;
  CHECK(copy.name_a() == "Ann");
  CHECK(listener.asked().answers().empty());
}

TEST_CASE("a name too long is wrong where it was written, and of two the longer one") {
  const SourceFile file{"couples.yaml", "a\nb\n"};
  model::Couple couple = couple_of("Ann", "Bo");
  couple.a.name.span = {&file, 1, 1, 1};
  couple.b.name.span = {&file, 2, 1, 1};
  CHECK(personalise::Voice::for_couple(couple, personalise::Reader::a).place_of_reader().line == 1);
  CHECK(personalise::Voice::for_couple(couple, personalise::Reader::b).place_of_reader().line == 2);
  CHECK(personalise::Voice::for_couple(couple, personalise::Reader::both).place_of_reader().line == 1);
  couple.b.name.value = "Bartholomew";
  CHECK(personalise::Voice::for_couple(couple, personalise::Reader::both).place_of_reader().line == 2);
}

TEST_CASE("a partner who has not answered is called as on a handout") {
  model::Words words;
  words.reader = "you";
  words.other = "your partner";
  words.partner_a = "Partner A";
  words.partner_b = "Partner B";
  model::Couple couple = couple_of("Ann", "");
  couple.open = model::OpenPartner::b;
  const auto say = [&](personalise::Reader reader, const std::string& pattern) {
    return personalise::Voice::for_couple(couple, reader, "en", words).fill(compile(pattern));
  };
  CHECK(say(personalise::Reader::a, "{partner} and {me}: {a}, {b}") ==
        "Your partner and Ann: Ann, Partner B");
  CHECK(say(personalise::Reader::b, "{partner} and {me}: {a}, {b}") == "Ann and you: Ann, Partner B");
  CHECK(say(personalise::Reader::both, "{a} and {b}") == "Ann and Partner B");
  CHECK(say(personalise::Reader::a, "{partner_pronoun, select, she {her} other {their}}") == "Their");
  CHECK(personalise::Voice::for_couple(couple, personalise::Reader::b, "en", words).reader_name() ==
        "Partner B");
  couple = couple_of("", "Bo");
  couple.open = model::OpenPartner::a;
  CHECK(say(personalise::Reader::a, "{partner} and {me}: {a}, {b}") == "Bo and you: Partner A, Bo");
  CHECK(say(personalise::Reader::b, "{partner}") == "Your partner");
}

}  // namespace tandem::tests
