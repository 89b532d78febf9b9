#include "model/translated_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace tandem {
namespace {

struct TranslatedFact {
  Identifier id;
  PlainText says;
  std::vector<PlainText> also;
  FactValues values;
};

struct TranslatedFactFile {
  std::vector<TranslatedFact> facts;
};

}  // namespace

template <>
const FieldTable<TranslatedFact>& fields_of<TranslatedFact>() {
  static const FieldTable<TranslatedFact> table{
      required("id", &TranslatedFact::id, "of the fact"),
      required("says", &TranslatedFact::says, "what it is, in this language"),
      optional("also", &TranslatedFact::also, "what else a column may be called"),
      optional("values", &TranslatedFact::values, "ids with what they mean, in this language"),
  };
  return table;
}

template <>
const FieldTable<TranslatedFactFile>& fields_of<TranslatedFactFile>() {
  static const FieldTable<TranslatedFactFile> table{
      required("facts", &TranslatedFactFile::facts, "facts in the words of this language"),
  };
  return table;
}

namespace {

void translate(const TranslatedFact& translated, FactDeclaration& fact, Diagnostics& diagnostics) {
  fact.other_words.push_back(translated.says.value);
  for (const PlainText& name : translated.also) fact.other_words.push_back(name.value);
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

void add_translated_facts(const Node& document, FactDeclarations& declarations, Diagnostics& diagnostics) {
  TranslatedFactFile file;
  decode_map(document, file, "list of facts", diagnostics);
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

}  // namespace tandem
