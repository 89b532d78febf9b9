// Stage: model. What conditions may ask of a couple, and what is answered: nothing is known unless it is
// said. In: facts that hold. Out: yes or no.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace tandem::model {

struct FactAnswers {
  /// 'children' where anything is known of it, and 'children.school'.
  std::set<std::string, std::less<>> holds;
  /// How many lines a list of the couple's own has: 'tasks'.
  std::map<std::string, int, std::less<>> lines;

  /// Of each score that both partners have given: the lower one. What one has given alone weighs nothing, so
  /// that no pack shows the other what it was.
  std::map<std::string, int, std::less<>> scores;

  bool has(std::string_view question) const { return holds.contains(question); }
  int lines_of(std::string_view fact) const {
    const auto found = lines.find(fact);
    return found == lines.end() ? 0 : found->second;
  }
  int score_of(std::string_view fact) const {
    const auto found = scores.find(fact);
    return found == scores.end() ? 0 : found->second;
  }
};

}  // namespace tandem::model
