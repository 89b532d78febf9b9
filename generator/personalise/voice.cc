#include "personalise/voice.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/direction.h"
#include "base/utf8.h"
#include "load/same_name.h"

namespace tandem::personalise {
namespace {

constexpr std::string_view reader_question = "reader";
constexpr std::string_view both_question = "to-both";
constexpr std::string_view couple_question = "couple";
constexpr std::string_view note_question = "note";
constexpr std::array<std::string_view, 4> reader_names = {"anybody", "a", "b", "both"};

const char* pronoun_key(model::Pronouns pronouns) {
  switch (pronouns) {
    case model::Pronouns::she:
      return "she";
    case model::Pronouns::he:
      return "he";
    case model::Pronouns::they:
      return "they";
    case model::Pronouns::none:
    case model::Pronouns::own:
      break;
  }
  return "other";
}

/// 'she/her/her' in three; forms that are not there are empty.
std::array<std::string, 3> three_forms(std::string_view words) {
  std::array<std::string, 3> forms;
  for (std::string& form : forms) {
    const std::size_t end = words.find('/');
    form = words.substr(0, end);
    if (end == std::string_view::npos) break;
    words.remove_prefix(end + 1);
  }
  return forms;
}

std::array<std::string, 3> forms_of(const model::PartnerPronouns& pronouns,
                                    const model::PronounWords& words) {
  switch (pronouns.kind) {
    case model::Pronouns::she:
      return three_forms(words.she);
    case model::Pronouns::he:
      return three_forms(words.he);
    case model::Pronouns::they:
      return three_forms(words.they);
    case model::Pronouns::own:
      return {pronouns.subject, pronouns.object, pronouns.possessive};
    case model::Pronouns::none:
      break;
  }
  return {};
}

/// 'Alex’s'
std::string of_name(const std::string& name, const model::PronounWords& words) {
  constexpr std::string_view place = "{name}";
  std::string text = words.of_name;
  const std::size_t at = text.find(place);
  return at == std::string::npos ? text : text.replace(at, place.size(), name);
}

}  // namespace

// A form that somebody has not is their name.
void Voice::add_forms(const std::string& whose, const model::PartnerPronouns& pronouns,
                      const model::Words& words) {
  const auto [subject, object, possessive] = forms_of(pronouns, words.pronouns);
  const std::string name = arguments_[whose];
  arguments_[whose + "_they"] = subject.empty() ? name : subject;
  arguments_[whose + "_them"] = object.empty() ? name : object;
  arguments_[whose + "_their"] = possessive.empty() ? of_name(name, words.pronouns) : possessive;
}

Voice Voice::for_anybody(const model::Words& words, std::string language) {
  Voice voice;
  voice.language_ = std::move(language);
  voice.arguments_ = {{"me", words.reader},   {"partner", words.other}, {"a", words.partner_a},
                      {"b", words.partner_b}, {"me_pronoun", "they"},   {"partner_pronoun", "they"},
                      {"a_pronoun", "they"},  {"b_pronoun", "they"}};
  for (const char* whose : {"me", "partner", "a", "b"}) voice.add_forms(whose, model::Pronouns::they, words);
  voice.isolate_values();
  return voice;
}

Voice Voice::for_couple(const model::Couple& couple, Reader reader, std::string language,
                        const model::Words& words) {
  Voice voice;
  voice.language_ = std::move(language);
  voice.reader_ = reader;
  voice.place_of_a_ = couple.a.name.span;
  voice.place_of_b_ = couple.b.name.span;
  voice.couple_id_ = couple.id.value;
  voice.note_ = couple.note;
  for (const model::Partner* partner : {&couple.a, &couple.b}) {
    const model::PartnerPronouns& own = partner->pronouns;
    for (const std::string& theirs : {partner->name.value, own.subject, own.object, own.possessive}) {
      for (const char32_t letter : to_code_points(theirs))
        voice.place_of_letter_.try_emplace(letter, partner->name.span);
    }
  }
  const bool is_one_name = load::is_same_name(couple.a.name.value, couple.b.name.value);
  const auto say = [&](const char* name, const char* pronoun, const model::Partner& partner) {
    voice.arguments_[name] = partner.name.value;
    if (is_one_name) voice.arguments_[name] += &partner == &couple.a ? " (A)" : " (B)";
    voice.arguments_[pronoun] = pronoun_key(partner.pronouns.kind);
    voice.add_forms(name, partner.pronouns, words);
  };
  say("a", "a_pronoun", couple.a);
  say("b", "b_pronoun", couple.b);
  if (reader != Reader::both) {
    say("me", "me_pronoun", reader == Reader::a ? couple.a : couple.b);
    say("partner", "partner_pronoun", reader == Reader::a ? couple.b : couple.a);
  }
  if (couple.open != model::OpenPartner::neither) voice.call_open(couple.open, words);
  voice.isolate_values();
  return voice;
}

void Voice::call_open(model::OpenPartner open, const model::Words& words) {
  const bool is_a = open == model::OpenPartner::a;
  const auto call = [&](const char* whose, const std::string& name) {
    arguments_[whose] = name;
    add_forms(whose, model::Pronouns::they, words);
  };
  call(is_a ? "a" : "b", is_a ? words.partner_a : words.partner_b);
  if (reader_ == Reader::both) return;
  const bool is_reader = is_a == (reader_ == Reader::a);
  call(is_reader ? "me" : "partner", is_reader ? words.reader : words.other);
}

// What runs as the page does needs nothing to keep it apart, whatever the other partner is called: no page
// changes with a name that it does not print.
void Voice::isolate_values() {
  for (auto& [name, words] : arguments_) {
    if (!name.ends_with("_pronoun")) words = set_apart(words);
  }
}

std::string Voice::set_apart(const std::string& words) const {
  return runs_right_to_left(language_) || has_right_to_left_letters(words) ? isolated(words) : words;
}

void Voice::learn(const load::MessageArguments& fact_words) {
  for (const auto& [name, words] : fact_words) arguments_[name] = set_apart(words);
}

Voice::Listener::Listener(const Voice& voice)
    : voice_(voice), outer_(std::exchange(voice.ear_.asked, &asked_)) {}

Voice::Listener::~Listener() {
  if (outer_) outer_->note_all(asked_);
  voice_.ear_.asked = outer_;
}

void Voice::tell(std::string_view question, std::string_view answer) const {
  if (ear_.asked) ear_.asked->note(question, answer);
}

// Those of a choice that is not taken, too.
void Voice::tell_names_in(const load::Message& message) const {
  if (!ear_.asked) return;
  for (const std::string& asked : message.names()) tell(asked, word(asked));
}

// What has no words is printed as its name in braces.
std::string Voice::word(std::string_view name) const {
  const auto words = arguments_.find(name);
  return words == arguments_.end() ? fmt::format("{{{}}}", name) : words->second;
}

// Who is answered with words of their own is told apart by the couple's id: no two notes are taken for one.
std::string Voice::answer(std::string_view question) const {
  if (question == reader_question) return std::string(reader_names[static_cast<std::size_t>(reader_)]);
  if (question == both_question) return reader_ == Reader::both ? "yes" : "no";
  if (question == couple_question) return place_of_letter_.empty() ? "anybody" : "known";
  if (question == note_question) return note_.empty() ? std::string() : couple_id_;
  return word(question);
}

void Voice::note_again(const Asked& asked) const {
  if (ear_.asked) ear_.asked->note_all(asked);
}

const std::string& Voice::name(const char* whose) const {
  const std::string& words = arguments_.find(whose)->second;
  tell(whose, words);
  return words;
}

const std::string& Voice::name_a() const {
  return name("a");
}

const std::string& Voice::name_b() const {
  return name("b");
}

Reader Voice::reader() const {
  tell(reader_question, answer(reader_question));
  return reader_;
}

bool Voice::speaks_to_both() const {
  tell(both_question, answer(both_question));
  return reader_ == Reader::both;
}

bool Voice::knows_the_couple() const {
  tell(couple_question, answer(couple_question));
  return !place_of_letter_.empty();
}

const load::InlineText& Voice::note() const {
  tell(note_question, answer(note_question));
  return note_;
}

std::string Voice::fill(const load::Message& message, bool starts_sentence) const {
  tell_names_in(message);
  return message.format(arguments_, starts_sentence, language_);
}

std::vector<std::string> Voice::fill(const load::RichParagraph& paragraph) const {
  std::vector<std::string> texts;
  load::SentenceState before;
  for (const load::RichRun& run : paragraph.runs) {
    tell_names_in(run.text);
    texts.push_back(run.text.format(arguments_, before, language_));
  }
  return texts;
}

std::string Voice::plain(const load::RichText& text) const {
  std::string words;
  for (const load::RichParagraph& paragraph : text.paragraphs) {
    if (!words.empty()) words += ' ';
    for (const std::string& run : fill(paragraph)) words += run;
  }
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

std::string Voice::reader_name() const {
  const Reader who = reader();
  if (who == Reader::a) return name_a();
  return who == Reader::b ? name_b() : std::string();
}

const SourceSpan* Voice::place_of(char32_t character) const {
  const auto found = place_of_letter_.find(character);
  return found == place_of_letter_.end() ? nullptr : &found->second;
}

const SourceSpan& Voice::place_of_reader() const {
  if (reader_ == Reader::a) return place_of_a_;
  if (reader_ == Reader::b) return place_of_b_;
  const auto length = [&](const char* whose) { return arguments_.find(whose)->second.size(); };
  return length("a") >= length("b") ? place_of_a_ : place_of_b_;
}

bool asks_of_the_couple(const Asked& asked) {
  return std::ranges::any_of(asked.answers(), [](const auto& answer) {
    return answer.first != reader_question && answer.first != both_question &&
           answer.first != couple_question;
  });
}

}  // namespace tandem::personalise
