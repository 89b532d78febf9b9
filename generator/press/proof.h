// Stage: press. Whether a stack of paper may be handed out: whose each leaf is, and what is wrong with it.
// In: for each page of a file the ids that stand on it. Out: owners, leaf by leaf, and complaints. Nothing is
// read from a disk, so that thousands of stacks are tried at little cost.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "press/content_scan.h"
#include "press/imposition/impose.h"
#include "press/leaf.h"

namespace tandem::press {

struct ProofOptions {
  Sides sides = Sides::two;
  /// About which the printer turns paper, the long one or the short one; where nobody says, as most leaves
  /// have it.
  std::optional<DuplexEdge> edge = {};
  bool is_reprint = false;  ///< of some leaves: copies need not be whole
};

struct ProvedLeaf {
  int number = 0;              ///< in the stack, from 1
  std::optional<Owner> owner;  ///< nothing where it is uncertain, or two
  std::vector<int> pages;      ///< of the owner's copy, in the order of the sides
};

struct Complaint {
  /// 'leaf-owner': a leaf that belongs to nobody for certain, or to two. 'stack-order': pages lost, twice, or
  /// not where they should be. 'unequal-copies': A and B differ in leaves.
  const char* code;
  std::string what;
  std::string hint;
};

struct Proof {
  std::vector<ProvedLeaf> leaves;
  std::vector<Complaint> complaints;
};

/// The owner of a page by its id.
Owner owner_of(const compose::LeafId& id);

/// Of an insert for this owner: the first, second …; pages are to be filled in.
compose::LeafId id_of_insert(const Owner& owner, int number);

/// What the page is part of: 'couple-01 A', 'insert 2 of couple-01 A', 'the run sheet of evening'.
std::string copy_in_words(const compose::LeafId& id);

Proof prove(const std::vector<ScannedContent>& pages, const ProofOptions& options = {});

}  // namespace tandem::press
