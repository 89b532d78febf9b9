// Stage: press. A piece of paper with two sides. In: pages in the order in which they are printed. Out:
// leaves, and the one person each belongs to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "press/owner.h"

namespace tandem::press {

/// A page of a stack: whose, and which of the owner's copy.
struct StackPage {
  Owner owner;
  int number = 0;  ///< in its copy, from 1; 0 where it has none, as a blank
  int insert = 0;  ///< the owner's first, second …; 0 where it is of the copy

  friend bool operator==(const StackPage&, const StackPage&) = default;
};

struct Leaf {
  StackPage front;
  StackPage back;  ///< nobody's where nothing is printed on it

  friend bool operator==(const Leaf&, const Leaf&) = default;
};

enum class Sides { one, two };

/// The one who gets this leaf; what is nobody's may stand behind anybody's page. Nothing where its sides are
/// two people's, which must never be.
std::optional<Owner> owner_of(const Leaf& leaf);

/// Pages as a printer turns them into leaves: on two sides, the first of each pair is the front.
std::vector<Leaf> leaves_of(const std::vector<StackPage>& pages, Sides sides);

/// '3', '1 to 4, 7 and 9', of numbers in order.
std::string ranges_in_words(const std::vector<std::size_t>& numbers);

/// '1 leaf', '12 leaves'.
std::string in_leaves(std::size_t count);

}  // namespace tandem::press
