#include "layout/kept_strip.h"

namespace tandem::layout {
namespace {

// Of one strip: so many heights it has on the pages of a batch, at most, before they are forgotten.
constexpr std::size_t most_heights = 16;

}  // namespace

std::shared_ptr<const Part> KeptStrip::part(double height, double step) const {
  if (!strip_.draw) height = step = 0;  // it is the same at any
  for (const Drawn& each : drawn_) {
    if (each.height == height && each.step == step) return each.part;
  }
  if (drawn_.size() >= most_heights) drawn_.clear();
  drawn_.push_back(
      {height, step, make_part(strip_.draw ? strip_.draw(height, step) : strip_.items, true, is_personal_)});
  return drawn_.back().part;
}

std::shared_ptr<const Part> KeptStrip::once(std::shared_ptr<const Part>& part,
                                            const std::vector<Item>& items) const {
  if (!part) part = make_part(items, true, is_personal_);
  return part;
}

Strip stand_in_for(const std::shared_ptr<const KeptStrip>& kept, int elements_before) {
  const Strip& strip = kept->strip();
  Strip stand_in;
  stand_in.height = strip.height;
  stand_in.space_before = strip.space_before;
  stand_in.space_after = strip.space_after;
  stand_in.keep_with_next = strip.keep_with_next;
  stand_in.reluctance = strip.reluctance;
  stand_in.break_before = strip.break_before;
  stand_in.around = strip.around;
  stand_in.growth = strip.growth;
  stand_in.foot.height = strip.foot.height;
  stand_in.head.height = strip.head.height;
  stand_in.note = strip.note;
  stand_in.repeated_header = strip.repeated_header;
  stand_in.span = strip.span;
  stand_in.kept = kept;
  stand_in.elements_before = elements_before;
  return stand_in;
}

}  // namespace tandem::layout
