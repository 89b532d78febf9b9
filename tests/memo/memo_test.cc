// What a couple's files hold follows from the content and from them alone: the same bytes from a memo that is
// empty and from one that has made many other packs, in any order of couples, on any number of threads.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "checkout.h"
#include "engine/batch.h"
#include "engine/engine.h"
#include "engine/painted_file.h"
#include "page_checks.h"
#include "sample.h"

namespace tandem::tests {
namespace {

constexpr std::size_t couple_count = 200;

/// Of many scripts and lengths. Some names recur, some hold what a page treats in a way of its own: a full
/// stop, an apostrophe, a hyphen, a space, letters that join, marks that stack, words from right to left.
constexpr std::array names = {
    "Amara",   "Bo",         "Jean-Luc",   "Zoë",    "Õnne-Liis",
    "Sam Jr.", "O’Neill",    "Anna Maria", "Ιωάννα", "Юлия",
    "Ћирило",  "مريم",       "ליאור",      "美咲",   "지우",
    "शान्ति",   "Nguyễn Thị", "Łucja",      "İpek",   "Maximiliana-Theodora von und zu Hohenfels",
    "Offi",    "Æsa",        "Yılmaz",     "Şükrü",  "Ngozi",
    "Mehmet",  "Robin",      "Pavel",      "Ines",   "W"};

std::vector<model::Couple> invented_couples() {
  std::mt19937 random(20261201);
  std::vector<model::Couple> couples;
  for (std::size_t i = 0; i < couple_count; ++i) {
    model::Couple couple;
    couple.id.value = fmt::format("couple-{:03}", i + 1);
    couple.a.name.value = names[random() % names.size()];
    couple.b.name.value = names[random() % names.size()];
    couple.a.pronouns = static_cast<model::Pronouns>(random() % 3);
    couple.b.pronouns = static_cast<model::Pronouns>(random() % 3);
    couples.push_back(std::move(couple));
  }
  return couples;
}

using Files = std::map<std::string, std::string>;

/// This repository's content in one look.
class Press {
 public:
  Press(const engine::Look& look, const std::string& workshop)
      : engine_(disk_, checkout_folder(), sources_, found_),
        look_(engine_.look(look)),
        workshop_(engine_.project().workshops.at(workshop)) {}

  /// The bytes of a couple's files, as forms and for paper, and what is wrong with them.
  Files pack(const model::Couple& couple, engine::Memo& memo) const {
    Diagnostics found;
    const personalise::Pack pack =
        personalise::choose_pack(engine_.project(), workshop_, couple, found, look_.look.language);
    compose::Composer composer = engine::composer_for(look_, memo, found, {});
    const engine::Product product = engine::pack_product(pack, composer);
    Files files;
    for (engine::PaintedFile& file : engine::paint(product, {{}, model::Fillable::both}, memo.pdf, found)) {
      files[file.name] = std::move(file.bytes);
    }
    for (const Diagnostic& each : found.sorted()) files["report"] += format_diagnostic(each, false);
    return files;
  }

  /// The facilitator's documents.
  engine::Product workshop(engine::Memo& memo) {
    compose::Composer composer = engine::composer_for(look_, memo, found_, {});
    return engine::workshop_product(workshop_, engine_.project(), look_.look.language, composer);
  }

 private:
  DiskFileSystem disk_;
  SourceSet sources_;
  Diagnostics found_;
  engine::Engine engine_;
  engine::PreparedLook look_;
  const model::Workshop& workshop_;
};

/// Names the first file that differs; empty where all are the same.
std::string difference(const Files& files, const Files& expected) {
  for (const auto& [name, bytes] : expected) {
    const auto found = files.find(name);
    if (found == files.end()) return name + " is missing";
    if (found->second != bytes) return name + " differs";
  }
  return files.size() == expected.size() ? "" : "there are more files";
}

TEST_CASE("a pack's bytes depend on nothing that was made before it") {
  const engine::Look look = GENERATE(engine::Look{"workbook", {}, "en", "a4"},
                                     engine::Look{"workbook", {"large-print"}, "es", "letter"});
  const Press press(look, "half-day");
  const std::vector<model::Couple> all = invented_couples();
  std::vector<const model::Couple*> couples;
  Sample sample(40);
  for (const model::Couple& couple : all) {
    if (sample.takes_next()) couples.push_back(&couple);
  }
  REQUIRE(couples.size() > 1);
  std::vector<Files> expected;
  for (const model::Couple* couple : couples) {
    engine::Memo empty;
    expected.push_back(press.pack(*couple, empty));
  }
  CHECK(expected.front().size() >= 6);

  engine::Memo full;
  for (std::size_t i = 0; i < couples.size(); ++i) {
    INFO("couple " << i << ", one after the other");
    CHECK(difference(press.pack(*couples[i], full), expected[i]) == "");
  }
  for (std::size_t i = couples.size(); i-- > 0;) {
    INFO("couple " << i << ", once more, the last one first");
    CHECK(difference(press.pack(*couples[i], full), expected[i]) == "");
  }
  for (const std::size_t threads : {std::size_t{1}, std::size_t{3}}) {
    engine::Batch batch(threads, [] { return std::chrono::steady_clock::time_point(); });
    batch.run(
        couples.size(),
        [&](std::size_t place, engine::Memo& memo, engine::Stopwatch&) {
          return press.pack(*couples[place], memo);
        },
        [&](std::size_t place, const Files& files) {
          INFO("couple " << place << " on one of " << threads << " threads");
          CHECK(difference(files, expected[place]) == "");
        });
  }
}

TEST_CASE("blocks that are laid out once share no element, nor do the notes beside them") {
  Press press({"workbook", {}, "en", "a4"}, "half-day");
  engine::Memo memo;
  for (int time = 1; time <= 2; ++time) {
    INFO("time " << time);
    const engine::Product product = press.workshop(memo);
    REQUIRE(product.files.size() >= 2);
    for (const engine::Product::File& file : product.files) {
      INFO(file.name);
      CHECK(complaints_about_elements(file.document) == "");
    }
  }
}

}  // namespace
}  // namespace tandem::tests
