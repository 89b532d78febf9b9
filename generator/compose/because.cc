#include "compose/because.h"

#include <string_view>

namespace tandem::compose {
namespace {

std::string with(std::string words, std::string_view place, const std::string& value) {
  const std::size_t at = words.find(place);
  if (at != words.npos) words.replace(at, place.size(), value);
  return words;
}

}  // namespace

std::string because(const personalise::PackEdition::Entry& entry, int minutes,
                    const std::string& title_of_other, const model::BecauseWords& words) {
  if (entry.closes) return words.closes;
  switch (entry.reason.why) {
    case personalise::PackReason::Why::for_them:
      return words.for_them;
    case personalise::PackReason::Why::pinned:
      return words.pinned;
    case personalise::PackReason::Why::wanted:
      return with(entry.reason.focus.empty() ? words.wanted : words.focus, "{minutes}",
                  std::to_string(minutes));
    case personalise::PackReason::Why::needed:
      return with(words.needed, "{sheet}", title_of_other);
    case personalise::PackReason::Why::everybody:
    case personalise::PackReason::Why::banned:  // this and what follows bring no sheet in
    case personalise::PackReason::Why::for_others:
    case personalise::PackReason::Why::by_rule:
    case personalise::PackReason::Why::lacks:
    case personalise::PackReason::Why::excluded:
    case personalise::PackReason::Why::no_room:
    case personalise::PackReason::Why::untranslated:
      break;
  }
  return words.everybody;
}

}  // namespace tandem::compose
