// Properties of packs, tried with invented couples: every rule is held, A and B have the same on equally many
// pages, and nothing outside of their pages tells what is known of them, what they have answered, or what a
// facilitator vouches for.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <random>

#include "delivery/finished.h"
#include "delivery/manifest.h"
#include "engine/making.h"
#include "model/known_facts.h"
#include "personalise/recipe_offers.h"
#include "sample.h"
#include "small_project.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

constexpr int couples = 10000;
constexpr int home_minutes = 40;

struct SheetOf {
  const char* id;
  int minutes;
  const char* reader;
  const char* more;
};

const std::vector<SheetOf> sheets{
    {"hello", 5, "each", ""},
    {"deep", 15, "together", "intensity: 2\n"},
    {"some", 5, "each", "when: children.qxbaby\n"},
    {"load", 20, "each-then-share", ""},
    {"repair", 15, "together", "intensity: 2\n"},
    {"thanks", 5, "each-then-share", ""},
    {"own", 10, "each", "excludes: [load]\n"},
    {"deck", 10, "together", "requires: [thanks]\n"},
    {"lesson", 10, "each", "never-home: yes\n"},
};

/// A recipe that gives, has a gate and chooses, for people of whom something is known.
MemoryFileSystem invented_project() {
  MemoryFileSystem files = small_project();
  for (const SheetOf& sheet : sheets) {
    files.add(std::string("content/") + sheet.id + ".yaml",
              std::string("exercise: ") + sheet.id +
                  "\ntitle: A sheet\ntopic: none\nminutes: {write: " + std::to_string(sheet.minutes) +
                  "}\nfor: " + sheet.reader + "\npurpose: P.\n" + "opt-out: You may pass.\n" + sheet.more +
                  "blocks:\n  - prompt: {id: one, ask: \"When did {partner} hear you?\"}\n"
                  "  - prompt: {id: night, ask: \"And after a night?\"}\n    when: work.qxnights\n"
                  "  - prose: \"Rest in {season}. Breathe.\"\n");
  }
  files.add("content/facts.yaml",
            "facts:\n"
            "  - {id: children, says: Children, values: {qxbaby: Baby, qxgrown: Grown}}\n"
            "  - {id: work, says: Work, per-partner: yes, values: {qxnights: N, qxdays: D}}\n"
            "  - {id: season, says: Season, kind: season}\n"
            "  - {id: focus, says: Focus, many: true, values: {qxload: L, qxrepair: R, qxthanks: T}}\n"
            "  - {id: qxtension, says: Tension, kind: score, per-partner: yes}\n");
  files.add("templates/recipes/small.yaml",
            "recipe: small\ntitle: Small\nexercises: [hello, deep, some]\nresources: help\n"
            "gate: talked-alone\nchoose:\n  minutes: 40\n  setting: home\n  needs: [strength, private]\n"
            "  from:\n    - {sheet: load, focus: [qxload]}\n"
            "    - {sheet: repair, focus: [qxrepair], scores: [qxtension]}\n"
            "    - {sheet: thanks, focus: [qxthanks], strength: yes}\n"
            "    - {sheet: own, weight: 3}\n    - deck\n    - {sheet: lesson, weight: 9}\n");
  files.add("content/evening.yaml",
            "workshop: evening\ntitle: An evening\nrecipe: small\nminutes: 20\n"
            "agenda:\n  - {minutes: 20, title: Listening, exercise: hello}\n");
  return files;
}

model::WrittenFact written(const char* fact, const std::vector<std::string>& words) {
  model::WrittenFact made;
  made.fact = fact;
  for (const std::string& word : words) made.words.push_back({"", word, {}});
  return made;
}

/// Draws couples one after the other.
class Registry {
 public:
  model::Couple next() {
    model::Couple couple;
    couple.id.value = "couple-" + std::to_string(++number_);
    couple.a.name.value = names_[below(names_.size())] + " Qxname";
    couple.b.name.value = names_[below(names_.size())];
    if (below(2) == 0)
      couple.facts.all.push_back(written("children", {below(2) == 0 ? "qxbaby" : "qxgrown"}));
    if (below(2) == 0) couple.facts.all.push_back(written("focus", focus()));
    if (below(3) == 0) couple.facts.all.push_back(season());
    for (model::Partner* partner : {&couple.a, &couple.b}) {
      if (below(3) == 0)
        partner->facts.all.push_back(written("work", {below(2) == 0 ? "qxnights" : "qxdays"}));
      if (below(2) == 0) partner->facts.all.push_back(written("qxtension", {std::to_string(below(11))}));
    }
    couple.gates.talked_alone = static_cast<model::TalkedAlone>(below(4));
    if (below(3) == 0) couple.minutes = 5 + static_cast<int>(below(80));
    if (below(5) == 0) couple.pin.push_back({any_sheet(), {}});
    if (below(5) == 0) couple.ban.push_back({any_sheet(), {}});
    return couple;
  }

