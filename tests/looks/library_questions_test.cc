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

  const model::Sheet* in_language(const model::Sheet& sheet) {
    return engine.project().in_language(sheet, look.look.language, found);
  }
  compose::Composer composer(const model::PageMaster& paper) {
    return {look.styles, paper, memo.typesetter, found, {}, &memo.flows};
  }

  DiskFileSystem disk;
  SourceSet sources;
  Diagnostics found;
  engine::Engine engine;
  engine::PreparedLook look;
  engine::Memo memo;
};

TEST_CASE("every sheet of the library asks on its pages what it declares, in both languages") {
  const std::string language = GENERATE("en", "es");
  Library library(language);
  std::size_t count = 0;
  for (const auto& [id, original] : library.engine.project().sheets) {
    if (!original->paper.empty()) continue;
    const model::Sheet* sheet = library.in_language(*original);
    if (!sheet) continue;
    INFO(language << ": " << id);
    const layout::Document document = library.composer(library.look.paper).handout(*sheet);
    const personalise::Voice voice = personalise::Voice::for_anybody(library.look.styles.words(), language);
    const compose::SheetQuestions asked = compose::sheet_questions(*sheet, library.look.styles, voice);
    CHECK(differences(asked.questions, of_sheet(delivery::fields_asked(document), id)) == "");
    count += asked.questions.size();
  }
  CHECK(count > 0);
}

TEST_CASE("a couple is asked what their sheets declare in their own words") {
  Library library("en");
  model::Couple couple;
  couple.id.value = "couple-01";
  couple.a.name.value = "Zoë";
  couple.b.name.value = "Offi";
  const model::Workshop& workshop = library.engine.project().workshops.at("half-day");
  const personalise::Pack pack =
      personalise::choose_pack(library.engine.project(), workshop, couple, library.found);
  compose::Composer composer = library.composer(library.look.paper);
  const compose::PackDocuments documents = composer.pack(pack);
  const auto check = [&](const personalise::Copy& copy, const layout::Document& document) {
    personalise::Voice voice =
        personalise::Voice::for_couple(couple, copy.reader, "en", library.look.styles.words());
    voice.learn(copy.fact_words);
    const delivery::AskedFields asked = delivery::fields_asked(document);
    for (const model::Sheet* sheet : copy.sheets) {
      INFO(sheet->id.value);
      const compose::SheetQuestions declared = compose::sheet_questions(*sheet, library.look.styles, voice);
      CHECK(differences(declared.questions, of_sheet(asked, sheet->id.value)) == "");
    }
  };
  check(pack.a, documents.a);
  check(pack.b, documents.b);
  check(pack.joint, documents.joint);
}

}  // namespace
}  // namespace tandem::tests
