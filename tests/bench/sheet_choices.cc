// What it costs to choose sheets for a long list of couples, most of whom are like others: a program that
// says it in seconds of the processor. README.md has the command. In: a project, a workshop whose recipe
// chooses, how many couples. Out: seconds, and how many choices were found; with `apart` each couple's is
// found anew.
#include <fmt/format.h>

#include <array>
#include <ctime>
#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>

#include "engine/engine.h"
#include "invented_couple.h"
#include "model/known_facts.h"
#include "personalise/sheet_choices.h"

namespace tandem::bench {
namespace {

constexpr std::array focuses{"load", "reach", "repair", "plan", "own-work", "thanks", "closeness"};
constexpr std::array minutes{0, 0, 0, 30, 45, 90};

/// One or two of what couples look for, and as much time as some have.
model::Couple looking_for_something(std::size_t number) {
  model::Couple couple = invented_couple(number);
  model::WrittenFact focus;
  focus.fact = model::focus_fact;
  focus.words.push_back({"", focuses[number % focuses.size()], {}});
  if (number % 3 == 0) focus.words.push_back({"", focuses[(number / 7) % focuses.size()], {}});
  couple.facts.all.push_back(std::move(focus));
  couple.minutes = minutes[number % minutes.size()];
  return couple;
}

void measure(const std::string& folder, const std::string& workshop_id, std::size_t count, bool is_apart) {
  DiskFileSystem disk;
  SourceSet sources;
  Diagnostics found;
  const engine::Engine engine(disk, folder, sources, found);
  if (found.has_errors()) throw std::runtime_error(format_diagnostic(found.sorted().front(), false));
  const model::Project& project = engine.project();
  const model::Workshop& workshop = project.workshops.at(workshop_id);
  const model::Recipe& recipe = project.recipes.at(workshop.recipe.value);
  personalise::SheetChoices shared;
  std::size_t sheets = 0;
  const std::clock_t start = std::clock();
  for (std::size_t i = 0; i < count; ++i) {
    const model::Couple couple = looking_for_something(i);
    const model::FactAnswers answers = model::answers_of(model::known_facts(project, workshop, &couple));
    if (is_apart) {
      sheets += personalise::SheetChoices().of(couple, recipe, answers, project).size();
    } else {
      sheets += shared.of(couple, recipe, answers, project).size();
    }
  }
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  fmt::print("{} couples, {} sheets, {} choices found, {:.2f} s\n", count, sheets,
             is_apart ? count : shared.found_count(), seconds);
}

}  // namespace
}  // namespace tandem::bench

int main(int count, char** arguments) {
  try {
    if (count < 4) throw std::runtime_error("give a project, a workshop and a number of couples");
    const bool is_apart = count > 4 && std::string_view(arguments[4]) == "apart";
    tandem::bench::measure(arguments[1], arguments[2], std::stoul(arguments[3]), is_apart);
  } catch (const std::exception& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return 1;
  }
  return 0;
}