 private:
  std::size_t below(std::size_t end) { return random_() % end; }
  std::string any_sheet() { return sheets[3 + below(sheets.size() - 3)].id; }
  std::vector<std::string> focus() {
    std::vector<std::string> all{"qxload", "qxrepair", "qxthanks"};
    all.resize(1 + below(3));
    return all;
  }
  model::WrittenFact season() {
    model::WrittenFact made = written("season", {});
    made.words = {{"name", "Qxseason", {}}, {"until", "stays", {}}};
    return made;
  }

  std::mt19937 random_{7};
  int number_ = 0;
  const std::vector<std::string> names_{"Jo", "Ñandú", "שרה", "李小龍", "Õnne-Liis van der Meer"};
};

/// A project whose packs are made one by one, and written down as a build does.
class Desk {
 public:
  Desk() : making_(invented_project()), questions_(personalise::common_sheets(making_.engine.project())) {
    REQUIRE_FALSE(making_.diagnostics.has_errors());
    for (const std::string& id : questions_.sheets()) {
      const model::Sheet& sheet = *making_.engine.project().sheets.at(id);
      questions_.learn(id,
                       delivery::fields_asked(making_.maker.questions(sheet, *memo_).files.at(0).document));
    }
  }

  struct Written {
    engine::Made made;
    std::string names;
    std::vector<std::string> rows;
    std::string manifest;
    std::string fields;  ///< how many, of each file
    std::vector<std::size_t> pages;
  };

  Written write(const model::Couple& couple) {
    if (++written_ % 100 == 0) memo_ = std::make_unique<engine::Memo>();
    Written written{making_.pack(couple, *memo_), {}, {}, {}, {}, {}};
    for (const engine::PaintedFile& file : written.made.files) written.names += file.name + " ";
    for (const engine::Product::File& file : written.made.product.files)
      written.pages.push_back(file.document.pages.size());
    delivery::Finished one = delivery::finished(std::move(written.made));
    delivery::Recorded of_it = delivery::recorded(one, "0123", questions_);
    for (const engine::FileRecord& file : of_it.record.files)
      written.fields += std::to_string(file.fields) + " ";
    delivery::Manifest manifest;
    manifest.products.push_back(std::move(of_it.record));
    written.manifest = manifest.json();
    written.rows = std::move(of_it.rows);
    written.made = std::move(one.made);
    return written;
  }

  const model::Project& project() const { return making_.engine.project(); }
  const model::Workshop& workshop() const { return project().workshops.at("evening"); }
  const model::Recipe& recipe() const { return project().recipes.at("small"); }

 private:
  Making making_;
  delivery::FieldQuestions questions_;
  std::unique_ptr<engine::Memo> memo_ = std::make_unique<engine::Memo>();
  int written_ = 0;
};

bool has(const std::vector<load::Identifier>& ids, const std::string& id) {
  return std::ranges::any_of(ids, [&](const load::Identifier& each) { return each.value == id; });
}

std::vector<std::string> ids_of(const std::vector<const model::Sheet*>& all) {
  std::vector<std::string> ids;
  for (const model::Sheet* sheet : all) ids.push_back(sheet->id.value);
  return ids;
}

bool has(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// What is chosen for a couple, beside what everybody gets.
void expect_rules(const model::Couple& couple, const std::vector<const model::Sheet*>& chosen) {
  const std::vector<std::string> ids = ids_of(chosen);
  int minutes = 0;
  int pinned_minutes = 0;
  bool has_calm = false;
  for (const model::Sheet* sheet : chosen) {
    const bool is_pinned = has(couple.pin, sheet->id.value);
    minutes += sheet->minutes.total();
    if (is_pinned) pinned_minutes += sheet->minutes.total();
    has_calm = has_calm || sheet->intensity <= 1;
    CHECK_FALSE(has(couple.ban, sheet->id.value));
    if (couple.gates.talked_alone != model::TalkedAlone::both) CHECK(sheet->intensity <= 1);
    if (!is_pinned) CHECK_FALSE(sheet->never_home);
    for (const load::Identifier& companion : sheet->companions)
      if (!is_pinned) CHECK(has(ids, companion.value));
    for (const load::Identifier& other : sheet->excludes) CHECK_FALSE(has(ids, other.value));
  }
  CHECK(minutes <= std::max(couple.minutes > 0 ? couple.minutes : home_minutes, pinned_minutes + 5));
  if (has_calm) CHECK(chosen.back()->intensity <= 1);
}

/// The bytes of each file by its name.
std::map<std::string, std::string> bytes_of(const engine::Made& made) {
  std::map<std::string, std::string> bytes;
  for (const engine::PaintedFile& file : made.files) bytes[file.name] = file.bytes;
  return bytes;
}

void expect_untold(const std::string& text) {
  for (const char* word : {"qx", "Qx", "talked", "stays", "score"}) CHECK_THAT(text, !Contains(word));
}

}  // namespace

