#include "cli/papers_of_owners.h"

#include <set>

#include "engine/pack_looks.h"

namespace tandem::cli {

PapersOfOwners::PapersOfOwners(const model::Project& project, const engine::PreparedLook& of_run)
    : of_run_(of_run.paper) {
  if (!project.couples) return;
  for (const model::Couple& couple : project.couples->couples) {
    const engine::PackLooks looks = engine::looks_of(couple, of_run.look);
    const auto add = [&](press::CopyOf copy, const engine::Look& look) {
      const auto paper = project.pages.find(look.paper);
      if (paper == project.pages.end() || look.paper == of_run_.id.value) return;
      others_.emplace(press::Owner{copy, couple.id.value}, &paper->second);
    };
    add(press::CopyOf::a, looks.a);
    add(press::CopyOf::b, looks.b);
    add(press::CopyOf::joint, looks.joint);
    add(press::CopyOf::joint_again, looks.joint);
  }
}

const model::PageMaster& PapersOfOwners::of(const press::Owner& owner) const {
  const auto other = others_.find(owner);
  return other == others_.end() ? of_run_ : *other->second;
}

std::vector<const model::PageMaster*> PapersOfOwners::others() const {
  std::set<const model::PageMaster*> once;
  for (const auto& [owner, paper] : others_) once.insert(paper);
  return {once.begin(), once.end()};
}

}  // namespace tandem::cli
