// Stage: blocks. A wheel as it is drawn: rings, spokes with labels around them, and marks to make or given
// values. In: a wheel. Out: one strip, with a legend above it where two people's marks are told apart.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "blocks/tools/answer.h"
#include "blocks/tools/label.h"
#include "blocks/tools/legend.h"
#include "blocks/tools/partners.h"
#include "blocks/wheel/wheel.h"
#include "blocks/wheel/wheel_geometry.h"
#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

constexpr double rim_thickness = 1.25;
constexpr double spoke_thickness = 0.6;
constexpr double ring_thickness = 0.5;
// Where both partners gave the same, A's thin line is seen between B's thick dashes.
constexpr double outline_of_a = 0.9;
constexpr double outline_of_b = 2.1;
constexpr double sign_thickness = 0.9;
constexpr double target = 8.5;       ///< side of a point to choose on a screen, at the hub
constexpr double most_target = 13;   ///< and elsewhere, at most
constexpr double clear_of_ring = 3;  ///< from a ring to its number
constexpr double least_ring = 8;     ///< least distance of two rings
constexpr double most_away = 0.3;    ///< of the radius, how far a label may be pushed from its spoke

class WheelLayout {
 public:
  WheelLayout(const Wheel& wheel, const WheelStyle& style, setting::Workplace& at)
      : wheel_(wheel),
        style_(style),
        at_(at),
        both_{{{Mark::Shape::ring, "A", "a", at.setting.voice.name_a()},
               {Mark::Shape::square, "B", "b", at.setting.voice.name_b()}}},
        writers_(writing_partners(at.setting)) {
    shape_.spokes = static_cast<int>(wheel.spokes.size());
    shape_.steps = wheel.steps();
    // Zeros of all spokes stand around the hub, each partner's beside the other's. Fields are upright
    // squares, so they need their diagonal where the spoke leans.
    const double each = wheel.values ? 2 * style.sign.points
                                     : std::numbers::sqrt2 * target * static_cast<double>(writers_.size());
    shape_.hub = std::max(style.hub.points, each * shape_.spokes / (2 * std::numbers::pi));
  }

  void add() {
    if (!fit()) return;
    add_ask(wheel_.ask, at_);
    if (wheel_.values || writers_.size() > 1) add_signs();
    layout::Strip strip;
    strip.space_before = wheel_.ask.empty() ? space_around_answers(at_.setting)
                                            : at_.setting.style(model::StyleName::body).space_after;
    strip.space_after = space_around_answers(at_.setting);
    std::vector<layout::Item> items;
    draw(items);
    for (std::size_t i = 0; i < labels_.size(); ++i) place_spoke(items, i);
    double top = -shape_.radius - rim_thickness;
    double bottom = -top;
    for (const WheelLabel& label : labels_) {
      top = std::min(top, label.box.y);
      bottom = std::max(bottom, label.box.bottom());
    }
    strip.height = bottom - top;
    layout::append_translated(strip.items, items, at_.setting.width / 2, -top);
    at_.galley.add(std::move(strip));
  }

 private:
  const text::Paragraph& label(std::size_t spoke, double width) {
    return at_.hand.try_out(wheel_.spokes[spoke], model::StyleName::figure_label, width);
  }

