#include "model/roster_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/utf8.h"
#include "load/folded_words.h"
#include "load/table.h"

namespace tandem::model {
namespace {

using WordSet = std::set<std::string, std::less<>>;

std::optional<Pronouns> pronoun(const std::string& word, bool is_french) {
  static const WordSet she{"she", "her", "hers", "sie", "ihr", "ihre", "ella", "ela", "dela"};
  static const WordSet he{"he", "him", "his", "er", "ihm", "ihn", "sein", "el", "il", "ele", "dele"};
  static const WordSet they{"they", "them", "their", "theirs", "iel", "elu", "delu", "dey", "dem", "deren"};
  if (word == "elle") return is_french ? Pronouns::she : Pronouns::they;
  if (she.contains(word)) return Pronouns::she;
  if (he.contains(word)) return Pronouns::he;
  if (they.contains(word)) return Pronouns::they;
  return std::nullopt;
}

bool is_between_pronouns(const std::string& word) {
  static const WordSet words{"and", "or", "und", "oder", "y", "o", "et", "ou", "e", "u"};
  return words.contains(word);
}

bool joins_people(std::string_view word) {
  static const WordSet words{"and", "und", "y", "e", "et", "with", "mit", "con", "avec", "com"};
  return words.contains(load::folded(word)) && word.size() < 6;
}

/// The words between any of `signs`, without spaces; no empty ones.
std::vector<std::string> split(std::string_view words, std::string_view signs) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = words.find_first_of(signs);
    const std::string_view part = load::without_outer_spaces(words.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    if (end == std::string_view::npos) return parts;
    words.remove_prefix(end + 1);
  }
}

std::vector<std::string> split_at_words(std::string_view words) {
  std::vector<std::string> parts;
  std::string part;
  for (const std::string& word : split(words, " \t\n")) {
    if (joins_people(word) && !part.empty()) {
      parts.push_back(std::move(part));
      part.clear();
    } else {
      part += (part.empty() ? "" : " ") + word;
    }
  }
  if (!part.empty()) parts.push_back(std::move(part));
  return parts;
}

/// Whether any of the words is a pronoun in one of the five languages.
bool is_of_our_words(std::string_view words, bool is_french) {
  return std::ranges::any_of(load::folded_words(words),
                             [&](const std::string& word) { return pronoun(word, is_french).has_value(); });
}

}  // namespace

PronounsRead read_pronouns(std::string_view words, bool is_french) {
  PronounsRead read;
  static const WordSet name_alone{
      "no pronouns",   "name only",      "my name",        "just my name", "use my name",   "keine pronomen",
      "nur mein name", "sin pronombres", "solo mi nombre", "sans pronom",  "pas de pronom", "pas de pronoms",
      "mon prenom",    "sem pronomes",   "so meu nome",    "none",         "keine",         "ninguno",
      "ninguna",       "aucun",          "nenhum"};
  if (name_alone.contains(load::folded(words))) return {Pronouns::none};
  if (auto own = own_pronouns(words); own && !is_of_our_words(words, is_french)) return {std::move(own)};
  for (const std::string& word : load::folded_words(words)) {
    if (is_between_pronouns(word)) continue;
    const auto meant = pronoun(word, is_french);
    if (!meant) return {};
    if (read.pronouns && read.pronouns->kind != *meant) read.is_more = true;
    if (!read.pronouns) read.pronouns = *meant;
  }
  return read;
}

bool says_nothing(std::string_view words) {
  static const WordSet nothing{"",
                               "none",
                               "na",
                               "n a",
                               "nil",
                               "nothing",
                               "no answer",
                               "keine",
                               "keines",
                               "nichts",
                               "keine angabe",
                               "k a",
                               "egal",
                               "ninguno",
                               "ninguna",
                               "nada",
                               "sin datos",
                               "aucun",
                               "aucune",
                               "rien",
                               "nenhum",
                               "nenhuma",
                               "any",
                               "any pronouns",
                               "cualquiera",
                               "peu importe",
                               "tanto faz",
                               "prefer not to say",
                               "no preference"};
  return nothing.contains(load::folded(words));
}

std::optional<int> read_minutes(std::string_view words) {
  static const WordSet units{"m", "min", "mins", "minute", "minutes", "minuten", "minuto", "minutos", "mn"};
  words = load::without_outer_spaces(words);
  int minutes = 0;
  const auto [end, problem] = std::from_chars(words.data(), words.data() + words.size(), minutes);
  if (problem != std::errc() || minutes < 1 || minutes > most_couple_minutes) return std::nullopt;
  words.remove_prefix(static_cast<std::size_t>(end - words.data()));
  return words.empty() || units.contains(load::folded(words)) ? std::optional(minutes) : std::nullopt;
}

std::optional<bool> read_yes_or_no(std::string_view words) {
  static const WordSet yes{
      "yes",          "y",         "ja",           "j",          "si",         "s",
      "oui",          "o",         "sim",          "x",          "true",       "1",
      "wahr",         "verdadero", "vrai",         "verdadeiro", "yes please", "ja bitte",
      "si por favor", "oui merci", "sim por favor"};
  static const WordSet no{"no",         "n",          "nein",     "non",  "nao",       "false",
                          "0",          "falsch",     "falso",    "faux", "no thanks", "no thank you",
                          "nein danke", "no gracias", "non merci"};
  static const std::set<std::string_view> ticks{"✓", "✔", "☑", "✅", "☒"};
  if (ticks.contains(load::without_outer_spaces(words)) || yes.contains(load::folded(words))) return true;
  return says_nothing(words) || no.contains(load::folded(words)) ? std::optional(false) : std::nullopt;
}

bool says_both(std::string_view words) {
  static const WordSet both{"both",  "both languages", "beide",    "beides",          "ambos",
                            "ambas", "los dos",        "les deux", "ambas as linguas"};
  return both.contains(load::folded(words));
}

bool says_unknown(std::string_view words) {
  static const WordSet unknown{
      "unknown",      "don t know",   "dont know", "not known",     "i don t know",      "no answer",
      "na",           "n a",          "any",       "no preference", "prefer not to say", "unbekannt",
      "weiss nicht",  "keine angabe", "k a",       "egal",          "desconocido",       "no se",
      "sin datos",    "cualquiera",   "inconnu",   "ne sais pas",   "je ne sais pas",    "peu importe",
      "desconhecido", "nao sei",      "tanto faz"};
  return unknown.contains(load::folded(words));
}

bool says_open(std::string_view words) {
  static const WordSet open{"none",   "tbc",        "n a",       "keine",   "keiner",    "ninguno",
                            "aucun",  "nenhum",     "ninguna",   "aucune",  "nenhuma",   "keine angabe",
                            "open",   "tbd",        "tba",       "unknown", "not yet",   "no answer yet",
                            "offen",  "noch offen", "unbekannt", "abierto", "pendiente", "desconocido",
                            "ouvert", "en attente", "inconnu",   "aberto",  "pendente",  "desconhecido"};
  static const std::u32string dashes = U"?-–—…. ";
  const std::u32string signs = to_code_points(words);
  const bool is_dash =
      std::ranges::all_of(signs, [](char32_t c) { return dashes.find(c) != std::u32string::npos; });
  return is_dash ? !signs.empty() : open.contains(load::folded(words));
}

People split_people(std::string_view words) {
  People people{split(words, "&/+;\n|")};
  if (people.names.size() > 1) return people;
  people.names = split_at_words(words);
  if (people.names.size() == 1) people.names = split(words, ",");
  people.is_by_word = people.names.size() > 1;
  return people;
}

}  // namespace tandem::model
