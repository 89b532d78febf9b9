// Which sheets a couple gets, in which copy, and whose words fill them.
#include "personalise/pack.h"

#include <catch2/catch.hpp>

#include "press_room.h"

namespace tandem::tests {
namespace {

std::string sheet(const std::string& id, const std::string& audience) {
  return "exercise: " + id + "\ntitle: Sheet\ntopic: mutuality\nminutes: {}\nfor: " + audience +
         "\npurpose: P.\nblocks: [prose: Text]\n";
}

const std::vector<std::pair<std::string, std::string>> content{
    {"alone.yaml", sheet("alone", "each")},
    {"share.yaml", sheet("share", "each-then-share")},
    {"joint.yaml", sheet("joint", "together")},
    {"guide.yaml", sheet("guide", "facilitator")},
    {"extra.yaml", sheet("extra", "each")},
    {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
    {"templates/recipes/r.yaml",
     "recipe: r\ntitle: R\nexercises: [alone, guide, joint, share]\nresources: help\n"},
    {"w.yaml", "workshop: w\ntitle: W\nrecipe: r\n"},
};

std::string ids_of(const personalise::Copy& copy) {
  std::string ids;
  for (const model::Sheet* each : copy.sheets) ids += each->id.value + " ";
  return ids;
}

model::Couple couple(std::vector<std::string> pin, std::vector<std::string> ban) {
  model::Couple made;
  made.id.value = "c";
  made.a = {{"Zoë", {}}, model::Pronouns::she};
  made.b = {{"*{a}*", {}}, model::Pronouns::they};
  for (auto& id : pin) made.pin.push_back({id, {}});
  for (auto& id : ban) made.ban.push_back({id, {}});
  return made;
}

struct Chosen {
  std::string a, b, joint, report;
};

Chosen choose(const model::Couple& chosen) {
  PressRoom room(content);
  const personalise::Pack pack =
      personalise::choose_pack(room.project(), room.project().workshops.at("w"), chosen, room.diagnostics());
  return {ids_of(pack.a), ids_of(pack.b), ids_of(pack.joint), room.report()};
}

load::Message message(const std::string& pattern) {
  Diagnostics diagnostics;
  return load::Message::compile(
      pattern, [](std::size_t) { return SourceSpan{}; }, diagnostics);
}

}  // namespace

TEST_CASE("private sheets go into both partners' copies, joint ones into the joint pages") {
  const Chosen chosen = choose(couple({}, {}));
  CHECK(chosen.a == "alone share help ");
  CHECK(chosen.b == chosen.a);
  CHECK(chosen.joint == "joint help ");
  CHECK(chosen.report == "");
}

TEST_CASE("pins come after the recipe's sheets, once; bans leave out") {
  const Chosen chosen = choose(couple({"extra", "share"}, {"alone"}));
  CHECK(chosen.a == "share extra help ");
}

TEST_CASE("the facilitator holds the agenda's sheets first, and the recipe's others, each once") {
  auto planned = content;
  planned.back().second +=
      "agenda:\n  - {minutes: 5, title: Plan, exercise: joint}\n  - {minutes: 5, title: Break}\n"
      "  - {minutes: 5, title: Extra, exercise: extra}\n  - {minutes: 5, title: Plan, exercise: joint}\n";
  PressRoom room(planned);
  CHECK(room.report().find("warning[agenda-without-sheet]: 'extra' is on the agenda") != std::string::npos);
  const personalise::Copy held{
      personalise::Reader::anybody,
      personalise::facilitator_sheets(room.project(), room.project().workshops.at("w"))};
  CHECK(ids_of(held) == "joint extra alone guide share help ");
}

TEST_CASE("a pack without joint sheets has no joint pages") {
  CHECK(choose(couple({}, {"joint"})).joint == "");
}

TEST_CASE("the resource page stays, and banning it is an error") {
  const Chosen chosen = choose(couple({}, {"help"}));
  CHECK(chosen.a == "alone share help ");
  CHECK(chosen.report.find("error[banned-resources]") != std::string::npos);
}

TEST_CASE("each reader's copy speaks to that reader") {
  const model::Couple names = couple({}, {});
  const load::Message text = message("{me} and {partner}; {a}, {b}");
  CHECK(personalise::Voice::for_couple(names, personalise::Reader::a).fill(text) ==
        "Zoë and *{a}*; Zoë, *{a}*");
  CHECK(personalise::Voice::for_couple(names, personalise::Reader::b).fill(text) ==
        "*{a}* and Zoë; Zoë, *{a}*");
}

TEST_CASE("pronouns choose words") {
  const load::Message text = message("It is {partner_pronoun, select, she {her} he {his} other {their}} day");
  CHECK(personalise::Voice::for_couple(couple({}, {}), personalise::Reader::b).fill(text) == "It is her day");
  CHECK(personalise::Voice::for_couple(couple({}, {}), personalise::Reader::a).fill(text) ==
        "It is their day");
}

TEST_CASE("emphasis in the middle of a sentence does not begin a new one") {
  PressRoom room(content);
  load::RichParagraph paragraph;
  for (const char* pattern : {"When ", "{partner}", " calls. ", "{partner} waits."}) {
    paragraph.runs.push_back({message(pattern), false, false, {}});
  }
  const personalise::Voice voice = personalise::Voice::for_anybody(room.styles().words());
  CHECK(voice.fill(paragraph) ==
        std::vector<std::string>{"When ", "your partner", " calls. ", "Your partner waits."});
}

TEST_CASE("the place of a name is found by its character") {
  model::Couple names = couple({}, {});
  const SourceFile file{"couples.yaml", ""};
  names.b.name = {"李小龍", {&file, 4, 9}};
  const personalise::Voice voice = personalise::Voice::for_couple(names, personalise::Reader::both);
  REQUIRE(voice.place_of(U'李'));
  CHECK(voice.place_of(U'李')->line == 4);
  CHECK(voice.place_of(U'X') == nullptr);
}

TEST_CASE("partners of one name are told apart by A and B, wherever they are named") {
  const auto [first, second] = GENERATE(table<std::string, std::string>(
      {{"Kim", "Kim"}, {"Kim", " KIM "}, {"Zoë", "Zoe\u0308"}, {"Kim", "K\u200Bim"}, {"Jo  Ann", "jo ann"}}));
  model::Couple couple;
  couple.a.name.value = first;
  couple.b.name.value = second;
  const personalise::Voice voice = personalise::Voice::for_couple(couple, personalise::Reader::b);
  CHECK(voice.name_a() == first + " (A)");
  CHECK(voice.name_b() == second + " (B)");
  CHECK(voice.reader_name() == second + " (B)");
}

TEST_CASE("a warning asks what partners of one name are called, and does not repeat it") {
  auto with_couple = content;
  with_couple.emplace_back("couples.yaml",
                           "workshop: w\ncouples:\n  - id: c\n    a: {name: Samir}\n    b: {name: SAMIR}\n");
  PressRoom room(with_couple);
  CHECK(
      room.report() ==
      "content/couples.yaml:5:15: warning[same-name]: both partners have the same name, so 'A' and 'B' stand "
      "beside it everywhere\n"
      "   hint: write what each of them is called, such as a short form or a second name\n");
}

TEST_CASE("partners of two names have no letters beside them") {
  const auto [first, second] = GENERATE(table<std::string, std::string>(
      {{"Kim", "Kimberly"}, {"Zoë", "Zoe"}, {"Jo Ann", "Joann"}, {"Kim", "Tim"}}));
  model::Couple couple;
  couple.a.name.value = first;
  couple.b.name.value = second;
  const personalise::Voice voice = personalise::Voice::for_couple(couple, personalise::Reader::both);
  CHECK(voice.name_a() == first);
  CHECK(voice.name_b() == second);
}

}  // namespace tandem::tests
