// Stage: blocks. `balance-bar`: lines between two ends that have words, to mark a point on.
// On a page for both partners A's bar and B's stand side by side.
#include <fmt/format.h>

#include <algorithm>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/asking.h"
#include "blocks/tools/label.h"
#include "blocks/tools/partners.h"
#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

// A screen offers as many points of a bar as a scale has steps at most; paper shows them as small ticks.
constexpr int points_of_a_bar = 11;
constexpr int middle_point = points_of_a_bar / 2;
constexpr double line_thickness = 1;
constexpr double tick_thickness = 0.6;
constexpr double sign_thickness = 0.75;

/// Words at an end, where there must be some.
struct BarEnd {
  load::InlineText words;
};

struct Bar {
  load::InlineText title;
  BarEnd left;
  load::InlineText middle;
  BarEnd right;
};

struct BalanceBar : model::Block {
  load::InlineText ask;
  std::vector<Bar> bars;
};

struct BalanceBarStyle : setting::BlockStyle {
  load::Length room{from_millimetres(11)};
  load::Length most_row{from_millimetres(34)};
  load::Length end{from_millimetres(5)};
  load::Length sign{from_millimetres(6)};
  load::Length gap{from_millimetres(10)};
  load::Length least{from_millimetres(48)};
};

void decode(const load::Node& node, BarEnd& target, load::Bounds bounds, Diagnostics& diagnostics) {
  const int errors_before = diagnostics.error_count();
  load::decode(node, target.words, bounds, diagnostics);
  if (!target.words.empty() || diagnostics.error_count() != errors_before) return;
  diagnostics.error("bar-ends", node.span, "a bar needs words at both ends",
                    "for example {left: Mostly one of us, right: Both of us alike}");
}

load::Shape shape_of(const BarEnd*, load::Bounds bounds) {
  return load::shape_of(static_cast<const load::InlineText*>(nullptr), bounds);
}

const load::FieldTable<Bar>& fields_of(std::type_identity<Bar>) {
  static const load::FieldTable<Bar> table{
      load::optional("title", &Bar::title, "what the bar is about, above it"),
      load::required("left", &Bar::left, "the words at its left end"),
      load::optional("middle", &Bar::middle, "the words at its middle"),
      load::required("right", &Bar::right, "the words at its right end"),
  };
  return table;
}

const load::FieldTable<BalanceBar>& fields_of(std::type_identity<BalanceBar>) {
  static const load::FieldTable<BalanceBar> table{
      load::required("id", &BalanceBar::id, "names the answers"),
      load::optional("ask", &BalanceBar::ask, "a line above the bars"),
      load::distinct(load::required("bars", &BalanceBar::bars, "one below the other", load::between(1, 12))),
  };
  return table;
}

const load::FieldTable<BalanceBarStyle>& fields_of(std::type_identity<BalanceBarStyle>) {
  static const load::FieldTable<BalanceBarStyle> table{
      load::optional("room", &BalanceBarStyle::room, "height around a line to mark in",
                     load::between(from_millimetres(8), 90)),
      load::optional("most-row", &BalanceBarStyle::most_row, "how far a bar's height grows, words and all",
                     load::between(from_millimetres(8), 200)),
      load::optional("end", &BalanceBarStyle::end, "height of the strokes at a line's ends",
                     load::between(6, 60)),
      load::optional("sign", &BalanceBarStyle::sign, "size of the signs A and B before two bars",
                     load::between(10, 40)),
      load::optional("gap", &BalanceBarStyle::gap, "between two bars side by side", load::between(10, 90)),
      load::optional("least", &BalanceBarStyle::least,
                     "least length of two bars side by side; shorter, and B's moves below A's",
                     load::between(60, 400)),
  };
  return table;
}

std::string label_at(const Bar& bar, int point, const personalise::Voice& voice) {
  if (point == 0) return voice.plain(bar.left.words);
  if (point == points_of_a_bar - 1) return voice.plain(bar.right.words);
  return point == middle_point ? voice.plain(bar.middle) : std::string();
}

