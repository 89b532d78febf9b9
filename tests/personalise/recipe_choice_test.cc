// What a recipe offers, what a couple gets of it, and why: with the change that would bring in what is left
// out.
#include <catch2/catch.hpp>

#include "model/known_facts.h"
#include "personalise/pack.h"
#include "personalise/pack_reasons.h"
#include "personalise/recipe_offers.h"
#include "personalise/sheet_choices.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

std::string sheet(const std::string& id, int minutes, const std::string& more = "") {
  return "exercise: " + id + "\ntitle: Sheet\ntopic: none\nminutes: {write: " + std::to_string(minutes) +
         "}\nfor: each-then-share\npurpose: P.\n" + more + "blocks: [prose: Text]\n";
}

using Files = std::vector<std::pair<std::string, std::string>>;

// A recipe that gives 'hello' to all and offers the rest.
Files content_with(const std::string& choose, const Files& more = {}) {
  Files files{
      {"hello.yaml", sheet("hello", 5)},
      {"load.yaml", sheet("load", 20)},
      {"repair.yaml", sheet("repair", 20)},
      {"thanks.yaml", sheet("thanks", 10)},
      {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
      {"facts.yaml",
       "facts:\n  - {id: focus, says: What they look for, many: true, values: {load: Load, repair: "
       "Repair}}\n"},
      {"w.yaml", "workshop: w\ntitle: W\nrecipe: r\n"},
      {"templates/recipes/r.yaml",
       "recipe: r\ntitle: R\nexercises: [hello]\nchoose:\n" + choose + "resources: help\n"},
  };
  files.insert(files.end(), more.begin(), more.end());
  return files;
}

/// A couple at such a workshop.
class Table {
 public:
  explicit Table(const Files& files) : room_(files) {
    couple_.id.value = "c";
    couple_.a = {{"Zoë", {}}, model::Pronouns::she};
    couple_.b = {{"Kim", {}}, model::Pronouns::they};
  }

  model::Couple& couple() { return couple_; }
  model::Recipe& recipe() { return recipe_; }

  void look_for(const std::string& focus) {
    model::WrittenFact fact;
    fact.fact = model::focus_fact;
    fact.words.push_back({"", focus, {}});
    couple_.facts.all.push_back(fact);
  }

  /// What is chosen, in its order.
  std::string chosen() const {
    const personalise::CoupleOffers offers = personalise::offers_to(couple_, recipe_, answers(), project());
    std::string ids;
    for (const model::Sheet* each : personalise::in_order(offers, personalise::choose_from(offers)))
      ids += each->id.value + " ";
    return ids;
  }

  personalise::PackReason reason(const std::string& id) const {
    for (personalise::PackReason& reason :
         personalise::pack_reasons(couple_, recipe_, answers(), project())) {
      if (reason.sheet->id.value == id) return reason;
    }
    FAIL("no reason for " << id);
    return {};
  }

  std::string pack() {
    const personalise::Pack made =
        personalise::choose_pack(project(), workshop(), couple_, room_.diagnostics());
    std::string ids;
    for (const model::Sheet* each : made.a.sheets) ids += each->id.value + " ";
    return ids;
  }
  std::string report() const { return room_.report(); }

 private:
  const model::Project& project() const { return room_.project(); }
  const model::Workshop& workshop() const { return project().workshops.at("w"); }
  model::FactAnswers answers() const {
    return model::answers_of(model::known_facts(project(), workshop(), &couple_));
  }

  PressRoom room_;
  model::Couple couple_;
  model::Recipe recipe_ = room_.project().recipes.at("r");
};

}  // namespace

TEST_CASE("a pack has what fits best of what its recipe offers, behind what everybody gets", "[choice]") {
  Table table(content_with("  minutes: 30\n  from: [{sheet: load, weight: 3}, repair, thanks]\n"));
  CHECK(table.report() == "");
  CHECK(table.pack() == "hello load thanks help ");
}

