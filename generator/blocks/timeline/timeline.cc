// Stage: blocks. `timeline`: a line from the past over now to what comes next, with events on it that are
// given and boxes for one's own. Boxes stand above and below the line in turn, and grow to fill the page.
#include "blocks/timeline/timeline_places.h"
#include "blocks/tools/asking.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "blocks/tools/area.h"
#include "blocks/tools/label.h"
#include "layout/shapes.h"

namespace tandem::blocks {
namespace {

enum class Time { past, now, next };
constexpr std::array<Time, 3> all_times{Time::past, Time::now, Time::next};
constexpr const char* names_of_times[] = {"past", "now", "next"};

constexpr double line_thickness = 1.25;
constexpr double stem_thickness = 0.6;
constexpr double box_thickness = 0.75;
constexpr double corner = 3;
constexpr double dot = 2.2;
constexpr double arrow_length = 9;
/// What each label may take of the width.
constexpr double label_share = 0.15;

struct TimelineEvent {
  Time when = Time::past;
  load::InlineText label;
};

struct Timeline : model::Block {
  load::InlineText ask;
  load::InlineText alt;
  load::InlineText past;
  load::InlineText now;
  load::InlineText next;
  std::vector<TimelineEvent> events;
  int blank_events = 0;
};

struct TimelineStyle : setting::BlockStyle {
  std::string past;
  std::string now;
  std::string next;
  load::Length box{from_millimetres(24)};
  load::Length most_box{from_millimetres(32)};
  load::Length least_width{from_millimetres(22)};
  load::Length most_width{from_millimetres(66)};
  load::Length stem{from_millimetres(7)};
  load::Length gap{from_millimetres(4)};
  load::Length padding{5};
};

std::vector<std::string> words_of(std::type_identity<Time>) {
  return {"past", "now", "next"};
}

const load::FieldTable<TimelineEvent>& fields_of(std::type_identity<TimelineEvent>) {
  static const load::FieldTable<TimelineEvent> table{
      load::required("when", &TimelineEvent::when, "on which part of the line it stands"),
      load::required("label", &TimelineEvent::label, "what happened, or will"),
  };
  return table;
}

const load::FieldTable<Timeline>& fields_of(std::type_identity<Timeline>) {
  static const load::FieldTable<Timeline> table{
      load::required("id", &Timeline::id, "names the answers"),
      load::optional("ask", &Timeline::ask, "a line above the figure"),
      load::required("alt", &Timeline::alt, "what the figure shows, for those who only hear it"),
      load::optional("past", &Timeline::past, "another word for the past"),
      load::optional("now", &Timeline::now, "another word for now"),
      load::optional("next", &Timeline::next, "another word for what comes next"),
      load::distinct(load::optional("events", &Timeline::events,
                                    "what is on the line already, in order of time", load::between(1, 12))),
      load::optional("blank-events", &Timeline::blank_events,
                     "boxes to write in: so many in the past, so many now and so many next",
                     load::between(0, 4)),
  };
  return table;
}

const load::FieldTable<TimelineStyle>& fields_of(std::type_identity<TimelineStyle>) {
  static const load::FieldTable<TimelineStyle> table{
      load::required("past", &TimelineStyle::past, "what stands on the line before the past"),
      load::required("now", &TimelineStyle::now, "in the frame that marks now"),
      load::required("next", &TimelineStyle::next, "before what comes next"),
      load::optional("box", &TimelineStyle::box, "least height of a box to write in",
                     load::between(from_millimetres(10), 300)),
      load::optional("most-box", &TimelineStyle::most_box, "and how far it grows",
                     load::between(from_millimetres(10), 600)),
      load::optional("least-width", &TimelineStyle::least_width, "what a box must be wide",
                     load::between(from_millimetres(12), 200)),
      load::optional("most-width", &TimelineStyle::most_width, "and how wide it is at most",
                     load::between(from_millimetres(12), 400)),
      load::optional("stem", &TimelineStyle::stem, "from the line to a box", load::between(6, 100)),
      load::optional("gap", &TimelineStyle::gap, "between two boxes", load::between(2, 60)),
      load::optional("padding", &TimelineStyle::padding, "around the words of an event",
                     load::between(0, 40)),
  };
  return table;
}

void check(const Timeline& timeline, Diagnostics& diagnostics) {
  if (!timeline.events.empty() || timeline.blank_events > 0) return;
  diagnostics.error("empty-timeline", timeline.span, "the timeline has no events",
                    "add 'events' or 'blank-events'");
}

/// A piece of the figure in the order of reading: words at their place, or a box to write in.
struct Part {
  std::vector<layout::Item> items;
  std::optional<layout::FieldItem> field;
  int element = 0;  ///< of the field
  std::size_t event = 0;
};

/// All that is needed to draw the figure at any height. The line stands at y = 0.
struct Figure {
  layout::TagBegin tag;
  std::vector<layout::Item> grounds;  ///< of given events
  std::vector<layout::Item> lines;
  std::vector<Part> parts;
  TimelinePlaces places;
  Colour box_colour;
  double stem = 0;
  double above = 0;  ///< least heights from the line to the figure's edges
  double below = 0;
  bool grows_above = false;
  bool grows_below = false;

