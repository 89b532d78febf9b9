// The best choice of sheets for the minutes there are, held against trying every set.
#include "personalise/choice.h"

#include <catch2/catch.hpp>
#include <random>

#include "sample.h"

namespace tandem::tests {
namespace {

personalise::SheetOffer offer(int minutes, int worth) {
  personalise::SheetOffer made;
  made.minutes = minutes;
  made.worth = worth;
  return made;
}

bool is_allowed(const std::vector<personalise::SheetOffer>& offers, const std::vector<bool>& taken,
                const personalise::Balance& balance) {
  bool strength = false;
  bool own = false;
  bool calm = false;
  bool stirring = false;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    if (offers[i].is_fixed && !offers[i].is_barred && !taken[i]) return false;
    if (!taken[i]) continue;
    if (offers[i].is_barred) return false;
    for (const std::size_t needed : offers[i].needs) {
      if (!taken[needed]) return false;
    }
    for (const std::size_t excluded : offers[i].excludes) {
      if (taken[excluded]) return false;
    }
    strength = strength || offers[i].is_strength;
    own = own || offers[i].is_private;
    calm = calm || offers[i].is_calm;
    stirring = stirring || offers[i].is_stirring;
  }
  return (strength || !balance.strength) && (own || !balance.private_sheet) &&
         (calm || !stirring || !balance.calm_end);
}

personalise::Choice sum_of(const std::vector<personalise::SheetOffer>& offers, std::size_t set) {
  personalise::Choice choice;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    const bool taken = (set >> i & 1U) != 0;
    choice.taken.push_back(taken);
    choice.minutes += taken ? offers[i].minutes : 0;
    choice.worth += taken ? offers[i].worth : 0;
  }
  return choice;
}

// Every set of offers, one after the other.
std::optional<personalise::Choice> by_trying_all(const std::vector<personalise::SheetOffer>& offers,
                                                 int minutes, const personalise::Balance& balance) {
  std::optional<personalise::Choice> best;
  for (std::size_t set = 0; set < std::size_t{1} << offers.size(); ++set) {
    const personalise::Choice choice = sum_of(offers, set);
    if (choice.minutes > minutes || !is_allowed(offers, choice.taken, balance)) continue;
    const bool is_better = !best || choice.worth > best->worth ||
                           (choice.worth == best->worth && choice.minutes < best->minutes);
    if (is_better) best = choice;
  }
  return best;
}

struct Case {
  std::vector<personalise::SheetOffer> offers;
  int minutes = 0;
  personalise::Balance balance;
};

Case invented_case(std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::uint32_t limit) { return random() % limit; };
  Case made;
  const std::size_t count = 1 + below(9);
  for (std::size_t i = 0; i < count; ++i) {
    personalise::SheetOffer next = offer(static_cast<int>(below(25)), static_cast<int>(below(12)));
    next.is_barred = below(12) == 0;
    next.is_fixed = below(20) == 0;
    next.is_strength = below(4) == 0;
    next.is_private = below(3) == 0;
    next.is_calm = below(3) == 0;
    next.is_stirring = below(4) == 0;
    if (below(4) == 0) next.needs.push_back(below(static_cast<std::uint32_t>(count)));
    const std::size_t other = below(static_cast<std::uint32_t>(count));
    if (below(4) == 0 && other != i) next.excludes.push_back(other);
    made.offers.push_back(next);
  }
  made.minutes = 20 + static_cast<int>(below(80));
  made.balance = {below(3) == 0, below(3) == 0, below(3) != 0};
  return made;
}

}  // namespace

TEST_CASE("the most wanted sheets that fit into the minutes are chosen", "[choice]") {
  const std::vector<personalise::SheetOffer> offers{offer(30, 5), offer(20, 4), offer(20, 4)};
  const auto choice = personalise::choose_offers(offers, 40, {});
  REQUIRE(choice);
  CHECK(choice->taken == std::vector<bool>{false, true, true});
  CHECK(choice->worth == 8);
  CHECK(choice->minutes == 40);
}

