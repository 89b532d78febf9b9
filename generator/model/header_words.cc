#include "model/header_words.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <vector>

#include "load/folded_words.h"

namespace tandem::model {
namespace {

using Words = std::vector<std::string>;
using About = HeaderMeaning::About;
using Whose = HeaderMeaning::Whose;

/// One word or several in a row, folded; with * at its end the beginning of a word.
using Phrase = std::string_view;

bool fits(std::string_view word, Phrase part) {
  if (!part.ends_with('*')) return word == part;
  part.remove_suffix(1);
  return word.starts_with(part);
}

bool stands_at(const Words& words, std::size_t at, Phrase phrase) {
  while (true) {
    const std::size_t end = phrase.find(' ');
    if (at >= words.size() || !fits(words[at], phrase.substr(0, end))) return false;
    if (end == Phrase::npos) return true;
    phrase.remove_prefix(end + 1);
    ++at;
  }
}

bool has(const Words& words, Phrase phrase) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (stands_at(words, at, phrase)) return true;
  }
  return false;
}

bool has_any(const Words& words, std::initializer_list<Phrase> phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](Phrase phrase) { return has(words, phrase); });
}

/// The whole header.
bool is_any(const Words& words, std::initializer_list<Phrase> phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](Phrase phrase) {
    const auto spaces = std::count(phrase.begin(), phrase.end(), ' ');
    return words.size() == static_cast<std::size_t>(spaces) + 1 && stands_at(words, 0, phrase);
  });
}

bool is_partner_word(std::string_view word) {
  static constexpr std::array<Phrase, 42> words{
      "partner*",  "partenaire*",    "parceir*", "pareja*", "companheir*", "companer*",  "conjoint*",
      "conyuge*",  "conjuge*",       "epoux",    "epouse",  "esposo",      "esposa",     "marido",
      "mari",      "mujer",          "mulher",   "ehemann", "ehefrau",     "husband",    "wife",
      "spouse",    "second",         "zweit*",   "segund*", "deuxieme",    "freund",     "freundin",
      "verlobt*",  "lebensgefahrt*", "novio",    "novia",   "namorado",    "namorada",   "compagne",
      "compagnon", "copain",         "copine",   "fiance*", "boyfriend",   "girlfriend", "prometid*"};
  return std::any_of(words.begin(), words.end(), [&](Phrase each) { return fits(word, each); });
}

bool is_person_word(std::string_view word) {
  static constexpr std::array<Phrase, 6> words{"person*", "persona*",    "personne*",
                                               "pessoa*", "teilnehmer*", "participant*"};
  return is_partner_word(word) ||
         std::any_of(words.begin(), words.end(), [&](Phrase each) { return fits(word, each); });
}

bool is_own_word(std::string_view word) {
  static constexpr std::array<Phrase, 31> words{
      "your", "you", "dein*", "ihr", "ihre", "euer",  "eure",  "du",     "sie",    "tu",  "tus",
      "su",   "sus", "te",    "ton", "ta",   "votre", "vos",   "vous",   "teu",    "tua", "seu",
      "sua",  "my",  "mein*", "mi",  "mon",  "meu",   "minha", "erste*", "primer*"};
  return std::any_of(words.begin(), words.end(), [&](Phrase each) { return fits(word, each); });
}

/// 'Votre partenaire a-t-il …', 'Tu pareja a …': no letter that tells partners apart, who are not 'your
/// partner A'.
bool is_verb_of_partner(const Words& words, std::size_t at) {
  if (at + 1 < words.size() && words[at + 1] == "t") return true;
  return at > 1 && at + 1 < words.size() && is_partner_word(words[at - 1]) && is_own_word(words[at - 2]);
}

/// Not 'first', which counts people: '1. Erste Person'.
bool is_own_by_itself(std::string_view word) {
  return is_own_word(word) && !fits(word, "erste*") && !fits(word, "primer*");
}

