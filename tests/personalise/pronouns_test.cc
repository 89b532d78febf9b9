// How sentences speak of a partner: by common pronouns, by forms of their own, by the name.
#include "model/pronouns.h"

#include <catch2/catch.hpp>

#include "personalise/voice.h"

namespace tandem::tests {
namespace {

model::Words words_of_pages() {
  model::Words words;
  words.reader = "you";
  words.other = "your partner";
  words.partner_a = "Partner A";
  words.partner_b = "Partner B";
  words.pronouns = {"she/her/her", "he/him/his", "they/them/their", "{name}’s"};
  return words;
}

std::string said(const personalise::Voice& voice, const std::string& pattern) {
  Diagnostics diagnostics;
  const load::Message message = load::Message::compile(
      pattern, [](std::size_t) { return SourceSpan(); }, diagnostics);
  REQUIRE(!diagnostics.has_errors());
  return voice.fill(message);
}

std::string said_of(const model::PartnerPronouns& pronouns) {
  model::Couple couple;
  couple.a.name.value = "Ann";
  couple.b.name.value = "Alex";
  couple.b.pronouns = pronouns;
  return said(personalise::Voice::for_couple(couple, personalise::Reader::a, "en", words_of_pages()),
              "When {partner_they} can, ask {partner_them} in {partner_their} words "
              "{partner_pronoun, select, she {(s)} he {(h)} they {(t)} other {(o)}}");
}

struct Read {
  std::string pronouns;
  std::string told;
};

Read read(const std::string& words) {
  load::Node node;
  node.kind = load::Node::Kind::scalar;
  node.scalar = words;
  Diagnostics diagnostics;
  model::PartnerPronouns pronouns;
  model::decode(node, pronouns, load::Bounds{}, diagnostics);
  Read result{model::describe_value(pronouns), {}};
  for (const Diagnostic& each : diagnostics.sorted()) result.told += each.code + ": " + each.hint;
  return result;
}

}  // namespace

TEST_CASE("sentences have the forms that a partner has, or the name") {
  CHECK(said_of(model::Pronouns::she) == "When she can, ask her in her words (s)");
  CHECK(said_of(model::Pronouns::he) == "When he can, ask him in his words (h)");
  CHECK(said_of(model::Pronouns::they) == "When they can, ask them in their words (t)");
  CHECK(said_of(model::Pronouns::none) == "When Alex can, ask Alex in Alex’s words (o)");
  CHECK(said_of(model::own_pronouns("ze/zir/zirs").value()) == "When ze can, ask zir in zirs words (o)");
  CHECK(said_of(model::own_pronouns("xe/xem").value()) == "When xe can, ask xem in Alex’s words (o)");
}

TEST_CASE("whoever is not known, or has not answered, is they") {
  const std::string pattern = "Ask {partner}: {partner_they}, {partner_them}, {partner_their}.";
  const std::string expected = "Ask your partner: they, them, their.";
  CHECK(said(personalise::Voice::for_anybody(words_of_pages()), pattern) == expected);
  model::Couple couple;
  couple.a.name.value = "Ann";
  couple.open = model::OpenPartner::b;
  CHECK(said(personalise::Voice::for_couple(couple, personalise::Reader::a, "en", words_of_pages()),
             pattern) == expected);
}

TEST_CASE("a name without pronouns keeps its direction inside its form") {
  model::Couple couple;
  couple.a.name.value = "Ann";
  couple.b.name.value = "שרה";
  couple.b.pronouns = model::Pronouns::none;
  const personalise::Voice voice =
      personalise::Voice::for_couple(couple, personalise::Reader::a, "en", words_of_pages());
  CHECK(said(voice, "In {partner_their} words") == "In \u2068שרה’s\u2069 words");
  CHECK(voice.place_of(U'ש') != nullptr);
}

TEST_CASE("pronouns are common ones, none, or two or three forms") {
  for (const char* word :
       {"she/her", "he/him", "they/them", "none", "ze/zir", "ze/zir/zirs", "elle/elu/dela"}) {
    INFO(word);
    CHECK(read(word).pronouns == word);
    CHECK(read(word).told == "");
  }
  CHECK(read("ze / zir").pronouns == "ze/zir");
  CHECK(read("she/hr").told == "unknown-word: did you mean 'she/her'?");
  for (const char* word : {"she/they", "ze", "ze/", "ze/zir/zirs/zirself", "z3/zir", "a b/c", "she / he"}) {
    INFO(word);
    CHECK(read(word).told.starts_with("unknown-word: "));
    CHECK(read(word).pronouns == "they/them");
  }
}

}  // namespace tandem::tests
