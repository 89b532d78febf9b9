// Stage: personalise. What a voice was asked while something was made, and what it answered.
// In: questions and answers as they come. Out: each once, by question.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tandem::personalise {

/// What was made of content alone asked nothing. What asked the same and was answered alike is the same for
/// two couples.
class Asked {
 public:
  /// A question asked again is answered as before, so that it is noted once.
  void note(std::string_view question, std::string_view answer);
  void note_all(const Asked& other);
  /// Question and answer, sorted by question.
  const std::vector<std::pair<std::string, std::string>>& answers() const { return answers_; }
  bool operator==(const Asked&) const = default;

 private:
  std::vector<std::pair<std::string, std::string>> answers_;
};

}  // namespace tandem::personalise
