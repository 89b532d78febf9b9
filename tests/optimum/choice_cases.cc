// Invents choices of sheets, and prints for each what choose_offers finds, and the same question as a
// pseudo-Boolean problem (the OPB format of the PB competitions) for a solver. In: how many, the first seed,
// a folder. Out: FOLDER/SEED.opb, and on standard output lines 'SEED WORTH' or 'SEED none'.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>
#include <string>

#include "personalise/choice.h"

namespace tandem::tests {
namespace {

struct Case {
  std::vector<personalise::SheetOffer> offers;
  int minutes = 0;
  personalise::Balance balance;
};

Case invented_case(std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::uint32_t limit) { return random() % limit; };
  Case made;
  made.offers.resize(5 + below(30));
  for (std::size_t i = 0; i < made.offers.size(); ++i) {
    personalise::SheetOffer& offer = made.offers[i];
    offer.minutes = 5 + static_cast<int>(below(25));
    offer.worth = static_cast<int>(below(20));
    offer.is_barred = below(15) == 0;
    offer.is_strength = below(6) == 0;
    offer.is_private = below(4) == 0;
    offer.is_calm = below(3) == 0;
    offer.is_stirring = below(5) == 0;
    if (i > 0 && below(6) == 0)
      offer.needs.push_back(i - 1 - below(static_cast<std::uint32_t>(std::min<std::size_t>(i, 3))));
    if (i > 0 && below(6) == 0)
      offer.excludes.push_back(i - 1 - below(static_cast<std::uint32_t>(std::min<std::size_t>(i, 3))));
  }
  made.minutes = 30 + static_cast<int>(below(150));
  made.balance = {below(3) == 0, below(3) == 0, below(4) != 0};
  return made;
}

bool is_within_bound(const Case& made) {
  for (const auto& group : personalise::linked_offers(made.offers)) {
    if (group.size() > personalise::most_linked_offers) return false;
  }
  return true;
}

/// '+1 x3 ' for each offer of which `counts` is true.
template <typename Counts>
std::string sum_of(const Case& made, Counts counts) {
  std::string sum;
  for (std::size_t i = 0; i < made.offers.size(); ++i) {
    if (counts(made.offers[i])) sum += "+1 x" + std::to_string(i + 1) + " ";
  }
  return sum;
}

// One of none is what cannot be: the first offer, taken and not taken.
void require_one(const std::string& sum, std::ostream& out) {
  out << (sum.empty() ? "+1 x1 >= 1 ;\n-1 x1 >= 0 ;\n" : sum + ">= 1 ;\n");
}

void write_problem(const Case& made, std::ostream& out) {
  const auto x = [](std::size_t place) { return "x" + std::to_string(place + 1) + " "; };
  out << "min: ";
  for (std::size_t i = 0; i < made.offers.size(); ++i) out << "-" << made.offers[i].worth << " " << x(i);
  out << ";\n";
  for (std::size_t i = 0; i < made.offers.size(); ++i) out << "-" << made.offers[i].minutes << " " << x(i);
  out << ">= -" << made.minutes << " ;\n";
  const std::string calm = sum_of(made, [](const personalise::SheetOffer& offer) { return offer.is_calm; });
  for (std::size_t i = 0; i < made.offers.size(); ++i) {
    const personalise::SheetOffer& offer = made.offers[i];
    if (offer.is_barred) out << "-1 " << x(i) << ">= 0 ;\n";
    for (const std::size_t needed : offer.needs) out << "+1 " << x(needed) << "-1 " << x(i) << ">= 0 ;\n";
    for (const std::size_t other : offer.excludes) out << "-1 " << x(other) << "-1 " << x(i) << ">= -1 ;\n";
    // A sheet may be both; then it is its own end.
    if (made.balance.calm_end && offer.is_stirring && !offer.is_calm)
      out << calm << "-1 " << x(i) << ">= 0 ;\n";
  }
  if (made.balance.strength)
    require_one(sum_of(made, [](const personalise::SheetOffer& offer) { return offer.is_strength; }), out);
  if (made.balance.private_sheet)
    require_one(sum_of(made, [](const personalise::SheetOffer& offer) { return offer.is_private; }), out);
}

}  // namespace
}  // namespace tandem::tests

int main(int argc, char** argv) {
  using namespace tandem::tests;
  if (argc != 4) {
    std::cerr << "usage: choice_cases COUNT SEED FOLDER\n";
    return 2;
  }
  const auto count = static_cast<std::uint32_t>(std::atoi(argv[1]));
  auto seed = static_cast<std::uint32_t>(std::atoi(argv[2]));
  for (std::uint32_t written = 0; written < count; ++seed) {
    const Case made = invented_case(seed);
    if (!is_within_bound(made)) continue;
    std::ostringstream problem;
    write_problem(made, problem);
    const std::string lines = problem.str();
    std::ofstream(std::string(argv[3]) + "/" + std::to_string(seed) + ".opb")
        << "* #variable= " << made.offers.size()
        << " #constraint= " << std::count(lines.begin(), lines.end(), '\n') - 1 << "\n"
        << lines;
    const auto choice = tandem::personalise::choose_offers(made.offers, made.minutes, made.balance);
    std::cout << seed << " " << (choice ? std::to_string(choice->worth) : "none") << "\n";
    ++written;
  }
}
