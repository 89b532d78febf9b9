// Stage: model. What conditions may ask of a couple, and what is answered: nothing is known unless it is
// said. In: facts that hold. Out: yes or no.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace tandem {

struct FactAnswers {
  /// 'children' where anything is known of it, and 'children.school'.
  std::set<std::string, std::less<>> holds;
  /// How many lines a list of the couple's own has: 'tasks'.
  std::map<std::string, int, std::less<>> lines;

  bool has(std::string_view question) const { return holds.contains(question); }
  int lines_of(std::string_view fact) const {
    const auto found = lines.find(fact);
    return found == lines.end() ? 0 : found->second;
  }
};

}  // namespace tandem
