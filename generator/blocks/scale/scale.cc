// Stage: blocks. `scale`: statements, each with a row of numbered rings between two labelled ends.
// A conversation prompt, not a validated measure: nothing is added up.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "blocks/answer.h"
#include "blocks/block_type.h"
#include "layout/shapes.h"

namespace tandem {
namespace {

struct ScaleSteps {
  std::map<int, InlineText> labels;
  SourceSpan span;
  int first() const { return labels.begin()->first; }
  int last() const { return labels.rbegin()->first; }
  int count() const { return last() - first() + 1; }
};

struct Scale : Block {
  InlineText ask;
  ScaleSteps steps;
  std::vector<InlineText> statements;
};

struct ScaleStyle : BlockStyle {
  Length ring{from_millimetres(6.2)};
  Length ring_thickness{0.7};
  Length least_step{from_millimetres(9)};  ///< distance of two rings' middles
  Length most_step{from_millimetres(13)};
  Length row{from_millimetres(10)};
  double statement_share = 0.52;  ///< of the width that the statements keep at least
};

void decode(const Node& node, ScaleSteps& target, Bounds, Diagnostics& diagnostics) {
  target.span = node.span;
  if (node.kind != Node::Kind::map) {
    diagnostics.error("wrong-type", node.span, "'steps' must give the first and the last step a label",
                      "for example 'steps: {1: almost never, 5: almost always}'");
    return;
  }
  for (const auto& [key, value] : node.entries) {
    int step = 0;
    const char* end = key.scalar.data() + key.scalar.size();
    const auto [rest, error] = std::from_chars(key.scalar.data(), end, step);
    if (error != std::errc() || rest != end || step < 0 || step > 100) {
      diagnostics.error("wrong-type", key.span, fmt::format("'{}' is not a step's number", key.scalar),
                        "steps are whole numbers from 0 to 100, such as 1 and 5");
      continue;
    }
    decode(value, target.labels[step], Bounds{}, diagnostics);
  }
}

std::string describe_type(const ScaleSteps*, Bounds) {
  return "labels by step: {1: almost never, 5: almost always}";
}

}  // namespace

template <>
const FieldTable<Scale>& fields_of<Scale>() {
  static const FieldTable<Scale> table{
      required<Scale>("id", &Scale::id, "names the answers"),
      optional<Scale>("ask", &Scale::ask, "a line above the statements"),
      required<Scale>("steps", &Scale::steps,
                      "the first and the last step with their words, and any between them; 2 to 11 steps, "
                      "numbers from 0 to 100"),
      required<Scale>("statements", &Scale::statements, "one row for each", between(1, 40)),
  };
  return table;
}

template <>
const FieldTable<ScaleStyle>& fields_of<ScaleStyle>() {
  static const FieldTable<ScaleStyle> table{
      optional("ring", &ScaleStyle::ring, "diameter of a step's ring", between(8, 40)),
      optional("ring-thickness", &ScaleStyle::ring_thickness, "of its line", between(0.25, 3)),
      optional("least-step", &ScaleStyle::least_step,
               "least distance of two rings' middles; closer, and the rings move below the statement",
               between(10, 60)),
      optional("most-step", &ScaleStyle::most_step, "largest distance of two rings' middles",
               between(10, 90)),
      optional("row", &ScaleStyle::row, "least height of a row", between(12, 90)),
      optional("statement-share", &ScaleStyle::statement_share,
               "of the width, what the statements keep at least", between(0.2, 0.8)),
  };
  return table;
}

namespace {

void check(const Scale& scale, Diagnostics& diagnostics) {
  const auto& labels = scale.steps.labels;
  if (labels.size() < 2) {
    diagnostics.error("scale-ends", scale.steps.span, "a scale needs a label at both ends",
                      "for example 'steps: {1: almost never, 5: almost always}'");
  } else if (scale.steps.count() > 11) {
    diagnostics.error("out-of-range", scale.steps.span,
                      fmt::format("the scale has {} steps; at most 11 fit on a page", scale.steps.count()),
                      "number them from 0 to 10 or from 1 to 5, for example");
  }
}

class ScaleLayout {
 public:
  ScaleLayout(const Scale& scale, const ScaleStyle& style, BlockContext& context)
      : scale_(scale),
        style_(style),
        context_(context),
        ring_(style.ring.points),
        count_(scale.steps.count()) {
    const double beside = context.width() * (1 - style.statement_share);
    is_stacked_ = beside / count_ < style.least_step.points;
    step_ = std::min(style.most_step.points, beside / count_);
    // The last ring ends where all lines end; the first one of a stacked row begins where they begin.
    const double first_middle = is_stacked_ ? ring_ / 2 : context.width() - ring_ / 2 - step_ * (count_ - 1);
    if (is_stacked_) step_ = (context.width() - ring_) / (count_ - 1);
    rings_left_ = first_middle - ring_ / 2;
  }