  double height() const { return above + below; }
  Rect box(std::size_t event, double top, double bottom) const;
  std::vector<layout::Item> draw(double height) const;
};

Rect Figure::box(std::size_t event, double top, double bottom) const {
  const auto& place = places.events[event];
  const double inset = box_thickness / 2;
  const double near = event % 2 == 0 ? top + inset : stem;
  const double far = event % 2 == 0 ? -stem : bottom - inset;
  return {place.left + inset, near, place.right - place.left - 2 * inset, far - near};
}

std::vector<layout::Item> Figure::draw(double height) const {
  const int growing = (grows_above ? 1 : 0) + (grows_below ? 1 : 0);
  const double extra = growing == 0 ? 0 : (height - this->height()) / growing;
  const double top = -above - (grows_above ? extra : 0);
  const double bottom = below + (grows_below ? extra : 0);
  std::vector<layout::Item> items = grounds;
  items.push_back(tag);
  items.insert(items.end(), lines.begin(), lines.end());
  for (const Part& part : parts) {
    if (!part.field) continue;
    const Rect outline = box(part.event, top, bottom);
    items.push_back(layout::stroked(layout::rounded_rectangle(outline, corner), box_thickness, box_colour));
  }
  items.push_back(layout::TagEnd{});
  for (const Part& part : parts) {
    items.insert(items.end(), part.items.begin(), part.items.end());
    if (!part.field) continue;
    layout::FieldItem field = *part.field;
    const Rect outline = box(part.event, top, bottom);
    field.box = {outline.x + 2, outline.y + 2, outline.width - 4, outline.height - 4};
    items.push_back(layout::TagBegin{.role = layout::Role::form, .element = part.element});
    items.emplace_back(std::move(field));
    items.push_back(layout::TagEnd{});
  }
  std::vector<layout::Item> placed;
  layout::append_translated(placed, items, 0, -top);
  return placed;
}

const load::InlineText& own_label(const Timeline& timeline, Time time) {
  return time == Time::past ? timeline.past : time == Time::now ? timeline.now : timeline.next;
}

std::string name_of(Time time, const Timeline& timeline, const TimelineStyle& style,
                    const setting::Setting& setting) {
  const load::InlineText& own = own_label(timeline, time);
  if (!own.empty()) return setting.voice.plain(own);
  return time == Time::past ? style.past : time == Time::now ? style.now : style.next;
}

answers::Question event_of_ones_own(const Timeline& timeline, const TimelineStyle& style, Time time,
                                    int index, const setting::Setting& setting) {
  std::string words = timeline.ask.empty() ? "" : setting.voice.plain(timeline.ask) + " ";
  words += fmt::format("{}, {}", name_of(time, timeline, style, setting), index + 1);
  const char* part = names_of_times[static_cast<std::size_t>(time)];
  return question_of(setting, timeline.id, fmt::format("{}-{}", part, index + 1), answers::TextField{true},
                     std::move(words));
}

std::vector<answers::Question> ask(const Timeline& timeline, const TimelineStyle& style,
                                   const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  for (const Time time : all_times) {
    for (int i = 0; i < timeline.blank_events; ++i) {
      questions.push_back(event_of_ones_own(timeline, style, time, i, setting));
    }
  }
  return questions;
}

class TimelineLayout {
 public:
  TimelineLayout(const Timeline& timeline, const TimelineStyle& style, setting::Workplace& at)
      : timeline_(timeline), style_(style), at_(at) {
    set_labels();
    std::array<double, 3> widths{};
    std::array<int, 3> counts{};
    for (const Time time : all_times) {
      const auto i = static_cast<std::size_t>(time);
      widths[i] = labels_[i]->width() + 2 * gap_beside(time);
      counts[i] = timeline.blank_events;
      for (const TimelineEvent& event : timeline.events) counts[i] += event.when == time ? 1 : 0;
    }
    figure_.places = place_events(widths, counts, at.setting.width, style.gap.points, 2 * arrow_length,
                                  style.most_width.points);
  }

