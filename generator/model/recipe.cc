#include "model/recipe.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "model/calendar_date.h"
#include "model/extension.h"

namespace tandem::model {

std::vector<std::string> words_of(std::type_identity<Gate>) {
  return {"talked-alone"};
}

const load::FieldTable<Recipe>& fields_of(std::type_identity<Recipe>) {
  static const load::FieldTable<Recipe> table{
      load::required("recipe", &Recipe::id, "its id: the file's name without `.yaml`"),
      load::optional(
          "extends", &Recipe::extends,
          "a recipe that it changes: all that it does not say is as there; its own id stands for the "
          "library's"),
      load::required("title", &Recipe::title, "what it is called"),
      load::required("exercises", &Recipe::sheets, "ids of exercises and articles, in their order",
                     load::at_least(1)),
      load::optional("add", &Recipe::add, "ids of sheets that come after those"),
      load::optional("leave-out", &Recipe::leave_out,
                     "ids of sheets of the extended recipe that are not in it"),
      load::optional(
          "choose", &Recipe::choosing,
          "what else may come: `{minutes: …, from: […]}`, chosen for each couple as the guide says"),
      load::required("resources", &Recipe::resources,
                     "the article that closes every copy: where to find help"),
      load::optional(
          "gate", &Recipe::gate,
          "what the facilitator vouches for in a couple's `gates`: without it their pack has sheets of "
          "`intensity: 1` alone"),
  };
  return table;
}

const load::FieldTable<AgendaItem>& fields_of(std::type_identity<AgendaItem>) {
  static const load::FieldTable<AgendaItem> table{
      load::required("minutes", &AgendaItem::minutes, "how long it takes", load::between(1, 600)),
      load::required("title", &AgendaItem::title, "what happens"),
      load::optional("exercise", &AgendaItem::exercise,
                     "the id of the sheet that is used, which is also in the recipe"),
      load::optional("notes", &AgendaItem::notes, "a few words for the facilitator"),
  };
  return table;
}

const load::FieldTable<Workshop>& fields_of(std::type_identity<Workshop>) {
  static const load::FieldTable<Workshop> table{
      load::required("workshop", &Workshop::id, "its id: the file's name without `.yaml`"),
      load::optional(
          "extends", &Workshop::extends,
          "a workshop that it changes: all that it does not say is as there; its own id stands for the "
          "library's"),
      load::optional("version", &Workshop::version,
                     "goes up by one with each change that translations must follow", load::between(1, 999)),
      load::optional("translates", &Workshop::translates,
                     "of a translation: the version of the original that it renders"),
      load::required("title", &Workshop::title, "what stands on the cover"),
      load::optional("subtitle", &Workshop::subtitle, "one line below the title"),
      load::required("recipe", &Workshop::recipe, "what its packs are made of: the id of a recipe"),
      load::optional(
          "date", &Workshop::date,
          "a day such as `2027-03-12`, which pages write out as the language does; or words as they are "
          "to be printed"),
      load::optional("start", &Workshop::start,
                     "when the agenda begins; without it, its times count from the beginning: `0:25`"),
      load::optional("minutes", &Workshop::minutes,
                     "how long all of it takes: what the agenda's minutes add up to", load::between(1, 1440)),
      load::optional("agenda", &Workshop::agenda, "what happens, in its order: printed as a run sheet"),
      load::distinct(load::optional("materials", &Workshop::materials, "what to bring")),
      load::optional(
          "example", &Workshop::is_example,
          "`yes`: its date is invented, to try things out; packs of real couples with it are warned about"),
      load::optional("facts", &Workshop::facts, "what holds for all couples who come: `{home-pages: none}`"),
  };
  return table;
}

namespace {

load::Node take(load::Node& document, std::string_view key) {
  const auto found = std::find_if(document.entries.begin(), document.entries.end(),
                                  [&](const auto& entry) { return entry.first.scalar == key; });
  if (found == document.entries.end()) return {};
  load::Node value = std::move(found->second);
  document.entries.erase(found);
  return value;
}

void leave_out(const load::Node& id, load::Node& exercises, Diagnostics& diagnostics) {
  auto& items = exercises.items;
  const auto found = std::find_if(items.begin(), items.end(),
                                  [&](const load::Node& item) { return item.scalar == id.scalar; });
  if (found != items.end()) {
    items.erase(found);
    return;
  }
  std::vector<std::string> ids;
  for (const load::Node& item : items) ids.push_back(item.scalar);
  diagnostics.error("unknown-sheet", id.span, fmt::format("this recipe has no '{}' to leave out", id.scalar),
                    suggestion(id.scalar, ids));
}

bool is_list(const load::Node* node) {
  return node && node->kind == load::Node::Kind::sequence;
}

// People are told when they will be on their way home, and whoever changes one item forgets the others.
void check_sum(const Workshop& workshop, const load::Node& document, Diagnostics& diagnostics) {
  const load::Node* stated = document.find("minutes");
  if (!stated || workshop.agenda.empty()) return;
  int sum = 0;
  for (const AgendaItem& item : workshop.agenda) sum += item.minutes;
  if (sum == workshop.minutes) return;
  const int difference = sum - workshop.minutes;
  // Of what a workshop extends, its own file is the one to mend.
  const SourceSpan& agenda = document.find("agenda")->span;
  const bool is_elsewhere = stated->span.file != document.span.file && agenda.file == document.span.file;
  diagnostics.error("agenda-sum", is_elsewhere ? agenda : stated->span,
                    fmt::format("the agenda takes {} minutes, and the workshop {}", sum, workshop.minutes),
                    fmt::format("{} the agenda, or write 'minutes: {}'",
                                difference > 0 ? fmt::format("take {} minutes out of", difference)
                                               : fmt::format("add {} minutes to", -difference),
                                sum));
}

// Pages print a day as their language writes it; figures of any other form stay as they are, and are read by
// some as another month.
void check_date(const load::PlainText& date, Diagnostics& diagnostics) {
  const bool is_in_figures =
      !date.value.empty() && date.value.find_first_not_of("0123456789./- ") == std::string::npos;
  if (!is_in_figures || read_calendar_date(date.value)) return;
  diagnostics.error("wrong-type", date.span, fmt::format("'{}' is not a day of the calendar", date.value),
                    "write year, month and day, such as 2027-03-12; or the words that pages shall print");
}

void check_choosing(const Recipe& recipe, const load::Node& document, Diagnostics& diagnostics) {
  if (!recipe.choosing) return;
  const load::Node* choosing = document.find("choose");
  if (choosing->find("from") || choosing->find("topics")) return;
  diagnostics.error("missing-key", choosing->span, "there is nothing to choose from here",
                    "add 'from: […]' with ids of sheets, or 'topics: […]'");
}

}  // namespace

void settle_exercises(load::Node& document, Diagnostics& diagnostics) {
  // What is no list stays where it is, and is reported when the recipe is read.
  const auto exercises = std::find_if(
      document.entries.begin(), document.entries.end(),
      [](const auto& entry) { return entry.first.scalar == "exercises" && is_list(&entry.second); });
  if (exercises == document.entries.end()) return;
  load::Node list = exercises->second;
  if (is_list(document.find("leave-out"))) {
    for (const load::Node& id : take(document, "leave-out").items) leave_out(id, list, diagnostics);
  }
  if (is_list(document.find("add"))) {
    for (load::Node& id : take(document, "add").items) list.items.push_back(std::move(id));
  }
  for (auto& [key, value] : document.entries) {
    if (key.scalar != "exercises") continue;
    value = std::move(list);
    return;
  }
}

Recipe read_recipe(const load::Node& document, Diagnostics& diagnostics) {
  Recipe recipe;
  Diagnostics found;
  load::decode_map(document, recipe, "recipe", found);
  const bool says_little =
      !document.find("exercises") && (document.find("add") || document.find("leave-out"));
  report_reading(document, "recipe", found, says_little,
                 "write 'extends: …' with the id of the recipe that it changes", diagnostics);
  check_choosing(recipe, document, diagnostics);
  return recipe;
}

Workshop read_workshop(const load::Node& document, Diagnostics& diagnostics) {
  Workshop workshop;
  const int errors_before = diagnostics.error_count();
  load::decode_map(document, workshop, "workshop", diagnostics);
  check_date(workshop.date, diagnostics);
  if (diagnostics.error_count() == errors_before) check_sum(workshop, document, diagnostics);
  return workshop;
}

std::vector<load::FieldDescription> describe_recipe() {
  return load::describe_fields<Recipe>();
}

std::vector<load::FieldDescription> describe_workshop() {
  return load::describe_fields<Workshop>();
}

}  // namespace tandem::model