answers::Question question(const BalanceBar& block, std::size_t index, const MarkedPartner& partner,
                           const setting::Setting& setting) {
  const Bar& bar = block.bars[index];
  const personalise::Voice& voice = setting.voice;
  std::vector<answers::RadioField> points;
  for (int point = 0; point < points_of_a_bar; ++point) {
    const std::string value = std::to_string(point);
    const std::string label = label_at(bar, point, voice);
    points.push_back({value, label.empty() ? value : fmt::format("{}, {}", value, label)});
  }
  std::string words;
  if (!partner.part.empty()) words = partner.words + ": ";
  if (!block.ask.empty()) words += voice.plain(block.ask) + " ";
  if (!bar.title.empty()) words += voice.plain(bar.title) + ", ";
  words += voice.plain(bar.left.words) + " – " + voice.plain(bar.right.words);
  return asked_of(
      row_of(setting, block.id, fmt::format("bar-{}", index + 1), std::move(points), std::move(words)),
      partner);
}

std::vector<answers::Question> ask(const BalanceBar& block, const BalanceBarStyle&,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  for (std::size_t i = 0; i < block.bars.size(); ++i) {
    for (const MarkedPartner& partner : writing_partners(setting)) {
      questions.push_back(question(block, i, partner, setting));
    }
  }
  return questions;
}

class BarLayout {
 public:
  BarLayout(const BalanceBar& block, const BalanceBarStyle& style, setting::Workplace& at)
      : block_(block), style_(style), at_(at), partners_(writing_partners(at.setting)) {
    if (partners_.size() < 2) return;
    const double half = (at.setting.width - style.gap.points) / 2;
    is_side_by_side_ = half - sign_width() >= style.least.points;
  }

  void add() {
    add_ask(block_.ask, at_);
    for (std::size_t i = 0; i < block_.bars.size(); ++i) add_row(i);
  }

 private:
  double sign_width() const { return style_.sign.points + from_millimetres(2.5); }

  void add_row(std::size_t index) {
    const Bar& bar = block_.bars[index];
    layout::Strip strip;
    const bool is_below_ask = index == 0 && !block_.ask.empty();
    strip.space_before = is_below_ask ? at_.setting.style(model::StyleName::statement).space_before
                                      : space_around_answers(at_.setting);
    if (!bar.title.empty()) {
      const text::Paragraph& title = at_.hand.set(bar.title, model::StyleName::statement, at_.setting.width);
      layout::append_tagged_paragraph(strip.items, title, {0, 0}, layout::Role::paragraph,
                                      at_.galley.numbers());
      strip.height = title.height();
    }
    const double width = is_side_by_side_ ? (at_.setting.width - style_.gap.points) / 2 : at_.setting.width;
    double top = strip.height;
    for (const MarkedPartner& partner : partners_) {
      const bool is_at_right = is_side_by_side_ && &partner != &partners_.front();
      const double left = is_at_right ? at_.setting.width - width : 0;
      const double bottom = place_bar(strip, index, {left, top}, width, partner);
      strip.height = std::max(strip.height, bottom);
      if (!is_side_by_side_) top = bottom;
    }
    finish(strip, index + 1 == block_.bars.size());
    at_.galley.add(std::move(strip));
  }

  // Air above and below a bar grows where the page has room left.
  void finish(layout::Strip& strip, bool is_last) {
    strip.space_after = space_around_answers(at_.setting) / (is_last ? 1 : 2);
    strip.growth = {.weight = 0.5, .step = 0, .most = std::max(strip.height, style_.most_row.points)};
    strip.draw = {[](double height, double, const std::vector<layout::Item>& items, double least) {
                    std::vector<layout::Item> moved;
                    layout::append_translated(moved, items, 0, (height - least) / 2);
                    return moved;
                  },
                  std::exchange(strip.items, {}), strip.height};
  }

