// Stage: cli. Which paper each owner's pages of a stack are on: a couple may have another one than the run,
// and each of the two. In: a project, the run's look. Out: papers.
#pragma once

#include <map>
#include <vector>

#include "engine/engine.h"
#include "press/owner.h"

namespace tandem {

class PapersOfOwners {
 public:
  /// All is borrowed.
  PapersOfOwners(const Project& project, const PreparedLook& of_run);

  /// The run's for whoever has no other.
  const PageMaster& of(const Owner& owner) const;
  /// Each that is not the run's, once.
  std::vector<const PageMaster*> others() const;

 private:
  const PageMaster& of_run_;
  std::map<Owner, const PageMaster*> others_;
};

}  // namespace tandem
