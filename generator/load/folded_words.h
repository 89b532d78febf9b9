// Stage: load. Words as somebody types them into a table: case, accents and signs make no difference.
// In: UTF-8. Out: what can be looked up in a list of words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::load {

/// 'Dein Vorname (bitte nur den Rufnamen!)' gives 'dein', 'vorname', 'bitte' …; 'Prénom' gives 'prenom',
/// 'Straße' 'strasse'. Parts are runs of letters and digits of any script.
std::vector<std::string> folded_words(std::string_view text);

/// The same, joined by single spaces.
std::string folded(std::string_view text);

/// The one of these languages (BCP 47) that is called so in English, Spanish, German, French, Portuguese or
/// its own words, or by its tag; nothing for any other word.
std::optional<std::string> language_called(std::string_view name, const std::vector<std::string>& languages);

}  // namespace tandem::load
