#include "engine/passed_over.h"

namespace tandem::engine {

PassedOver::PassedOver(const model::Project& project, const Wanted& wanted) {
  if (wanted.is_all()) return;
  const auto add = [&](Product::Kind kind, const std::string& id) {
    steps_.push_back({kind, &id, wanted.has(kind, id)});
  };
  for (const auto& [id, sheet] : project.sheets) add(Product::Kind::handout, id);
  for (const auto& [id, workshop] : project.workshops) add(Product::Kind::workshop, id);
  if (!project.couples) return;
  for (const model::Couple& couple : project.couples->couples) add(Product::Kind::pack, couple.id.value);
}

void PassedOver::give_before(Product::Kind kind, const std::string& id, const Take& take) {
  for (bool is_there = false; next_ < steps_.size() && !is_there; ++next_) {
    const Step& step = steps_[next_];
    is_there = step.kind == kind && *step.id == id;
    if (!step.is_wanted) take(step.kind, *step.id);
  }
}

void PassedOver::give_rest(const Take& take) {
  for (; next_ < steps_.size(); ++next_) {
    if (!steps_[next_].is_wanted) take(steps_[next_].kind, *steps_[next_].id);
  }
}

}  // namespace tandem::engine
