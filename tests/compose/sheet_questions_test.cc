// What a sheet asks is known without its pages; what stands on its pages, and so in fields.json, is the same.
#include "compose/sheet_questions.h"

#include <catch2/catch.hpp>
#include <map>

#include "blocks/examples.h"
#include "delivery/asked_fields.h"
#include "engine/product.h"
#include "press_room.h"
#include "sample.h"

namespace tandem::tests {
namespace {

/// Words on one line and on several are one kind here: how many lines there are follows from the page.
std::string kind_in_words(const Question& question) {
  const std::string_view type = type_of(question.kind);
  std::string words(type == "lines" ? "text" : type);
  words += " " + format_of(question.kind);
  for (const std::string& choice : choices_of(question.kind)) words += "; " + choice;
  for (const RadioField& button : question.buttons) words += "; " + button.value + "=" + button.label;
  return words;
}

/// A document tells two questions apart that sound alike: 'The sheet's title: words (2)'.
bool are_words_of(const std::string& heard, const std::string& words) {
  const auto place = heard.find(words);
  if (place == std::string::npos) return false;
  const std::string behind = heard.substr(place + words.size());
  return behind.empty() || (behind.starts_with(" (") && behind.ends_with(")"));
}

std::string differences(const std::vector<Question>& declared, const std::vector<Question>& on_page) {
  std::string found;
  std::map<FieldId, const Question*> by_id;
  for (const Question& question : declared) {
    if (!by_id.emplace(question.id, &question).second) found += question.id.name() + " is declared twice\n";
  }
  for (const Question& asked : on_page) {
    const auto known = by_id.find(asked.id);
    if (known == by_id.end()) {
      found += asked.id.name() + " is not declared\n";
      continue;
    }
    const Question& question = *known->second;
    if (kind_in_words(question) != kind_in_words(asked)) {
      found += asked.id.name() + ": '" + kind_in_words(question) + "' is '" + kind_in_words(asked) + "'\n";
    }
    if (!are_words_of(asked.words, question.words)) {
      found += asked.id.name() + ": '" + question.words + "' is '" + asked.words + "'\n";
    }
    by_id.erase(known);
  }
  for (const auto& [id, question] : by_id) found += id.name() + " is on no page\n";
  return found;
}

std::vector<Question> of_sheet(const AskedFields& asked, const std::string& sheet) {
  std::vector<Question> questions;
  for (const Question& each : asked.fields) {
    if (each.id.sheet == sheet) questions.push_back(each);
  }
  return questions;
}

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

TEST_CASE("every kind of block declares what it asks, for one and for both") {
  for (const BlockType& type : block_types()) {
    for (const bool is_joint : {false, true}) {
      DYNAMIC_SECTION(type.kind << (is_joint ? " for both" : "")) {
        const std::string id = "example-" + type.kind;
        std::string text(example_of(type.kind).text);
        if (is_joint) {
          const auto for_one = text.find("\nfor: each");
          if (type.kind == "paired-scale" || for_one == std::string::npos) continue;
          text.replace(for_one, text.find('\n', for_one + 1) - for_one, "\nfor: together");
        }
        PressRoom room({{id + ".yaml", text}});
        const Document document = room.handout(id);
        const Sheet& sheet = *room.project().sheets.at(id);
        const Voice voice = Voice::for_anybody(room.styles().words());
        const SheetQuestions asked = sheet_questions(sheet, room.styles(), voice);
        CHECK(asked.sheet == id);
        CHECK(asked.version == sheet.version);
        CHECK(differences(asked.questions, fields_asked(document).fields) == "");
      }
    }
  }
}

TEST_CASE("every sheet of the library asks on its pages what it declares, in both languages") {
  const std::string language = GENERATE("en", "es");
  Library library(language);
  Sample sample(6);
  std::size_t count = 0;
  for (const auto& [id, original] : library.engine.project().sheets) {
    if (!sample.takes_next() || !original->paper.empty()) continue;
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

TEST_CASE("a question says whom its answer is about") {
  PressRoom room(
      {{"s.yaml",
        "exercise: s\ntitle: S\ntopic: mutuality\nminutes: {}\nfor: each\npurpose: A purpose.\nblocks:\n"
        "  - prompt: {id: word, ask: One word}\n"
        "  - paired-scale: {id: guess, steps: {1: never, 3: always}, statements: [I ask]}\n"
        "  - load-grid: {id: load, rows: [Meals]}\n"},
       {"t.yaml",
        "exercise: t\ntitle: T\ntopic: mutuality\nminutes: {}\nfor: together\npurpose: A purpose.\nblocks:\n"
        "  - prompt: {id: word, ask: One word}\n"
        "  - sort: {id: kind, columns: [Yes, No], statements: [We ask]}\n"}});
  REQUIRE(room.report() == "");
  const auto about = [&](const std::string& id) {
    const Voice voice = Voice::for_anybody(room.styles().words());
    std::map<std::string, About> found;
    for (const Question& each :
         sheet_questions(*room.project().sheets.at(id), room.styles(), voice).questions) {
      found[each.id.name()] = each.about;
    }
    return found;
  };
  const std::map<std::string, About> alone = about("s");
  CHECK(alone.at("s.word") == About::me);
  CHECK(alone.at("s.guess.statement-1-mine") == About::me);
  CHECK(alone.at("s.guess.statement-1-guess") == About::partner);
  CHECK(alone.at("s.load.row-1-notice") == About::us);
  const std::map<std::string, About> together = about("t");
  CHECK(together.at("t.word") == About::us);
  CHECK(together.at("t.kind.statement-1-a") == About::a);
  CHECK(together.at("t.kind.statement-1-b") == About::b);
}

}  // namespace
}  // namespace tandem::tests
