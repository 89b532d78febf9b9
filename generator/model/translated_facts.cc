#include "model/translated_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace tandem::model {
namespace {

struct TranslatedFact {
  load::Identifier id;
  load::PlainText says;
  std::vector<load::PlainText> also;
  FactValues values;
};

struct TranslatedFactFile {
  std::vector<TranslatedFact> facts;
};

const load::FieldTable<TranslatedFact>& fields_of(std::type_identity<TranslatedFact>) {
  static const load::FieldTable<TranslatedFact> table{
      load::required("id", &TranslatedFact::id, "of the fact"),
      load::required("says", &TranslatedFact::says, "what it is, in this language"),
      load::optional("also", &TranslatedFact::also, "what else a column may be called"),
      load::optional("values", &TranslatedFact::values, "ids with what they mean, in this language"),
  };
  return table;
}

const load::FieldTable<TranslatedFactFile>& fields_of(std::type_identity<TranslatedFactFile>) {
  static const load::FieldTable<TranslatedFactFile> table{
      load::required("facts", &TranslatedFactFile::facts, "facts in the words of this language"),
  };
  return table;
}

void translate(const TranslatedFact& translated, FactDeclaration& fact, Diagnostics& diagnostics) {
  fact.other_words.push_back(translated.says.value);
  for (const load::PlainText& name : translated.also) fact.other_words.push_back(name.value);
  for (const FactValue& value : translated.values.all) {
    const auto there = std::ranges::find(fact.values.all, value.id, &FactValue::id);
    if (there != fact.values.all.end()) {
      there->other_words.push_back(value.says);
    } else {
      diagnostics.error("unknown-fact-value", value.span,
                        fmt::format("'{}' is no value of '{}'", value.id, fact.id.value),
                        suggestion(value.id, fact.value_ids()));
    }
  }
}

std::vector<std::string> ids_of(const FactDeclarations& declarations) {
  std::vector<std::string> ids;
  for (const auto& [id, fact] : declarations) ids.push_back(id);
  return ids;
}

}  // namespace

void add_translated_facts(const load::Node& document, FactDeclarations& declarations,
                          Diagnostics& diagnostics) {
  TranslatedFactFile file;
  load::decode_map(document, file, "list of facts", diagnostics);
  for (const TranslatedFact& translated : file.facts) {
    if (translated.id.empty()) continue;
    const auto fact = declarations.find(translated.id.value);
    if (fact != declarations.end()) {
      translate(translated, fact->second, diagnostics);
    } else {
      diagnostics.error("unknown-fact", translated.id.span,
                        fmt::format("there is no fact '{}' to translate", translated.id.value),
                        suggestion(translated.id.value, ids_of(declarations)));
    }
  }
}

}  // namespace tandem::model
