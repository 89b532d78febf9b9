#include "load/folded_words.h"

#include <catch2/catch.hpp>

namespace tandem {
namespace {

TEST_CASE("case, accents and signs make no difference to a word", "[words]") {
  CHECK(folded("Dein Vorname (nur den Rufnamen!)") == "dein vorname nur den rufnamen");
  CHECK(folded("PRÉNOM") == "prenom");
  CHECK(folded("Große Schrift") == "grosse schrift");
  CHECK(folded("Partner:in / Partner*in") == "partner in partner in");
  CHECK(folded("load\u00A0map\u200B") == "load map");
  CHECK(folded("Ｎａｍｅ") == "name");
  CHECK(folded("Имя 2") == "имя 2");
  CHECK(folded(" # ") == "");
}

TEST_CASE("a language is known by its name in six languages", "[words]") {
  const std::vector<std::string> languages{"en", "es", "ar"};
  for (const char* name : {"es", "ES", "Spanish", "español", "ESPANOL", "Spanisch", "espagnol", "espanhol"})
    CHECK(language_called(name, languages) == "es");
  CHECK(language_called("Englisch", languages) == "en");
  CHECK(language_called("العربية", languages) == "ar");
  CHECK(language_called("Deutsch", languages) == std::nullopt);
  CHECK(language_called("", languages) == std::nullopt);
}

}  // namespace
}  // namespace tandem
