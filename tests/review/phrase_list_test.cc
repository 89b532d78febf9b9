// Phrases that an editor would ask about, and those nearly like them that may stand.
#include "review/phrase_list.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

std::string code_in(const review::PhraseList& list, const std::string& words, bool is_asked = false) {
  review::PhrasePlace place;
  place.is_asked = is_asked;
  const auto found = list.find_in(words, place);
  return found.empty() ? "" : found.front().code;
}

struct Row {
  std::string words;
  std::string code;  ///< empty: it may stand
};

}  // namespace

TEST_CASE("phrases in English, and near-misses") {
  const review::PhraseList list = review::PhraseList::of_language("en");
  for (const Row& row : std::vector<Row>{
           {"You always forget the bins.", "blaming-phrase"},
           {"Your partner never listens.", "blaming-phrase"},
           {"It is not important who is to blame.", "blaming-phrase"},
           {"It was your fault.", "blaming-phrase"},
           {"You should have called.", "blaming-phrase"},
           {"Thank you always.", ""},
           {"I thank you always, and often.", ""},
           {"You never know what a day brings.", ""},
           {"You never need to share this.", ""},
           {"You always may pass.", ""},
           {"One of you always speaks first.", ""},
           {"A thing you always have to remember", ""},
           {"Without looking for who is to blame.", ""},
           {"Nobody is to blame.", ""},
           {"It was not your fault.", ""},
           {"It always rains here.", ""},
           {"A narcissist would disagree.", "diagnosing-phrase"},
           {"They are codependent.", "diagnosing-phrase"},
           {"Avoid long talks at night.", ""},
           {"A borderline case of a rule.", ""},
           {"Ask your husband.", "presumed-marriage"},
           {"A happy marriage", "presumed-marriage"},
           {"For any couple, married or not.", ""},
           {"When he calls, answer him.", "presumed-gender"},
           {"Help the person in her way.", "presumed-gender"},
           {"Here, then there: other weather.", ""},
           {"Put your children to bed.", "presumed-children"},
           {"If you have children, tell your children first.", ""},
           {"With or without children, your weeks are full.", ""},
           {"As a child, what did you learn?", ""},
           {"This is proven to help.", "unsupported-claim"},
           {"Studies show that talking helps.", "unsupported-claim"},
           {"This is not proven.", ""},
           {"There is no guarantee.", ""},
           {"A study of 35 couples found this.", ""},
       }) {
    INFO(row.words);
    CHECK(code_in(list, row.words) == row.code);
  }
}

TEST_CASE("questions that ask two things at once") {
  const review::PhraseList list = review::PhraseList::of_language("en");
  CHECK(code_in(list, "How do you feel and what would you like?", true) == "double-barrelled");
  CHECK(code_in(list, "What happened? How was it?", true) == "double-barrelled");
  CHECK(code_in(list, "What do you and your partner share?", true).empty());
  CHECK(code_in(list, "What is loud and what is quiet.", true).empty());
  CHECK(code_in(list, "Who does what and when?", true).empty());
  CHECK(code_in(list, "What will Partner A bring, and what Partner B?", true).empty());
  CHECK(code_in(list, "What happened? How was it?", false).empty());  // nobody writes an answer to it
}

TEST_CASE("phrases in Spanish, and near-misses") {
  const review::PhraseList list = review::PhraseList::of_language("es-419");
  for (const Row& row : std::vector<Row>{
           {"Tú siempre olvidas la basura.", "blaming-phrase"},
           {"Fue tu culpa.", "blaming-phrase"},
           {"No fue tu culpa.", ""},
           {"Gracias siempre.", ""},
           {"Siempre puedes pasar.", ""},
           {"Es una relación tóxica.", "diagnosing-phrase"},
           {"Habla con tu esposa.", "presumed-marriage"},
           {"Para parejas casadas o no.", ""},
           {"Acuesta a tus hijos.", "presumed-children"},
           {"Si tienen hijos, hablen con sus hijos.", ""},
           {"Está científicamente comprobado.", "unsupported-claim"},
           {"No está comprobado.", ""},
       }) {
    INFO(row.words);
    CHECK(code_in(list, row.words) == row.code);
  }
  CHECK(code_in(list, "¿Cómo te sientes y qué te gustaría cambiar?", true) == "double-barrelled");
}

TEST_CASE("each list has the same rules") {
  // A rule that one language lacks would let its translations say what the original may not.
  CHECK(review::PhraseList::of_language("en").codes() == review::PhraseList::of_language("es").codes());
  CHECK(review::PhraseList::of_language("xx").codes().empty());
}

TEST_CASE("a list that cannot be read is a mistake in the program") {
  CHECK_THROWS(
      review::PhraseList::read("language: en\nphrases: [{code: a, says: b, hint: c, find: ['(']}]\n"));
  CHECK_THROWS(review::PhraseList::read("language: en\n"));
}

}  // namespace tandem::tests
