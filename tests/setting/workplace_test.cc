// The surroundings of what is set, and that nothing keeps them.
#include "setting/workplace.h"

#include <catch2/catch.hpp>
#include <type_traits>

#include "press_room.h"

namespace tandem::tests {
namespace {

const std::vector<std::pair<std::string, std::string>> content{
    {"a.yaml", "article: a\ntitle: A\nblocks: [{prose: b}]\n"}};

}  // namespace

// What a Drawing draws from must be assignable (layout/drawing.h).
static_assert(!std::is_copy_assignable_v<setting::Setting>);
static_assert(!std::is_copy_assignable_v<setting::Galley>);
static_assert(!std::is_copy_assignable_v<setting::Hand>);
static_assert(!std::is_copy_constructible_v<setting::Workplace> &&
              !std::is_move_constructible_v<setting::Workplace>);
static_assert(std::is_same_v<decltype(setting::Workplace::setting), const setting::Setting>);

TEST_CASE("inside of a block it is narrower and has no margin; all else stays") {
  PressRoom room(content);
  const personalise::Voice voice = personalise::Voice::for_anybody(room.styles().words());
  const setting::Letterhead letterhead{"Harbour", {}, {}, {}, "north"};
  setting::Setting setting{.styles = room.styles(), .voice = voice, .letterhead = letterhead, .width = 400};
  setting.paper.recto.height = 700;
  setting.margin_width = 90;
  setting.shown = setting::Shown::all;
  setting.sheet_id = "sheet";
  setting.audience = model::Audience::together;
  layout::ElementNumbers numbers;
  setting::Workplace at(setting, room.typesetter(), numbers, room.diagnostics());
  setting::Workplace inner = at.inside(150);
  CHECK(inner.setting.width == 150);
  CHECK(inner.setting.margin_width == 0);
  CHECK(inner.setting.frame_height() == 700);
  CHECK(inner.setting.shown == setting::Shown::all);
  CHECK(inner.setting.is_joint());
  CHECK(inner.setting.letterhead.region == "north");
  CHECK(inner.setting.field_id({"block", {}}).name() == "sheet.block");
  CHECK(inner.setting.field_id({"block", {}}, "part").name() == "sheet.block.part");
  CHECK(at.setting.width == 400);
  CHECK(&inner.galley.numbers() == &at.galley.numbers());
  CHECK(&inner.hand.diagnostics() == &at.hand.diagnostics());
}

TEST_CASE("words without a place of their own are wrong where their block stands") {
  PressRoom room(content);
  const personalise::Voice voice = personalise::Voice::for_anybody(room.styles().words());
  const setting::Letterhead letterhead{};
  layout::ElementNumbers numbers;
  const SourceSpan block = room.project().sheets.at("a")->blocks.front()->span;
  REQUIRE(block.line == 3);
  setting::Workplace at({room.styles(), voice, letterhead, 400}, room.typesetter(), numbers,
                        room.diagnostics());
  at.galley.begin_block(block);
  setting::Workplace inner = at.inside(150);
  inner.hand.set_words("\xF3\xB0\x80\x80", model::StyleName::body, 150);
  REQUIRE(room.diagnostics().error_count() == 1);
  CHECK(room.diagnostics().sorted().front().code == "missing-glyph");
  CHECK(room.diagnostics().sorted().front().span.line == 3);
}

}  // namespace tandem::tests
