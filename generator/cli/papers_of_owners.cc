#include "cli/papers_of_owners.h"

#include <set>

#include "engine/pack_looks.h"

namespace tandem {

PapersOfOwners::PapersOfOwners(const Project& project, const PreparedLook& of_run) : of_run_(of_run.paper) {
  if (!project.couples) return;
  for (const Couple& couple : project.couples->couples) {
    const PackLooks looks = looks_of(couple, of_run.look);
    const auto add = [&](CopyOf copy, const Look& look) {
      const auto paper = project.pages.find(look.paper);
      if (paper == project.pages.end() || look.paper == of_run_.id.value) return;
      others_.emplace(Owner{copy, couple.id.value}, &paper->second);
    };
    add(CopyOf::a, looks.a);
    add(CopyOf::b, looks.b);
    add(CopyOf::joint, looks.joint);
    add(CopyOf::joint_again, looks.joint);
  }
}

const PageMaster& PapersOfOwners::of(const Owner& owner) const {
  const auto other = others_.find(owner);
  return other == others_.end() ? of_run_ : *other->second;
}

std::vector<const PageMaster*> PapersOfOwners::others() const {
  std::set<const PageMaster*> once;
  for (const auto& [owner, paper] : others_) once.insert(paper);
  return {once.begin(), once.end()};
}

}  // namespace tandem