TEST_CASE("of two choices that are as good the shorter is taken, then the earlier", "[choice]") {
  CHECK(personalise::choose_offers({offer(20, 3), offer(15, 3)}, 20, {})->taken ==
        std::vector<bool>{false, true});
  CHECK(personalise::choose_offers({offer(15, 3), offer(15, 3)}, 15, {})->taken ==
        std::vector<bool>{true, false});
}

TEST_CASE("what is pinned comes even where the minutes do not suffice", "[choice]") {
  std::vector<personalise::SheetOffer> offers{offer(50, 0), offer(10, 9)};
  offers[0].is_fixed = true;
  CHECK(personalise::choose_offers(offers, 30, {})->taken == std::vector<bool>{true, false});
  CHECK(personalise::choose_offers(offers, 60, {})->taken == std::vector<bool>{true, true});
}

TEST_CASE("a sheet brings what it needs, and keeps out what it excludes", "[choice]") {
  std::vector<personalise::SheetOffer> offers{offer(10, 9), offer(10, 0), offer(10, 5)};
  offers[0].needs = {1};
  offers[2].excludes = {0};
  CHECK(personalise::choose_offers(offers, 30, {})->taken == std::vector<bool>{true, true, false});
  CHECK(personalise::choose_offers(offers, 15, {})->taken == std::vector<bool>{false, false, true});
}

TEST_CASE("nobody goes home on what is stirring", "[choice]") {
  std::vector<personalise::SheetOffer> offers{offer(20, 9), offer(10, 1)};
  offers[0].is_stirring = true;
  CHECK(personalise::choose_offers(offers, 20, {})->taken == std::vector<bool>{false, true});
  offers[1].is_calm = true;
  CHECK(personalise::choose_offers(offers, 30, {})->taken == std::vector<bool>{true, true});
}

TEST_CASE("there is no choice where what must be there cannot be", "[choice]") {
  std::vector<personalise::SheetOffer> offers{offer(20, 9)};
  CHECK_FALSE(personalise::choose_offers(offers, 60, {.strength = true}));
  offers[0].is_fixed = offers[0].is_barred = true;
  CHECK(personalise::choose_offers(offers, 60, {})->taken == std::vector<bool>{false});
}

TEST_CASE("more offers than can be tried do not hang together", "[choice]") {
  std::vector<personalise::SheetOffer> offers(personalise::most_linked_offers + 1, offer(1, 1));
  for (std::size_t i = 1; i + 1 < offers.size(); ++i) offers[i].needs = {i - 1};
  CHECK(personalise::choose_offers(offers, 60, {})->worth ==
        static_cast<int>(personalise::most_linked_offers) + 1);
  offers.back().excludes = {0};
  CHECK(personalise::linked_offers(offers).front().size() == personalise::most_linked_offers + 1);
  CHECK_FALSE(personalise::choose_offers(offers, 60, {}));
}

TEST_CASE("no set of offers is better than the chosen one", "[choice]") {
  tests::Sample sample(30);
  for (std::uint32_t seed = 0; seed < 10000; ++seed) {
    if (!sample.takes_next()) continue;
    const Case made = invented_case(seed);
    const auto expected = by_trying_all(made.offers, made.minutes, made.balance);
    const auto choice = personalise::choose_offers(made.offers, made.minutes, made.balance);
    INFO("case " << seed);
    if (choice && choice->minutes > made.minutes) {  // what is fixed takes more than there is
      CHECK_FALSE(expected);
      continue;
    }
    REQUIRE(choice.has_value() == expected.has_value());
    if (!choice) continue;
    CHECK(choice->worth == expected->worth);
    CHECK(choice->minutes == expected->minutes);
    CHECK(is_allowed(made.offers, choice->taken, made.balance));
  }
}

}  // namespace tandem::tests
