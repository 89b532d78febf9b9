#include "invented_couple.h"

#include <fmt/format.h>

#include <array>

namespace tandem::bench {
namespace {

constexpr std::array names_a = {"Amara", "Beatriz", "Chloe", "Dorota", "Elif",   "Farida", "Grace",
                                "Hanna", "Ines",    "Jana",  "Katja",  "Lucja",  "Marta",  "Noor",
                                "Olga",  "Paula",   "Rania", "Sofia",  "Tamsin", "Wren"};
constexpr std::array names_b = {"Anton", "Bruno", "Cem",   "Diego", "Emil",  "Filip",  "Gustav",
                                "Henry", "Ivan",  "Jakob", "Kofi",  "Liam",  "Mehmet", "Nils",
                                "Oskar", "Pavel", "Robin", "Sami",  "Tomasz"};

}  // namespace

model::Couple invented_couple(std::size_t number) {
  model::Couple couple;
  couple.id.value = fmt::format("couple-{:03}", number + 1);
  couple.a = {{names_a[number % names_a.size()], {}}, model::Pronouns::she};
  couple.b = {{names_b[number % names_b.size()], {}}, model::Pronouns::he};
  return couple;
}

}  // namespace tandem::bench
