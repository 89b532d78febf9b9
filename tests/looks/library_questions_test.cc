// What the library's sheets declare that they ask, in the program that users get: it is what stands on their
// pages.
#include <catch2/catch.hpp>

#include "compose/declared_questions.h"
#include "compose/sheet_questions.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

/// This repository's content in one language.
struct Library {
  explicit Library(const std::string& language)
      : engine(disk, checkout_folder(), sources, found),
        look(engine.look({"workbook", {}, language, "a4"})) {}

  const Sheet* in_language(const Sheet& sheet) {
    return engine.project().in_language(sheet, look.look.language, found);
  }
  Composer composer(const PageMaster& paper) {
    return {look.styles, paper, memo.typesetter, found, {}, &memo.flows};
  }

  DiskFileSystem disk;
  SourceSet sources;
  Diagnostics found;
  Engine engine;
  PreparedLook look;
  Memo memo;
};

TEST_CASE("every sheet of the library asks on its pages what it declares, in both languages") {
  const std::string language = GENERATE("en", "es");
  Library library(language);
  std::size_t count = 0;
  for (const auto& [id, original] : library.engine.project().sheets) {
    if (!original->paper.empty()) continue;
    const Sheet* sheet = library.in_language(*original);
    if (!sheet) continue;
    INFO(language << ": " << id);
    const Document document = library.composer(library.look.paper).handout(*sheet);
    const Voice voice = Voice::for_anybody(library.look.styles.words(), language);
    const SheetQuestions asked = sheet_questions(*sheet, library.look.styles, voice);
    CHECK(differences(asked.questions, of_sheet(fields_asked(document), id)) == "");
    count += asked.questions.size();
  }
  CHECK(count > 0);
}

TEST_CASE("a couple is asked what their sheets declare in their own words") {
  Library library("en");
  Couple couple;
  couple.id.value = "couple-01";
  couple.a.name.value = "Zoë";
  couple.b.name.value = "Offi";
  const Workshop& workshop = library.engine.project().workshops.at("half-day");
  const Pack pack = choose_pack(library.engine.project(), workshop, couple, library.found);
  Composer composer = library.composer(library.look.paper);
  const PackDocuments documents = composer.pack(pack);
  const auto check = [&](const Copy& copy, const Document& document) {
    Voice voice = Voice::for_couple(couple, copy.reader, "en", library.look.styles.words());
    voice.learn(copy.fact_words);
    const AskedFields asked = fields_asked(document);
    for (const Sheet* sheet : copy.sheets) {
      INFO(sheet->id.value);
      const SheetQuestions declared = sheet_questions(*sheet, library.look.styles, voice);
      CHECK(differences(declared.questions, of_sheet(asked, sheet->id.value)) == "");
    }
  };
  check(pack.a, documents.a);
  check(pack.b, documents.b);
  check(pack.joint, documents.joint);
}

}  // namespace
}  // namespace tandem::tests
