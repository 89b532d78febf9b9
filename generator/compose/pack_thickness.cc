#include "compose/pack_thickness.h"

namespace tandem::compose {
namespace {

// Longer than most first names.
model::Couple stand_in_couple() {
  model::Couple couple;
  couple.id.value = "stand-in";
  couple.a.name.value = "Maximiliana";
  couple.b.name.value = "Bartholomew";
  return couple;
}

}  // namespace

int PackThickness::pages(const std::vector<const void*>& looks, const personalise::Pack& pack,
                         const std::function<int(const model::Couple& stand_in)>& count_pages) {
  std::vector<const void*> key = looks;
  for (const personalise::Copy* copy : {&pack.a, &pack.b}) {
    key.push_back(copy->workshop);
    key.insert(key.end(), copy->sheets.begin(), copy->sheets.end());
    key.push_back(nullptr);
  }
  const auto known = pages_.find(key);
  if (known != pages_.end()) return known->second;
  return pages_.emplace(std::move(key), count_pages(stand_in_couple())).first->second;
}

}  // namespace tandem::compose
