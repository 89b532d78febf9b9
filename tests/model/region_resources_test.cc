// Places to turn to in one region: who gets them, and when they are out of date.
#include <catch2/catch.hpp>

#include "page_checks.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

const std::string north =
    "resources: north\nverified-on: 2027-01-31\nitems:\n"
    "  - {name: Somebody to talk to, contact: 555 0100}\n"
    "  - {name: Legal advice, contact: 555 0177}\n";

std::vector<std::pair<std::string, std::string>> project(const std::string& region, const std::string& list) {
  return {{"help.yaml",
           "article: help\ntitle: Help\nblocks:\n"
           "  - keep-together:\n      - resource-box: {id: near, title: Near, items: region}\n"},
          {"organisation.yaml", "organisation: us\nname: Us\n" + region},
          {"resources/north.yaml", list},
          {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [help]\nresources: help\n"}};
}

std::string checked(const std::string& list, const model::CalendarDate& today) {
  PressRoom room(project("region: north\n", list));
  REQUIRE(room.report() == "");
  model::check_resources(*room.project().region_resources(), today, room.diagnostics());
  return room.report();
}

}  // namespace

TEST_CASE("a box prints the places of the organisation's region", "[resources]") {
  PressRoom room(project("region: north\n", north));
  REQUIRE(room.report() == "");
  const std::string words = spoken_text(room.handout("help"));
  CHECK(room.report() == "");
  CHECK_THAT(words, Contains("Somebody to talk to") && Contains("555 0177") && Contains("January 31, 2027"));
}

TEST_CASE("a box for a region that there is not", "[resources]") {
  for (const std::string region : {"", "region: south\n"}) {
    auto content = project(region, north);
    if (!region.empty()) {  // the old way: an article of the region's own
      content.emplace_back("help-south.yaml", "article: help-south\ntitle: Help\nblocks: [prose: Text]\n");
    }
    const std::string report = PressRoom(content).report();
    CHECK_THAT(report, Contains("content/help.yaml:5:54: error[no-region]: there are no places to turn to"));
    CHECK_THAT(report, !Contains("error[wrong-type]"));
  }
}

TEST_CASE("names to fill in by hand stand in for a region's places", "[resources]") {
  const auto words_of = [](const std::string& region) {
    auto content = project(region, north);
    content[0].second =
        "article: help\ntitle: Help\nblocks:\n"
        "  - resource-box: {id: near, title: Near, items: region, by-hand: [Your facilitator]}\n";
    PressRoom room(content);
    REQUIRE(room.report() == "");
    const std::string words = spoken_text(room.handout("help"));
    CHECK(room.report() == "");
    return words;
  };
  CHECK_THAT(words_of(""), Contains("Your facilitator") && !Contains("Legal advice"));
  CHECK_THAT(words_of("region: north\n"), Contains("Legal advice") && !Contains("Your facilitator"));
}

TEST_CASE("mistakes in a list of places are shown in the list", "[resources]") {
  CHECK_THAT(PressRoom(project("region: north\n", north + "  - {name: Third, contakt: x}\n")).report(),
             Contains("content/resources/north.yaml:6:19: error[unknown-key]: unknown key 'contakt'"));
  CHECK_THAT(
      PressRoom(project("region: north\n", "resources: north\nverified-on: soon\nitems: 3\n")).report(),
      Contains("north.yaml:2:14: error[wrong-type]: 'soon' is not a day") &&
          Contains("north.yaml:3:8: error[wrong-type]: 'items' must be a list of places"));
}

TEST_CASE("a list needs no day until all of its places were called", "[resources]") {
  const std::string list = "resources: north\nitems:\n  - {name: Legal advice, contact: 555 0177";
  CHECK(PressRoom(project("region: north\n", list + ", unverified: yes}\n")).report() == "");
  CHECK_THAT(PressRoom(project("region: north\n", list + "}\n")).report(),
             Contains("north.yaml:1:1: error[missing-key]: the key 'verified-on' is missing"));
}

TEST_CASE("a region's places that no pack would show", "[resources]") {
  auto content = project("region: north\n", north);
  content[0].second = "article: help\ntitle: Help\nblocks: [prose: Text]\n";
  content.emplace_back("templates/recipes/s.yaml",
                       "recipe: s\ntitle: S\nexercises: [help]\nresources: help\n");
  CHECK(
      PressRoom(content).report() ==
      "content/organisation.yaml:3:9: error[region-not-printed]: 'help' prints none of this region's places\n"
      "    3 | region: north\n"
      "      |         ^^^^^\n"
      "   hint: put a 'resource-box' with 'items: region' into that article\n");
}

TEST_CASE("a list of places is good for twelve months", "[resources]") {
  CHECK(checked(north, {2027, 1, 31}) == "");
  CHECK(checked(north, {2028, 1, 31}) == "");
  CHECK(checked(north, {2028, 2, 1}) ==
        "content/resources/north.yaml:2:14: error[expired-resources]: these places were verified more than "
        "twelve months ago, on 2027-01-31\n"
        "    2 | verified-on: 2027-01-31\n"
        "      |              ^^^^^^^^^^\n"
        "   hint: call each of them, then write today's date\n");
}

TEST_CASE("a place that nobody has called fails a build", "[resources]") {
  CHECK(checked(north + "  - {name: Third, contact: \"?\", unverified: no}\n", {2027, 2, 1}) == "");
  CHECK(checked(north + "  - {name: Third, contact: \"?\", unverified: yes}\n", {2027, 2, 1}) ==
        "content/resources/north.yaml:6:33: error[unverified-resource]: nobody has made sure of this place "
        "yet\n"
        "    6 |   - {name: Third, contact: \"?\", unverified: yes}\n"
        "      |                                 ^^^^^^^^^^\n"
        "   hint: call it, mend what is wrong, then take 'unverified' out\n");
}

}  // namespace tandem::tests
