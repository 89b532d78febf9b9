#include "compose/because.h"

#include <string_view>

namespace tandem {
namespace {

std::string with(std::string words, std::string_view place, const std::string& value) {
  const std::size_t at = words.find(place);
  if (at != words.npos) words.replace(at, place.size(), value);
  return words;
}

}  // namespace

std::string because(const PackEdition::Entry& entry, int minutes, const std::string& title_of_other,
                    const BecauseWords& words) {
  if (entry.closes) return words.closes;
  switch (entry.reason.why) {
    case PackReason::Why::for_them:
      return words.for_them;
    case PackReason::Why::pinned:
      return words.pinned;
    case PackReason::Why::wanted:
      return with(entry.reason.focus.empty() ? words.wanted : words.focus, "{minutes}",
                  std::to_string(minutes));
    case PackReason::Why::needed:
      return with(words.needed, "{sheet}", title_of_other);
    case PackReason::Why::everybody:
    case PackReason::Why::banned:  // this and what follows bring no sheet in
    case PackReason::Why::for_others:
    case PackReason::Why::by_rule:
    case PackReason::Why::lacks:
    case PackReason::Why::excluded:
    case PackReason::Why::no_room:
    case PackReason::Why::untranslated:
      break;
  }
  return words.everybody;
}

}  // namespace tandem
