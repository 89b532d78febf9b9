// Stage: model. The couples of a workshop, as the facilitator lists them.
// In: content/couples.yaml. Out: a CoupleList.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/decode.h"
#include "model/pronouns.h"
#include "model/written_facts.h"

namespace tandem::model {

/// A person's name: one line. What would turn other words round, or break their line, is not part of it.
struct PersonName : load::PlainText {};

/// What stands behind `joint` for joint pages in both languages.
inline constexpr const char* joint_in_both = "both";

/// What a couple's `minutes` can be at most.
inline constexpr int most_couple_minutes = 600;

struct Partner {
  PersonName name;
  PartnerPronouns pronouns = {};
  load::Identifier language = {};               ///< of their own copy; empty for the couple's
  std::vector<load::Identifier> variants = {};  ///< how their own copy looks, over those of the couple
  load::Identifier paper = {};                  ///< of their own copy; empty for the couple's
  WrittenFacts facts = {};                      ///< of this partner alone
};

/// Who has not answered yet: their pages say 'your partner'.
enum class OpenPartner { neither, a, b };

/// Whom the facilitator has talked with alone.
enum class TalkedAlone { nobody, a, b, both };

/// What the facilitator vouches for. It is never described, and told to nobody.
struct Gates {
  TalkedAlone talked_alone = TalkedAlone::nobody;
};

struct Couple {
  load::Identifier id;  ///< names files and the log; never a name of a person
  Partner a;
  Partner b;
  std::vector<load::Identifier> pin;       ///< always in their pack
  std::vector<load::Identifier> ban;       ///< never in their pack
  int minutes = 0;                         ///< that chosen sheets may take; 0 for what the recipe says
  load::Identifier language;               ///< of their pack; empty for that of the run
  std::vector<load::Identifier> variants;  ///< how their pack looks, over those of the run
  load::Identifier paper;                  ///< of their pack; empty for that of the run
  load::Identifier joint;   ///< the language of the joint pages, or `joint_in_both`; may be empty
  load::InlineText note;    ///< the facilitator's words to them, on their cover
  bool is_example = false;  ///< they are invented
  OpenPartner open = OpenPartner::neither;  ///< has neither name nor pronouns
  WrittenFacts facts;                       ///< what both said with both present
  Gates gates;
};

/// Both partners are there, but for an open one, who is not ('missing-key', 'open-and-named').
void decode(const load::Node& node, Couple& target, load::Bounds bounds, Diagnostics& diagnostics);

/// Drops signs of direction and folds line ends into spaces ('name-signs', a warning).
void decode(const load::Node& node, PersonName& target, load::Bounds bounds, Diagnostics& diagnostics);

std::vector<std::string> words_of(std::type_identity<TalkedAlone>);

struct CoupleList {
  load::Identifier workshop;
  std::vector<Couple> couples;
};

CoupleList read_couples(const load::Node& document, Diagnostics& diagnostics);

/// What may stand in it, for the author's reference.
std::vector<load::FieldDescription> describe_couple_list();

}  // namespace tandem::model
