// The organisation: one in a project, its colours between theme and variants, its region's resource page.
#include <catch2/catch.hpp>

#include "press_room.h"

namespace tandem::tests {
namespace {

const std::string sheet = "article: sheet\ntitle: Sheet\nblocks: [prose: Text]\n";

std::vector<std::pair<std::string, std::string>> content_with(const std::string& organisation) {
  return {{"sheet.yaml", sheet},
          {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
          {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [sheet]\nresources: help\n"},
          {"organisation.yaml", organisation}};
}

std::string report_of(const std::string& organisation) {
  return PressRoom(content_with(organisation)).report();
}

std::string footer_of(const model::FurnitureText& text, const std::string& title,
                      const std::string& organisation, std::size_t most_phrases = 9) {
  model::FurnitureText::Words words;
  words[static_cast<std::size_t>(model::FurniturePlace::title)] = title;
  words[static_cast<std::size_t>(model::FurniturePlace::organisation)] = organisation;
  return text.format(words, most_phrases);
}

}  // namespace

TEST_CASE("the organisation's colours lie over the theme's and below a variant's") {
  auto content =
      content_with("organisation: us\nname: Us\ncolours: {accent: \"#123456\", tint: \"#eeeeee\"}\n");
  content.push_back({"templates/variants/mine.yaml", "variant: mine\npalette: {tint: \"#ffffff\"}\n"});
  PressRoom room(content);
  REQUIRE(room.report() == "");
  const model::Project& project = room.project();
  CHECK(project.organisation->name.value == "Us");
  CHECK(project.themes.at("workbook").colour("accent") == Colour{0x12, 0x34, 0x56});
  CHECK(project.themes.at("workbook").colour("tint") == Colour{0xee, 0xee, 0xee});
  Diagnostics diagnostics;
  const model::Theme varied =
      model::read_theme(project.theme_layers.merge("workbook", {"mine"}), diagnostics);
  CHECK(varied.colour("accent") == Colour{0x12, 0x34, 0x56});
  CHECK(varied.colour("tint") == Colour{0xff, 0xff, 0xff});
}

TEST_CASE("a wrong organisation is told so at its place") {
  CHECK(report_of("organisation: us\nname: Us\n") == "");
  CHECK(report_of("organisation: us\nname: Us\ncolours: {acent: \"#123456\"}\n") ==
        "content/organisation.yaml:3:11: error[unknown-token]: no theme has a colour 'acent'\n"
        "    3 | colours: {acent: \"#123456\"}\n"
        "      |           ^^^^^\n"
        "   hint: did you mean 'accent'?\n");
  CHECK(report_of("organisation: us\nname: Us\ncolours: red\n") ==
        "content/organisation.yaml:3:10: error[wrong-type]: this must be names with their values\n"
        "    3 | colours: red\n"
        "      |          ^^^\n"
        "   hint: for example 'colours: {accent: \"#2f5d62\"}'\n");
  CHECK(report_of("organisation: us\nname: Us\nregion: north\n") ==
        "content/organisation.yaml:3:9: error[unknown-sheet]: there is no article 'help-north' for this "
        "region\n"
        "    3 | region: north\n"
        "      |         ^^^^^\n"
        "   hint: write content/resources/north.yaml with the region's places, or that article, or take "
        "'region' "
        "out to use 'help'\n");
  CHECK(report_of("organisation: us\n")
            .starts_with("content/organisation.yaml:1:1: error[missing-key]: the key 'name' is missing"));
}

TEST_CASE("a project has one organisation") {
  auto content = content_with("organisation: us\nname: Us\n");
  content.push_back({"partners.yaml", "organisation: them\nname: Them\n"});
  CHECK(PressRoom(content).report() ==
        "content/partners.yaml:1:1: error[second-organisation]: a project has one organisation\n"
        "    1 | organisation: them\n"
        "      | ^\n"
        "   hint: the other is in content/organisation.yaml\n");
}

TEST_CASE("the region's own article closes a copy") {
  auto content = content_with("organisation: us\nname: Us\nregion: north\n");
  content.push_back({"help-north.yaml", "article: help-north\ntitle: Help\nblocks: [prose: Text]\n"});
  PressRoom room(content);
  REQUIRE(room.report() == "");
  CHECK(room.project().resources_of(room.project().recipes.at("r")).id.value == "help-north");
}

TEST_CASE("in page furniture a phrase goes with its dot where its places are empty") {
  auto content = content_with("organisation: us\nname: Us\n");
  content.push_back({"templates/pages/mine.yaml",
                     "page: mine\nextends: a4\nfooter: {left: \"{title} · by {organisation}\", "
                     "centre: \"{contact} · {licence}\", right: \"fixed · words\"}\n"});
  PressRoom room(content);
  REQUIRE(room.report() == "");
  const model::FurnitureLine& footer = room.paper("mine").footer;
  CHECK(footer_of(footer.left, "Sheet", "Us") == "Sheet · by Us");
  CHECK(footer_of(footer.left, "Sheet", "") == "Sheet");
  CHECK(footer_of(footer.left, "Sheet", "", 1) == "Sheet");
  CHECK(footer_of(footer.left, "Sheet", "Us", 0) == "by Us");  // whose page it is never goes
  CHECK(footer_of(footer.left, "", "Us") == "by Us");
  CHECK(footer_of(footer.centre, "Sheet", "Us") == "");
  CHECK(footer_of(footer.right, "", "") == "fixed · words");
}

}  // namespace tandem::tests
