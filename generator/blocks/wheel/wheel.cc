// Stage: blocks. `wheel`: spokes with labels and rings to mark or to colour in; or two people's given values,
// drawn over each other. wheel_layout.cc draws it.
#include "blocks/wheel/wheel.h"

#include <fmt/format.h>

#include "blocks/block_type.h"
#include "blocks/tools/asking.h"

namespace tandem::blocks {
void decode(const load::Node& node, WheelValue& target, load::Bounds bounds, Diagnostics& diagnostics) {
  target.span = node.span;
  load::decode(node, target.value, bounds, diagnostics);
}

load::Shape shape_of(const WheelValue*, load::Bounds bounds) {
  return load::shape_of(static_cast<const double*>(nullptr), bounds);
}

const load::FieldTable<WheelValues>& fields_of(std::type_identity<WheelValues>) {
  static const load::FieldTable<WheelValues> table{
      load::required("a", &WheelValues::a, "partner A's, one for each spoke, from 0 to the outermost ring"),
      load::required("b", &WheelValues::b, "partner B's"),
  };
  return table;
}

const load::FieldTable<Wheel>& fields_of(std::type_identity<Wheel>) {
  static const load::FieldTable<Wheel> table{
      load::required("id", &Wheel::id, "names the answers"),
      load::optional("ask", &Wheel::ask, "a line above the wheel"),
      load::required("alt", &Wheel::alt, "what the figure shows, for those who only hear it"),
      load::distinct(load::required("spokes", &Wheel::spokes,
                                    "the label of each spoke, clockwise; one to three words",
                                    load::between(6, 12))),
      load::optional("rings", &Wheel::rings, "how many rings; 0 leaves the spokes plain",
                     load::between(0, 10)),
      load::optional("values", &Wheel::values,
                     "two people's values, to be drawn over each other; then there is nothing to fill in"),
  };
  return table;
}

const load::FieldTable<WheelStyle>& fields_of(std::type_identity<WheelStyle>) {
  static const load::FieldTable<WheelStyle> table{
      load::optional("diameter", &WheelStyle::diameter, "of the wheel, where its labels leave so much room",
                     load::between(100, 2000)),
      load::optional("least", &WheelStyle::least, "smallest diameter that it shrinks to",
                     load::between(100, 2000)),
      load::optional("hub", &WheelStyle::hub, "radius of the empty middle, at least", load::between(4, 100)),
      load::optional("gap", &WheelStyle::gap, "between the wheel and its labels", load::between(2, 40)),
      load::optional("sign", &WheelStyle::sign, "size of the signs A and B at given values",
                     load::between(8, 40)),
  };
  return table;
}

namespace {

void check_values(const Wheel& wheel, const std::vector<WheelValue>& values, const char* partner,
                  Diagnostics& diagnostics) {
  if (values.size() != wheel.spokes.size()) {
    diagnostics.error("wheel-values", values.empty() ? wheel.span : values.front().span,
                      fmt::format("'{}' has {} value{} for {} spokes", partner, values.size(),
                                  values.size() == 1 ? "" : "s", wheel.spokes.size()),
                      "give one value for each spoke, in the order of the spokes");
  }
  for (const WheelValue& each : values) {
    if (each.value >= 0 && each.value <= wheel.steps()) continue;
    diagnostics.error("out-of-range", each.span,
                      fmt::format("a value of this wheel is from 0 to {}", wheel.steps()),
                      wheel.rings > 0 ? "a value counts rings from the middle" : "");
  }
}

void check(const Wheel& wheel, Diagnostics& diagnostics) {
  if (!wheel.values) return;
  check_values(wheel, wheel.values->a, "a", diagnostics);
  check_values(wheel, wheel.values->b, "b", diagnostics);
}

std::vector<answers::Question> ask(const Wheel& wheel, const WheelStyle&, const setting::Setting& setting) {
  std::vector<answers::Question> questions;
  if (wheel.values) return questions;
  for (std::size_t spoke = 0; spoke < wheel.spokes.size(); ++spoke) {
    for (const MarkedPartner& writer : writing_partners(setting)) {
      questions.push_back(question_of_spoke(wheel, spoke, writer, setting));
    }
  }
  return questions;
}

}  // namespace

answers::Question question_of_spoke(const Wheel& wheel, std::size_t spoke, const MarkedPartner& writer,
                                    const setting::Setting& setting) {
  std::vector<answers::RadioField> points;
  for (int value = 0; value <= wheel.steps(); ++value) points.push_back({std::to_string(value)});
  std::string words = writer.part.empty() ? "" : writer.words + ": ";
  if (!wheel.ask.empty()) words += setting.voice.plain(wheel.ask) + " ";
  words += setting.voice.plain(wheel.spokes[spoke]);
  return asked_of(
      row_of(setting, wheel.id, fmt::format("spoke-{}", spoke + 1), std::move(points), std::move(words)),
      writer);
}

BlockType wheel_block() {
  return make_block_type<Wheel, WheelStyle>("wheel", check, lay_out_wheel, ask);
}

}  // namespace tandem::blocks
