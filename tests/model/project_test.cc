// Projects: references between files, ids, couples.
#include <catch2/catch.hpp>
#include <new>

#include "press_room.h"

namespace tandem::tests {
namespace {

const std::string sheet =
    "title: Sheet\ntopic: mutuality\nminutes: {}\nfor: each\npurpose: P.\nblocks: [prose: Text]\n";

std::string report_of(std::vector<std::pair<std::string, std::string>> content) {
  content.emplace_back("one.yaml", "exercise: one\n" + sheet);
  content.emplace_back("help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n");
  content.emplace_back("templates/recipes/r.yaml",
                       "recipe: r\ntitle: R\nexercises: [one]\nresources: help\n");
  content.emplace_back("w.yaml", "workshop: w\ntitle: W\nrecipe: r\n");
  return PressRoom(content).report();
}

}  // namespace

TEST_CASE("a sound project has nothing to report") {
  CHECK(report_of({}) == "");
}

TEST_CASE("an id that is not its file's name") {
  CHECK(report_of({{"two.yaml", "exercise: too\n" + sheet}}) ==
        "content/two.yaml:1:11: error[id-and-file]: the exercise is called 'too' but its file 'two'\n"
        "    1 | exercise: too\n"
        "      |           ^^^\n"
        "   hint: write 'exercise: two', or rename the file\n");
}

TEST_CASE("two sheets of one id") {
  CHECK(report_of({{"more/one.yaml", "exercise: one\n" + sheet}}) ==
        "content/one.yaml:1:11: error[duplicate-id]: there are two sheets 'one'\n"
        "    1 | exercise: one\n"
        "      |           ^^^\n"
        "   hint: the other is in content/more/one.yaml\n");
}

// Nothing is known of it, so nothing of it is shown.
TEST_CASE("a file that does not say what it is") {
  CHECK(report_of({{"x.yaml", "excercise: x\n"}}) ==
        "content/x.yaml:1:1: error[unknown-document]: the file does not say what it is\n"
        "   hint: did you mean 'exercise'?\n");
}

TEST_CASE("an invented organisation or date on real couples' pages is warned about") {
  const std::string workshop = "workshop: x\ntitle: X\nrecipe: r\ndate: \"12 March 2027\"\nexample: yes\n";
  const std::string organisation = "organisation: us\nname: Invented Rooms\nexample: yes\n";
  const auto couples = [](const std::string& mark) {
    return "workshop: x\ncouples:\n  - {id: c, example: yes, a: {name: Noor}, b: {name: Kim}}\n  - {id: d, " +
           mark + "a: {name: Mia}, b: {name: Lee}}\n";
  };
  CHECK(report_of({{"x.yaml", workshop}, {"us.yaml", organisation}}) == "");
  CHECK(report_of(
            {{"x.yaml", workshop}, {"us.yaml", organisation}, {"couples.yaml", couples("example: yes, ")}}) ==
        "");
  const std::string report =
      report_of({{"x.yaml", workshop}, {"us.yaml", organisation}, {"couples.yaml", couples("")}});
  CHECK(report ==
        "content/us.yaml:2:7: warning[still-an-example]: real couples' packs would carry an invented "
        "organisation\n"
        "    2 | name: Invented Rooms\n"
        "      |       ^^^^^^^^^^^^^^\n"
        "   hint: write your own and take 'example: yes' out; where the couples are invented, write it with "
        "them\n"
        "content/x.yaml:4:7: warning[still-an-example]: real couples' packs would carry an invented date\n"
        "    4 | date: \"12 March 2027\"\n"
        "      |       ^^^^^^^^^^^^^^^\n"
        "   hint: write your own and take 'example: yes' out; where the couples are invented, write it with "
        "them\n");
}

TEST_CASE("layers and templates have a limit, which is said at the one that is too many") {
  std::vector<std::pair<std::string, std::string>> chain;
  for (int i = 1; i <= 17; ++i) {
    const std::string id = "t" + std::to_string(i);
    const std::string below = i == 1 ? "base" : "t" + std::to_string(i - 1);
    chain.emplace_back("templates/themes/" + id + ".yaml", "theme: " + id + "\nextends: " + below + "\n");
  }
  const std::string deep = report_of(chain);
  CHECK_THAT(deep,
             Catch::Matchers::StartsWith("templates/themes/t1.yaml:2:10: error[extends-deep]: theme 't17' "
                                         "stands on more than 16 others\n"));
  chain.pop_back();
  CHECK(report_of(chain) == "");

  std::vector<std::pair<std::string, std::string>> variants;
  for (int i = 10; i < 60; ++i) {
    const std::string id = "v" + std::to_string(i);
    variants.emplace_back("templates/variants/" + id + ".yaml", "variant: " + id + "\nstyles: {}\n");
  }
  const std::string many = report_of(variants);
  CHECK_THAT(many, Catch::Matchers::Contains(
                       "v59.yaml:1:10: error[too-many-templates]: a project has at most 50 variants"));
}

TEST_CASE("a theme is called like its file") {
  CHECK(report_of({{"templates/themes/calm.yaml", "theme: clam\nextends: base\n"}}) ==
        "templates/themes/calm.yaml:1:8: error[id-and-file]: the theme is called 'clam' but its file 'calm'\n"
        "    1 | theme: clam\n"
        "      |        ^^^^\n"
        "   hint: write 'theme: calm', or rename the file\n");
  CHECK(report_of({{"templates/more/base.yaml", "theme: base\nextends: workbook\n"}}) != "");
}

TEST_CASE("a recipe names a sheet once") {
  CHECK(report_of({{"templates/recipes/s.yaml",
                    "recipe: s\ntitle: S\nexercises: [one, one]\nresources: help\n"}}) ==
        "templates/recipes/s.yaml:3:18: error[duplicate-id]: 'one' stands twice in this recipe\n"
        "    3 | exercises: [one, one]\n"
        "      |                  ^^^\n"
        "   hint: it is already on line 3; take one of them out\n");
}

TEST_CASE(
    "couples: unknown, doubled and contradicting ids are all reported at once, and no line of the list") {
  CHECK(report_of({{"couples.yaml",
                    "workshop: v\ncouples:\n"
                    "  - {id: c, a: {name: Ann}, b: {name: Bo}, pin: [onne, one], ban: [one]}\n"
                    "  - {id: c, a: {name: Cy}, b: {name: Di}}\n"}}) ==
        "content/couples.yaml:1:11: error[unknown-workshop]: there is no workshop 'v'\n"
        "   hint: one of: w\n"
        "content/couples.yaml:3:50: error[unknown-sheet]: there is no exercise or article 'onne'\n"
        "   hint: did you mean 'one'?\n"
        "content/couples.yaml:3:68: error[pin-and-ban]: 'one' is both pinned and banned for this couple\n"
        "   hint: keep it in one of the two lists\n"
        "content/couples.yaml:4:10: error[duplicate-id]: couple 'c' is listed twice\n"
        "   hint: it is already on line 3; give each couple an id of its own\n");
}

TEST_CASE("page furniture with an unknown name") {
  CHECK(report_of({{"templates/pages/mine.yaml",
                    "page: mine\nwidth: 210 mm\nheight: 297 mm\n"
                    "margins: {top: 20 mm, bottom: 20 mm, inner: 20 mm, outer: 20 mm}\n"
                    "footer: {left: \"{tilte}\", distance: 10 mm}\n"}}) ==
        "templates/pages/mine.yaml:5:16: error[unknown-name]: unknown name '{tilte}' in page furniture\n"
        "    5 | footer: {left: \"{tilte}\", distance: 10 mm}\n"
        "      |                ^^^^^^^^^\n"
        "   hint: did you mean 'title'?\n");
}

TEST_CASE("a page master changes what it names and keeps the rest") {
  const std::vector<std::pair<std::string, std::string>> content{
      {"one.yaml", "exercise: one\n" + sheet},
      {"templates/pages/wide.yaml", "page: wide\nextends: a4\nwidth: 250 mm\nmargins: {top: 30 mm}\n"}};
  PressRoom room(content);
  REQUIRE(room.report() == "");
  const model::PageMaster& a4 = room.paper("a4");
  const model::PageMaster& wide = room.paper("wide");
  CHECK(wide.width.points == Approx(from_millimetres(250)));
  CHECK(wide.height.points == a4.height.points);
  CHECK(wide.margins.top.points == Approx(from_millimetres(30)));
  CHECK(wide.margins.bottom.points == a4.margins.bottom.points);
  CHECK(!wide.footer.right.empty());
}

TEST_CASE("a page master that extends none") {
  CHECK(report_of({{"templates/pages/mine.yaml", "page: mine\nextends: a44\n"}}) ==
        "templates/pages/mine.yaml:2:10: error[unknown-page]: there is no page master 'a44'\n"
        "    2 | extends: a44\n"
        "      |          ^^^\n"
        "   hint: did you mean 'a4'?\n");
}

TEST_CASE("margins that leave no room") {
  CHECK(report_of({{"templates/pages/mine.yaml",
                    "page: mine\nwidth: 100 mm\nheight: 297 mm\n"
                    "margins: {top: 20 mm, bottom: 20 mm, inner: 45 mm, outer: 45 mm}\n"}}) ==
        "templates/pages/mine.yaml:4:10: error[no-room]: the margins leave no room for text\n"
        "    4 | margins: {top: 20 mm, bottom: 20 mm, inner: 45 mm, outer: 45 mm}\n"
        "      |          ^\n"
        "   hint: make the margins smaller or the paper larger\n");
}

TEST_CASE("memory that runs out is told at the file it ran out for") {
  class FullMemory : public MemoryFileSystem {
   public:
    std::optional<std::string> read(const std::string& path, std::string& problem,
                                    std::size_t most_bytes) override {
      if (path == "content/large.yaml") throw std::bad_alloc();
      return MemoryFileSystem::read(path, problem, most_bytes);
    }
  };
  FullMemory files;
  files.add("content/large.yaml", "exercise: large\n");
  files.add("content/one.yaml", "excercise: one\n");
  files.add("templates/r.yaml", "recipe: r\ntitle: R\nexercises: []\nresources: one\n");
  SourceSet sources;
  Diagnostics diagnostics;
  model::load_project(files, ".", blocks::block_reading(), sources, diagnostics);
  REQUIRE(diagnostics.error_count() > 1);  // the others are read
  CHECK(format_diagnostic(diagnostics.sorted().front(), false) ==
        "content/large.yaml: error[unreadable]: it is too large for the memory that there is\n"
        "   hint: divide it into several files\n");
}

TEST_CASE("a folder that is no project") {
  MemoryFileSystem files;
  SourceSet sources;
  Diagnostics diagnostics;
  CHECK_THROWS_AS(model::load_project(files, "nowhere", blocks::block_reading(), sources, diagnostics),
                  model::ProjectNotFound);
}

}  // namespace tandem::tests
