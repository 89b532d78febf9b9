// Stage: press. The pages that a press adds to those of a build: a separator before each couple, and lists
// for whoever packs the copies and opens the door. In: ids and numbers of leaves; names where they are asked
// for. Out: documents whose pages have ids of their own: separators are nobody's, lists the facilitator's.
#pragma once

#include <string>
#include <vector>

#include "compose/leaf_id.h"
#include "engine/engine.h"
#include "press/stack_plan.h"

namespace tandem::press {

/// What such pages are set with. All is borrowed, of the look what it refers to.
struct PressDesk {
  engine::PreparedLook look;  ///< on the paper of whoever gets the page
  const setting::Letterhead& letterhead;
  engine::Memo& memo;
  Diagnostics& found;
};

struct SeparatorWords {
  std::string id;       ///< the couple's, or the workshop's
  std::string names;    ///< empty where nobody has asked for them
  std::string follows;  ///< 'A: 4 leaves · B: 4 leaves'
  int leaves = 0;       ///< that follow in all
};

/// One page.
layout::Document separator(const SeparatorWords& words, const PressDesk& desk);

/// Pages with nothing but this id at the foot, for an insert to stand on.
layout::Document pages_for_insert(const compose::LeafId& id, int count, const PressDesk& desk);

/// How far up the id reaches at the foot of such pages, with some air. Points.
double foot_of_insert(const model::PageMaster& master);

struct PackingRow {
  std::string id;
  std::string names;
  int a = 0;  ///< leaves, as all here
  int b = 0;
  int joint = 0;
};

/// A row for each couple, by id, without names. What the facilitator has is none of theirs.
std::vector<PackingRow> packing_rows(const std::vector<StackPlan>& plans, const StackRequest& request);

/// Who comes, with boxes to tick; and what goes into each copy, with sums. `workshop`: its id. They are in
/// English, as all that is the facilitator's own reading.
layout::Document press_lists(const std::string& workshop, const std::vector<PackingRow>& rows,
                             const PressDesk& desk);

}  // namespace tandem::press
