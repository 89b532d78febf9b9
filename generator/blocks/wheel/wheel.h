// Stage: blocks. The value and the style of the block `wheel`, shared by its files: wheel.cc reads and checks
// it, wheel_layout.cc draws it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/question.h"
#include "blocks/tools/partners.h"
#include "load/decode.h"
#include "model/block.h"
#include "setting/workplace.h"

namespace tandem::blocks {

/// One given value, with its place for errors.
struct WheelValue {
  double value = 0;
  SourceSpan span;
};

struct WheelValues {
  std::vector<WheelValue> a;
  std::vector<WheelValue> b;
};

struct Wheel : model::Block {
  load::InlineText ask;
  load::InlineText alt;
  std::vector<load::InlineText> spokes;
  int rings = 10;
  std::optional<WheelValues> values;

  /// A plain spoke has as many points as one with ten rings.
  int steps() const { return rings > 0 ? rings : 10; }
};

struct WheelStyle : setting::BlockStyle {
  load::Length diameter{from_millimetres(132)};
  load::Length least{from_millimetres(80)};
  load::Length hub{from_millimetres(5)};
  load::Length gap{from_millimetres(2.2)};
  load::Length sign{from_millimetres(4.2)};
};

void decode(const load::Node& node, WheelValue& target, load::Bounds bounds, Diagnostics& diagnostics);
load::Shape shape_of(const WheelValue*, load::Bounds bounds);

/// The points of one spoke, for one who writes.
answers::Question question_of_spoke(const Wheel& wheel, std::size_t spoke, const MarkedPartner& writer,
                                    const setting::Setting& setting);

/// Adds the wheel to the flow. Reports 'narrow-figure' where its labels leave no room.
void lay_out_wheel(const Wheel& wheel, const WheelStyle& style, setting::Workplace& at);

}  // namespace tandem::blocks
