#include "personalise/fact_words.h"

#include <algorithm>

#include "load/fact_places.h"
#include "personalise/date_in_words.h"

namespace tandem {
namespace {

const std::string& argument_of(std::string_view question) {
  static const auto arguments = [] {
    std::map<std::string, std::string, std::less<>> all;
    for (const FactPlace& place : fact_places()) all.emplace(place.question, place.argument);
    return all;
  }();
  static const std::string none;
  const auto found = arguments.find(question);
  return found == arguments.end() ? none : found->second;
}

void add_lines(const KnownFact& fact, MessageArguments& words) {
  int line = 0;
  for (const WrittenFact::Word& word : fact.written->words) {
    words[line_argument(fact.declaration->id.value, ++line)] = word.text;
  }
}

}  // namespace

MessageArguments fact_words(const std::vector<KnownFact>& facts, const std::string& language) {
  MessageArguments words;
  for (const KnownFact& fact : facts) {
    if (is_unknown(*fact.written)) continue;
    if (fact.declaration->kind == FactKind::list) add_lines(fact, words);
    for (const WrittenFact::Word& word : fact.written->words) {
      std::string question = fact.declaration->id.value;
      if (fact.declaration->kind == FactKind::season) question += word.part == "until" ? ".until" : ".name";
      const std::string& argument = argument_of(question);
      if (!argument.empty() && word.text != "stays")
        words[argument] = month_or_date_in_words(word.text, language);
    }
  }
  return words;
}

}  // namespace tandem
