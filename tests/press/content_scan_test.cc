#include "press/content_scan.h"

#include <catch2/catch.hpp>
#include <map>

namespace tandem::tests {
namespace {

/// Forms by name; all of them are in each other's reach.
struct FewForms : press::ContentResources {
  std::map<std::string, std::string> forms;
  std::map<std::string, std::string> properties;

  std::optional<Form> form(const std::string& name) const override {
    const auto found = forms.find(name);
    return found == forms.end() ? std::nullopt : std::optional(Form{found->second, {}, nullptr});
  }
  std::optional<std::string> leaf_id(const std::string& name) const override {
    const auto found = properties.find(name);
    return found == properties.end() ? std::nullopt : std::optional(found->second);
  }
};

const std::string mark = "/Artifact<</Type/Pagination/XXTandemLeaf(couple-01/A/3/14)>>BDC\n";
const compose::LeafId third{"couple-01", 'A', 3, 14};

int turn_in(const std::string& operators) {
  const press::ScannedContent found = press::scan_content(operators, FewForms());
  REQUIRE(found.ids.size() == 1);
  CHECK(found.ids[0].id == third);
  return found.ids[0].turn;
}

}  // namespace

TEST_CASE("an id is found wherever an imposition puts its page", "[scan]") {
  CHECK(turn_in("BT /F1 9 Tf (a\\)b) Tj ET " + mark + "EMC") == 0);
  CHECK(turn_in("q 0 .7 -.7 0 500 0 cm " + mark + "EMC Q") == 90);
  CHECK(turn_in("q -1 0 0 -1 0 0 cm Q q -1 0 0 -1 595 842 cm " + mark + "EMC Q") == 180);
  CHECK(turn_in("/Artifact << /Other << /XXTandemLeaf 3 >> /XXTandemLeaf <636F75706C652D30312F412F332F3134> "
                ">> BDC") == 0);
  CHECK(turn_in("BI /W 4 ID \x01 EI( /F EI " + mark) == 0);
}

TEST_CASE("an id is found in forms, and by the name of its properties", "[scan]") {
  FewForms resources;
  resources.forms["Page"] = mark + "EMC BT (x) Tj ET";
  resources.forms["Sheet"] = "q -1 0 0 -1 0 0 cm /Page Do Q";
  resources.properties["MC0"] = "couple-01/A/4/14";
  const press::ScannedContent found =
      press::scan_content("/Sheet Do /Page Do /Artifact /MC0 BDC EMC", resources);
  REQUIRE(found.ids.size() == 3);
  CHECK(found.ids[0].turn == 180);
  CHECK(found.ids[1].turn == 0);
  CHECK(found.ids[2].id.page == 4);
  CHECK(found.paints);
}

TEST_CASE("what paints is told from what only moves, and a broken id from none", "[scan]") {
  const auto scan = [](const std::string& operators) { return press::scan_content(operators, FewForms()); };
  CHECK_FALSE(scan("q 1 0 0 1 0 0 cm Q % (Tj) S\n").paints);
  CHECK_FALSE(scan(mark + "EMC").paints);
  CHECK(scan("10 10 5 5 re f").paints);
  CHECK(scan("/Picture Do").paints);
  CHECK(scan("/Artifact<</XXTandemLeaf(couple-01/Q/3/14)>>BDC").has_broken_id);
  CHECK_FALSE(scan("/Artifact<</Subtype/Footer>>BDC").has_broken_id);
}

TEST_CASE("forms that hold themselves end", "[scan]") {
  FewForms resources;
  resources.forms["Self"] = "/Self Do /Self Do";
  CHECK(press::scan_content("/Self Do", resources).has_broken_id);
}

}  // namespace tandem::tests