  // The largest wheel whose labels need not be broken inside a word.
  bool fit() {
    const MeasureLabel measure = [&](std::size_t spoke, double width) {
      const text::Paragraph& words = label(spoke, width);
      return Size{words.width(), words.height()};
    };
    std::vector<double> words;
    for (std::size_t i = 0; i < wheel_.spokes.size(); ++i) {
      words.push_back(
          longest_word(at_.hand.plain(wheel_.spokes[i]), model::StyleName::figure_label, at_.hand));
    }
    const auto radius = largest_radius(shape_, at_.setting.width, gap(),
                                       std::min(style_.diameter.points, at_.setting.width) / 2,
                                       least_radius(), words, measure);
    if (!radius) {
      const auto widest =
          static_cast<std::size_t>(std::max_element(words.begin(), words.end()) - words.begin());
      report(wheel_.spokes[widest].span, "there is no room for the wheel with its labels outside of it");
      return false;
    }
    shape_.radius = *radius;
    labels_ = place_labels(shape_, at_.setting.width, gap(), measure);
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      if (labels_[i].away <= most_away * shape_.radius) continue;
      report(wheel_.spokes[i].span, "there is no room for this label beside its spoke");
      return false;
    }
    return true;
  }

  /// Signs at the rim reach beyond it.
  double gap() const { return style_.gap.points + (wheel_.values ? style_.sign.points / 2 : 0); }

  double least_radius() const {
    return std::max(style_.least.points / 2, shape_.hub + least_ring * shape_.steps);
  }

  void report(const SourceSpan& span, const char* message) {
    at_.hand.diagnostics().error("narrow-figure", span, message,
                                 "give the spokes shorter labels, or print on wider paper");
  }

  void add_signs() {
    std::vector<LegendEntry> entries;
    for (const MarkedPartner& partner : both_) {
      entries.push_back({partner.mark(style_.sign.points, sign_thickness), partner.words});
    }
    add_legend(entries, 0, at_);
  }

  void draw(std::vector<layout::Item>& to) {
    const setting::Palette& palette = at_.setting.palette();
    to.push_back(layout::TagBegin{
        .role = layout::Role::figure, .element = at_.galley.numbers().next(), .alternative = alternative()});
    for (int ring = 1; ring < wheel_.rings; ++ring) {
      const double radius = shape_.hub + (shape_.radius - shape_.hub) * ring / wheel_.rings;
      to.emplace_back(layout::stroked(layout::circle({0, 0}, radius), ring_thickness, palette.muted));
    }
    to.emplace_back(layout::stroked(layout::circle({0, 0}, shape_.hub), ring_thickness, palette.muted));
    for (int spoke = 0; spoke < shape_.spokes; ++spoke) {
      to.emplace_back(layout::RuleItem{.from = shape_.point(spoke, 0),
                                       .to = shape_.point(spoke, shape_.steps),
                                       .thickness = spoke_thickness,
                                       .colour = palette.muted,
                                       .dashes = {}});
    }
    to.emplace_back(layout::stroked(layout::circle({0, 0}, shape_.radius), rim_thickness, palette.ink));
    if (wheel_.values) draw_values(to);
    to.push_back(layout::TagEnd{});
    draw_numbers(to);
    if (wheel_.values) draw_signs(to);
  }

  /// The author's words, and each spoke's values.
  std::string alternative() {
    std::string words = at_.hand.plain(wheel_.alt);
    if (!wheel_.values) return words;
    for (std::size_t i = 0; i < wheel_.spokes.size(); ++i) {
      words += fmt::format(" {}: {} {}, {} {}.", at_.hand.plain(wheel_.spokes[i]), both_[0].words,
                           wheel_.values->a[i].value, both_[1].words, wheel_.values->b[i].value);
    }
    return words;
  }

  // Beside the first spoke, each just inside of its ring; on a small wheel, every other one, up to the last.
  // No line runs through them.
  void draw_numbers(std::vector<layout::Item>& to) {
    std::vector<layout::Item> drawing;
    const double step = (shape_.radius - shape_.hub) / shape_.steps;
    const double tilt = std::abs(std::sin(shape_.angle(0)));
    const double size = at_.setting.style(model::StyleName::scale_number).regular.size;
    const double height = 0.72 * size;
    const int every = static_cast<int>(std::ceil(size / step));
    const double inside = std::min(every * step / 2, height / 2 + clear_of_ring);
    for (int ring = wheel_.rings; ring >= 1; ring -= every) {
      const text::Paragraph& number =
          at_.hand.set_words(std::to_string(ring), model::StyleName::scale_number, unlimited);
      const double half = number.width() / 2;
      const Point middle = shape_.point_aside(0, ring - inside / step, -number_aside() - half * tilt);
      const Rect ground{middle.x - half - 1, middle.y - height / 2 - 1, 2 * half + 2, height + 2};
      drawing.emplace_back(layout::filled(layout::rectangle(ground), paper));
      layout::append_paragraph(drawing, number,
                               {middle.x - half - layout::ink_left(number), middle.y - number.height() / 2},
                               at_.galley.numbers());
    }
    if (!drawing.empty()) layout::append_artifact(to, std::move(drawing));
  }

  /// Clear of signs on both sides of the spoke, or of what people mark.
  double number_aside() const { return wheel_.values ? style_.sign.points + 5 : 9; }

  // A's outline is solid, B's dashed, so that a copier keeps them apart.
  void draw_values(std::vector<layout::Item>& to) {
    const WheelValues& values = *wheel_.values;
    std::vector<Point> outline;
    for (int spoke = 0; spoke < shape_.spokes; ++spoke) outline.push_back(point_of(values.a, spoke));
    to.emplace_back(layout::stroked(layout::polygon(outline), outline_of_a, at_.setting.palette().ink));
    for (int spoke = 0; spoke < shape_.spokes; ++spoke) {
      to.emplace_back(layout::RuleItem{.from = point_of(values.b, spoke),
                                       .to = point_of(values.b, (spoke + 1) % shape_.spokes),
                                       .thickness = outline_of_b,
                                       .colour = at_.setting.palette().ink,
                                       .dashes = {4.5, 2.5}});
    }
  }

  Point point_of(const std::vector<WheelValue>& values, int spoke) const {
    return shape_.point(spoke, values[static_cast<std::size_t>(spoke)].value);
  }

  // Signs at one place move apart to both sides of their spoke.
  void draw_signs(std::vector<layout::Item>& to) {
    const double size = style_.sign.points;
    const double step = (shape_.radius - shape_.hub) / shape_.steps;
    for (int spoke = 0; spoke < shape_.spokes; ++spoke) {
      const auto i = static_cast<std::size_t>(spoke);
      const double a = wheel_.values->a[i].value;
      const double b = wheel_.values->b[i].value;
      const double aside = std::abs(a - b) * step < size + 1 ? size / 2 + 0.5 : 0;
      draw_sign(to, both_[0], shape_.point_aside(spoke, a, -aside));
      draw_sign(to, both_[1], shape_.point_aside(spoke, b, aside));
    }
  }

  void draw_sign(std::vector<layout::Item>& to, const MarkedPartner& partner, Point middle) {
    const double half = style_.sign.points / 2;
    const layout::PathItem ground =
        partner.shape == Mark::Shape::square
            ? layout::rectangle({middle.x - half, middle.y - half, 2 * half, 2 * half})
            : layout::circle(middle, half);
    layout::append_artifact(to, {layout::filled(ground, paper)});
    append_sign(to, partner.mark(style_.sign.points, sign_thickness), middle, at_);
  }

  void place_spoke(std::vector<layout::Item>& to, std::size_t spoke) {
    const WheelLabel& place = labels_[spoke];
    const text::Paragraph& words = label(spoke, place.room);
    const Anchor anchor = place.side < 0 ? Anchor::right : place.side > 0 ? Anchor::left : Anchor::middle;
    const double x = place.side < 0   ? place.box.right()
                     : place.side > 0 ? place.box.x
                                      : place.box.x + place.box.width / 2;
    append_label(to, words, {x, place.box.y}, anchor, at_);
    if (wheel_.values) return;
    for (const MarkedPartner& writer : writers_) {
      const answers::Question question = question_of_spoke(wheel_, spoke, writer, at_.setting);
      for (int value = 0; value <= shape_.steps; ++value) {
        place_point(to, spoke, value, writer, layout::button_for(question, static_cast<std::size_t>(value)));
      }
    }
  }

  void place_point(std::vector<layout::Item>& to, std::size_t spoke, int value, const MarkedPartner& writer,
                   layout::FieldItem field) {
    const bool is_b = writer.shape == Mark::Shape::square;
    // Upright squares along a leaning spoke meet sooner than discs would.
    const double angle = shape_.angle(static_cast<int>(spoke));
    const double lean = std::max(std::abs(std::sin(angle)), std::abs(std::cos(angle)));
    const double room = lean * (shape_.radius - shape_.hub) / shape_.steps;
    const double size = std::min(room, value == 0 ? target : most_target);
    const double aside = writers_.size() < 2 ? 0 : (is_b ? size : -size) / (2 * lean);
    const Point middle = shape_.point_aside(static_cast<int>(spoke), value, aside);
    field.chosen = is_b ? layout::FieldItem::Chosen::square : layout::FieldItem::Chosen::disc;
    field.box = {middle.x - size / 2, middle.y - size / 2, size, size};
    append_field(to, std::move(field), at_.galley.numbers());
  }

  static constexpr double unlimited = 1e6;
  static constexpr Colour paper{255, 255, 255};

  const Wheel& wheel_;
  const WheelStyle& style_;
  setting::Workplace& at_;
  std::array<MarkedPartner, 2> both_;
  std::vector<MarkedPartner> writers_;
  WheelShape shape_;
  std::vector<WheelLabel> labels_;
};

}  // namespace

void lay_out_wheel(const Wheel& wheel, const WheelStyle& style, setting::Workplace& at) {
  WheelLayout(wheel, style, at).add();
}

}  // namespace tandem::blocks
