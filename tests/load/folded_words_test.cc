#include "load/folded_words.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

TEST_CASE("case, accents and signs make no difference to a word", "[words]") {
  CHECK(load::folded("Dein Vorname (nur den Rufnamen!)") == "dein vorname nur den rufnamen");
  CHECK(load::folded("PRÉNOM") == "prenom");
  CHECK(load::folded("Große Schrift") == "grosse schrift");
  CHECK(load::folded("Partner:in / Partner*in") == "partner in partner in");
  CHECK(load::folded("load\u00A0map\u200B") == "load map");
  CHECK(load::folded("Ｎａｍｅ") == "name");
  CHECK(load::folded("Имя 2") == "имя 2");
  CHECK(load::folded(" # ") == "");
}

TEST_CASE("a language is known by its name in six languages", "[words]") {
  const std::vector<std::string> languages{"en", "es", "ar"};
  for (const char* name : {"es", "ES", "Spanish", "español", "ESPANOL", "Spanisch", "espagnol", "espanhol"})
    CHECK(load::language_called(name, languages) == "es");
  CHECK(load::language_called("Englisch", languages) == "en");
  CHECK(load::language_called("العربية", languages) == "ar");
  CHECK(load::language_called("Deutsch", languages) == std::nullopt);
  CHECK(load::language_called("", languages) == std::nullopt);
}

}  // namespace
}  // namespace tandem::tests
