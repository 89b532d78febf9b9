#include "personalise/asked.h"

#include <algorithm>

namespace tandem::personalise {

void Asked::note(std::string_view question, std::string_view answer) {
  const auto place =
      std::lower_bound(answers_.begin(), answers_.end(), question,
                       [](const auto& known, std::string_view asked) { return known.first < asked; });
  if (place != answers_.end() && place->first == question) return;
  answers_.emplace(place, question, answer);
}

void Asked::note_all(const Asked& other) {
  for (const auto& [question, answer] : other.answers_) note(question, answer);
}

}  // namespace tandem::personalise