/// What a number or a letter says; it goes before all words: 'Partner 1' is A.
Whose numbered(const Words& words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at];
    const bool is_number = word == "1" || word == "2";
    const bool is_letter = word == "a" || word == "b";
    if (!is_number && !is_letter) continue;
    if (is_letter && is_verb_of_partner(words, at)) continue;
    // 'a' is a word as well: of Portuguese, of English.
    const bool is_first = at == 0 && words.size() > 1 && !is_person_word(words[1]) && !is_own_word(words[1]);
    const bool is_set_apart = at + 1 == words.size() || is_first || (at > 0 && is_person_word(words[at - 1]));
    if (is_number || is_set_apart) return word == "1" || word == "a" ? Whose::a : Whose::b;
  }
  return Whose::nobody;
}

Whose whose(const Words& words) {
  if (const Whose by_number = numbered(words); by_number != Whose::nobody) return by_number;
  if (std::ranges::any_of(words, is_partner_word)) return Whose::b;
  return std::ranges::any_of(words, is_own_word) ? Whose::a : Whose::nobody;
}

// Whatever else their headers say: they are for the one who organises, and nobody prints them.
bool is_of_registration(const Words& words) {
  return has_any(words, {"timestamp",   "zeitstempel", "marca temporal", "marca de tiempo",
                         "horodat*",    "carimbo",     "e mail*",        "email*",
                         "mail",        "correo*",     "courriel",       "phone*",
                         "telefon*",    "telefone",    "telephone",      "mobile",
                         "handy*",      "movil",       "celular",        "portable",
                         "whatsapp",    "address*",    "adresse*",       "direccion",
                         "endereco",    "anschrift",   "ticket*",        "order",
                         "bestell*",    "pedido",      "commande",       "attendee status",
                         "barcode",     "quantity",    "price",          "total",
                         "paid",        "payment*",    "bezahl*",        "status",
                         "event name",  "event id",    "date",           "datum",
                         "fecha",       "data",        "birth*",         "geburt*",
                         "nacimiento",  "naissance",   "nascimento",     "age",
                         "alter",       "edad",        "idade",          "consent*",
                         "einwillig*",  "consentim*",  "agree*",         "gender",
                         "geschlecht",  "genero",      "genre",          "sexo",
                         "allerg*",     "diet*",       "emergency*",     "notfall*",
                         "emergencia*", "urgence",     "username",       "benutzername",
                         "response id", "ip"}) ||
         is_any(words, {"buyer first name", "buyer last name", "buyer name", "city", "ort", "ciudad", "ville",
                        "cidade", "zip", "plz", "country", "land", "pais", "pays"});
}

/// 'Comment vous appelez-vous ?'; not 'Comment for the organisers'.
bool asks_how(const Words& words) {
  static constexpr std::array<Phrase, 20> next{
      "vous", "s",  "t",    "m",     "te",   "tu",     "se",   "votre",    "ton",   "ta",
      "est",  "on", "doit", "peut*", "nous", "appel*", "faut", "souhait*", "avez*", "voul*"};
  return words.size() > 1 && words[0] == "comment" &&
         std::any_of(next.begin(), next.end(), [&](Phrase each) { return fits(words[1], each); });
}

// What somebody has written to the one who organises would be read by the partner, were it printed.
bool is_private_remark(const Words& words) {
  if (asks_how(words)) return false;
  return has_any(words, {"remark*", "comment*", "kommentar*", "bemerkung*", "anmerkung*", "observac*",
                         "remarque*", "comentari*", "commentaire*", "anything else", "sonst noch",
                         "mitteilung*", "message", "mensaje", "mensagem", "nachricht"});
}

bool is_cover_note(const Words& words) {
  return has_any(words, {"cover note", "note on the cover", "note for the cover", "note on their cover",
                         "welcome*", "begruss*", "grusswort*", "willkommen*", "bienvenid*", "bienvenue",
                         "boas vindas", "deckblatt", "portada", "couverture", "capa"});
}

bool is_plural_of_names(const Words& words) {
  return has_any(words, {"names", "namen", "vornamen", "nombres", "noms", "prenoms", "nomes"});
}

bool is_name(const Words& words) {
  return has_any(words, {"name",     "vorname", "rufname", "spitzname", "first name", "full name", "nickname",
                         "nombre",   "apodo",   "nom",     "prenom",    "nome",       "apelido",   "called",
                         "call you", "heisst*", "heissen", "llama*",    "appele*",    "appelle*",  "chama*"});
}

