#include "layout/page_breaker.h"

#include <catch2/catch.hpp>

#include <string>

#include "layout/trace.h"

namespace tandem::tests {
namespace {

constexpr Size frame{100, 100};

// A strip that says its name by a rule as thick as its number.
layout::Strip numbered(int number, double height, bool keep_with_next = false) {
  layout::Strip strip;
  strip.height = height;
  strip.keep_with_next = keep_with_next;
  strip.items.push_back(layout::RuleItem{{0, 0}, {1, 0}, static_cast<double>(number), {}, {}});
  return strip;
}

// '1 2 | 3': the numbers of the strips on each page.
std::string cutting(const layout::Flow& flow) {
  Diagnostics diagnostics;
  std::string text;
  for (const layout::FilledFrame& page : layout::break_into_pages(flow, frame, diagnostics)) {
    if (!text.empty()) text += "| ";
    for (const layout::Item& item : page.items) {
      if (const auto* rule = std::get_if<layout::RuleItem>(&item)) {
        text += std::to_string(static_cast<int>(rule->thickness)) + " ";
      }
    }
  }
  return text;
}

}  // namespace

TEST_CASE("an empty flow has no pages") {
  Diagnostics diagnostics;
  CHECK(layout::break_into_pages({}, frame, diagnostics).empty());
}

TEST_CASE("what fits stays on one page") {
  layout::Flow flow;
  for (int i = 1; i <= 4; ++i) flow.add(numbered(i, 25));
  CHECK(cutting(flow) == "1 2 3 4 ");
}

TEST_CASE("a heading goes with what follows it") {
  layout::Flow flow;
  flow.add(numbered(1, 80));
  flow.add(numbered(2, 15, true));
  flow.add(numbered(3, 30));
  CHECK(cutting(flow) == "1 | 2 3 ");
}

TEST_CASE("pages are as few as possible, and the last one holds more than a line") {
  layout::Flow flow;
  for (int i = 1; i <= 11; ++i) flow.add(numbered(i, 10));
  // Filling the first page would leave one orphaned strip on the second: an emptiness of nine tenths.
  const std::string cut = cutting(flow);
  CHECK(cut.find('|') != std::string::npos);
  CHECK(cut.find("| 11 ") == std::string::npos);
}

TEST_CASE("a page is filled before the last one is begun, which may be short") {
  layout::Flow flow;
  for (int i = 1; i <= 14; ++i) flow.add(numbered(i, 10));
  CHECK(cutting(flow) == "1 2 3 4 5 6 7 8 9 10 | 11 12 13 14 ");
}

TEST_CASE("spaces shrink by up to a quarter where that saves a page") {
  const auto spaced = [](double height) {
    layout::Flow flow;
    for (int i = 1; i <= 3; ++i) flow.add(numbered(i, height)).space_before = 10;
    return flow;
  };
  CHECK(cutting(spaced(28)) == "1 2 3 ");  // 104 points, of which 5 may go
  CHECK(cutting(spaced(29)).find('|') != std::string::npos);
  Diagnostics diagnostics;
  const auto pages = layout::break_into_pages(spaced(28), frame, diagnostics);
  CHECK(pages.at(0).used == Approx(frame.height));
}

TEST_CASE("strips that belong together are parted only where a page would stay too empty") {
  const auto parted = [](double reluctance) {
    layout::Flow flow;
    flow.add(numbered(1, 50));
    flow.add(numbered(2, 30)).reluctance = reluctance;
    flow.add(numbered(3, 40));
    return cutting(flow);
  };
  CHECK(parted(0) == "1 2 | 3 ");
  CHECK(parted(0.2) == "1 2 | 3 ");
  CHECK(parted(0.6) == "1 | 2 3 ");
}

TEST_CASE("where all cling together, they are parted where they stand farthest apart") {
  layout::Flow flow;
  for (int i = 1; i <= 5; ++i) flow.add(numbered(i, 30, true)).space_before = i == 3 ? 8 : 1;
  CHECK(cutting(flow) == "1 2 | 3 4 5 ");
}

TEST_CASE("what is cut is closed at a page's foot and opened at the next one's head") {
  const auto edge = [](int number) {
    return layout::Strip::Edge{10, {layout::RuleItem{{0, 0}, {1, 0}, static_cast<double>(number), {}, {}}}};
  };
  const auto edged = [&](double height) {
    layout::Flow flow;
    flow.add(numbered(1, height)).foot = edge(11);
    layout::Strip& second = flow.add(numbered(2, height));
    second.head = edge(12);
    second.foot = edge(21);
    flow.add(numbered(3, height)).head = edge(22);
    return cutting(flow);
  };
  CHECK(edged(30) == "1 2 3 ");
  CHECK(edged(44) == "1 2 21 | 22 3 ");
  CHECK(edged(46) == "1 11 | 12 2 21 | 22 3 ");  // two would fit, but not with what closes them
}

TEST_CASE("what joins a strip to the one above it is not drawn at a page's top") {
  const auto joined = [&](double height) {
    layout::Flow flow;
    flow.add(numbered(1, height));
    flow.add(numbered(2, height)).joint = {layout::RuleItem{{0, 0}, {1, 0}, 12, {}, {}}};
    return cutting(flow);
  };
  CHECK(joined(30) == "1 12 2 ");
  CHECK(joined(80) == "1 | 2 ");
}

TEST_CASE("a table's header comes again, as an artifact") {
  layout::Flow flow;
  layout::Strip header = numbered(99, 10, true);
  header.items.insert(header.items.begin(), layout::TagBegin{.role = layout::Role::table_row, .element = 1});
  header.items.push_back(layout::TagEnd{});
  flow.headers.push_back(header);
  header.repeated_header = 0;
  flow.add(header);
  for (int i = 1; i <= 3; ++i) {
    flow.add(numbered(i, 40)).repeated_header = 0;
  }
  CHECK(cutting(flow) == "99 1 2 | 99 3 ");
  Diagnostics diagnostics;
  const auto pages = layout::break_into_pages(flow, frame, diagnostics);
  const auto* tag = std::get_if<layout::TagBegin>(&pages.at(1).items.at(0));
  REQUIRE(tag);
  CHECK(tag->role == layout::Role::artifact);
}

TEST_CASE("tags open at a page's foot are closed and opened again") {
  layout::Flow flow;
  layout::Strip first = numbered(1, 90);
  first.items.insert(first.items.begin(), layout::TagBegin{.role = layout::Role::list, .element = 7});
  flow.add(first);
  layout::Strip second = numbered(2, 90);
  second.items.push_back(layout::TagEnd{});
  flow.add(second);
  Diagnostics diagnostics;
  const auto pages = layout::break_into_pages(flow, frame, diagnostics);
  REQUIRE(pages.size() == 2);
  CHECK(layout::trace(layout::Page{frame, pages[0].items}) ==
        "  L\n    rule 0.0,0.0 to 1.0,0.0 1.00 #000000\n");
  CHECK(layout::trace(layout::Page{frame, pages[1].items}) ==
        "  L\n    rule 0.0,0.0 to 1.0,0.0 2.00 #000000\n");
  CHECK(std::get<layout::TagBegin>(pages[1].items[0]).element == 7);
}

TEST_CASE("a strip taller than a page is a located error, and nothing is lost") {
  SourceSet sources;
  const SourceFile& file = sources.add("content/a.yaml", "blocks:\n  - callout: x\n");
  layout::Flow flow;
  flow.add(numbered(1, 10));
  layout::Strip tall = numbered(2, 150);
  tall.span = {&file, 2, 5, 7};
  flow.add(tall);
  flow.add(numbered(3, 10));
  Diagnostics diagnostics;
  const auto pages = layout::break_into_pages(flow, frame, diagnostics);
  CHECK(pages.size() == 3);
  REQUIRE(diagnostics.error_count() == 1);
  CHECK(format_diagnostic(diagnostics.sorted()[0], false) ==
        "content/a.yaml:2:5: error[too-tall]: this block is 53 mm tall in one piece, but a page has room for "
        "35 mm\n"
        "    2 |   - callout: x\n"
        "      |     ^^^^^^^\n"
        "   hint: make it shorter, or split it into two blocks\n");
}

TEST_CASE("a row that leaves no room for its header is too tall") {
  layout::Flow flow;
  layout::Strip header = numbered(1, 60);
  header.repeated_header = 0;
  flow.headers.push_back(header);
  flow.add(header);
  layout::Strip row = numbered(2, 50);
  row.repeated_header = 0;
  flow.add(row);
  Diagnostics diagnostics;
  (void)layout::break_into_pages(flow, frame, diagnostics);
  REQUIRE(diagnostics.error_count() == 1);
  CHECK(diagnostics.sorted()[0].message ==
        "this block is 39 mm tall in one piece, but a page has room for 35 mm");
}

TEST_CASE("strips that all cling together still come out") {
  layout::Flow flow;
  for (int i = 1; i <= 5; ++i) flow.add(numbered(i, 40, true));
  CHECK(cutting(flow) == "1 2 | 3 4 | 5 ");
}

}  // namespace tandem::tests
