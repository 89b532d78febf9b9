#include "compose/declared_questions.h"

#include <map>
#include <string_view>

namespace tandem::tests {
namespace {

/// Words on one line and on several are one kind here: how many lines there are follows from the page.
std::string kind_in_words(const answers::Question& question) {
  const std::string_view type = answers::type_of(question.kind);
  std::string words(type == "lines" ? "text" : type);
  words += " " + answers::format_of(question.kind);
  for (const std::string& choice : answers::choices_of(question.kind)) words += "; " + choice;
  for (const answers::RadioField& button : question.buttons)
    words += "; " + button.value + "=" + button.label;
  return words;
}

/// A document tells two questions apart that sound alike: 'The sheet's title: words (2)'.
bool are_words_of(const std::string& heard, const std::string& words) {
  const auto place = heard.find(words);
  if (place == std::string::npos) return false;
  const std::string behind = heard.substr(place + words.size());
  return behind.empty() || (behind.starts_with(" (") && behind.ends_with(")"));
}

}  // namespace

std::string differences(const std::vector<answers::Question>& declared,
                        const std::vector<answers::Question>& on_page) {
  std::string found;
  std::map<answers::FieldId, const answers::Question*> by_id;
  for (const answers::Question& question : declared) {
    if (!by_id.emplace(question.id, &question).second) found += question.id.name() + " is declared twice\n";
  }
  for (const answers::Question& asked : on_page) {
    const auto known = by_id.find(asked.id);
    if (known == by_id.end()) {
      found += asked.id.name() + " is not declared\n";
      continue;
    }
    const answers::Question& question = *known->second;
    if (kind_in_words(question) != kind_in_words(asked)) {
      found += asked.id.name() + ": '" + kind_in_words(question) + "' is '" + kind_in_words(asked) + "'\n";
    }
    if (!are_words_of(asked.words, question.words)) {
      found += asked.id.name() + ": '" + question.words + "' is '" + asked.words + "'\n";
    }
    by_id.erase(known);
  }
  for (const auto& [id, question] : by_id) found += id.name() + " is on no page\n";
  return found;
}

std::vector<answers::Question> of_sheet(const delivery::AskedFields& asked, const std::string& sheet) {
  std::vector<answers::Question> questions;
  for (const answers::Question& each : asked.fields) {
    if (each.id.sheet == sheet) questions.push_back(each);
  }
  return questions;
}

}  // namespace tandem::tests