bool is_last_name(const Words& words) {
  return has_any(words, {"last name", "surname", "family name", "nachname", "familienname", "zuname",
                         "apellido*", "nom de famille", "sobrenome*", "ultimo nome"});
}

/// Or a whole one.
bool is_first_name(const Words& words) {
  return has_any(words, {"first", "vor", "vorname", "full", "nombre", "nombres", "prenom", "prenoms",
                         "name and", "nome e", "primeiro"});
}

/// 'parceiro(a)', 'partner/in': an ending is no word.
std::string without_endings(std::string_view header) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  };
  std::string text;
  for (std::size_t at = 0; at < header.size(); ++at) {
    bool is_ending = false;
    for (const std::string_view ending : {"(a)", "(o)", "(e)", "(as)", "(os)", "(es)", "(in)"}) {
      if (at == 0 || !is_letter(header[at - 1]) || !header.substr(at).starts_with(ending)) continue;
      at += ending.size() - 1;
      is_ending = true;
      break;
    }
    if (!is_ending) text += header[at];
  }
  return text;
}

/// '2. Dein Name': the number of the question, where the words say whose it is.
std::string_view without_question_number(std::string_view header) {
  const std::size_t digits = header.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos) return header;
  if (header[digits] != '.' && header[digits] != ')') return header;
  const std::string_view rest = header.substr(digits + 1);
  return std::ranges::any_of(load::folded_words(rest), is_own_by_itself) ? rest : header;
}

/// 'Large print (1 = yes, 2 = no)': what the answers mean is nothing of the question.
std::string_view without_key_to_answers(std::string_view header) {
  const std::size_t sign = header.find('=');
  if (sign == std::string_view::npos) return header;
  const std::size_t opening = header.rfind('(', sign);
  if (opening != std::string_view::npos) return header.substr(0, opening);
  const std::size_t number = header.find_last_not_of(" \t\n", sign == 0 ? 0 : sign - 1);
  if (number == std::string_view::npos || header[number] < '0' || header[number] > '9') return header;
  return header.substr(0, number);
}

bool says_joint(const Words& words) {
  return has_any(words, {"joint", "together", "shared", "gemeinsam*", "conjunta*", "juntos", "comun*",
                         "communes", "partagees", "em comum"});
}

/// 'Minutes at home', 'How many minutes do you have?'; not 'Are you a few minutes late?'.
bool is_about_minutes(const Words& words) {
  constexpr std::size_t most_words = 6;
  return words.size() <= most_words && has_any(words, {"minutes", "minuten", "minutos"}) &&
         !has_any(words, {"late", "spat", "verspatet", "tarde", "retard", "atraso", "atrasado*"});
}

bool is_about_large_print(const Words& words) {
  return has_any(
      words, {"large print", "large type", "large letters", "big print", "big letters", "grossdruck",
              "grosse schrift", "grosser schrift", "letra grande", "letras grandes", "letra ampliada",
              "tipografia grande", "gros caracteres", "grands caracteres", "fonte grande", "fonte ampliada"});
}

bool is_about_easy_read(const Words& words) {
  return has_any(words, {"easy read*", "easy to read", "clear letters", "clear type", "dyslexi*",
                         "leicht lesbar*", "gut lesbar*", "klare schrift", "facil de leer", "letra clara",
                         "dislexi*", "facile a lire", "lisible", "facil de ler"});
}

bool is_of_sheets(const Words& words) {
  return has_any(words, {"sheet*", "page*", "exercise*", "blatt", "blatter", "seite*", "ubung*", "hoja*",
                         "pagina*", "ejercicio*", "feuille*", "exercice*", "folha*", "exercicio*"});
}

/// An adverb by itself or of sheets: 'Immer', 'Always these sheets'; not 'Always late?', 'Sans gluten ?'.
bool is_adverb_of_sheets(const Words& words, std::initializer_list<Phrase> adverbs) {
  return is_any(words, adverbs) || (has_any(words, adverbs) && is_of_sheets(words));
}