TEST_CASE("what a couple looks for is wanted once more", "[choice]") {
  const auto files = content_with(
      "  minutes: 20\n  from: [{sheet: load, focus: [load]}, {sheet: repair, focus: [repair]}]\n");
  Table table(files);
  CHECK(table.chosen() == "load ");
  table.look_for("repair");
  CHECK(table.chosen() == "repair ");
  CHECK(table.reason("repair").focus == std::vector<std::string>{"repair"});
}

TEST_CASE("a couple's own minutes take the place of the recipe's", "[choice]") {
  Table table(content_with("  minutes: 25\n  from: [{sheet: load, weight: 9}, repair, thanks]\n"));
  CHECK(table.chosen() == "load ");
  table.couple().minutes = 10;
  CHECK(table.chosen() == "thanks ");
  CHECK(table.reason("load").change.more_minutes == 10);
  table.couple().minutes = 50;
  CHECK(table.pack() == "hello load repair thanks help ");
}

TEST_CASE("minutes of a couple for whom nothing is chosen are told", "[choice]") {
  const auto report_of = [](const std::string& recipe) {
    PressRoom room({{"hello.yaml", sheet("hello", 5)},
                    {"other.yaml", sheet("other", 5)},
                    {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
                    {"w.yaml", "workshop: w\ntitle: W\nrecipe: r\n"},
                    {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nresources: help\n" + recipe},
                    {"couples.yaml",
                     "workshop: w\ncouples:\n  - {id: c, a: {name: Zoë}, b: {name: Kim}, minutes: 20}\n"}});
    return room.report();
  };
  CHECK(report_of("exercises: [other]\nchoose: {minutes: 30, from: [hello]}\n") == "");
  CHECK(report_of("exercises: [hello]\n") ==
        "content/couples.yaml:3:10: warning[minutes-without-effect]: couple 'c' has minutes, and the recipe "
        "'r' "
        "chooses no sheets\n   hint: take them out, or let the recipe choose with 'choose'\n");
}

TEST_CASE("a pin comes and takes its minutes, a ban stays out", "[choice]") {
  Table table(content_with("  minutes: 30\n  from: [load, repair, thanks]\n"));
  table.couple().pin.push_back({"repair", {}});
  table.couple().ban.push_back({"load", {}});
  CHECK(table.chosen() == "repair thanks ");
  CHECK(table.reason("repair").why == personalise::PackReason::Why::pinned);
  CHECK(table.reason("load").why == personalise::PackReason::Why::banned);
}

TEST_CASE("what is chosen ends with something light, behind what it builds on", "[choice]") {
  Table table(content_with("  minutes: 90\n  from: [thanks, deep, stirring]\n",
                           {{"deep.yaml", sheet("deep", 10, "intensity: 2\nprerequisites: [stirring]\n")},
                            {"stirring.yaml", sheet("stirring", 10, "intensity: 3\n")}}));
  CHECK(table.report() == "");
  CHECK(table.chosen() == "stirring deep thanks ");
}

TEST_CASE("what a choice needs is among it as far as there is time", "[choice]") {
  const auto chosen_in = [](int minutes) {
    const std::string choose = "  minutes: " + std::to_string(minutes) +
                               "\n  needs: [strength, private]\n  from: [{sheet: both, weight: 9}, alone, "
                               "{sheet: good, strength: yes}]\n";
    const std::string joint =
        "\ntitle: Sheet\ntopic: none\nminutes: {talk: 15}\nfor: together\npurpose: P.\nblocks: [prose: "
        "Text]\n";
    const std::string own =
        "exercise: alone\ntitle: Sheet\ntopic: none\nminutes: {write: 10}\nfor: each-alone\npurpose: P.\n"
        "blocks: [prose: Text]\n";
    return Table(content_with(choose, {{"both.yaml", "exercise: both" + joint},
                                       {"good.yaml", "exercise: good" + joint},
                                       {"alone.yaml", own}}))
        .chosen();
  };
  CHECK(chosen_in(40) == "both alone good ");
  CHECK(chosen_in(25) == "alone good ");
  CHECK(chosen_in(20) == "good ");
  CHECK(chosen_in(12) == "alone ");
}

TEST_CASE("nothing goes home that can stir things up or stays in the room", "[choice]") {
  Table table(content_with("  minutes: 90\n  setting: home\n  from: [thanks, stirring, room, lesson]\n",
                           {{"stirring.yaml", sheet("stirring", 10, "intensity: 3\n")},
                            {"room.yaml", sheet("room", 10, "never-home: yes\n")},
                            {"lesson.yaml", sheet("lesson", 10, "setting: [workshop]\n")}}));
  CHECK(table.report() == "");
  CHECK(table.chosen() == "thanks ");
  // Of safety nothing is told apart.
  for (const char* id : {"stirring", "room", "lesson"}) {
    CHECK(table.reason(id).why == personalise::PackReason::Why::by_rule);
    CHECK_FALSE(table.reason(id).change.is_any());
  }
}

TEST_CASE("companions come together, and what excludes each other does not", "[choice]") {
  const Files more{{"deck.yaml", sheet("deck", 15, "requires: [thanks]\n")},
                   {"other.yaml", sheet("other", 10, "excludes: [deck]\n")}};
  Table table(content_with(
      "  minutes: 25\n  from: [{sheet: thanks, weight: 0}, {sheet: deck, weight: 5}, other]\n", more));
  CHECK(table.chosen() == "thanks deck ");
  CHECK(table.reason("thanks").why == personalise::PackReason::Why::needed);
  const personalise::PackReason other = table.reason("other");
  CHECK(other.why == personalise::PackReason::Why::excluded);
  REQUIRE(other.other);
  CHECK(other.other->id.value == "deck");
}

TEST_CASE("each change that would bring a sheet in does so", "[choice]") {
  Table table(content_with(
      "  minutes: 25\n  from: [{sheet: load, weight: 9}, repair, thanks, {sheet: long, weight: 1}]\n",
      {{"long.yaml", sheet("long", 60)}}));
  CHECK(table.chosen() == "load ");
  CHECK(table.reason("load").why == personalise::PackReason::Why::wanted);
  const personalise::PackReason thanks = table.reason("thanks");
  CHECK(thanks.why == personalise::PackReason::Why::no_room);
  CHECK(thanks.change.more_minutes == 5);
  const personalise::PackReason lengthy = table.reason("long");
  CHECK(lengthy.change.more_minutes == 85);

  const auto tried = [&](const std::string& id, const personalise::PackReason::Change& change) {
    REQUIRE(change.is_any());
    Table again(content_with(
        "  minutes: 25\n  from: [{sheet: load, weight: 9}, repair, thanks, {sheet: long, weight: 1}]\n",
        {{"long.yaml", sheet("long", 60)}}));
    again.recipe().choosing->minutes += change.more_minutes;
    if (change.without) again.couple().ban.push_back(change.without->id);
    return (" " + again.chosen()).find(" " + id + " ") != std::string::npos;
  };
  for (const char* id : {"repair", "thanks", "long"}) CHECK(tried(id, table.reason(id).change));
}

TEST_CASE("a recipe must offer sheets that there are, each once, for what can be said", "[choice]") {
  Table table(content_with("  minutes: 30\n  from: [hello, laod, {sheet: load, focus: [laod]}]\n"));
  const std::string report = table.report();
  CHECK(report.find("'hello' stands twice in this recipe") != std::string::npos);
  CHECK(report.find("there is no exercise or article 'laod'") != std::string::npos);
  CHECK(report.find("'laod' is no value of the fact 'focus'") != std::string::npos);
}

TEST_CASE("all exercises of a topic may come, too", "[choice]") {
  Table table(content_with("  minutes: 30\n  topics: [mutuality]\n",
                           {{"m.yaml",
                             "exercise: m\ntitle: M\ntopic: mutuality\nminutes: {talk: 10}\nfor: together\n"
                             "purpose: P.\nblocks: [prose: Text]\n"}}));
  CHECK(table.report() == "");
  CHECK(table.chosen() == "m ");
}

namespace {

/// Couples of one workshop, whose names, ids and other facts differ.
model::Couple invented(int number) {
  model::Couple couple;
  couple.id.value = "c-" + std::to_string(number);
  couple.a.name.value = "Zoë " + std::to_string(number);
  couple.b.name.value = "Kim";
  return couple;
}

model::WrittenFact written(const std::string& fact, const std::string& word) {
  model::WrittenFact made;
  made.fact = fact;
  made.words.push_back({"", word, {}});
  return made;
}

const char* const with_scores =
    "facts:\n  - {id: focus, says: What they look for, many: true, values: {load: Load, repair: Repair}}\n"
    "  - {id: tension, says: How tense it is, kind: score, per-partner: yes}\n"
    "  - {id: tired, says: How tired, kind: score, per-partner: yes}\n"
    "  - {id: plan, says: A plan, kind: text}\n";

}  // namespace

TEST_CASE("couples of one profile share a choice that is found once", "[choice]") {
  Files files = content_with(
      "  minutes: 20\n  from: [{sheet: load, focus: [load]}, {sheet: repair, focus: [repair]}, thanks]\n");
  files.push_back({"facts.yaml", with_scores});
  files.erase(files.begin() + 5);
  PressRoom room(files);
  REQUIRE(room.report() == "");
  const model::Project& project = room.project();
  const model::Workshop& workshop = project.workshops.at("w");
  personalise::SheetChoices choices;
  for (int i = 0; i < 300; ++i) {
    model::Couple couple = invented(i);
    couple.facts.all.push_back(written("plan", "Plan " + std::to_string(i)));  // no offer asks for it
    if (i % 3 > 0) couple.facts.all.push_back(written("focus", i % 3 == 1 ? "load" : "repair"));
    const auto sheets_of = [&](personalise::SheetChoices* shared) {
      std::string ids;
      const personalise::Pack pack =
          personalise::choose_pack(project, workshop, couple, room.diagnostics(), {}, nullptr, shared);
      for (const model::Sheet* each : pack.a.sheets) ids += each->id.value + " ";
      return ids;
    };
    const std::string chosen = sheets_of(&choices);
    const char* const expected[] = {"hello thanks help ", "hello load help ", "hello repair help "};
    CHECK(chosen == expected[i % 3]);
    if (i < 6) CHECK(chosen == sheets_of(nullptr));
  }
  CHECK(choices.found_count() == 3);
  // What a choice may ask tells profiles apart: minutes, pins, bans, and the gate.
  const auto choose = [&](auto change) {
    model::Couple couple = invented(1);
    change(couple);
    personalise::choose_pack(project, workshop, couple, room.diagnostics(), {}, nullptr, &choices);
    return choices.found_count();
  };
  CHECK(choose([](model::Couple& couple) { couple.minutes = 10; }) == 4);
  CHECK(choose([](model::Couple& couple) { couple.pin.push_back({"load", {}}); }) == 5);
  CHECK(choose([](model::Couple& couple) { couple.ban.push_back({"load", {}}); }) == 6);
  CHECK(choose([](model::Couple& couple) { couple.gates.talked_alone = model::TalkedAlone::both; }) == 7);
  CHECK(choose([](model::Couple& couple) { couple.minutes = 10; }) == 7);
}

TEST_CASE("a score weighs as far as both partners have put it, and nothing is added up", "[choice]") {
  Files files = content_with(
      "  minutes: 20\n"
      "  from: [{sheet: load, weight: 3}, {sheet: repair, weight: 2, scores: [tension, tired]}]\n");
  files.erase(files.begin() + 5);
  files.push_back({"facts.yaml", with_scores});
  const auto chosen_with = [&](const std::vector<model::WrittenFact>& of_a,
                               const std::vector<model::WrittenFact>& of_b) {
    Table table(files);
    CHECK(table.report() == "");
    table.couple().a.facts.all = of_a;
    table.couple().b.facts.all = of_b;
    return table.chosen();
  };
  CHECK(chosen_with({}, {}) == "load ");
  CHECK(chosen_with({written("tension", "9")}, {written("tension", "8")}) == "repair ");
  // One partner's answer concludes nothing, however high, and unknown is not a number.
  CHECK(chosen_with({written("tension", "10")}, {}) == "load ");
  CHECK(chosen_with({written("tension", "10")}, {written("tension", "4")}) == "load ");
  CHECK(chosen_with({written("tension", "10")}, {written("tension", "unknown")}) == "load ");
  // 4 and 4 of two scores are not 8.
  const std::vector<model::WrittenFact> both{written("tension", "4"), written("tired", "4")};
  CHECK(chosen_with(both, both) == "load ");
}

TEST_CASE("a score is each partner's number, and neither a condition nor a word on a page", "[choice]") {
  const auto report_of = [](const std::string& facts, const std::string& more, const Files& files = {}) {
    Files all = content_with("  minutes: 20\n  from: [{sheet: load, scores: [" + more + "]}]\n", files);
    all.erase(all.begin() + 5);
    all.push_back({"facts.yaml", facts});
    return PressRoom(all).report();
  };
  CHECK(report_of(with_scores, "tension") == "");
  const std::string misspelt = report_of(with_scores, "tensoin");
  CHECK(misspelt.find("there is no score 'tensoin'") != std::string::npos);
  CHECK(misspelt.find("did you mean 'tension'?") != std::string::npos);
  CHECK(report_of(with_scores, "focus").find("error[unknown-fact]") != std::string::npos);
  CHECK(report_of("facts:\n  - {id: tension, says: T, kind: score}\n", "tension")
            .find("each partner gives their own") != std::string::npos);
  CHECK(report_of(with_scores, "tension", {{"when.yaml", sheet("when", 5, "when: tension\n")}})
            .find("error[condition-form]: 'tension' is a score") != std::string::npos);
  const auto couple = [&](const std::string& facts) {
    return report_of(with_scores, "tension",
                     {{"couples.yaml", "workshop: w\ncouples:\n  - {id: c, a: {name: Zoë" + facts + "}\n"}});
  };
  CHECK(couple(", facts: {tension: 10}}, b: {name: Kim, facts: {tension: 0}}") == "");
  CHECK(couple(", facts: {tension: 11}}, b: {name: Kim}").find("this is no number from 0 to 10") !=
        std::string::npos);
  CHECK(couple("}, b: {name: Kim}, facts: {tension: 3}").find("'tension' is a score") != std::string::npos);
}

TEST_CASE("what suits another number of couples than come is not chosen for the room", "[choice]") {
  const auto files = [](const std::string& setting, int couples) {
    Files all = content_with("  minutes: 20\n" + setting + "  from: [{sheet: pair, weight: 9}, thanks]\n",
                             {{"pair.yaml", sheet("pair", 20, "group-size: {least: 1, most: 2}\n")}});
    std::string list = "workshop: w\ncouples:\n";
    for (int i = 0; i < couples; ++i)
      list += "  - {id: c" + std::to_string(i) + ", a: {name: Zoë}, b: {name: Kim}}\n";
    all.push_back({"couples.yaml", list});
    return all;
  };
  CHECK(Table(files("  setting: workshop\n", 2)).chosen() == "pair ");
  CHECK(Table(files("  setting: workshop\n", 3)).chosen() == "thanks ");
  CHECK(Table(files("  setting: home\n", 3)).chosen() == "pair ");
}

}  // namespace tandem::tests
