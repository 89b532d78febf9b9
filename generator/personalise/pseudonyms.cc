#include "personalise/pseudonyms.h"

#include <algorithm>

#include "load/folded_words.h"

namespace tandem {
namespace {

std::string code_of(const Couple& couple, char letter) {
  constexpr std::string_view usual = "couple-";
  std::string_view id = couple.id.value;
  if (id.starts_with(usual) && id.size() > usual.size()) id.remove_prefix(usual.size());
  return std::string(id) + '-' + letter;
}

bool says_name(const RichText& note, const std::string& name) {
  const std::vector<std::string> names = folded_words(name);
  std::string words;
  for (const RichParagraph& paragraph : note.paragraphs) {
    for (const RichRun& run : paragraph.runs) words += run.text.format({}, false) + " ";
  }
  return std::ranges::any_of(folded_words(words), [&](const std::string& word) {
    return word.size() > 1 && std::find(names.begin(), names.end(), word) != names.end();
  });
}

}  // namespace

std::vector<KeyRow> hide_names(std::vector<Couple>& couples, Diagnostics& diagnostics) {
  std::vector<KeyRow> key;
  for (Couple& couple : couples) {
    if (says_name(couple.note, couple.a.name.value) || says_name(couple.note, couple.b.name.value)) {
      diagnostics.warning("name-in-note", couple.note.span, "this note says a name that its pages do not",
                          "write it without names, or with {a} and {b}");
    }
    const auto hide = [&](Partner& partner, char letter) {
      key.push_back({code_of(couple, letter), partner.name});
      partner.name.value = key.back().code;
    };
    if (couple.open != OpenPartner::a) hide(couple.a, 'A');
    if (couple.open != OpenPartner::b) hide(couple.b, 'B');
  }
  return key;
}

}  // namespace tandem
