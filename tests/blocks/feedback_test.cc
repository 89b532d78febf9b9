// The block `feedback`: how its questions are answered.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"
#include "page_checks.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

std::string sheet(const std::string& blocks) {
  return "exercise: sheet\ntitle: Sheet\ntopic: mutuality\nminutes: {}\nfor: together\npurpose: A purpose.\n"
         "blocks:\n" +
         blocks;
}

}  // namespace

TEST_CASE("questions of a form keep their numbers, whichever way they are answered") {
  PressRoom room(
      {{"sheet.yaml", sheet("  - feedback:\n      id: f\n      steps: {1: no, 2: yes}\n      questions:\n"
                            "        - one\n        - {ask: two, lines: 2}\n        - three\n"
                            "        - {ask: four, steps: {0: low, 1: high}}\n        - five\n")}});
  const layout::Document document = room.handout("sheet");
  CHECK(room.report() == "");
  std::string fields;
  for (const layout::FieldItem& field : fields_of_document(document)) {
    fields += field.name().substr(8) + "=" + answers::value_of(field.kind) + " ";
  }
  CHECK(fields ==
        "question-1=1 question-1=2 question-2= question-3=1 question-3=2 question-4=0 question-4=1 "
        "question-5=1 question-5=2 ");
  CHECK(spoken_text(document).find("You need not give your name.") != std::string::npos);
}

TEST_CASE("a form's question that cannot be answered, or in two ways") {
  CHECK(
      report_of("  - feedback: {id: a, questions: [b]}\n") ==
      "content/sheet.yaml:8:35: error[feedback-question]: this question has no steps to mark and no lines to "
      "write on\n"
      "    8 |   - feedback: {id: a, questions: [b]}\n"
      "      |                                   ^\n"
      "   hint: add 'lines: 3', or 'steps' for all questions\n");
  CHECK(report_of("  - feedback: {id: a, questions: [{ask: b, lines: 2, steps: {1: c, 2: d}}]}\n")
            .find("error[feedback-question]: this question has steps to mark and lines to write on\n") !=
        std::string::npos);
  CHECK(report_of("  - feedback: {id: a, steps: {1: c}, questions: [b]}\n").find("error[scale-ends]") !=
        std::string::npos);
}

TEST_CASE("forms fit with any words and with the most questions") {
  for (const std::string& words : {long_word, right_to_left, long_text}) {
    CAPTURE(words.substr(0, 20));
    const std::string text = "\"" + words + "\"";
    const std::string step = "\"" + words.substr(0, 200) + "\"";
    CHECK(trouble_with("  - feedback: {id: f, ask: " + text + ", anonymous: no, steps: {1: " + step +
                       ", 11: b}, questions: [" + text + ", {ask: " + text + ", lines: 1}]}\n") == "");
  }
  CHECK(trouble_with("  - feedback: {id: f, steps: {0: a, 10: b}, questions: [" + repeat("One, ", 29) +
                     "Last]}\n") == "");
}

}  // namespace tandem::tests
