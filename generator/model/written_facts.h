// Stage: model. What somebody has written of facts, in whichever layer: not yet held against what is
// declared. In: the map behind `facts:`, or cells of a roster. Out: facts with their words, each with its
// place.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/decode.h"
#include "model/fact.h"

namespace tandem::model {

struct WrittenFact {
  struct Word {
    std::string part;  ///< the key of a value that is a map: 'until'
    std::string text;
    SourceSpan span;
  };
  std::string fact;
  SourceSpan span;  ///< of the fact's id
  std::vector<Word> words;
  std::string cell{};  ///< of a table: 'C17'
};

struct WrittenFacts {
  std::vector<WrittenFact> all;

  bool empty() const { return all.empty(); }
  const WrittenFact* find(std::string_view fact) const;
};

/// A map of facts, whose values are words, lists of words or maps of them.
void decode(const load::Node& node, WrittenFacts& target, load::Bounds bounds, Diagnostics& diagnostics);
load::Shape shape_of(const WrittenFacts*, load::Bounds);

/// A list of the couple's own has no more lines.
inline constexpr std::size_t most_lines = 12;

/// What stands for "nobody has said": it takes away what a lower layer says.
inline constexpr const char* unknown_word = "unknown";
bool is_unknown(const WrittenFact& written);

/// A number from 0 to 10; nothing for other words.
std::optional<int> score_of(const WrittenFact& written);

/// Reports what is not declared, or is no value of it: 'unknown-fact', 'unknown-fact-value'; several values
/// where one belongs, and words of another kind ('fact-form'). `of_partner`: a fact for both stands with one
/// of the two.
void check_facts(const WrittenFacts& written, const FactDeclarations& declarations, bool of_partner,
                 Diagnostics& diagnostics);

}  // namespace tandem::model