bool is_of_pins(const Words& words) {
  return (words.size() <= 4 && has_any(words, {"pin", "pinned"})) ||
         is_adverb_of_sheets(words, {"always", "immer", "siempre", "toujours", "sempre"});
}

bool is_of_bans(const Words& words) {
  return (words.size() <= 4 &&
          has_any(words, {"ban", "banned", "leave out", "weglassen", "omitir", "excluir", "exclure"})) ||
         is_adverb_of_sheets(words, {"never", "nie", "nunca", "jamais", "sans"});
}

About about(const Words& words) {
  if (has_any(words, {"pronoun*", "pronom*", "pronombre*"})) return About::pronouns;
  if (is_any(words,
             {"order",      "order id",           "order no",         "order number",      "order nr",
              "bestellung", "bestellnummer",      "bestell nr",       "bestellnr",         "auftragsnummer",
              "auftragsnr", "auftrag nr",         "pedido",           "no de pedido",      "n o de pedido",
              "no pedido",  "n pedido",           "numero de pedido", "numero del pedido", "n de pedido",
              "commande",   "numero de commande", "n de commande",    "numero do pedido"})) {
    return About::order;
  }
  if (is_of_registration(words)) return About::ignore;
  if (has_any(words, {"language*", "sprache*", "idioma*", "lengua*", "langue*", "lingua*"}))
    return says_joint(words) ? About::joint : About::language;
  if (is_any(words, {"joint"})) return About::joint;
  if (is_about_large_print(words)) return About::large_print;
  if (is_about_easy_read(words)) return About::easy_read;
  if (is_any(words, {"paper", "paper size", "papier", "papierformat", "format du papier", "papel",
                     "tamano de papel", "tamano del papel", "tamanho do papel"})) {
    return About::paper;
  }
  if (is_private_remark(words)) return About::ignore;
  if (is_cover_note(words)) return About::note;
  if (is_of_pins(words)) return About::pin;
  if (is_of_bans(words)) return About::ban;
  if (is_about_minutes(words)) return About::minutes;
  if (is_any(words, {"id",
                     "code",
                     "kennung",
                     "kurzel",
                     "codigo",
                     "nr",
                     "no",
                     "number",
                     "nummer",
                     "numero",
                     "couple id",
                     "couple number",
                     "couple no",
                     "paar nr",
                     "paarnummer",
                     "paar id",
                     "pareja nr",
                     "id de la pareja",
                     "numero de pareja",
                     "numero de couple",
                     "casal nr"})) {
    return About::id;
  }
  if (is_last_name(words)) return is_first_name(words) ? About::name : About::ignore;
  if (is_plural_of_names(words) && numbered(words) == Whose::nobody) return About::couple;
  if (is_name(words)) return About::name;
  if (is_any(words, {"couple", "couples", "paar", "paare", "pareja", "parejas", "casal", "casais"}))
    return About::couple;
  // 'Partner A', 'Person 2', 'B': nothing but whose it is. 'My' and 'Su' alone are names of people.
  const bool says_so = numbered(words) != Whose::nobody || std::ranges::any_of(words, is_partner_word);
  const bool is_nothing_else = std::ranges::all_of(words, [](const std::string& word) {
    return is_person_word(word) || is_own_word(word) || word == "1" || word == "2" || word == "a" ||
           word == "b" || word == "in" || word == "e" || word == "o" || word == "r";
  });
  return is_nothing_else && says_so ? About::name : About::nothing;
}

}  // namespace

HeaderMeaning meaning_of_header(std::string_view header) {
  const Words words =
      load::folded_words(without_endings(without_key_to_answers(without_question_number(header))));
  if (words.empty())
    return header.find('#') == std::string_view::npos ? HeaderMeaning{} : HeaderMeaning{About::id};
  HeaderMeaning meaning{about(words), whose(words), numbered(words) != Whose::nobody};
  const bool is_pareja = is_any(words, {"pareja", "parejas"});
  meaning.is_partner_alone = is_pareja && meaning.about == About::couple;
  meaning.is_first_name = has_any(words, {"first name", "vorname", "rufname", "prenom", "nickname"});
  meaning.is_bare_name = has_any(words, {"name", "nom"}) && !is_first_name(words);
  return meaning;
}

}  // namespace tandem::model
