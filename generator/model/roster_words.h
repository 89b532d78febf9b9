// Stage: model, internal. The words that people write into cells: pronouns, and that nobody has answered, in
// the five languages that headers are understood in. In: a cell's words. Out: what they mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/couple.h"

namespace tandem::model {

struct PronounsRead {
  std::optional<PartnerPronouns> pronouns;  ///< nothing for words that are none of ours, nor forms
  bool is_more = false;                     ///< others stand behind them: 'she/they'
};

/// `is_french`: whether 'elle' is French; in Spanish it says they.
PronounsRead read_pronouns(std::string_view words, bool is_french);

/// 'None', 'keine Angabe', '-' …: as good as an empty cell.
bool says_nothing(std::string_view words);

/// 'Unknown', 'keine Angabe', 'n/a' …: nobody has said it, which is not that there is none.
bool says_unknown(std::string_view words);

/// '25', '25 min', '25 Minuten'; nothing for what is none, or more than `most_couple_minutes`.
std::optional<int> read_minutes(std::string_view words);
/// 'Yes', 'ja', 'x', a tick …, and 'no', 'nein', an empty cell …; nothing for other words.
std::optional<bool> read_yes_or_no(std::string_view words);
/// 'Both', 'beide', 'ambos' …
bool says_both(std::string_view words);

/// 'Open', 'offen', '?' …: a partner who has not answered.
bool says_open(std::string_view words);

/// 'Anna & Ben' in two; nothing else in one. `is_by_word`: parted by 'and' or a word like it, which may as
/// well belong to a name ('Ortega y Gasset'), or by a comma.
struct People {
  std::vector<std::string> names;
  bool is_by_word = false;
};
People split_people(std::string_view words);

}  // namespace tandem::model
