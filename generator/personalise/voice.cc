#include "personalise/voice.h"

#include <algorithm>
#include <utility>

#include "base/direction.h"
#include "base/utf8.h"
#include "load/same_name.h"

namespace tandem {
namespace {

const char* pronoun_key(Pronouns pronouns) {
  switch (pronouns) {
    case Pronouns::she:
      return "she";
    case Pronouns::he:
      return "he";
    case Pronouns::they:
      return "they";
  }
  return "they";
}

}  // namespace

Voice Voice::for_anybody(const Words& words, std::string language) {
  Voice voice;
  voice.language_ = std::move(language);
  voice.arguments_ = {{"me", words.reader},   {"partner", words.other}, {"a", words.partner_a},
                      {"b", words.partner_b}, {"me_pronoun", "they"},   {"partner_pronoun", "they"},
                      {"a_pronoun", "they"},  {"b_pronoun", "they"}};
  voice.isolate_values();
  return voice;
}

Voice Voice::for_couple(const Couple& couple, Reader reader, std::string language) {
  Voice voice;
  voice.language_ = std::move(language);
  voice.reader_ = reader;
  for (const PersonName* name : {&couple.a.name, &couple.b.name}) {
    for (const char32_t letter : to_code_points(name->value))
      voice.place_of_letter_.try_emplace(letter, name->span);
  }
  const bool is_one_name = is_same_name(couple.a.name.value, couple.b.name.value);
  const auto say = [&](const char* name, const char* pronoun, const Partner& partner) {
    voice.arguments_[name] = partner.name.value;
    if (is_one_name) voice.arguments_[name] += &partner == &couple.a ? " (A)" : " (B)";
    voice.arguments_[pronoun] = pronoun_key(partner.pronouns);
  };
  say("a", "a_pronoun", couple.a);
  say("b", "b_pronoun", couple.b);
  if (reader != Reader::both) {
    say("me", "me_pronoun", reader == Reader::a ? couple.a : couple.b);
    say("partner", "partner_pronoun", reader == Reader::a ? couple.b : couple.a);
  }
  voice.isolate_values();
  return voice;
}

// Where all that is filled in and the page itself run from left to right, there is nothing to keep apart.
void Voice::isolate_values() {
  const bool is_mixed = std::any_of(arguments_.begin(), arguments_.end(), [](const auto& argument) {
    return has_right_to_left_letters(argument.second);
  });
  if (!is_mixed && !runs_right_to_left(language_)) return;
  for (auto& [name, words] : arguments_) {
    if (!name.ends_with("_pronoun")) words = isolated(words);
  }
}

std::vector<std::string> Voice::fill(const RichParagraph& paragraph) const {
  std::vector<std::string> texts;
  SentenceState before;
  for (const RichRun& run : paragraph.runs) texts.push_back(run.text.format(arguments_, before, language_));
  return texts;
}

std::string Voice::plain(const RichText& text) const {
  std::string words;
  for (const RichParagraph& paragraph : text.paragraphs) {
    if (!words.empty()) words += ' ';
    for (const std::string& run : fill(paragraph)) words += run;
  }
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

std::string Voice::reader_name() const {
  if (reader_ == Reader::a) return name_a();
  return reader_ == Reader::b ? name_b() : std::string();
}

const SourceSpan* Voice::place_of(char32_t character) const {
  const auto found = place_of_letter_.find(character);
  return found == place_of_letter_.end() ? nullptr : &found->second;
}

}  // namespace tandem
