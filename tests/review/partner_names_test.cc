// A partner's own name on a page that everybody gets.
#include "review/partner_names.h"

#include <catch2/catch.hpp>

#include "blocks/registry.h"
#include "load/node.h"
#include "model/sheet.h"
#include "review/review.h"

namespace tandem::tests {
namespace {

std::set<std::string> names_of(const std::string& couples) {
  SourceSet sources;
  Diagnostics diagnostics;
  const auto document =
      load::read_yaml(sources.add("couples.yaml", "workshop: w\ncouples:\n" + couples), diagnostics);
  REQUIRE(document);
  const model::CoupleList list = model::read_couples(*document, diagnostics);
  REQUIRE(!diagnostics.has_errors());
  return review::names_of_partners(list);
}

/// What is said of a prose beside these partners, without the source's line.
std::string said_of(const std::string& prose, const std::set<std::string>& partners, bool is_own = true) {
  SourceSet sources;
  Diagnostics diagnostics;
  const auto document = load::read_yaml(
      sources.add("s.yaml",
                  "exercise: s\ntitle: A sheet\ntopic: mutuality\nminutes: {write: 1}\npurpose: To "
                  "see.\nopt-out: Pass.\nfor: each\nblocks:\n  - prose: " +
                      prose + "\n"),
      diagnostics);
  REQUIRE(document);
  const auto sheet = model::read_sheet(*document, blocks::block_reading().read, diagnostics);
  REQUIRE(!diagnostics.has_errors());
  review::review_sheets({sheet.get()}, personalise::Voice::for_anybody({}), "en", {},
                        {.partners = partners, .is_own = [&](const SourceSpan&) { return is_own; }},
                        diagnostics);
  std::string said;
  for (const Diagnostic& each : diagnostics.sorted())
    said +=
        std::to_string(each.span.column) + "+" + std::to_string(each.span.length) + " " + each.code + "\n";
  return said;
}

}  // namespace

TEST_CASE("partners are called by each word of their names, and invented ones by none", "[partner-names]") {
  CHECK(names_of("  - id: c1\n    a: {name: Mehmet Yıldız}\n    b: {name: Jo}\n"
                 "  - id: c2\n    a: {name: 李明}\n    b: {name: Zoë-Łucja O’Brien}\n"
                 "  - id: c3\n    example: yes\n    a: {name: Amara}\n    b: {name: Ingrid}\n") ==
        std::set<std::string>{"Mehmet", "Yıldız", "Zoë-Łucja", "O'Brien", "李明"});
}

TEST_CASE("a partner's name on a page that everybody gets is asked about once", "[partner-names]") {
  CHECK(said_of("Thank Anahita, and Anahita thanks you.", {"Anahita"}) == "18+7 partner-named\n");
  CHECK(said_of("This is Anahita's turn.", {"Anahita"}) == "20+7 partner-named\n");
  CHECK(said_of("Ask Zoë-Łucja, please.", {"Zoë-Łucja"}) == "16+9 partner-named\n");
  CHECK(said_of("Ask Zoë-Łucja, please.", {"Łucja"}) == "20+5 partner-named\n");
  CHECK(said_of("今天李明说话。", {"李明"}) == "14+2 partner-named\n");
  CHECK(said_of("さくらさんの番です。", {"さくら"}) == "12+3 partner-named\n");
  CHECK(said_of("วันนี้สมชายพูด", {"สมชาย"}) == "18+5 partner-named\n");
  CHECK(said_of("आज प्रिया बोले।", {"प्रिया"}) == "15+6 partner-named\n");
  CHECK(said_of("שלום רותם, תודה.", {"רותם"}) == "17+4 partner-named\n");
}

TEST_CASE("what only looks like a partner's name is nobody's", "[partner-names]") {
  CHECK(said_of("An annual talk, or Annual plans for anna.", {"Ann", "Anna"}) == "");
  CHECK(said_of("Today {partner} and {me} talk.", {"Anahita"}) == "");
  CHECK(said_of("Thank Anahita.", {"Anahita"}, false) == "");
  CHECK(said_of("Thank Anahita. # waive partner-named: she founded this course", {"Anahita"}) == "");
  CHECK(said_of("Thank Anahita. # waive partner-named: she founded this course", {"Amara"}) ==
        "27+46 unused-waiver\n");
}

TEST_CASE("what the facilitator alone reads may have names", "[partner-names]") {
  CHECK(said_of("Talk.\nwatch-for: Anahita comes late.", {"Anahita"}) == "");
}

}  // namespace tandem::tests
