// Stage: model. The paper: its size, its margins, and what stands in them.
// In: templates/pages/*.yaml. Out: a PageMaster.
#pragma once

#include <string>

#include "base/geometry.h"
#include "load/decode.h"
#include "model/furniture.h"

namespace tandem::model {

/// Points. Inner is the binding side: left on odd pages, right on even ones.
struct Margins {
  load::Length top;
  load::Length bottom;
  load::Length inner;
  load::Length outer;
};

/// Three texts on one line: at the left, in the middle, at the right.
struct FurnitureLine {
  FurnitureText left;
  FurnitureText centre;
  FurnitureText right;
  load::Length distance;  ///< from the paper's edge to the line's baseline
};

/// What a paper is for: whole sheets, which every sheet must fit, or what is made for it alone.
enum class PaperUse { sheet, card, poster };

struct PageMaster {
  load::Identifier id;
  load::Identifier extends;  ///< empty for none; what it extends is merged in already
  load::Length width;
  load::Length height;
  PaperUse use = PaperUse::sheet;
  double scale = 1;  ///< of type, spaces, ruling and the blocks' lengths
  Margins margins;
  FurnitureLine header;
  FurnitureLine footer;

  /// The area that content flows in; `page` counts from 1.
  Rect frame(int page) const;
};

/// Reads a page master whose `extends` chain was already merged into one document (see extension.h).
PageMaster read_page_master(const load::Node& merged, Diagnostics& diagnostics);

/// What may stand in it, for the designer's reference.
std::vector<load::FieldDescription> describe_page_master();

}  // namespace tandem::model
