// Stage: delivery. What is told of fields in fields.json, by which a program that reads answers knows which
// field belongs to which question. In: what documents ask. Out: rows of JSON; the same documents give the
// same bytes, and no name of a couple.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "delivery/asked_fields.h"

namespace tandem {

class FieldQuestions {
 public:
  /// What the list says of a file whose document has no couple's names: its descriptions are the questions.
  /// Empty where it has no fields.
  std::string rows_of_unnamed(const std::string& file, const AskedFields& asked);

  /// Of a couple's: its questions and choices hold names, so those of the unnamed documents that came before
  /// stand for them. A field that none of these has gets neither.
  std::string rows_of_personal(const std::string& file, const AskedFields& asked) const;

  /// What is asked in a document without names that is not itself listed.
  void learn(const AskedFields& asked);
  bool knows(std::string_view sheet) const;

 private:
  /// What is told of a field in words that could hold names.
  struct Words {
    std::string question;
    std::vector<std::string> choices;
  };
  std::string rows_of(const std::string& file, const AskedFields& asked, bool has_names) const;
  Words words_of(const AskedField& field, bool has_names) const;

  std::map<std::string, Words, std::less<>> unnamed_;  ///< by a field's name in an unnamed document
};

}  // namespace tandem