  // Gives the bar's lower edge.
  double place_bar(layout::Strip& strip, std::size_t index, Point corner, double width,
                   const MarkedPartner& partner) {
    const double y = corner.y + style_.room.points / 2;
    double left = corner.x;
    if (partners_.size() > 1) {
      append_sign(strip.items, partner.mark(style_.sign.points, sign_thickness),
                  {left + style_.sign.points / 2, y}, at_);
      left += sign_width();
    }
    const double right = corner.x + width;
    layout::append_artifact(strip.items, drawing(left, right, y));
    const double bottom = place_labels(strip, block_.bars[index], left, right, y + style_.end.points / 2 + 3);
    const answers::Question asked = question(block_, index, partner, at_.setting);
    for (int i = 0; i < points_of_a_bar; ++i) {
      const double step = (right - left) / (points_of_a_bar - 1);
      place_point(strip, layout::button_for(asked, static_cast<std::size_t>(i)), {left + step * i, y}, step,
                  partner);
    }
    return bottom;
  }

  std::vector<layout::Item> drawing(double left, double right, double y) const {
    const setting::Palette& palette = at_.setting.palette();
    std::vector<layout::Item> items;
    for (int i = 0; i < points_of_a_bar; ++i) {
      const bool is_end = i == 0 || i + 1 == points_of_a_bar;
      const bool is_middle = i == middle_point;
      const double share = is_end ? 1 : is_middle ? 0.75 : 0.35;
      const double half = share * style_.end.points / 2;
      const double thickness = is_end || is_middle ? line_thickness : tick_thickness;
      double x = left + (right - left) * i / (points_of_a_bar - 1);
      if (i == 0) x += thickness / 2;
      if (i + 1 == points_of_a_bar) x -= thickness / 2;
      items.emplace_back(layout::vertical_rule(x, y - half, y + half, thickness, palette.ink));
    }
    items.emplace_back(layout::horizontal_rule(left, right, y, line_thickness, palette.ink));
    return items;
  }

  // The ends have the room that the words at the middle leave, so that none can meet the next ones.
  double place_labels(layout::Strip& strip, const Bar& bar, double left, double right, double top) {
    const double gap = from_millimetres(3);
    const double width = right - left;
    double at_an_end = (width - gap) / 2;
    if (!bar.middle.empty()) {
      at_an_end =
          (width - at_.hand.set(bar.middle, model::StyleName::statement, width / 3).width()) / 2 - gap;
    }
    double bottom = top;
    const auto place = [&](const load::InlineText& words, double room, double x, Anchor anchor) {
      if (words.empty()) return;
      const text::Paragraph& label = at_.hand.set(words, model::StyleName::statement, room);
      append_label(strip.items, label, {x, top}, anchor, at_);
      bottom = std::max(bottom, top + label.height());
    };
    place(bar.left.words, at_an_end, left, Anchor::left);
    place(bar.middle, width / 3, (left + right) / 2, Anchor::middle);
    place(bar.right.words, at_an_end, right, Anchor::right);
    return bottom;
  }

  void place_point(layout::Strip& strip, layout::FieldItem field, Point middle, double step,
                   const MarkedPartner& partner) {
    field.chosen = partner.shape == Mark::Shape::square ? layout::FieldItem::Chosen::square
                                                        : layout::FieldItem::Chosen::disc;
    const double size = std::min(from_millimetres(5), 0.96 * step);
    field.box = {middle.x - size / 2, middle.y - size / 2, size, size};
    append_field(strip.items, std::move(field), at_.galley.numbers());
  }

  const BalanceBar& block_;
  const BalanceBarStyle& style_;
  setting::Workplace& at_;
  std::vector<MarkedPartner> partners_;  // two on a page for both
  bool is_side_by_side_ = false;
};

void lay_out(const BalanceBar& block, const BalanceBarStyle& style, setting::Workplace& at) {
  BarLayout(block, style, at).add();
}

}  // namespace

BlockType balance_bar_block() {
  return make_block_type<BalanceBar, BalanceBarStyle>("balance-bar", nullptr, lay_out, ask);
}

}  // namespace tandem::blocks