TEST_CASE("every rule of a recipe is held, whoever comes") {
  const Desk desk;
  Registry registry;
  personalise::SheetChoices choices;
  Sample sample(60);
  int tried = 0;
  for (int i = 0; i < couples; ++i) {
    const model::Couple couple = registry.next();
    if (!sample.takes_next()) continue;
    ++tried;
    INFO(couple.id.value << ", " << i);
    const model::FactAnswers answers =
        model::answers_of(model::known_facts(desk.project(), desk.workshop(), &couple));
    const std::vector<const model::Sheet*> chosen =
        choices.of(couple, desk.recipe(), answers, desk.project());
    expect_rules(couple, chosen);
    const personalise::CoupleOffers offers =
        personalise::offers_to(couple, desk.recipe(), answers, desk.project());
    CHECK(ids_of(personalise::in_order(offers, personalise::choose_from(offers))) == ids_of(chosen));
    if (!couple.pin.empty() || !couple.ban.empty() || offers.minutes < 15) continue;
    CHECK(has(ids_of(chosen), "thanks"));  // the one strength, and the one that is each one's own
    CHECK(has(ids_of(chosen), "own"));
  }
  CHECK(tried > 100);
}

TEST_CASE("A and B have the same on equally many pages, and nothing outside tells of them") {
  Desk desk;
  Registry registry;
  Sample sample(1500);
  std::vector<std::string> rows_of_all;
  for (int i = 0; i < couples; ++i) {
    model::Couple couple = registry.next();
    if (!sample.takes_next()) continue;
    INFO(couple.id.value);
    const Desk::Written one = desk.write(couple);
    REQUIRE(one.made.files.size() >= 2);
    const auto& files = one.made.product.files;
    CHECK(one.pages[0] == one.pages[1]);
    CHECK(one.pages[0] % 2 == 0);
    CHECK(files[0].sheets == files[1].sheets);
    expect_untold(one.names + one.manifest);
    for (const std::string& rows : one.rows) expect_untold(rows);
    for (const Diagnostic& each : one.made.found.sorted()) expect_untold(format_diagnostic(each, false));
    // The list of fields is the same for all, but for the names of the files.
    std::vector<std::string> rows;
    for (std::string row : {one.rows[0], one.rows[1]}) {
      for (std::size_t at = row.find(couple.id.value); at != row.npos; at = row.find(couple.id.value))
        row.replace(at, couple.id.value.size(), "id");
      rows.push_back(std::move(row));
    }
    if (rows_of_all.empty()) rows_of_all = rows;
    CHECK(rows == rows_of_all);
    CHECK_THAT(rows[0], Contains("a.hello.one") && !Contains("night") && !Contains("some.") &&
                            !Contains("load.") && !Contains("deep."));

    // With the gate and without it there are the same files, of which the same is told.
    model::Couple other = couple;
    other.gates.talked_alone = model::TalkedAlone::both;
    const Desk::Written with_gate = desk.write(other);
    other.gates.talked_alone = model::TalkedAlone::a;
    const Desk::Written without = desk.write(other);
    CHECK(with_gate.names == without.names);
    CHECK(with_gate.rows == without.rows);
    CHECK(with_gate.fields == without.fields);
    other.gates.talked_alone = model::TalkedAlone::nobody;
    CHECK(bytes_of(desk.write(other).made) == bytes_of(without.made));

    // A score that one has given alone changes no byte.
    other = couple;
    std::erase_if(other.a.facts.all, [](const model::WrittenFact& fact) { return fact.fact == "qxtension"; });
    std::erase_if(other.b.facts.all, [](const model::WrittenFact& fact) { return fact.fact == "qxtension"; });
    const auto unasked = bytes_of(desk.write(other).made);
    other.b.facts.all.push_back(written("qxtension", {"10"}));
    CHECK(bytes_of(desk.write(other).made) == unasked);
  }
}

TEST_CASE("what is not asked for of one partner changes no byte of anybody's pages") {
  Desk desk;
  Registry registry;
  model::Couple couple = registry.next();
  couple.facts.all.clear();
  couple.a.facts.all = {written("qxtension", {"3"})};
  couple.b.facts.all = {written("qxtension", {"3"})};
  const auto before = bytes_of(desk.write(couple).made);
  // The lower of both counts, and 3 stays the lower one.
  couple.b.facts.all = {written("qxtension", {"9"})};
  CHECK(bytes_of(desk.write(couple).made) == before);
  // By day nothing of these sheets is other than usual.
  couple.b.facts.all.push_back(written("work", {"qxdays"}));
  CHECK(bytes_of(desk.write(couple).made) == before);
  couple.b.facts.all.back() = written("work", {"qxnights"});
  CHECK(bytes_of(desk.write(couple).made) != before);
}

}  // namespace tandem::tests
