// What comes without a choice, and what hangs on it: companions, exclusions, minutes of pins.
#include "personalise/given_sheets.h"

#include <catch2/catch.hpp>

#include "model/known_facts.h"
#include "personalise/common_sheets.h"
#include "personalise/pack.h"
#include "personalise/pack_reasons.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

using Why = personalise::PackReason::Why;

std::string sheet(const std::string& id, const std::string& more = "") {
  return "exercise: " + id +
         "\ntitle: Sheet\ntopic: none\nminutes: {write: 10}\nfor: each-then-share\npurpose: P.\nintensity: "
         "1\n" +
         more + "blocks: [prose: Text]\n";
}

/// 'school' asks for children, 'deep' waits for a gate; others hang on these.
class Table {
 public:
  explicit Table(const std::string& recipe)
      : room_({{"hello.yaml", sheet("hello")},
               {"school.yaml", sheet("school", "when: children\n")},
               {"homework.yaml", sheet("homework", "requires: [school]\n")},
               {"holidays.yaml", sheet("holidays", "requires: [homework]\n")},
               {"quiet.yaml", sheet("quiet", "excludes: [school]\n")},
               {"deep.yaml",
                "exercise: deep\ntitle: D\ntopic: none\nminutes: {write: 10}\nfor: each-then-share\npurpose: "
                "P.\n"
                "intensity: 2\nopt-out: Leave it.\nblocks: [prose: Text]\n"},
               {"after.yaml", sheet("after", "requires: [deep]\n")},
               {"beside.yaml", sheet("beside", "excludes: [deep]\n")},
               {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
               {"facts.yaml", "facts:\n  - {id: children, says: Children, values: {school: School}}\n"},
               {"w.yaml", "workshop: w\ntitle: W\nrecipe: r\n"},
               {"couples.yaml", "workshop: w\ncouples:\n  - {id: c, a: {name: Zoë}, b: {name: Kim}}\n"},
               {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nresources: help\n" + recipe}}) {
    REQUIRE(room_.report() == "");
    couple_ = room_.project().couples->couples.front();
  }

  model::Couple& couple() { return couple_; }
  const model::Project& project() { return room_.project(); }

  void have_children() {
    model::WrittenFact fact;
    fact.fact = "children";
    fact.words.push_back({"", "school", {}});
    couple_.facts.all.push_back(fact);
  }

  std::string pack() {
    const personalise::Pack made =
        personalise::choose_pack(project(), project().workshops.at("w"), couple_, room_.diagnostics());
    std::string ids;
    for (const model::Sheet* each : made.a.sheets) ids += each->id.value + " ";
    return ids;
  }

  personalise::PackReason reason(const std::string& id) {
    const model::FactAnswers answers =
        model::answers_of(model::known_facts(project(), project().workshops.at("w"), &couple_));
    for (personalise::PackReason& reason :
         personalise::pack_reasons(couple_, project().recipes.at("r"), answers, project())) {
      if (reason.sheet->id.value == id) return reason;
    }
    FAIL("no reason for " << id);
    return {};
  }

 private:
  PressRoom room_;
  model::Couple couple_;
};

}  // namespace

TEST_CASE("nothing comes without its companion, whatever has taken that out", "[given]") {
  Table table("exercises: [hello, school, homework, holidays]\n");
  CHECK(table.pack() == "hello help ");
  CHECK(table.reason("school").why == Why::for_others);
  CHECK(table.reason("homework").why == Why::lacks);
  CHECK(table.reason("homework").missing == "school");
  CHECK(table.reason("holidays").missing == "homework");
  table.have_children();
  CHECK(table.pack() == "hello school homework holidays help ");
}

TEST_CASE("what waits for a gate keeps out what requires it", "[given]") {
  Table table("gate: talked-alone\nexercises: [hello, deep, after]\n");
  CHECK(table.pack() == "hello help ");
  CHECK(table.reason("after").why == Why::lacks);
  table.couple().gates.talked_alone = model::TalkedAlone::both;
  CHECK(table.pack() == "hello deep after help ");
}

TEST_CASE("what is on offer hangs on what really comes", "[given]") {
  Table table("exercises: [hello, school]\nchoose: {minutes: 60, from: [homework, quiet]}\n");
  CHECK(table.pack() == "hello quiet help ");
  CHECK(table.reason("homework").why == Why::lacks);
  CHECK(table.reason("quiet").why == Why::wanted);
  table.have_children();
  CHECK(table.pack() == "hello school homework help ");
  CHECK(table.reason("quiet").why == Why::excluded);

  Table gated("gate: talked-alone\nexercises: [hello, deep]\nchoose: {minutes: 60, from: [after, beside]}\n");
  CHECK(gated.pack() == "hello beside help ");
  gated.couple().gates.talked_alone = model::TalkedAlone::both;
  CHECK(gated.pack() == "hello deep after help ");
}

TEST_CASE("couples of whom different things are known share no choice that hangs on it", "[given]") {
  Table table("exercises: [hello, school]\nchoose: {minutes: 60, from: [homework, quiet]}\n");
  personalise::SheetChoices choices;
  const model::Recipe& recipe = table.project().recipes.at("r");
  model::FactAnswers answers;
  CHECK(choices.of(table.couple(), recipe, answers, table.project()).front()->id.value == "quiet");
  answers.holds = {"children", "children.school"};
  CHECK(choices.of(table.couple(), recipe, answers, table.project()).front()->id.value == "homework");
}

TEST_CASE("a pin brings what it requires, whatever is known", "[given]") {
  Table table("exercises: [hello, school]\nchoose: {minutes: 60, from: [quiet]}\n");
  table.couple().pin.push_back({"homework", {}});
  CHECK(table.pack() == "hello school homework help ");
  CHECK(table.reason("school").why == Why::needed);
  CHECK(table.reason("school").other->id.value == "homework");
  CHECK(table.reason("quiet").why == Why::excluded);
}

TEST_CASE("no pin brings what waits for a gate", "[given]") {
  Table table("gate: talked-alone\nexercises: [hello, deep]\n");
  table.couple().pin.push_back({"after", {}});
  CHECK(table.pack() == "hello help ");
}

TEST_CASE("a pin beside the offers takes its minutes first", "[given]") {
  Table table("exercises: [hello]\nchoose: {minutes: 20, from: [school, quiet, beside]}\n");
  CHECK(table.pack() == "hello quiet beside help ");
  table.couple().pin.push_back({"deep", {}});
  table.couple().pin.push_back({"help", {}});  // everybody has it, and it takes nobody's time
  CHECK(table.pack() == "hello quiet deep help ");
  table.couple().minutes = 5;
  CHECK(table.pack() == "hello deep help ");
}

TEST_CASE("a pin comes once, whether it is given to all or banned as well", "[given]") {
  Table table("exercises: [school, hello]\n");
  table.couple().pin.push_back({"school", {}});
  CHECK(table.pack() == "school hello help ");
  table.couple().ban.push_back({"school", {}});
  CHECK(table.pack() == "hello school help ");
}

TEST_CASE("no sheet is common to all packs that hangs on one that is not", "[given]") {
  Table table("gate: talked-alone\nexercises: [hello, school, homework, holidays, deep, after]\n");
  CHECK(personalise::common_sheets(table.project()).own == std::vector<std::string>{"hello", "help"});
}

}  // namespace tandem::tests
