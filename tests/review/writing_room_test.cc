// Whether there is room for a hand where a page asks for writing.
#include "review/writing_room.h"

#include <catch2/catch.hpp>

#include "base/file_system.h"
#include "blocks/registry.h"
#include "field_named.h"
#include "load/node.h"

namespace tandem::tests {
namespace {

layout::FieldItem field(const std::string& question, double width, double height, double line_height = 0) {
  layout::FieldItem item;
  item.kind = answers::TextField{line_height > 0};
  item.id = tests::field_named("sheet.answer.part");
  item.description = question;
  item.box = {0, 0, from_millimetres(width), from_millimetres(height)};
  item.line_height = from_millimetres(line_height);
  return item;
}

layout::Document document_of(const std::vector<layout::FieldItem>& fields) {
  layout::Document document;
  layout::Page& page = document.pages.emplace_back();
  for (const layout::FieldItem& each : fields) page.items.emplace_back(each);
  return document;
}

/// The diagnostics' codes for one block with the id 'answer', on a sheet that has these fields on each paper.
std::string codes_of(const std::string& block, const std::vector<layout::Document>& papers,
                     const std::string& language = "en") {
  SourceSet sources;
  Diagnostics diagnostics;
  const SourceFile& file = sources.add("content/sheet.yaml",
                                       "exercise: sheet\ntitle: A sheet\ntopic: mutuality\n"
                                       "minutes: {write: 1}\npurpose: To see.\nfor: each\nblocks:\n"
                                       "  - keep-together:\n    - " +
                                           block + "\n");
  const auto node = load::read_yaml(file, diagnostics);
  REQUIRE(node);
  const auto sheet = model::read_sheet(*node, blocks::block_reading().read, diagnostics);
  REQUIRE_FALSE(diagnostics.has_errors());
  review::WritingRooms rooms;
  for (const layout::Document& paper : papers) review::measure_rooms(paper, rooms);
  review::check_line_heights(*sheet, rooms, diagnostics);
  review::check_room(*sheet, rooms, review::PhraseList::of_language(language), diagnostics);
  std::string codes;
  for (const Diagnostic& each : diagnostics.sorted()) {
    CHECK(each.span.line == 9);
    codes += each.code + " ";
  }
  return codes;
}

std::string codes_of_prompt(const std::string& question, double width, double height, double line_height,
                            const std::string& language = "en") {
  return codes_of("prompt: {id: answer, ask: Hm}",
                  {document_of({field(question, width, height, line_height)})}, language);
}

struct Row {
  std::string question;
  double millimetres = 0;  ///< of line
  bool is_enough = false;
};

void check_rows(const std::vector<Row>& rows, const std::string& language) {
  for (const Row& row : rows) {
    INFO(row.question << " on " << row.millimetres << " mm");
    CHECK(codes_of_prompt(row.question, row.millimetres, 8, 0, language) ==
          (row.is_enough ? "" : "little-room "));
  }
}

}  // namespace

TEST_CASE("a question's words say how much room its answer wants") {
  check_rows(
      {
          {"What makes it hard?", 50, false},
          {"What makes it hard?", 65, true},
          {"Until when?", 30, true},
          {"Until when?", 20, false},
          {"Does one of you need more next week?", 30, true},
          {"How is it, in one word?", 30, true},
          {"We look at this page again on …", 40, true},
          {"Say it in one sentence.", 120, false},
          {"Say it in one sentence.", 150, true},
          {"Name two things that helped.", 120, false},
          {"What do the two of you share?", 65, true},
          {"What have the last two weeks been like?", 65, true},
          {"Describe an evening that went well.", 170, false},
          {"Describe an evening that went well.", 340, true},
          {"Three things that helped", 170, false},
          {"In three weeks, what is different?", 65, true},
          {"What would you take off the list?", 65, true},
          {"You need not explain it: where did it begin? No need to explain.", 65, false},
          {"Where did it begin? No need to explain.", 65, true},
      },
      "en");
  check_rows(
      {
          {"¿Qué te cuesta?", 50, false},
          {"¿Qué te cuesta?", 65, true},
          {"¿Hasta cuándo?", 30, true},
          {"Dilo en una sola frase.", 120, false},
          {"Dos cosas que ayudaron", 120, false},
          {"¿Qué comparten ustedes dos?", 65, true},
          {"Describe una tarde que salió bien.", 170, false},
          {"Describe una tarde que salió bien.", 340, true},
          {"¿Dónde empezó? Puedes contestar sin explicar nada.", 65, true},
      },
      "es");
}

TEST_CASE("all lines of a question count, and of several papers the narrowest") {
  CHECK(codes_of_prompt("Describe it.", 80, 16, 8) == "little-room ");
  CHECK(codes_of_prompt("Describe it.", 80, 24, 8) == "");
  const layout::Document wide = document_of({field("Describe it.", 120, 8), field("Describe it.", 120, 8)});
  const layout::Document further =
      document_of({field("Describe it.", 120, 8), field("Describe it. Further lines", 120, 8)});
  CHECK(codes_of("prompt: {id: answer, ask: Hm}", {further}) == "");
  const layout::Document narrow = document_of({field("Describe it.", 100, 8), field("Describe it.", 100, 8)});
  CHECK(codes_of("prompt: {id: answer, ask: Hm}", {wide}) == "");
  CHECK(codes_of("prompt: {id: answer, ask: Hm}", {wide, narrow, wide}) == "little-room ");
}

TEST_CASE("only questions are read for the room they want") {
  const layout::Document narrow = document_of({field("Describe it.", 40, 10)});
  CHECK(codes_of("stem: {id: answer, start: Hm}", {narrow}) == "little-room ");
  CHECK(codes_of("table: {id: answer, columns: [a, b], blank-rows: 1}", {narrow}) == "");
  CHECK(codes_of("prompt: {id: other, ask: Hm}", {narrow}) == "");
}

TEST_CASE("a line is as high as a hand needs, whatever block has it") {
  CHECK(codes_of_prompt("Until when?", 170, 7, 0) == "low-line ");
  CHECK(codes_of_prompt("Until when?", 170, 7.9, 0) == "");  // its rule takes the rest
  CHECK(codes_of_prompt("Until when?", 170, 8, 0) == "");
  CHECK(codes_of_prompt("Until when?", 170, 28, 7) == "low-line ");
  CHECK(codes_of_prompt("Until when?", 170, 32, 8) == "");
  CHECK(codes_of("table: {id: answer, columns: [a, b], blank-rows: 1}", {document_of({field("a", 30, 6)})}) ==
        "low-line ");
  layout::FieldItem box = field("a", 4.5, 4.5);
  box.kind = answers::CheckBoxField{};
  CHECK(codes_of("checklist: {id: answer, items: [a]}", {document_of({box})}) == "");
}

}  // namespace tandem::tests
