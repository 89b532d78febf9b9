// Stage: press. Names on labels, badges and envelopes. In: a sheet of labels and who gets one. Out: pages, on
// which every name is whole: in large type, else in smaller, else on two lines; one that fits in none is
// reported.
#pragma once

#include <string>
#include <vector>

#include "layout/page.h"
#include "model/couple.h"
#include "model/label_sheet.h"
#include "model/recipe.h"
#include "setting/letterhead.h"
#include "setting/stylesheet.h"

namespace tandem::press {

struct Label {
  std::string name;   ///< empty where it is to be written by hand
  std::string below;  ///< may be empty
  SourceSpan place;   ///< of the name, for errors
};

/// What stands on labels besides names.
struct LabelWords {
  const model::Workshop* workshop = nullptr;  ///< may be null
  const setting::Letterhead& letterhead;
  const setting::Stylesheet& styles;
};

/// Of all couples, in their order: A's, then B's, or one for both. A partner who has not answered has no
/// name.
std::vector<Label> labels_of(const std::vector<const model::Couple*>& couples, const model::LabelSheet& sheet,
                             const LabelWords& words);

/// `start`: the first label that is still on the sheet, from 1. Reports 'name-too-long' and missing glyphs.
layout::Document label_pages(const std::vector<Label>& labels, const model::LabelSheet& sheet, int start,
                             const LabelWords& words, text::Typesetter& typesetter, Diagnostics& diagnostics);

}  // namespace tandem::press
