// Stage: personalise. What a recipe's `choose:` brings to couples, found once for all of whom a choice could
// ask nothing that tells them apart. In: a recipe, a couple, what is known of them. Out: the chosen sheets.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/fact_answers.h"
#include "model/project.h"

namespace tandem::personalise {

/// One thread's, of one project, which must outlive it.
class SheetChoices {
 public:
  /// In the order in which they are done (recipe_offers.h); empty for a recipe that leaves nothing to choose.
  /// Valid until the next call.
  const std::vector<const model::Sheet*>& of(const model::Couple& couple, const model::Recipe& recipe,
                                             const model::FactAnswers& answers,
                                             const model::Project& project);

  /// How often a choice had to be found.
  std::size_t found_count() const { return found_count_; }

 private:
  /// What a recipe's offers may ask.
  struct Asks {
    std::vector<std::string> questions;
    std::vector<std::string> scores;
  };
  struct OfRecipe {
    Asks asks;
    std::unordered_map<std::string, std::vector<const model::Sheet*>> by_profile = {};
  };

  static Asks asked_by(const model::Recipe& recipe, const model::Project& project);
  static std::string profile_of(const model::Couple& couple, const model::FactAnswers& answers,
                                const Asks& asks);

  std::map<const model::Recipe*, OfRecipe> recipes_;
  std::vector<const model::Sheet*> nothing_;
  std::size_t found_count_ = 0;
};

}  // namespace tandem::personalise
