// Stage: model. What may be known of a couple: declared in content, so that a misspelt one is a mistake, and
// a project may have its own. In: content/facts.yaml, and files like it. Out: declarations by id.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "load/decode.h"

namespace tandem::model {

/// What stands for a fact where it is known.
enum class FactKind {
  choice,  ///< one of its values, or several
  text,    ///< words of the couple's own
  date,    ///< a year, a month or a day
  list,    ///< lines of the couple's own
  season,  ///< `{name: …, until: …}`: words, and a day or `stays`
  score,   ///< each partner's number from 0 to 10: it weighs, and is neither a condition nor printed
};

struct FactValue {
  std::string id;
  std::string says;  ///< as people read it, in a table's cell, too
  SourceSpan span;
  std::vector<std::string> other_words = {};  ///< what it says in other languages
};

/// In the order of the text.
struct FactValues {
  std::vector<FactValue> all;
  SourceSpan span;
  const FactValue* find(std::string_view id) const;
};
void decode(const load::Node& node, FactValues& target, load::Bounds bounds, Diagnostics& diagnostics);
load::Shape shape_of(const FactValues*, load::Bounds);

struct FactDeclaration {
  load::Identifier id;
  load::PlainText says;
  std::vector<load::PlainText> also;  ///< what else a column of a roster may be called
  FactKind kind = FactKind::choice;
  FactValues values;
  bool many = false;                          ///< several values may hold at once
  bool per_partner = false;                   ///< each partner may have their own
  std::vector<std::string> other_words = {};  ///< what it is called in other languages

  /// Ids of values that a condition may ask for, such as 'baby' of 'children'.
  std::vector<std::string> value_ids() const;
};

using FactDeclarations = std::map<std::string, FactDeclaration, std::less<>>;

std::vector<FactDeclaration> read_facts(const load::Node& document, Diagnostics& diagnostics);

/// Adds a file's declarations to those before. Where `stands_above` says that the later one is of a higher
/// layer than the one of the same id, it adds its values and changes the words of those that are there: what
/// a library's sheets ask stays known. Else there are two ('duplicate-id').
void add_facts(std::vector<FactDeclaration> facts, FactDeclarations& declarations,
               const std::function<bool(const SourceSpan& later, const SourceSpan& first)>& stands_above,
               Diagnostics& diagnostics);

/// For the author's reference: the file, and one of its facts.
std::vector<load::FieldDescription> describe_facts();

}  // namespace tandem::model
