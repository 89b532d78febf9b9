// Stage: cli. Which paper each owner's pages of a stack are on: a couple may have another one than the run,
// and each of the two. In: a project, the run's look. Out: papers.
#pragma once

#include <map>
#include <vector>

#include "engine/engine.h"
#include "press/owner.h"

namespace tandem::cli {

class PapersOfOwners {
 public:
  /// All is borrowed.
  PapersOfOwners(const model::Project& project, const engine::PreparedLook& of_run);

  /// The run's for whoever has no other.
  const model::PageMaster& of(const press::Owner& owner) const;
  /// Each that is not the run's, once.
  std::vector<const model::PageMaster*> others() const;

 private:
  const model::PageMaster& of_run_;
  std::map<press::Owner, const model::PageMaster*> others_;
};

}  // namespace tandem::cli
