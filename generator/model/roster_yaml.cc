#include "model/roster_yaml.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "load/invisible_signs.h"
#include "model/cell_words.h"

namespace tandem::model {
namespace {

/// In double quotes; what nobody sees stands as its number.
std::string quoted(std::string_view words) {
  std::string text = "\"";
  for (std::size_t position = 0; position < words.size();) {
    const std::size_t begin = position;
    const char32_t c = next_code_point(words, position);
    if (c == U'"' || c == U'\\') text += '\\';
    if (c == U'\n') {
      text += "\\n";
    } else if (c < 0x20 || !load::name_of_invisible_sign(c).empty()) {
      text += fmt::format("\\U{:08X}", static_cast<std::uint32_t>(c));
    } else {
      text += words.substr(begin, position - begin);
    }
  }
  return text + '"';
}

std::string list_of(const std::vector<load::Identifier>& ids) {
  std::string list;
  for (const load::Identifier& id : ids) list += (list.empty() ? "" : ", ") + id.value;
  return "[" + list + "]";
}

/// 'work: ["nights", "away"]'; of a season a map.
std::string in_yaml(const WrittenFact& fact) {
  std::string words;
  for (const WrittenFact::Word& word : fact.words) {
    if (!words.empty()) words += ", ";
    words += (word.part.empty() ? "" : word.part + ": ") + quoted(word.text);
  }
  const bool is_map = !fact.words.empty() && !fact.words.front().part.empty();
  return fmt::format("{}: {}{}{}", fact.fact, is_map ? '{' : '[', words, is_map ? '}' : ']');
}

std::string in_yaml(const WrittenFacts& facts) {
  std::string all;
  for (const WrittenFact& fact : facts.all) all += (all.empty() ? "" : ", ") + in_yaml(fact);
  return "facts: {" + all + "}";
}

/// How a partner's own pages look.
std::string on_one_line(const Partner& partner) {
  std::string text;
  if (!partner.language.empty()) text += ", language: " + partner.language.value;
  if (!partner.variants.empty()) text += ", variants: " + list_of(partner.variants);
  if (!partner.paper.empty()) text += ", paper: " + partner.paper.value;
  if (!partner.facts.empty()) text += ", " + in_yaml(partner.facts);
  return text;
}

std::string in_yaml(const char* key, const Partner& partner) {
  const std::string pronouns = partner.pronouns == PartnerPronouns()
                                   ? std::string()
                                   : fmt::format(", pronouns: {}", describe_value(partner.pronouns));
  return fmt::format("    {}: {{name: {}{}{}}}\n", key, quoted(partner.name.value), pronouns,
                     on_one_line(partner));
}

std::string in_yaml(const char* key, const std::vector<load::Identifier>& ids) {
  return ids.empty() ? std::string() : fmt::format("    {}: {}\n", key, list_of(ids));
}

std::string in_yaml(const char* key, const load::Identifier& id) {
  return id.empty() ? std::string() : fmt::format("    {}: {}\n", key, id.value);
}

std::string words_of_note(const load::RichText& note) {
  std::string words;
  for (const load::RichParagraph& paragraph : note.paragraphs) {
    for (const load::RichRun& run : paragraph.runs) words += run.text.format({}, false);
  }
  return words;
}

}  // namespace

std::string roster_in_yaml(const CoupleList& list) {
  std::string text =
      "# Made by 'tandem roster convert'. These are people: keep this file out of version control.\n";
  text += fmt::format("workshop: {}\ncouples:\n", list.workshop.value);
  for (const Couple& couple : list.couples) {
    text += fmt::format("  - id: {}\n", couple.id.value);
    if (couple.open != OpenPartner::a) text += in_yaml("a", couple.a);
    if (couple.open != OpenPartner::b) text += in_yaml("b", couple.b);
    if (couple.open != OpenPartner::neither) {
      text += fmt::format("    open: {}\n", couple.open == OpenPartner::a ? 'a' : 'b');
    }
    text += in_yaml("pin", couple.pin);
    text += in_yaml("ban", couple.ban);
    if (couple.minutes > 0) text += fmt::format("    minutes: {}\n", couple.minutes);
    text += in_yaml("language", couple.language);
    text += in_yaml("variants", couple.variants);
    text += in_yaml("paper", couple.paper);
    text += in_yaml("joint", couple.joint);
    if (!couple.facts.empty()) text += "    " + in_yaml(couple.facts) + "\n";
    if (couple.gates.talked_alone != TalkedAlone::nobody) {
      text +=
          fmt::format("    gates: {{talked-alone: {}}}\n",
                      load::words_of<TalkedAlone>().at(static_cast<std::size_t>(couple.gates.talked_alone)));
    }
    if (!couple.note.empty()) {
      text += fmt::format("    note: {}\n", quoted(escaped_markup(words_of_note(couple.note))));
    }
  }
  if (list.couples.empty()) text += "  []\n";
  return text;
}

}  // namespace tandem::model