  void add() {
    if (figure_.places.narrowest_box < style_.least_width.points) return report_narrow();
    add_ask(timeline_.ask, at_);
    figure_.tag = {.role = layout::Role::figure,
                   .element = at_.galley.numbers().next(),
                   .alternative = at_.hand.plain(timeline_.alt)};
    figure_.box_colour = at_.setting.palette().ink;
    place_line();
    std::size_t event = 0;
    for (const Time time : all_times) {
      place_label(time);
      for (const TimelineEvent& given : timeline_.events) {
        if (given.when == time) place_given(given, event++);
      }
      for (int i = 0; i < timeline_.blank_events; ++i) place_blank(time, i, event++);
    }
    add_strip();
  }

 private:
  void set_labels() {
    const std::string* words[] = {&style_.past, &style_.now, &style_.next};
    const double width = label_share * at_.setting.width;
    double tallest = 0;
    for (const Time time : all_times) {
      const auto i = static_cast<std::size_t>(time);
      const load::InlineText& own = own_label(timeline_, time);
      labels_[i] = own.empty() ? &at_.hand.set_words(*words[i], model::StyleName::table_heading, width)
                               : &at_.hand.set(own, model::StyleName::table_heading, width);
      tallest = std::max(tallest, labels_[i]->height());
    }
    figure_.stem = std::max(style_.stem.points, tallest / 2 + 2 * frame_padding);
    figure_.above = figure_.below = tallest / 2 + frame_padding + line_thickness;
  }

  // The past begins at the left edge of all text.
  double gap_beside(Time time) const { return time == Time::past ? gap_before_line / 2 : gap_before_line; }

  double label_left(Time time) const {
    const double left = figure_.places.labels[static_cast<std::size_t>(time)];
    return time == Time::past ? left : left + gap_beside(time);
  }

  void report_narrow() {
    at_.hand.diagnostics().error(
        "narrow-figure", at_.galley.block_span(),
        fmt::format("a box of the timeline would be {:.0f} mm wide here, but needs {:.0f} mm",
                    to_millimetres(figure_.places.narrowest_box), to_millimetres(style_.least_width.points)),
        "give it fewer events or shorter labels, or print on wider paper");
  }

