#include "layout/writing_space.h"

#include <catch2/catch.hpp>

#include "field_named.h"
#include "layout/page_breaker.h"

namespace tandem::tests {
namespace {

constexpr layout::Ruling ruling{.pitch = 20, .thickness = 0.5, .colour = {138, 143, 148}};

std::vector<layout::RuleItem> rules_of(const std::vector<layout::Item>& items) {
  std::vector<layout::RuleItem> rules;
  for (const layout::Item& item : items) {
    if (const auto* rule = std::get_if<layout::RuleItem>(&item)) rules.push_back(*rule);
  }
  return rules;
}

layout::Flow flow_with_lines(int lines) {
  layout::Flow flow;
  layout::FieldItem field;
  field.id = tests::field_named("sheet.answer");
  flow.add(layout::writing_strip(lines, 0, 300, ruling, field, 1));
  return flow;
}

}  // namespace

TEST_CASE("writing space grows by whole lines to the page's foot") {
  Diagnostics diagnostics;
  const auto pages = layout::break_into_pages(flow_with_lines(3), {300, 210}, diagnostics);
  REQUIRE(pages.size() == 1);
  const auto rules = rules_of(pages[0].items.list());
  REQUIRE(rules.size() == 10);
  const double pitch = rules[1].from.y - rules[0].from.y;
  CHECK(pitch == Approx(21));
  CHECK(rules.back().from.y == Approx(210 - ruling.thickness / 2));
}

TEST_CASE("writing space grows by a third of the lines that were asked for, and what is left stays white") {
  layout::Ruling by_a_third = ruling;
  by_a_third.most_growth = 4.0 / 3;
  const std::vector<std::pair<int, std::size_t>> most_lines{{1, 1}, {2, 2},  {3, 4},
                                                            {6, 8}, {9, 12}, {20, 26}};
  for (const auto& [asked, most] : most_lines) {
    layout::Flow flow;
    flow.add(layout::writing_strip(asked, 0, 300, by_a_third, {}, 1));
    Diagnostics diagnostics;
    const auto pages = layout::break_into_pages(flow, {300, 900}, diagnostics);
    REQUIRE(pages.size() == 1);
    const auto rules = rules_of(pages[0].items.list());
    REQUIRE(rules.size() == most);
    CHECK(rules.back().from.y == Approx(static_cast<double>(most) * ruling.pitch - ruling.thickness / 2));
  }
}

TEST_CASE("lines are never nearer to each other than the theme says") {
  for (double height = 60; height < 400; height += 7) {
    Diagnostics diagnostics;
    const auto pages = layout::break_into_pages(flow_with_lines(3), {300, height}, diagnostics);
    REQUIRE(pages.size() == 1);
    const auto rules = rules_of(pages[0].items.list());
    REQUIRE(rules.size() >= 3);
    for (std::size_t i = 1; i < rules.size(); ++i) {
      CHECK(rules[i].from.y - rules[i - 1].from.y >= ruling.pitch - 1e-9);
    }
  }
}

TEST_CASE("the field covers the lines and knows their distance") {
  Diagnostics diagnostics;
  const auto pages = layout::break_into_pages(flow_with_lines(3), {300, 210}, diagnostics);
  for (const layout::Item& item : pages[0].items) {
    const auto* field = std::get_if<layout::FieldItem>(&item);
    if (!field) continue;
    CHECK(field->box.height == Approx(210));
    CHECK(field->line_height == Approx(21));
    return;
  }
  FAIL("there is no field");
}

}  // namespace tandem::tests
