// What a sheet asks is known without its pages; what stands on its pages, and so in fields.json, is the same.
#include "compose/sheet_questions.h"

#include <catch2/catch.hpp>
#include <map>

#include "blocks/examples.h"
#include "compose/declared_questions.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

TEST_CASE("every kind of block declares what it asks, for one and for both") {
  for (const blocks::BlockType& type : blocks::block_types()) {
    for (const bool is_joint : {false, true}) {
      DYNAMIC_SECTION(type.kind << (is_joint ? " for both" : "")) {
        const std::string id = "example-" + type.kind;
        std::string text(blocks::example_of(type.kind).text);
        if (is_joint) {
          const auto for_one = text.find("\nfor: each");
          if (type.kind == "paired-scale" || for_one == std::string::npos) continue;
          text.replace(for_one, text.find('\n', for_one + 1) - for_one, "\nfor: together");
        }
        PressRoom room({{id + ".yaml", text}});
        const layout::Document document = room.handout(id);
        const model::Sheet& sheet = *room.project().sheets.at(id);
        const personalise::Voice voice = personalise::Voice::for_anybody(room.styles().words());
        const compose::SheetQuestions asked = compose::sheet_questions(sheet, room.styles(), voice);
        CHECK(asked.sheet == id);
        CHECK(asked.version == sheet.version);
        CHECK(differences(asked.questions, delivery::fields_asked(document).fields) == "");
      }
    }
  }
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
    const personalise::Voice voice = personalise::Voice::for_anybody(room.styles().words());
    std::map<std::string, answers::About> found;
    for (const answers::Question& each :
         compose::sheet_questions(*room.project().sheets.at(id), room.styles(), voice).questions) {
      found[each.id.name()] = each.about;
    }
    return found;
  };
  const std::map<std::string, answers::About> alone = about("s");
  CHECK(alone.at("s.word") == answers::About::me);
  CHECK(alone.at("s.guess.statement-1-mine") == answers::About::me);
  CHECK(alone.at("s.guess.statement-1-guess") == answers::About::partner);
  CHECK(alone.at("s.load.row-1-notice") == answers::About::us);
  const std::map<std::string, answers::About> together = about("t");
  CHECK(together.at("t.word") == answers::About::us);
  CHECK(together.at("t.kind.statement-1-a") == answers::About::a);
  CHECK(together.at("t.kind.statement-1-b") == answers::About::b);
}

}  // namespace
}  // namespace tandem::tests
