// Stage: press. Which pages a stack has, in what order. In: what a build's manifest names, the facilitator's
// own PDFs, and what is asked for. Out: stacks as lists of pieces, each of whole leaves of one owner. Nothing
// is laid out: what a stack costs in paper is known before it is made.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "delivery/manifest.h"
#include "model/insert_settings.h"
#include "press/leaf.h"

namespace tandem::press {

/// A copy that a build has made.
struct BuiltCopy {
  Owner owner;
  std::string file;  ///< below the folder of the build's language; of two versions the first
  int pages = 0;
};

/// Packs by id, each A, B, joint, and joint in the other language; before them what the facilitator has.
std::vector<BuiltCopy> built_copies(const delivery::Manifest& manifest);

/// The facilitator's own PDF, and who gets it where.
struct PlannedInsert {
  model::InsertPlace place = model::InsertPlace::last;
  int pages = 0;
};

enum class Inserts { with, without, alone };

struct StackRequest {
  std::set<std::string> couples = {};  ///< ids; empty: all, and the facilitator
  std::set<CopyOf> copies = {};        ///< empty: all
  int leaf = 0;                        ///< of each copy, from 1; 0: all
  bool apart = false;                  ///< a stack for each kind of copy
  bool has_separators = false;
  Sides sides = Sides::two;
  Inserts inserts = Inserts::with;
  /// How many leaves so many pages of a copy take by a layout; without one a side has a page.
  std::function<int(int pages)> leaves_by_layout = {};

  int leaves_of(int pages) const;
  bool is_all() const { return couples.empty() && copies.empty() && leaf == 0 && inserts == Inserts::with; }
};

struct StackPiece {
  enum class Kind { separator, copy, insert } kind = Kind::copy;
  Owner owner = {};             ///< of a separator: of the first behind it
  std::size_t copy = 0;         ///< its place in the list of copies
  std::vector<int> pages = {};  ///< of the copy or insert, from 1
  std::string follows = {};     ///< of a separator: 'A 4 leaves, B 4 leaves, together 1 leaf'
  int leaves = 0;               ///< of a separator: how many follow until the next
  std::size_t insert = 0;       ///< its place in the list of inserts
  int number = 0;               ///< of an insert: the owner's first, second …
};

struct StackPlan {
  std::string name;  ///< 'stack', 'a', 'couple-07-a-leaf-3'
  std::vector<StackPiece> pieces;
};

/// Of a copy's pages, how many leaves they are.
int leaves_of_pages(int pages, Sides sides);

/// What stacks are made of.
struct StackMatter {
  std::vector<BuiltCopy> copies;
  std::vector<PlannedInsert> inserts = {};
  std::string workshop = {};  ///< the facilitator's, whose are the inserts of the whole stack
};

/// Only stacks with pieces.
std::vector<StackPlan> plan_stacks(const StackMatter& matter, const StackRequest& request);

/// Of a stack, separators among them.
int leaf_count(const StackPlan& plan, Sides sides);

/// What its pages are on paper; copies and inserts of an odd number of pages end with an empty side.
std::vector<StackPage> pages_of(const StackPlan& plan, Sides sides);

}  // namespace tandem::press
