// Stage: blocks. The numbered steps between two labelled ends that statements are marked on, and the row of
// rings that they are drawn as.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "answers/field_kind.h"
#include "load/decode.h"
#include "setting/workplace.h"

namespace tandem::blocks {

struct ScaleSteps {
  std::map<int, load::InlineText> labels;  ///< the first and the last step have one, others may
  SourceSpan span;
  int first() const { return labels.begin()->first; }
  int last() const { return labels.rbegin()->first; }
  int count() const { return last() - first() + 1; }
};

void decode(const load::Node& node, ScaleSteps& target, load::Bounds bounds, Diagnostics& diagnostics);
load::Shape shape_of(const ScaleSteps*, load::Bounds);

/// Reports 'scale-ends' where an end has no label, 'out-of-range' for more than 11 steps.
void check_steps(const ScaleSteps& steps, Diagnostics& diagnostics);

/// Rings side by side. Points.
struct RingRow {
  double left = 0;  ///< of the first ring
  double size = 0;  ///< of a ring
  double step = 0;  ///< from one ring's middle to the next
  int count = 0;
  double middle(int index) const { return left + size / 2 + step * index; }
  double right() const { return middle(count - 1) + size / 2; }
};

/// Appends the labels above their rings, the first from the row's left, the last to its right, others
/// centred, all with their feet on one line; gives the height they take.
double append_step_labels(std::vector<layout::Item>& to, const ScaleSteps& steps, const RingRow& row,
                          setting::Workplace& at);

/// What a listener hears of a step: its number, and its label where it has one.
std::string spoken_step(const ScaleSteps& steps, int step, const setting::Setting& setting);

/// A button for each step.
std::vector<answers::RadioField> buttons_of(const ScaleSteps& steps, const setting::Setting& setting);

}  // namespace tandem::blocks
