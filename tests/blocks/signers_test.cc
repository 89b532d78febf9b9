// Who signs an `agreement` and a `sign-off`.
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <variant>

#include "compose/sheet_questions.h"
#include "layout/trace.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

/// How many signatures a sheet asks for, and how many fields for them its handout has.
std::pair<int, int> signatures_of(const std::string& audience, const std::string& block) {
  PressRoom room(
      {{"sheet.yaml", "exercise: sheet\ntitle: Sheet\ntopic: none\nminutes: {write: 1}\nfor: " + audience +
                          "\npurpose: P.\nopt-out: No.\nblocks:\n  - " + block + "\n"}});
  std::pair<int, int> counted{0, 0};
  const personalise::Voice voice = personalise::Voice::for_anybody(room.styles().words());
  for (const answers::Question& each :
       compose::sheet_questions(*room.project().sheets.at("sheet"), room.styles(), voice).questions)
    counted.first += std::holds_alternative<answers::SignatureField>(each.kind) ? 1 : 0;
  const std::string page = layout::trace(room.handout("sheet"));
  for (auto at = page.find("field signature"); at != std::string::npos;
       at = page.find("field signature", at + 1))
    ++counted.second;
  CHECK(room.report() == "");
  return counted;
}

}  // namespace

TEST_CASE("the reader alone signs a page of their own, and both one for both") {
  for (const std::string kind : {"agreement", "sign-off"}) {
    const std::string by_me = kind + ": {id: s, text: We do., review: no, sign: me}";
    const std::string by_both = kind + ": {id: s, text: We do., review: no}";
    INFO(kind);
    CHECK(signatures_of("each", by_me) == std::pair(1, 1));
    CHECK(signatures_of("each", by_both) == std::pair(2, 2));
    CHECK(signatures_of("together", by_me) == std::pair(2, 2));
    CHECK(signatures_of("together", by_both) == std::pair(2, 2));
  }
}

}  // namespace tandem::tests
