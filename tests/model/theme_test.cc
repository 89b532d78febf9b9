// Themes: extending, tokens, and what is said of a wrong one.
#include <catch2/catch.hpp>

#include "press_room.h"

namespace tandem::tests {
namespace {

const std::string sheet =
    "exercise: sheet\ntitle: Sheet\ntopic: mutuality\nminutes: {}\nfor: each\npurpose: P.\nblocks: [prose: "
    "Text]\n";

// A theme of the project's own beside the built ones.
std::string report_of(const std::string& theme) {
  PressRoom room({{"sheet.yaml", sheet}, {"templates/themes/mine.yaml", theme}}, "mine");
  return room.report();
}

}  // namespace

TEST_CASE("a theme changes what it names and keeps the rest") {
  PressRoom room({{"sheet.yaml", sheet},
                  {"templates/themes/mine.yaml",
                   "theme: mine\nextends: base\npalette: {accent: \"#123456\"}\nsizes: {body: 12 pt}\n"
                   "styles: {title: {size: 30 pt}}\n"}},
                 "mine");
  REQUIRE(room.report() == "");
  const model::Theme& mine = room.project().themes.at("mine");
  const model::Theme& base = room.project().themes.at("base");
  CHECK(mine.colour("accent") == Colour{0x12, 0x34, 0x56});
  CHECK(mine.colour("ink") == base.colour("ink"));
  CHECK(mine.style(model::StyleName::body).size == 12);
  CHECK(mine.style(model::StyleName::statement).size == 12);  // `statement` takes its size from `body`
  CHECK(mine.style(model::StyleName::title).size == 30);
  CHECK(mine.style(model::StyleName::title).weight == base.style(model::StyleName::title).weight);
}

TEST_CASE("a wrong theme is told so at its place") {
  CHECK(report_of("theme: mine\nextends: bass\n") ==
        "templates/themes/mine.yaml:2:10: error[unknown-theme]: there is no theme 'bass'\n"
        "    2 | extends: bass\n"
        "      |          ^^^^\n"
        "   hint: did you mean 'base'?\n");
  CHECK(report_of("theme: mine\nextends: mine\n") ==
        "templates/themes/mine.yaml:2:10: error[extends-circle]: theme 'mine' extends itself\n"
        "    2 | extends: mine\n"
        "      |          ^^^^\n"
        "   hint: name another theme, such as 'base'\n");
  CHECK(report_of("theme: mine\nextends: base\nstyles: {titel: {italic: true}}\n") ==
        "templates/themes/mine.yaml:3:10: error[unknown-key]: unknown style 'titel'\n"
        "    3 | styles: {titel: {italic: true}}\n"
        "      |          ^^^^^\n"
        "   hint: did you mean 'title'?\n");
  CHECK(report_of("theme: mine\nextends: base\nstyles: {title: {colour: acent}}\n") ==
        "templates/themes/mine.yaml:3:26: error[unknown-token]: the palette has no colour 'acent'\n"
        "    3 | styles: {title: {colour: acent}}\n"
        "      |                          ^^^^^\n"
        "   hint: did you mean 'accent'?\n");
  CHECK(
      report_of("theme: mine\nextends: base\nfonts: {body: {family: Latto, package: fonts-lato}}\n") ==
      "templates/themes/mine.yaml:3:24: error[font-not-found]: the font 'Latto' is not installed\n"
      "    3 | fonts: {body: {family: Latto, package: fonts-lato}}\n"
      "      |                        ^^^^^\n"
      "   hint: install it with 'sudo apt-get install fonts-lato', or put its files into the project's fonts "
      "folder\n");
  CHECK(report_of("theme: mine\nextends: base\nblocks: {scael: {ring: 6 mm}}\n") ==
        "templates/themes/mine.yaml:3:10: error[unknown-key]: there is no kind of block 'scael'\n"
        "    3 | blocks: {scael: {ring: 6 mm}}\n"
        "      |          ^^^^^\n"
        "   hint: did you mean 'scale'?\n");
}

TEST_CASE("a token that nothing uses is mostly a misspelt one") {
  CHECK(report_of("theme: mine\nextends: base\npalette: {acent: \"#123456\"}\n") ==
        "templates/themes/mine.yaml:3:11: warning[unused-token]: nothing uses the colour 'acent'\n"
        "    3 | palette: {acent: \"#123456\"}\n"
        "      |           ^^^^^\n"
        "   hint: did you mean 'accent'?\n");
  CHECK(report_of("theme: mine\nextends: base\nsizes: {gigantic: 80 pt}\nspaces: {smal: 3 pt}\n") ==
        "templates/themes/mine.yaml:3:9: warning[unused-token]: nothing uses the size 'gigantic'\n"
        "    3 | sizes: {gigantic: 80 pt}\n"
        "      |         ^^^^^^^^\n"
        "   hint: take it out, or name it in a style\n"
        "templates/themes/mine.yaml:4:10: warning[unused-token]: nothing uses the space 'smal'\n"
        "    4 | spaces: {smal: 3 pt}\n"
        "      |          ^^^^\n"
        "   hint: did you mean 'small'?\n");
  // A token of one theme may be there for another: used by it, or used no more.
  CHECK(report_of("theme: mine\nextends: base\npalette: {sea: \"#123456\"}\nspaces: {huge: 30 pt}\n"
                  "styles: {title: {colour: sea}, heading: {space-before: large}}\n") ==
        "templates/themes/mine.yaml:4:10: warning[unused-token]: nothing uses the space 'huge'\n"
        "    4 | spaces: {huge: 30 pt}\n"
        "      |          ^^^^\n"
        "   hint: take it out, or name it in a style\n");
}

TEST_CASE("colours that paper would lose are warned of") {
  CHECK(
      report_of("theme: mine\nextends: base\npalette: {ink: \"#8a8a8a\", rule: \"#8a8f94\"}\n") ==
      "templates/themes/mine.yaml:3:16: warning[pale-colour]: 'ink' is too pale to read: its contrast is "
      "3.1:1 "
      "and text needs 4.5:1\n"
      "    3 | palette: {ink: \"#8a8a8a\", rule: \"#8a8f94\"}\n"
      "      |                ^^^^^^^^^\n"
      "   hint: choose a darker one\n"
      "templates/themes/mine.yaml:3:33: warning[pale-colour]: 'rule' is a grey of 44 %: in black and white, "
      "lines to write on vanish\n"
      "    3 | palette: {ink: \"#8a8a8a\", rule: \"#8a8f94\"}\n"
      "      |                                 ^^^^^^^^^\n"
      "   hint: choose a grey of 51 to 55 %, such as '#7a7a7a'\n");
  // A dark tint is to blame itself, not the text that cannot be read on it.
  CHECK(report_of("theme: mine\nextends: base\npalette: {tint: \"#d0d0d0\"}\n") ==
        "templates/themes/mine.yaml:3:17: warning[pale-colour]: 'tint' is so dark that a copy gets dirty\n"
        "    3 | palette: {tint: \"#d0d0d0\"}\n"
        "      |                 ^^^^^^^^^\n"
        "   hint: choose a lighter one, such as '#f0f3f1'\n");
  CHECK(report_of("theme: mine\nextends: base\npalette: {accent: \"#757575\", tint: \"#ffffff\"}\n") == "");
  CHECK(report_of("theme: mine\nextends: base\npalette: {accent: \"#787878\", tint: \"#ffffff\"}\n") != "");
}

TEST_CASE("lines to write on may not be nearer than a hand needs") {
  const std::string report = report_of("theme: mine\nextends: base\nwriting: {line-distance: 5 mm}\n");
  CHECK(report.find("templates/themes/mine.yaml:3:26: error[out-of-range]") == 0);
}

}  // namespace tandem::tests