  // The line leaves room for its labels, and ends in an arrow head.
  void place_line() {
    const Colour ink = at_.setting.palette().ink;
    const double end = at_.setting.width;
    for (const Time time : all_times) {
      const auto i = static_cast<std::size_t>(time);
      const double from = label_left(time) + labels_[i]->width() + gap_before_line;
      const double to =
          time == Time::next ? end - arrow_length / 2 : label_left(all_times[i + 1]) - gap_before_line;
      figure_.lines.emplace_back(layout::horizontal_rule(from, to, 0, line_thickness, ink));
    }
    figure_.lines.emplace_back(layout::filled(layout::arrow_head({0, 0}, {end, 0}, arrow_length), ink));
    const text::Paragraph& now = *labels_[1];
    const Rect frame{label_left(Time::now) - frame_padding - 2, -now.height() / 2 - frame_padding,
                     now.width() + 2 * frame_padding + 4, now.height() + 2 * frame_padding};
    figure_.lines.emplace_back(layout::stroked(layout::rounded_rectangle(frame, frame.height / 2),
                                               line_thickness, at_.setting.palette().accent));
    for (std::size_t i = 0; i < figure_.places.events.size(); ++i) {
      const double x = figure_.places.events[i].stem;
      const double to = i % 2 == 0 ? -figure_.stem : figure_.stem;
      figure_.lines.emplace_back(layout::filled(layout::circle({x, 0}, dot), ink));
      figure_.lines.emplace_back(
          layout::vertical_rule(x, std::min(0.0, to), std::max(0.0, to), stem_thickness, ink));
    }
  }

  void place_label(Time time) {
    const text::Paragraph& label = *labels_[static_cast<std::size_t>(time)];
    Part part;
    append_label(part.items, label, {label_left(time) + label.width() / 2, -label.height() / 2},
                 Anchor::middle, at_);
    figure_.parts.push_back(std::move(part));
  }

  void place_given(const TimelineEvent& given, std::size_t event) {
    const auto& place = figure_.places.events[event];
    const double padding = style_.padding.points;
    const double width = place.right - place.left;
    const text::Paragraph& words =
        at_.hand.set(given.label, model::StyleName::figure_label, width - 2 * padding);
    const double height = words.height() + 2 * padding;
    const double top = event % 2 == 0 ? -figure_.stem - height : figure_.stem;
    append_ground(figure_.grounds, {place.left, top, width, height}, corner, figure_.box_colour, at_.setting);
    Part part;
    append_label(part.items, words, {(place.left + place.right) / 2, top + padding}, Anchor::middle, at_);
    figure_.parts.push_back(std::move(part));
    make_room(event, height);
  }

  void place_blank(Time time, int index, std::size_t event) {
    Part part;
    part.event = event;
    part.element = at_.galley.numbers().next();
    part.field = layout::field_for(event_of_ones_own(timeline_, style_, time, index, at_.setting));
    figure_.parts.push_back(std::move(part));
    make_room(event, style_.box.points);
    (event % 2 == 0 ? figure_.grows_above : figure_.grows_below) = true;
  }

  void make_room(std::size_t event, double height) {
    double& side = event % 2 == 0 ? figure_.above : figure_.below;
    side = std::max(side, figure_.stem + height);
  }

  void add_strip() {
    layout::Strip strip;
    strip.height = figure_.height();
    strip.space_before = timeline_.ask.empty() ? space_around_answers(at_.setting)
                                               : at_.setting.style(model::StyleName::body).space_after;
    strip.space_after = space_around_answers(at_.setting);
    const double most = std::max(0.0, style_.most_box.points - style_.box.points);
    const int growing = (figure_.grows_above ? 1 : 0) + (figure_.grows_below ? 1 : 0);
    // Each side takes as much of a page's room as a few ruled lines would.
    if (growing > 0)
      strip.growth = {.weight = 3.0 * growing, .step = 0, .most = strip.height + growing * most};
    strip.draw = {[](double height, double, const Figure& figure) { return figure.draw(height); },
                  std::move(figure_)};
    at_.galley.add(std::move(strip));
  }

  static constexpr double gap_before_line = 6;
  static constexpr double frame_padding = 2.5;

  const Timeline& timeline_;
  const TimelineStyle& style_;
  setting::Workplace& at_;
  std::array<const text::Paragraph*, 3> labels_{};
  Figure figure_;
};

void lay_out(const Timeline& timeline, const TimelineStyle& style, setting::Workplace& at) {
  TimelineLayout(timeline, style, at).add();
}

}  // namespace

BlockType timeline_block() {
  return make_block_type<Timeline, TimelineStyle>("timeline", check, lay_out, ask);
}

}  // namespace tandem::blocks
