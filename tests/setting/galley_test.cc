// What waits for the next strip, and what counts on from strip to strip.
#include "setting/galley.h"

#include <catch2/catch.hpp>

#include "press_room.h"

namespace tandem::tests {
namespace {

struct Bench {
  PressRoom room{{{"a.yaml", "article: a\ntitle: A\nblocks: [{prose: b}]\n"}}};
  layout::ElementNumbers numbers;
  SourceFile file{"a.yaml", "one\ntwo\nthree\n"};
  setting::Galley galley{room.styles(), numbers, on_line(1)};

  SourceSpan on_line(int line) const { return {&file, line, 1, 1}; }
  std::vector<layout::Strip>& strips() { return galley.flow().strips; }
};

layout::MarginNote note_of(double height) {
  layout::MarginNote note;
  note.height = height;
  note.items.push_back(layout::RuleItem{});
  return note;
}

}  // namespace

TEST_CASE("a note stands beside the strip that is added next, with the step that this one is part of") {
  Bench bench;
  bench.galley.add(layout::Strip{});
  bench.galley.attach_note(note_of(10));
  CHECK(bench.galley.next_step() == 1);
  CHECK(bench.galley.next_step() == 2);
  bench.galley.add(layout::Strip{});
  bench.galley.add(layout::Strip{});
  CHECK(bench.strips()[0].note == -1);
  CHECK(bench.strips()[1].note == 0);
  CHECK(bench.strips()[2].note == -1);
  CHECK(bench.galley.flow().notes.at(0).step == 2);
}

TEST_CASE("notes for one strip are one note, below each other") {
  Bench bench;
  const double gap = bench.room.styles().style(model::StyleName::margin_label).space_before;
  bench.galley.attach_note(note_of(10));
  bench.galley.attach_note(note_of(20));
  bench.galley.add(layout::Strip{});
  bench.galley.attach_note(note_of(30));
  bench.galley.end_notes();  // no strip comes: it goes beside the last
  REQUIRE(bench.strips()[0].note == 0);
  const layout::MarginNote& note = bench.galley.flow().notes.at(0);
  CHECK(note.height == Approx(60 + 2 * gap));
  REQUIRE(note.items.size() == 3);
  CHECK(std::get<layout::RuleItem>(note.items[1]).from.y == Approx(10 + gap));
  CHECK(std::get<layout::RuleItem>(note.items[2]).from.y == Approx(30 + 2 * gap));
}

TEST_CASE(
    "what was laid out beside a galley has numbers of its own in it, as often as it is added, its notes "
    "too") {
  Bench bench;
  layout::ElementNumbers own_numbers;
  setting::Galley beside = bench.galley.beside(own_numbers);
  layout::MarginNote note = note_of(10);
  note.items.push_back(layout::TagBegin{.role = layout::Role::paragraph, .element = own_numbers.next()});
  beside.attach_note(std::move(note));
  beside.add(layout::Strip{});
  const setting::LaidOut laid = beside.take(false);
  bench.numbers.next();
  bench.galley.add(laid);
  bench.galley.add(laid);
  const auto element_of = [&](std::size_t at) {
    return std::get<layout::TagBegin>(bench.galley.flow().notes.at(at).items.back()).element;
  };
  CHECK(element_of(0) == 2);
  CHECK(element_of(1) == 3);
  CHECK(bench.strips().at(0).elements_before == 1);
  CHECK(bench.strips().at(1).elements_before == 2);
  CHECK(bench.numbers.next() == 4);
}

TEST_CASE("one strip begins a page, not those behind it") {
  Bench bench;
  bench.galley.begin_page(layout::BreakBefore::recto);
  for (int i = 0; i < 2; ++i) bench.galley.add(layout::Strip{});
  CHECK(bench.strips()[0].break_before == layout::BreakBefore::recto);
  CHECK(bench.strips()[1].break_before == layout::BreakBefore::no);
}

TEST_CASE("strips say where their block stands, and what has no place keeps that of what came before") {
  Bench bench;
  bench.galley.add(layout::Strip{});
  bench.galley.begin_block(bench.on_line(3));
  bench.galley.begin_block({});
  bench.galley.attach_note(note_of(10));
  bench.galley.add(layout::Strip{});
  CHECK(bench.strips()[0].span.line == 1);
  CHECK(bench.strips()[1].span.line == 3);
  CHECK(bench.galley.flow().notes.at(0).span.line == 3);
}

TEST_CASE("inside of a block strips, notes and page beginnings are its own, and steps count on") {
  Bench bench;
  bench.galley.next_step();
  bench.galley.head_inside_with(layout::Role::heading3);
  bench.galley.attach_note(note_of(10));
  bench.galley.begin_page(layout::BreakBefore::page);
  setting::Galley inner = bench.galley.inside();
  CHECK(inner.inner_heading() == layout::Role::heading3);
  CHECK(inner.next_step() == 2);
  inner.head_inside_with(layout::Role::heading2);
  const layout::Strip& strip = inner.add(layout::Strip{});
  CHECK(strip.note == -1);
  CHECK(strip.break_before == layout::BreakBefore::no);
  CHECK(strip.span.line == 1);
  CHECK(bench.strips().empty());
  bench.galley.continue_after(inner);
  CHECK(bench.galley.next_step() == 3);
  CHECK(bench.galley.inner_heading() == layout::Role::heading2);
  CHECK(bench.galley.add(layout::Strip{}).note == 0);
}

TEST_CASE("a paragraph is cut neither after its first line nor before its last") {
  Bench bench;
  text::Paragraph paragraph;
  paragraph.leading = 14;
  paragraph.lines.resize(5);
  bench.galley.add_paragraph(paragraph, model::StyleName::body, layout::Role::paragraph);
  std::string kept;
  for (const layout::Strip& strip : bench.strips()) kept += strip.keep_with_next ? "kept " : "free ";
  CHECK(kept == "kept free free kept free ");
  const setting::Style& body = bench.room.styles().style(model::StyleName::body);
  CHECK(bench.strips().front().space_before == body.space_before);
  CHECK(bench.strips().back().space_after == body.space_after);
  CHECK(std::holds_alternative<layout::TagBegin>(bench.strips().front().items.front()));
  CHECK(std::holds_alternative<layout::TagEnd>(bench.strips().back().items.back()));
}

}  // namespace tandem::tests
