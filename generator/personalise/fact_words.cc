#include "personalise/fact_words.h"

#include <algorithm>
#include <string_view>

#include "load/fact_places.h"
#include "personalise/date_in_words.h"

namespace tandem::personalise {
namespace {

const std::string& argument_of(std::string_view question) {
  static const auto arguments = [] {
    std::map<std::string, std::string, std::less<>> all;
    for (const load::FactPlace& place : load::fact_places()) all.emplace(place.question, place.argument);
    return all;
  }();
  static const std::string none;
  const auto found = arguments.find(question);
  return found == arguments.end() ? none : found->second;
}

bool is_part_of_word(unsigned char byte) {
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

// Typewriter marks as printed ones, as in the text around them. Nothing here is markup: these are a couple's
// own words.
std::string as_printed(std::string_view words) {
  std::string printed;
  bool is_open = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool has_before = i > 0 && is_part_of_word(static_cast<unsigned char>(words[i - 1]));
    const bool has_behind = i + 1 < words.size() && is_part_of_word(static_cast<unsigned char>(words[i + 1]));
    if (words[i] == '\'') {
      printed += has_before || !has_behind ? "’" : "‘";
    } else if (words[i] == '"') {
      is_open = !is_open;
      printed += is_open ? "“" : "”";
    } else {
      printed += words[i];
    }
  }
  return printed;
}

void add_lines(const model::KnownFact& fact, load::MessageArguments& words) {
  int line = 0;
  for (const model::WrittenFact::Word& word : fact.written->words) {
    words[load::line_argument(fact.declaration->id.value, ++line)] = as_printed(word.text);
  }
}

}  // namespace

load::MessageArguments fact_words(const std::vector<model::KnownFact>& facts, const std::string& language) {
  load::MessageArguments words;
  for (const model::KnownFact& fact : facts) {
    if (model::is_unknown(*fact.written) || fact.declaration->kind == model::FactKind::score) continue;
    if (fact.declaration->kind == model::FactKind::list) add_lines(fact, words);
    for (const model::WrittenFact::Word& word : fact.written->words) {
      std::string question = fact.declaration->id.value;
      if (fact.declaration->kind == model::FactKind::season)
        question += word.part == "until" ? ".until" : ".name";
      const std::string& argument = argument_of(question);
      if (!argument.empty() && word.text != "stays")
        words[argument] = as_printed(month_or_date_in_words(word.text, language));
    }
  }
  return words;
}

}  // namespace tandem::personalise