  void add() {
    add_ask(scale_.ask, context_);
    context_.flow().headers.push_back(header());
    header_index_ = static_cast<int>(context_.flow().headers.size()) - 1;
    Strip first = context_.flow().headers.back();
    first.keep_with_next = true;
    first.repeated_header = header_index_;
    if (scale_.ask.empty()) first.space_before = space_around_answers(context_);
    context_.add(std::move(first));
    for (std::size_t i = 0; i < scale_.statements.size(); ++i) add_row(i);
  }

 private:
  double ring_middle(int index) const { return rings_left_ + ring_ / 2 + step_ * index; }

  // The labels stand above their steps: the first from the left, the last to the right, others centred.
  Strip header() {
    Strip strip;
    const double row_width = context_.width() - rings_left_;
    const double gap = from_millimetres(3);
    const auto count = static_cast<double>(scale_.steps.labels.size());
    const double width = (row_width - (count - 1) * gap) / count;
    for (const auto& [step, label] : scale_.steps.labels) {
      const Paragraph& words = context_.set(label, StyleName::scale_label, width);
      strip.height = std::max(strip.height, words.height());
    }
    for (const auto& [step, label] : scale_.steps.labels) {
      const Paragraph& words = context_.set(label, StyleName::scale_label, width);
      double left = ring_middle(step - scale_.steps.first()) - words.width() / 2;
      if (step == scale_.steps.first()) left = rings_left_;
      if (step == scale_.steps.last()) left = context_.width() - words.width();
      append_tagged_paragraph(strip.items, words, {left - ink_left(words), strip.height - words.height()},
                              Role::paragraph, context_.numbers());
    }
    strip.height += 3;
    append_artifact(strip.items,
                    {horizontal_rule(0, context_.width(), strip.height - 0.5, 0.75, context_.palette().ink)});
    return strip;
  }

  void add_row(std::size_t index) {
    const double gap = from_millimetres(4);
    const double text_width = is_stacked_ ? context_.width() : rings_left_ - gap;
    const Paragraph& words = context_.set(scale_.statements[index], StyleName::statement, text_width);
    const double padding = 4;
    Strip strip;
    double rings_y = 0;
    double words_top = 0;
    if (is_stacked_) {
      words_top = padding;
      rings_y = words_top + words.height() + padding + ring_ / 2;
      strip.height = rings_y + ring_ / 2 + padding;
    } else {
      strip.height = std::max(style_.row.points, words.height() + 2 * padding);
      rings_y = strip.height / 2;
      words_top = (strip.height - words.height()) / 2;
    }
    append_tagged_paragraph(strip.items, words, {0, words_top}, Role::paragraph, context_.numbers());
    for (int i = 0; i < count_; ++i) place_ring(strip, index, i, rings_y);
    const bool is_last = index + 1 == scale_.statements.size();
    append_artifact(strip.items,
                    {horizontal_rule(0, context_.width(), strip.height - 0.25, is_last ? 0.75 : 0.5,
                                     is_last ? context_.palette().ink : context_.palette().rule)});
    strip.repeated_header = header_index_;
    strip.keep_with_next = !is_last && (index == 0 || index + 2 == scale_.statements.size());
    if (is_last) strip.space_after = space_around_answers(context_);
    context_.add(std::move(strip));
  }

  void place_ring(Strip& strip, std::size_t statement, int index, double y) {
    const std::string number = std::to_string(scale_.steps.first() + index);
    FieldItem field;
    field.kind = FieldItem::Kind::radio_button;
    field.name = context_.field_name(scale_.id, "statement-" + std::to_string(statement + 1));
    field.description = context_.plain(scale_.statements[statement]);
    if (!scale_.ask.empty()) field.description = context_.plain(scale_.ask) + " " + field.description;
    field.value = number;
    field.option = number;
    const auto label = scale_.steps.labels.find(scale_.steps.first() + index);
    if (label != scale_.steps.labels.end()) field.option += ", " + context_.plain(label->second);
    const Mark ring{Mark::Shape::ring, ring_, style_.ring_thickness.points, number};
    append_mark(strip.items, ring, {ring_middle(index), y}, std::move(field), context_);
  }

  const Scale& scale_;
  const ScaleStyle& style_;
  BlockContext& context_;
  double ring_;
  int count_;
  bool is_stacked_ = false;
  double step_ = 0;
  double rings_left_ = 0;
  int header_index_ = -1;
};

void lay_out(const Scale& scale, const ScaleStyle& style, BlockContext& context) {
  ScaleLayout(scale, style, context).add();
}

}  // namespace

BlockType scale_block() {
  return make_block_type<Scale, ScaleStyle>("scale", check, lay_out);
}

}  // namespace tandem
