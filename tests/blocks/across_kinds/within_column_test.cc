// Every kind of block in narrow columns: nothing is drawn, and no field lies, outside of the column, and no
// words stand over others; or the author is told that it is too narrow.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>
#include <sstream>

#include "blocks/examples.h"
#include "blocks/tools/nested_blocks.h"
#include "page_checks.h"
#include "press_room.h"
#include "sample.h"
#include "setting/workplace.h"
#include "text/overhang.h"

namespace tandem::tests {
namespace {

/// Of two and of three columns on a paper; the least that a column may be is among them.
std::vector<double> widths_of_columns(const Rect& frame) {
  const double gap = from_millimetres(8);
  const double least = from_millimetres(40);
  std::vector<double> widths{least};
  for (const int count : {2, 3}) {
    const double width = (frame.width - gap * (count - 1)) / count;
    if (width > least) widths.push_back(width);
  }
  return widths;
}

/// A tag may begin in one strip and end in another.
std::string without_tags(const std::string& complaints) {
  std::istringstream lines(complaints);
  std::string left;
  for (std::string line; std::getline(lines, line);) {
    if (line.find(" tag") == std::string::npos) left += line + "\n";
  }
  return left;
}

/// From where to where an item reaches, and how far beyond its column it may.
struct Reach {
  double left = 0;
  double right = 0;
  double most_beyond = 0.6;  // half a rule's thickness
};

std::optional<Reach> reach_of(const layout::Item& item) {
  // A point at the end of a line can be marked on both sides of it; columns have more than twice as much
  // between them.
  constexpr double of_a_field = 7.2;
  if (const auto* run = std::get_if<text::GlyphRun>(&item))
    return Reach{run->origin.x, run->origin.x + run->width(), text::greatest_overhang * run->size + 0.6};
  if (const auto* rule = std::get_if<layout::RuleItem>(&item))
    return Reach{std::min(rule->from.x, rule->to.x), std::max(rule->from.x, rule->to.x)};
  if (const auto* field = std::get_if<layout::FieldItem>(&item))
    return Reach{field->box.x, field->box.right(), of_a_field};
  if (const auto* image = std::get_if<layout::ImageItem>(&item))
    return Reach{image->box.x, image->box.right()};
  if (const auto* path = std::get_if<layout::PathItem>(&item); path && !path->points.empty()) {
    const auto [least, most] =
        std::ranges::minmax_element(path->points, {}, [](const Point& point) { return point.x; });
    return Reach{least->x, most->x};
  }
  return std::nullopt;
}

std::string trouble_with(std::vector<layout::Item> items, double width) {
  std::string found;
  for (const layout::Item& item : items) {
    const auto reach = reach_of(item);
    if (!reach || (reach->left >= -reach->most_beyond && reach->right <= width + reach->most_beyond))
      continue;
    const auto* run = std::get_if<text::GlyphRun>(&item);
    found += fmt::format("{} reaches from {:.1f} to {:.1f}\n", run ? run->text : "what is no text",
                         reach->left, reach->right);
  }
  constexpr double endless = 1e6;
  return found + without_tags(complaints(layout::Page{{}, std::move(items)},
                                         {-endless, -endless, 2 * endless, 2 * endless}));
}

std::vector<layout::Item> drawn(const layout::Strip& strip) {
  return strip.draw ? strip.draw(strip.height, strip.growth.step) : strip.items;
}

std::string trouble_in(const layout::Flow& flow, double width) {
  std::string found;
  for (const std::vector<layout::Strip>* strips : {&flow.strips, &flow.headers}) {
    for (const layout::Strip& strip : *strips)
      found += trouble_with(drawn(strip), width) + trouble_with(strip.head.items, width) +
               trouble_with(strip.foot.items, width);
  }
  return found;
}

}  // namespace

TEST_CASE("no block reaches out of a narrow column") {
  Sample sample(4);
  int laid_out = 0;
  for (const blocks::BlockType& type : blocks::block_types()) {
    if (type.fills_pages() || type.kind == "columns") continue;
    const std::string id = "example-" + type.kind;
    for (const std::vector<std::string>& variants : {std::vector<std::string>{}, {"large-print"}}) {
      if (!sample.takes_next()) continue;
      PressRoom room({{id + ".yaml", std::string(blocks::example_of(type.kind).text)}}, "base", variants);
      for (const char* paper : {"a4", "letter", "a5"}) {
        const model::PageMaster& master = room.paper(paper);
        const setting::Stylesheet& styles = room.styles(master);
        const personalise::Voice voice = personalise::Voice::for_anybody(styles.words());
        const Rect frame = master.frame(1);
        for (const double width : widths_of_columns(frame)) {
          for (const model::Audience audience : {model::Audience::each, model::Audience::together}) {
            layout::ElementNumbers numbers;
            Diagnostics diagnostics;
            const setting::Letterhead letterhead;
            setting::Setting setting{styles, voice, letterhead, width};
            setting.paper = {{master.width.points, master.height.points}, frame, master.frame(2)};
            setting.shown = setting::Shown::all;
            setting.sheet_id = id;
            setting.audience = audience;
            setting::Workplace at(std::move(setting), room.typesetter(), numbers, diagnostics);
            blocks::lay_out_blocks(room.project().sheets.at(id)->blocks, at);
            INFO(fmt::format("{} {} on {}, {:.1f} mm wide", type.kind, fmt::join(variants, ""), paper,
                             to_millimetres(width)));
            if (diagnostics.has_errors()) continue;
            CHECK(trouble_in(at.galley.flow(), width) == "");
            ++laid_out;
          }
        }
      }
    }
  }
  CHECK(laid_out > 0);
}

}  // namespace tandem::tests
