#include "pdf/painted_parts.h"

#include <utility>

namespace tandem::pdf {
namespace {

// Of one generation, what some hundred pages take. Two generations are kept.
constexpr std::size_t most_bytes = std::size_t{6} << 20;

// A part stands at so many places of a batch's pages, at most, before they are forgotten.
constexpr std::size_t most_of_a_part = 16;

std::size_t bytes_of(const PaintedPart& painted) {
  std::size_t bytes =
      sizeof(PaintedPart) + painted.operators.size() + painted.steps.size() * sizeof(PaintingStep);
  for (const FieldWords& field : painted.fields) {
    bytes +=
        sizeof field + field.name.size() + field.box.size() + field.spoken.size() + field.appearance.size();
  }
  bytes += painted.resources.uses.size() * sizeof(PartResources::Use);
  return bytes + painted.resources.glyphs.size() * sizeof(PartResources::Glyph);
}

}  // namespace

PaintedParts::Known* PaintedParts::find(const layout::Part* part) {
  if (const auto known = recent_.find(part); known != recent_.end()) return &known->second;
  const auto known = earlier_.find(part);
  if (known == earlier_.end()) return nullptr;
  Known& kept = recent_[part] = std::move(known->second);
  earlier_.erase(known);
  for (const PaintedPart& painted : kept.painted) recent_bytes_ += bytes_of(painted);
  return &kept;
}

const std::vector<PaintedPart>& PaintedParts::of(const std::shared_ptr<const layout::Part>& part) {
  static const std::vector<PaintedPart> none;
  const Known* known = find(part.get());
  return known ? known->painted : none;
}

void PaintedParts::keep(const std::shared_ptr<const layout::Part>& part, PaintedPart painted) {
  if (recent_bytes_ > most_bytes) {
    earlier_ = std::exchange(recent_, {});
    recent_bytes_ = 0;
  }
  recent_bytes_ += bytes_of(painted);
  Known* known = find(part.get());
  if (!known) known = &recent_[part.get()];
  known->part = part;
  if (known->painted.size() >= most_of_a_part) known->painted.clear();
  known->painted.push_back(std::move(painted));
}

}  // namespace tandem::pdf
