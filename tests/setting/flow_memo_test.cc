// What a memo keeps apart, and what it does not keep. That pages are the same with and without one is held in
// tests/memo.
#include "setting/flow_memo.h"

#include <catch2/catch.hpp>

#include "layout/part.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

struct Desk {
  PressRoom room{{{"a.yaml", "article: a\ntitle: A\nblocks: [{prose: b}]\n"}}};
  personalise::Voice voice = personalise::Voice::for_anybody(room.styles().words());
  setting::Letterhead letterhead;
  layout::ElementNumbers numbers;
  setting::FlowMemo memo;
  setting::Workplace at{
      {room.styles(), voice, letterhead, 400}, room.typesetter(), numbers, room.diagnostics(), {}, &memo};
};

}  // namespace

TEST_CASE("what is laid out in several ways is kept for each of them") {
  Desk desk;
  const int what = 0;
  int made = 0;
  const auto lay_out = [&](double height) {
    return [&made, height](setting::Workplace& at) {
      ++made;
      layout::Strip strip;
      strip.height = height;
      at.galley.add(std::move(strip));
    };
  };
  // The first of a galley stands at its top, so that it is another one to the memo.
  setting::lay_out_once(&what, desk.at, lay_out(1));
  setting::lay_out_once(&what, desk.at, lay_out(10), 1);
  setting::lay_out_once(&what, desk.at, lay_out(20), 2);
  setting::lay_out_once(&what, desk.at, lay_out(99), 1);
  setting::lay_out_once(&what, desk.at, lay_out(99), 2);
  std::vector<double> heights;
  for (const layout::Strip& strip : desk.at.galley.flow().strips) heights.push_back(strip.height);
  CHECK(heights == std::vector<double>{1, 10, 20, 10, 20});
  CHECK(made == 3);
}

TEST_CASE("a part is made once for its key, and again where something is to be reported") {
  Desk desk;
  int made = 0;
  const auto make = [&] {
    ++made;
    return std::vector<layout::Item>{layout::RuleItem{}};
  };
  const auto first = setting::make_part_once("header 1", desk.at, make);
  CHECK(first->items.size() == 1);
  CHECK_FALSE(first->is_personal);
  CHECK(setting::make_part_once("header 1", desk.at, make) == first);
  CHECK(setting::make_part_once("header 2", desk.at, make) != first);
  CHECK(made == 2);
  const auto complain = [&] {
    ++made;
    desk.room.diagnostics().warning("missing-glyph", {}, "no font has it", "");
    return std::vector<layout::Item>{layout::RuleItem{}};
  };
  setting::make_part_once("header 3", desk.at, complain);
  setting::make_part_once("header 3", desk.at, complain);
  CHECK(made == 4);
}

}  // namespace tandem::tests
