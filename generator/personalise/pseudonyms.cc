#include "personalise/pseudonyms.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "load/folded_words.h"

namespace tandem::personalise {
namespace {

constexpr std::string_view usual_start = "couple-";

std::string_view without_usual_start(std::string_view id) {
  if (id.starts_with(usual_start) && id.size() > usual_start.size()) id.remove_prefix(usual_start.size());
  return id;
}

/// By their ids: the short one, unless another couple's is the same.
std::map<std::string, std::string> codes_of(const std::vector<model::Couple>& couples) {
  std::map<std::string_view, int> times;
  for (const model::Couple& couple : couples) ++times[without_usual_start(couple.id.value)];
  std::map<std::string, std::string> codes;
  for (const model::Couple& couple : couples) {
    const std::string_view code = without_usual_start(couple.id.value);
    codes.emplace(couple.id.value, times.at(code) == 1 ? std::string(code) : couple.id.value);
  }
  return codes;
}

bool says_name(const std::string& words, const std::string& name) {
  const std::vector<std::string> names = load::folded_words(name);
  return std::ranges::any_of(load::folded_words(words), [&](const std::string& word) {
    return word.size() > 1 && std::find(names.begin(), names.end(), word) != names.end();
  });
}

bool says_name_of(const model::Couple& couple, const std::string& words) {
  return says_name(words, couple.a.name.value) || says_name(words, couple.b.name.value);
}

void report_names_in_note(const model::Couple& couple, Diagnostics& diagnostics) {
  std::string words;
  for (const load::RichParagraph& paragraph : couple.note.paragraphs) {
    for (const load::RichRun& run : paragraph.runs) words += run.text.format({}, false) + " ";
  }
  if (!says_name_of(couple, words)) return;
  // In a spreadsheet nobody means braces.
  const SourceFile* file = couple.note.span.file;
  const bool may_have_names = file && file->path.ends_with(".yaml");
  diagnostics.warning(
      "name-in-note", couple.note.span, "this note says a name that its pages do not",
      may_have_names ? "write it without names, or with {a} and {b}" : "write it without names");
}

/// Their own words stand on pages as they are: tasks, their time, what the season is called.
void report_names_in_facts(const model::Couple& couple, Diagnostics& diagnostics) {
  for (const model::WrittenFacts* facts : {&couple.facts, &couple.a.facts, &couple.b.facts}) {
    for (const model::WrittenFact& fact : facts->all) {
      for (const model::WrittenFact::Word& word : fact.words) {
        if (!says_name_of(couple, word.text)) continue;
        diagnostics.warning("name-in-note", word.span, "this says a name that the couple's pages do not",
                            "write it without names");
      }
    }
  }
}

}  // namespace

std::vector<KeyRow> hide_names(std::vector<model::Couple>& couples, Diagnostics& diagnostics) {
  const std::map<std::string, std::string> codes = codes_of(couples);
  std::vector<KeyRow> key;
  for (model::Couple& couple : couples) {
    report_names_in_note(couple, diagnostics);
    report_names_in_facts(couple, diagnostics);
    const auto hide = [&](model::Partner& partner, char letter) {
      key.push_back({codes.at(couple.id.value) + '-' + letter, partner.name});
      partner.name.value = key.back().code;
    };
    if (couple.open != model::OpenPartner::a) hide(couple.a, 'A');
    if (couple.open != model::OpenPartner::b) hide(couple.b, 'B');
  }
  return key;
}

}  // namespace tandem::personalise
