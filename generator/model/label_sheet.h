// Stage: model. Sheets of labels as shops sell them, envelopes and badges: where each label lies, and what is
// printed on it. In: templates/labels/*.yaml. Out: a LabelSheet.
#pragma once

#include <string>

#include "base/geometry.h"
#include "load/decode.h"

namespace tandem::model {

/// Whose label it is.
enum class LabelFor { partner, couple };

/// What stands below the name, in small type.
enum class BelowName { nothing, copy, workshop, organisation };

struct LabelSheet {
  load::Identifier id;
  load::PlainText description;
  load::Length paper_width;
  load::Length paper_height;
  int columns = 1;
  int rows = 1;
  load::Length left;  ///< from the paper's edge to the first label
  load::Length top;
  load::Length width;
  load::Length height;
  load::Length across;  ///< from one label's left edge to the next one's; 0: they touch
  load::Length down;
  load::Length padding{from_millimetres(3)};
  LabelFor use = LabelFor::partner;
  BelowName below = BelowName::copy;
  load::Length largest{24};  ///< of type, points
  load::Length smallest{9};
  bool cut_lines = false;

  int count() const { return columns * rows; }
  /// By its place in rows, from 0.
  Rect label(int place) const;
  Size paper() const { return {paper_width.points, paper_height.points}; }
};

/// Reports 'labels-off-paper' where they do not fit, and 'no-room' where one has no room for words.
LabelSheet read_label_sheet(const load::Node& document, Diagnostics& diagnostics);

/// What may stand in it, for the designer's reference.
std::vector<load::FieldDescription> describe_label_sheet();

}  // namespace tandem::model
