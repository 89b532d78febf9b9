#include "blocks/tools/scale_steps.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "blocks/tools/label.h"

namespace tandem::blocks {

void decode(const load::Node& node, ScaleSteps& target, load::Bounds, Diagnostics& diagnostics) {
  target.span = node.span;
  if (node.kind != load::Node::Kind::map) {
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
    load::decode(value, target.labels[step], load::Bounds{}, diagnostics);
  }
}

load::Shape shape_of(const ScaleSteps*, load::Bounds) {
  load::Shape shape(load::Shape::Kind::labels);
  shape.name = "labels by step: {1: almost never, 5: almost always}";
  return shape;
}

void check_steps(const ScaleSteps& steps, Diagnostics& diagnostics) {
  if (steps.labels.size() < 2) {
    diagnostics.error("scale-ends", steps.span, "a scale needs a label at both ends",
                      "for example 'steps: {1: almost never, 5: almost always}'");
  } else if (steps.count() > 11) {
    diagnostics.error("out-of-range", steps.span,
                      fmt::format("the scale has {} steps; at most 11 fit on a page", steps.count()),
                      "number them from 0 to 10 or from 1 to 5, for example");
  }
}

namespace {

// Where a label of that width stands: the outer ones flush with the row, the others around their ring.
double left_of(int step, double width, const ScaleSteps& steps, const RingRow& row) {
  if (step == steps.first()) return row.left;
  if (step == steps.last()) return row.right() - width;
  return row.middle(step - steps.first()) - width / 2;
}

// Whether labels of these widths stand beside each other with a gap between them.
bool stand_apart(const std::map<int, double>& widths, double gap, const ScaleSteps& steps,
                 const RingRow& row) {
  double right = row.left - gap;
  for (const auto& [step, width] : widths) {
    const double left = left_of(step, width, steps, row);
    if (left < right + gap) return false;
    right = left + width;
  }
  return right <= row.right() + 0.01;
}

// Widths of the labels by step: each on one line where all have room for it; else equal shares, or where a
// share would break a word and there is room for all words whole, each as wide as its widest word.
std::map<int, double> label_widths(const ScaleSteps& steps, const RingRow& row, setting::Workplace& at) {
  constexpr double unlimited = 1e6;
  const double gap = from_millimetres(3);
  const auto count = static_cast<double>(steps.labels.size());
  const double share = (row.right() - row.left - (count - 1) * gap) / count;
  std::map<int, double> lines;
  std::map<int, double> shares;
  std::map<int, double> words;
  bool breaks_words = false;
  for (const auto& [step, label] : steps.labels) {
    lines[step] = at.hand.set(label, model::StyleName::scale_label, unlimited).width() + 0.01;
    shares[step] = share;
    words[step] = longest_word(at.hand.plain(label), model::StyleName::scale_label, at.hand);
    breaks_words = breaks_words || words[step] > share;
  }
  if (stand_apart(lines, gap, steps, row)) return lines;
  return breaks_words && stand_apart(words, gap / 2, steps, row) ? words : shares;
}

}  // namespace

double append_step_labels(std::vector<layout::Item>& to, const ScaleSteps& steps, const RingRow& row,
                          setting::Workplace& at) {
  const std::map<int, double> widths = label_widths(steps, row, at);
  double height = 0;
  for (const auto& [step, label] : steps.labels) {
    height = std::max(height, at.hand.set(label, model::StyleName::scale_label, widths.at(step)).height());
  }
  for (const auto& [step, label] : steps.labels) {
    const text::Paragraph& words = at.hand.set(label, model::StyleName::scale_label, widths.at(step));
    const double left = left_of(step, words.width(), steps, row);
    layout::append_tagged_paragraph(to, words, {left - layout::ink_left(words), height - words.height()},
                                    layout::Role::paragraph, at.galley.numbers());
  }
  return height;
}

std::string spoken_step(const ScaleSteps& steps, int step, const setting::Setting& setting) {
  const auto label = steps.labels.find(step);
  const std::string number = std::to_string(step);
  return label == steps.labels.end() ? number : number + ", " + setting.voice.plain(label->second);
}

std::vector<answers::RadioField> buttons_of(const ScaleSteps& steps, const setting::Setting& setting) {
  std::vector<answers::RadioField> buttons;
  for (int step = steps.first(); step <= steps.last(); ++step) {
    buttons.push_back({std::to_string(step), spoken_step(steps, step, setting)});
  }
  return buttons;
}

}  // namespace tandem::blocks
