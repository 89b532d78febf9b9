// Stage: model. Sheets of labels as shops sell them, envelopes and badges: where each label lies, and what is
// printed on it. In: templates/labels/*.yaml. Out: a LabelSheet.
#pragma once

#include <string>

#include "base/geometry.h"
#include "load/decode.h"

namespace tandem {

/// Whose label it is.
enum class LabelFor { partner, couple };

/// What stands below the name, in small type.
enum class BelowName { nothing, copy, workshop, organisation };

struct LabelSheet {
  Identifier id;
  PlainText description;
  Length paper_width;
  Length paper_height;
  int columns = 1;
  int rows = 1;
  Length left;  ///< from the paper's edge to the first label
  Length top;
  Length width;
  Length height;
  Length across;  ///< from one label's left edge to the next one's; 0: they touch
  Length down;
  Length padding{from_millimetres(3)};
  LabelFor use = LabelFor::partner;
  BelowName below = BelowName::copy;
  Length largest{24};  ///< of type, points
  Length smallest{9};
  bool cut_lines = false;

  int count() const { return columns * rows; }
  /// By its place in rows, from 0.
  Rect label(int place) const;
  Size paper() const { return {paper_width.points, paper_height.points}; }
};

/// Reports 'labels-off-paper' where they do not fit, and 'no-room' where one has no room for words.
LabelSheet read_label_sheet(const Node& document, Diagnostics& diagnostics);

/// What may stand in it, for the designer's reference.
std::vector<FieldDescription> describe_label_sheet();

}  // namespace tandem
