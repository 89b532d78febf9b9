// Stage: model. What a recipe lets the couple decide: sheets it offers beside those that everybody gets, and
// what a choice of them must keep to. In: the map behind a recipe's `choose:`. Out: plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/decode.h"
#include "model/sheet.h"

namespace tandem::model {

/// A sheet that may come.
struct OfferedSheet {
  load::Identifier sheet;
  int weight = 2;                             ///< how much it is wanted, beside the others
  std::vector<load::Identifier> focus;        ///< what it is for: values of the fact `focus_fact`
  bool is_strength = false;                   ///< it shows what goes well
  std::vector<load::Identifier> scores = {};  ///< facts of the kind `score` that make it wanted
};

/// What a choice must have.
enum class ChoiceNeed { strength, private_sheet };

struct Choosing {
  int minutes = 0;  ///< of reading, writing and talking, for all that is chosen
  std::vector<OfferedSheet> from;
  std::vector<Topic> topics;            ///< all exercises of these are offered, too
  std::optional<SheetSetting> setting;  ///< where the chosen ones are done
  int most_intensity = 3;
  std::vector<ChoiceNeed> needs;
};

const load::FieldTable<Choosing>& fields_of(std::type_identity<Choosing>);

/// The fact whose values an offer's `focus` names.
inline constexpr const char* focus_fact = "focus";

}  // namespace tandem::model
