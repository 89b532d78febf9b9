// Syllables, sentences and the two measures that are made of them.
#include "review/readability.h"

#include <catch2/catch.hpp>

namespace tandem::tests {

TEST_CASE("syllables in English") {
  for (const auto& [word, count] : std::vector<std::pair<std::string, int>>{
           {"a", 1},     {"you", 1},   {"love", 1},   {"together", 3},  {"little", 2},  {"houses", 2},
           {"week", 1},  {"asked", 1}, {"wanted", 2}, {"comes", 1},     {"repair", 2},  {"energy", 3},
           {"the", 1},   {"me", 1},    {"yes", 1},    {"emotional", 4}, {"notices", 3}, {"partner", 2},
           {"quiet", 1}, {"why", 1},   {"3", 1},
       }) {
    INFO(word);
    CHECK(review::syllables_in_english(word) == count);
  }
}

TEST_CASE("syllables in Spanish") {
  for (const auto& [word, count] : std::vector<std::pair<std::string, int>>{
           {"pareja", 3},
           {"día", 2},
           {"siempre", 2},
           {"quiero", 2},
           {"guitarra", 3},
           {"ciudad", 2},
           {"leer", 2},
           {"muy", 1},
           {"y", 1},
           {"Raúl", 2},
           {"cuidado", 3},
           {"reparación", 4},
           {"pingüino", 3},
           {"hay", 1},
           {"ella", 2},
           {"yo", 1},
           {"queremos", 3},
           {"baúl", 2},
       }) {
    INFO(word);
    CHECK(review::syllables_in_spanish(word) == count);
  }
}

TEST_CASE("sentences and their words") {
  const auto sentences = review::sentences_of("How’s your energy? Fine, 7 of 10. ", "en");
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].text == "How’s your energy?");
  CHECK(sentences[0].words == std::vector<std::string>{"How’s", "your", "energy"});
  CHECK(sentences[1].words == std::vector<std::string>{"Fine", "7", "of", "10"});
  CHECK(review::sentences_of(" … ", "en").empty());
  CHECK(review::sentences_of("", "es").empty());
}

TEST_CASE("the grade of an English text") {
  // 12 words, 2 sentences, 14 syllables: 0.39 * 6 + 11.8 * 14 / 12 - 15.59.
  const auto sentences = review::sentences_of("The cat sat on the mat today. You may pass as well.", "en");
  CHECK(review::flesch_kincaid_grade(sentences) == Approx(0.39 * 6 + 11.8 * 13 / 12 - 15.59));
  CHECK(review::flesch_kincaid_grade({}) == 0);
}

TEST_CASE("the ease of a Spanish text") {
  // 6 words, 2 sentences; ha-blen des-pa-cio pue-den pa-rar hoy mis-mo: 2 + 3 + 2 + 2 + 1 + 2 = 12 syllables.
  const auto sentences = review::sentences_of("Hablen despacio. Pueden parar hoy mismo.", "es");
  CHECK(review::szigriszt_ease(sentences) == Approx(206.835 - 62.3 * 12 / 6 - 6.0 / 2));
  CHECK(review::szigriszt_ease({}) == 100);
}

}  // namespace tandem::tests
