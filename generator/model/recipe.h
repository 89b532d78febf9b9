// Stage: model. What a pack is made of (recipe) and the event it is made for (workshop).
// In: templates/recipes/*.yaml and content/workshops/*.yaml. Out: plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/decode.h"
#include "model/choosing.h"
#include "model/clock_time.h"
#include "model/translated_version.h"
#include "model/written_facts.h"

namespace tandem::model {

/// What a facilitator vouches for before a pack has all of its recipe.
enum class Gate { talked_alone };

struct Recipe {
  load::Identifier id;
  load::Identifier extends;  ///< what it changes; by now that is done
  load::InlineText title;
  std::vector<load::Identifier>
      sheets;                         ///< ids of exercises and articles that everybody gets, in their order
  std::vector<load::Identifier> add;  ///< by now in `sheets`
  std::vector<load::Identifier> leave_out;  ///< by now out of `sheets`
  load::Identifier resources;               ///< the article that closes every copy: where to turn for help
  std::optional<Choosing> choosing;         ///< what else may come, as it suits the couple
  std::optional<Gate> gate;                 ///< without which packs have sheets of intensity 1 alone
};

struct AgendaItem {
  int minutes = 0;
  load::InlineText title;
  load::Identifier exercise;  ///< empty for what is not on paper
  load::RichText notes;       ///< for the facilitator
};

struct Workshop {
  load::Identifier id;
  load::Identifier extends;  ///< what it changes; by now that is done
  int version = 1;
  TranslatedVersion translates;
  load::InlineText title;
  load::InlineText subtitle;
  load::Identifier recipe;
  load::PlainText date;            ///< as it is to be printed
  std::optional<ClockTime> start;  ///< without it, the agenda counts from the beginning
  int minutes = 0;  ///< how long all takes, which the agenda adds up to; 0 where nothing is said
  std::vector<AgendaItem> agenda;
  std::vector<load::InlineText> materials;
  bool is_example = false;  ///< its date is invented, and not meant for real couples' pages
  WrittenFacts facts = {};  ///< what holds for all who come to it
  /// Where else its values come from: those that it extends, and of a translation its original.
  std::vector<SourceSpan> others = {};
};

/// Puts what the document says in `add` and `leave-out` into its `exercises`. Reports 'unknown-sheet' for
/// what is to be left out and is not there.
void settle_exercises(load::Node& document, Diagnostics& diagnostics);

Recipe read_recipe(const load::Node& document, Diagnostics& diagnostics);
/// Reports 'agenda-sum', too, where the agenda is longer or shorter than the workshop.
Workshop read_workshop(const load::Node& document, Diagnostics& diagnostics);

/// What may stand in either, for the reference.
std::vector<load::FieldDescription> describe_recipe();
std::vector<load::FieldDescription> describe_workshop();

}  // namespace tandem::model
