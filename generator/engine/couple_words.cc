#include "engine/couple_words.h"

#include "personalise/voice.h"

namespace tandem::engine {
namespace {

// Structured bindings name every member, so that a new one does not compile until it is told here, too.

void add(std::vector<std::string>& words, const model::WrittenFacts& written) {
  const auto& [facts] = written;
  words.push_back(std::to_string(facts.size()));
  for (const model::WrittenFact& fact : facts) {
    const auto& [id, span, values, cell] = fact;
    words.push_back(id);
    words.push_back(std::to_string(values.size()));
    for (const auto& [part, text, place] : values) {
      words.push_back(part);
      words.push_back(text);
    }
  }
}

void add(std::vector<std::string>& words, const std::vector<load::Identifier>& ids) {
  words.push_back(std::to_string(ids.size()));
  for (const load::Identifier& id : ids) words.push_back(id.value);
}

void add(std::vector<std::string>& words, const model::Partner& partner) {
  const auto& [name, pronouns, language, variants, paper, facts] = partner;
  words.push_back(name.value);
  const auto& [kind, subject, object, possessive] = pronouns;
  words.push_back(std::to_string(static_cast<int>(kind)));
  words.insert(words.end(), {subject, object, possessive, language.value, paper.value});
  add(words, variants);
  add(words, facts);
}

void add(std::vector<std::string>& words, const load::RichText& text, const personalise::Voice& voice) {
  const auto& [span, paragraphs] = text;
  words.push_back(std::to_string(paragraphs.size()));
  for (const load::RichParagraph& paragraph : paragraphs) {
    const auto& [kind, number, first_in_list, runs] = paragraph;
    words.push_back(std::to_string(static_cast<int>(kind)));
    words.push_back(std::to_string(number));
    words.push_back(std::to_string(static_cast<int>(first_in_list)));
    const std::vector<std::string> filled = voice.fill(paragraph);
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const auto& [message, emphasis, strong, link, language, offset] = runs[i];
      words.push_back(filled.at(i));
      words.push_back(std::to_string((emphasis ? 1 : 0) + (strong ? 2 : 0)));
      words.push_back(link);
      words.push_back(language);
    }
  }
}

}  // namespace

std::vector<std::string> words_of(const model::Couple& couple) {
  const auto& [id, a, b, pin, ban, minutes, language, variants, paper, joint, note, is_example, open, facts,
               gates] = couple;
  std::vector<std::string> words{id.value,
                                 language.value,
                                 paper.value,
                                 joint.value,
                                 std::to_string(minutes),
                                 std::to_string(static_cast<int>(is_example)),
                                 std::to_string(static_cast<int>(open))};
  add(words, facts);
  const auto& [talked_alone] = gates;
  words.push_back(std::to_string(static_cast<int>(talked_alone)));
  add(words, a);
  add(words, b);
  add(words, pin);
  add(words, ban);
  add(words, variants);
  for (const personalise::Reader reader :
       {personalise::Reader::a, personalise::Reader::b, personalise::Reader::both}) {
    add(words, note, personalise::Voice::for_couple(couple, reader));
  }
  return words;
}

}  // namespace tandem::engine
