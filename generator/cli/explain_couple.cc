#include "cli/explain_couple.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>
#include <vector>

#include "base/append_diagnostics.h"
#include "base/terminal_text.h"
#include "cli/located_values.h"
#include "cli/project_defaults.h"
#include "cli/roster_of_run.h"
#include "engine/engine.h"
#include "engine/lookup.h"
#include "model/known_facts.h"

namespace tandem {
namespace {

/// 'work (A)'
std::string name_of(const KnownFact& fact) {
  const std::string& id = fact.declaration->id.value;
  if (fact.layer == FactLayer::a) return id + " (A)";
  return fact.layer == FactLayer::b ? id + " (B)" : id;
}

std::string words_of(const KnownFact& fact) {
  std::string words;
  for (const WrittenFact::Word& word : fact.written->words) {
    if (!words.empty()) words += ", ";
    words += word.part.empty() ? word.text : fmt::format("{} {}", word.part, word.text);
  }
  std::replace(words.begin(), words.end(), '\n', ' ');
  return harmless(words);
}

std::string place_of(const KnownFact& fact) {
  const SourceSpan& span = fact.written->span;
  const std::string& path = span.file ? span.file->path : std::string();
  return fact.written->cell.empty() ? fmt::format("{}:{}", path, span.line)
                                    : fmt::format("{}: {}", path, fact.written->cell);
}

const Couple& find_couple(const Project& project, const std::string& id) {
  std::vector<std::string> ids;
  if (project.couples) {
    for (const Couple& couple : project.couples->couples) {
      if (couple.id.value == id) return couple;
      ids.push_back(couple.id.value);
    }
  }
  throw NoSuchId{fmt::format("there is no couple '{}'", id),
                 ids.empty() ? "name the list with --roster FILE" : suggestion(id, ids)};
}

/// Places are those of a table's cells, too, so that they stand as words.
std::vector<LocatedValue> values_of(const std::vector<KnownFact>& facts, const Project& project) {
  std::vector<LocatedValue> values;
  std::set<std::string> known;
  for (const KnownFact& fact : facts) {
    known.insert(fact.declaration->id.value);
    values.push_back({name_of(fact), words_of(fact), {}, place_of(fact)});
  }
  for (const auto& [id, fact] : project.facts) {
    if (!known.contains(id)) values.push_back({id, "unknown", {}, ""});
  }
  return values;
}

}  // namespace

ExitCode explain_couple(const std::string& id, const Options& options, Surroundings& surroundings,
                        SourceSet& sources, Diagnostics& diagnostics) {
  Engine engine(surroundings.files, options.project, sources, diagnostics, loading_in(surroundings));
  const auto roster = take_roster(options, surroundings, engine, sources, diagnostics);
  if (roster) append(diagnostics, roster->problems);
  const Project& project = engine.project();
  const Couple& couple = find_couple(project, id);
  const auto workshop = project.workshops.find(project.couples->workshop.value);
  const Workshop nobodys;
  const Workshop& theirs = workshop == project.workshops.end() ? nobodys : workshop->second;
  print_values(values_of(known_facts(project, theirs, &couple), project), surroundings.out);
  if (diagnostics.has_errors()) return ExitCode::content_errors;
  return options.strict && diagnostics.warning_count() > 0 ? ExitCode::warnings : ExitCode::ok;
}

}  // namespace tandem
