#include "model/offered_sheets.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace tandem::model {
namespace {

bool is_of(const Sheet& sheet, const std::vector<Topic>& topics) {
  return sheet.form == Sheet::Form::exercise && sheet.audience != Audience::facilitator &&
         std::find(topics.begin(), topics.end(), sheet.topic) != topics.end();
}

}  // namespace

std::vector<OfferedSheet> offered_sheets(const Recipe& recipe, const Project& project) {
  if (!recipe.choosing) return {};
  std::vector<OfferedSheet> offers = recipe.choosing->from;
  std::set<std::string_view> named{recipe.resources.value};
  for (const load::Identifier& id : recipe.sheets) named.insert(id.value);
  for (const OfferedSheet& offer : recipe.choosing->from) named.insert(offer.sheet.value);
  for (const auto& [id, sheet] : project.sheets) {
    if (!is_of(*sheet, recipe.choosing->topics) || named.contains(id)) continue;
    OfferedSheet offer;
    offer.sheet = {id, recipe.id.span};
    offers.push_back(std::move(offer));
  }
  return offers;
}

std::vector<load::Identifier> sheets_of(const Recipe& recipe, const Project& project) {
  std::vector<load::Identifier> sheets = recipe.sheets;
  for (OfferedSheet& offer : offered_sheets(recipe, project)) sheets.push_back(std::move(offer.sheet));
  return sheets;
}

}  // namespace tandem::model
