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
#include "engine/pack_looks.h"
#include "model/known_facts.h"
#include "personalise/pack_reasons.h"
#include "personalise/recipe_offers.h"

namespace tandem::cli {
namespace {

/// 'work (A)'
std::string name_of(const model::KnownFact& fact) {
  const std::string& id = fact.declaration->id.value;
  if (fact.layer == model::FactLayer::a) return id + " (A)";
  return fact.layer == model::FactLayer::b ? id + " (B)" : id;
}

std::string words_of(const model::KnownFact& fact) {
  std::string words;
  for (const model::WrittenFact::Word& word : fact.written->words) {
    if (!words.empty()) words += ", ";
    words += word.part.empty() ? word.text : fmt::format("{} {}", word.part, word.text);
  }
  std::replace(words.begin(), words.end(), '\n', ' ');
  return harmless(words);
}

std::string place_of(const model::KnownFact& fact) {
  const SourceSpan& span = fact.written->span;
  const std::string& path = span.file ? span.file->path : std::string();
  return fact.written->cell.empty() ? fmt::format("{}:{}", path, span.line)
                                    : fmt::format("{}: {}", path, fact.written->cell);
}

const model::Couple& find_couple(const model::Project& project, const std::string& id) {
  std::vector<std::string> ids;
  if (project.couples) {
    for (const model::Couple& couple : project.couples->couples) {
      if (couple.id.value == id) return couple;
      ids.push_back(couple.id.value);
    }
  }
  throw engine::NoSuchId{fmt::format("there is no couple '{}'", id),
                         ids.empty() ? "name the list with --roster FILE" : suggestion(id, ids)};
}

/// Places are those of a table's cells, too, so that they stand as words.
std::vector<LocatedValue> values_of(const std::vector<model::KnownFact>& facts,
                                    const model::Project& project) {
  std::vector<LocatedValue> values;
  std::set<std::string> known;
  for (const model::KnownFact& fact : facts) {
    known.insert(fact.declaration->id.value);
    values.push_back({name_of(fact), words_of(fact), {}, place_of(fact)});
  }
  for (const auto& [id, fact] : project.facts) {
    if (!known.contains(id)) values.push_back({id, "unknown", {}, ""});
  }
  return values;
}

/// A couple of a run, at the workshop to which they come.
class CoupleOfRun {
 public:
  CoupleOfRun(const std::string& id, const Options& options, Surroundings& surroundings, SourceSet& sources,
              Diagnostics& diagnostics)
      : engine_(surroundings.files, options.project, sources, diagnostics, loading_in(surroundings)) {
    const auto roster = take_roster(options, surroundings, engine_, sources, diagnostics);
    if (roster) {
      refuse_left_out({id}, *roster, diagnostics);
      append(diagnostics, roster->problems);
    }
    couple_ = &find_couple(project(), id);
    const auto found = project().workshops.find(project().couples->workshop.value);
    if (found != project().workshops.end()) workshop_ = &found->second;
  }

  const model::Project& project() const { return engine_.project(); }
  const model::Couple& couple() const { return *couple_; }
  /// Null where there is none of that id.
  const model::Workshop* workshop() const { return workshop_; }
  std::vector<model::KnownFact> facts() const {
    const model::Workshop nobodys;
    return model::known_facts(project(), workshop_ ? *workshop_ : nobodys, couple_);
  }

 private:
  engine::Engine engine_;
  const model::Couple* couple_ = nullptr;
  const model::Workshop* workshop_ = nullptr;
};

ExitCode code_of(const Options& options, const Diagnostics& diagnostics) {
  if (diagnostics.has_errors()) return ExitCode::content_errors;
  return options.strict && diagnostics.warning_count() > 0 ? ExitCode::warnings : ExitCode::ok;
}

std::string minutes_of(int minutes) {
  return minutes == 1 ? "1 minute" : fmt::format("{} minutes", minutes);
}

// Why a sheet is where it is, as one would tell a colleague.
std::string words_of(const personalise::PackReason& reason, int minutes) {
  const std::string other = reason.other ? reason.other->id.value : std::string();
  switch (reason.why) {
    case personalise::PackReason::Why::everybody:
      return "everybody gets it";
    case personalise::PackReason::Why::for_them:
      return "it is for all of whom this is known";
    case personalise::PackReason::Why::pinned:
      return "it is pinned for this couple";
    case personalise::PackReason::Why::wanted:
      return fmt::format(
          "it fits into the {}{}", minutes_of(minutes),
          reason.focus.empty() ? "" : fmt::format("; they look for {}", fmt::join(reason.focus, ", ")));
    case personalise::PackReason::Why::needed:
      return fmt::format("'{}' comes and needs it", other);
    case personalise::PackReason::Why::banned:
      return "it is banned for this couple";
    case personalise::PackReason::Why::for_others:
      return "it is for people of whom something else is known";
    case personalise::PackReason::Why::by_rule:
      return "the recipe's rules leave it out";
    case personalise::PackReason::Why::lacks:
      return fmt::format("it needs '{}', which is not in this pack", reason.missing);
    case personalise::PackReason::Why::excluded:
      return fmt::format("'{}' comes, and the two do not go together", other);
    case personalise::PackReason::Why::no_room:
      return fmt::format("others are wanted more in the {}", minutes_of(minutes));
    case personalise::PackReason::Why::untranslated:
      return fmt::format("it is not there in '{}', which one of their copies is in", reason.missing);
  }
  return {};
}

std::string words_of(const personalise::PackReason::Change& change) {
  if (change.without) return fmt::format("; without '{}' it would come", change.without->id.value);
  if (change.more_minutes > 0)
    return fmt::format("; with {} more it would come", minutes_of(change.more_minutes));
  return {};
}

void print_reasons(const std::vector<personalise::PackReason>& reasons, int minutes, std::ostream& out) {
  std::size_t widest = 0;
  for (const personalise::PackReason& reason : reasons)
    widest = std::max(widest, reason.sheet->id.value.size());
  for (const bool is_in : {true, false}) {
    for (const personalise::PackReason& reason : reasons) {
      if (reason.is_in != is_in) continue;
      out << fmt::format("{:<3}  {:<{}}  {}{}\n", is_in ? "in" : "out", reason.sheet->id.value, widest,
                         words_of(reason, minutes), words_of(reason.change));
    }
  }
}

}  // namespace

ExitCode explain_couple(const std::string& id, const Options& options, Surroundings& surroundings,
                        SourceSet& sources, Diagnostics& diagnostics) {
  const CoupleOfRun run(id, options, surroundings, sources, diagnostics);
  print_values(values_of(run.facts(), run.project()), surroundings.out);
  return code_of(options, diagnostics);
}

ExitCode explain_pack(const std::string& id, const Options& options, Surroundings& surroundings,
                      SourceSet& sources, Diagnostics& diagnostics) {
  const CoupleOfRun run(id, options, surroundings, sources, diagnostics);
  if (diagnostics.has_errors() || !run.workshop()) return code_of(options, diagnostics);
  const model::Recipe& recipe = run.project().recipes.at(run.workshop()->recipe.value);
  const int minutes = recipe.choosing ? personalise::minutes_for(run.couple(), *recipe.choosing) : 0;
  std::vector<personalise::PackReason> reasons =
      personalise::pack_reasons(run.couple(), recipe, model::answers_of(run.facts()), run.project());
  personalise::leave_out_untranslated(reasons, engine::looks_of(run.couple(), look_of(options)).languages(),
                                      run.project());
  print_reasons(reasons, minutes, surroundings.out);
  return code_of(options, diagnostics);
}

}  // namespace tandem::cli
