// The library's own sheets on paper, in the program that users get: under the sanitizers all of them take
// minutes.
#include <catch2/catch.hpp>
#include <set>

#include "checkout.h"
#include "layout/trace.h"
#include "page_checks.h"
#include "press_room.h"
#include "sample.h"

namespace tandem::tests {
namespace {

std::vector<std::pair<std::string, std::string>> library_content() {
  DiskFileSystem disk;
  std::string problem;
  const std::string source = checkout_folder();
  std::vector<std::pair<std::string, std::string>> content;
  for (const std::string& path : disk.list(source + "/content")) {
    if (path.ends_with(".yaml")) {
      content.emplace_back(path.substr(source.size() + 9), *disk.read(path, problem));
    }
  }
  for (const std::string& path : disk.list(source + "/templates/recipes")) {
    content.emplace_back(path.substr(source.size() + 1), *disk.read(path, problem));
  }
  return content;
}

// Reading the library takes longer than most of what is done with it: what one case has read, others find.
CacheFolder* read_before() {
  static MemoryCacheFolder cache;
  return &cache;
}

}  // namespace

TEST_CASE("every sheet of the library is sound on every paper for whole sheets") {
  PressRoom room(library_content(), "base", {}, read_before());
  REQUIRE(room.report() == "");
  std::set<std::string> in_starter;
  for (const load::Identifier& id : room.project().recipes.at("first-evening").sheets)
    in_starter.insert(id.value);
  for (const auto& [id, sheet] : room.project().sheets) {
    for (const auto& [paper, master] : room.project().pages) {
      if (master.use != model::PaperUse::sheet) continue;
      INFO(id << " on " << paper);
      const layout::Document document = room.handout(id, paper);
      CHECK(room.report() == "");
      CHECK(complaints(document) == "");
      const bool is_tall = master.height.points > 700;
      if (in_starter.contains(id)) CHECK(document.pages.size() <= (is_tall ? 2 : 3));
    }
  }
}

TEST_CASE("nothing in the facilitator's edition is smaller than 8 points, in any theme") {
  Sample sample(4);
  for (const std::string theme : {"workbook", "clinic", "minimal"}) {
    PressRoom room(library_content(), theme, {"facilitator"}, read_before());
    REQUIRE(room.report() == "");
    for (const std::string paper : {"a4", "letter", "a4-landscape"}) {
      if (!sample.takes_next()) continue;
      double smallest = 100;
      for (const auto& [id, sheet] : room.project().sheets) {
        for (const layout::Page& page : room.handout(id, paper).pages) {
          for (const layout::Item& item : page.items) {
            if (const auto* run = std::get_if<text::GlyphRun>(&item))
              smallest = std::min(smallest, run->size);
          }
        }
      }
      INFO(theme << " on " << paper);
      CHECK(smallest >= 8);
      CHECK(smallest < 10);
      CHECK(room.report() == "");
    }
  }
}

// What is left on a sheet's last page stays white: nobody is asked to write more than that.
TEST_CASE("no page of the starter workshop to write on but a sheet's last has a blank lower third") {
  PressRoom room(library_content(), "base", {}, read_before());
  REQUIRE(room.report() == "");
  for (const load::Identifier& id : room.project().recipes.at("first-evening").sheets) {
    if (room.project().sheets.at(id.value)->form == model::Sheet::Form::article) continue;
    const layout::Document document = room.handout(id.value);
    for (std::size_t i = 0; i + 1 < document.pages.size(); ++i) {
      const layout::Page& page = document.pages[i];
      double lowest = 0;
      for (const layout::Item& item : page.items) {
        if (const auto* rule = std::get_if<layout::RuleItem>(&item)) lowest = std::max(lowest, rule->to.y);
        if (const auto* run = std::get_if<text::GlyphRun>(&item); run && run->size > 9) {
          lowest = std::max(lowest, run->origin.y);
        }
      }
      INFO(id.value);
      CHECK(lowest > 0.67 * page.size.height);
    }
  }
}

TEST_CASE("a taster is open to all, so nobody writes alone in it for a partner to hear") {
  PressRoom room(library_content(), "base", {}, read_before());
  REQUIRE(room.report() == "");
  const auto& sheets = room.project().recipes.at("taster").sheets;
  CHECK(sheets.size() > 3);
  for (const load::Identifier& id : sheets) {
    INFO(id.value);
    const model::Sheet& sheet = *room.project().sheets.at(id.value);
    CHECK(sheet.intensity == 1);
    CHECK(sheet.privacy() != model::Privacy::by_choice);
  }
}

TEST_CASE("a handout knows no couple") {
  PressRoom room(library_content(), "base", {}, read_before());
  const std::string spoken = spoken_text(room.handout("who-starts-the-repair"));
  CHECK(spoken.find("your partner") != std::string::npos);
  CHECK(spoken.find("Tomasz") == std::string::npos);
}

TEST_CASE("the same sheet gives the same pages") {
  PressRoom first(library_content(), "base", {}, read_before());
  PressRoom second(library_content(), "base", {}, read_before());
  CHECK(layout::trace(first.handout("season-or-pattern")) ==
        layout::trace(second.handout("season-or-pattern")));
}

}  // namespace tandem::tests
