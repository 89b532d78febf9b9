// Stage: personalise. Which of the sheets that a recipe offers fit best into the time a couple has.
// In: offers as plain numbers, minutes, and what a choice must have. Out: the best choice there is, found
// exactly; of several that are as good, the one that takes fewer minutes, then the one whose offers come
// first.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace tandem::personalise {

/// One sheet that may come.
struct SheetOffer {
  int minutes = 0;                    ///< at least 0
  int worth = 0;                      ///< at least 0: how much it is wanted
  bool is_fixed = false;              ///< it comes, whatever else does
  bool is_barred = false;             ///< it does not, even where it is fixed
  bool is_strength = false;           ///< it shows what goes well
  bool is_private = false;            ///< each partner writes for themselves alone
  bool is_calm = false;               ///< a good one to end with
  bool is_stirring = false;           ///< one that nobody should go home on
  std::vector<std::size_t> needs;     ///< places of offers without which it does not come
  std::vector<std::size_t> excludes;  ///< places of offers beside which it does not come
};

/// What a choice must have.
struct Balance {
  bool strength = false;       ///< at least one strength
  bool private_sheet = false;  ///< at least one sheet of one's own
  bool calm_end = true;        ///< beside what is stirring something calm to end with
};

struct Choice {
  std::vector<bool> taken;  ///< of each offer
  int worth = 0;
  int minutes = 0;
};

/// How many offers may hang together by needs and exclusions: all their combinations are tried.
constexpr std::size_t most_linked_offers = 12;

/// The places of offers that hang together, each list in the order of the offers. What is barred, or fixed,
/// still hangs together with others.
std::vector<std::vector<std::size_t>> linked_offers(const std::vector<SheetOffer>& offers);

/// The choice of greatest worth within `minutes`. What is fixed takes its minutes first, and comes even where
/// they do not suffice. Nothing where what must be there cannot be, or where more than `most_linked_offers`
/// hang together. Dynamic programming over minutes with a few marks (Bellman 1957; multiple-choice knapsack:
/// Kellerer, Pferschy and Pisinger 2004, chapter 11), each group of linked offers being one item with several
/// forms.
std::optional<Choice> choose_offers(const std::vector<SheetOffer>& offers, int minutes,
                                    const Balance& balance);

}  // namespace tandem::personalise
