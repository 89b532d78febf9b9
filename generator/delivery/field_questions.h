// Stage: delivery. What is told of fields in fields.json, by which a program that reads answers knows which
// field belongs to which question. In: what documents ask. Out: rows of JSON; the same documents give the
// same bytes, and neither a name of a couple nor what is known of them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "delivery/asked_fields.h"
#include "model/project.h"

namespace tandem {

/// Sheets that are not the same for all couples, by their ids.
struct BendingSheets {
  /// Of its parts, or as a whole: it is there for some.
  enum class Bends { within, as_a_whole };
  std::map<std::string, Bends, std::less<>> sheets;
};

/// In any of the project's languages.
BendingSheets bending_sheets(const Project& project);

class FieldQuestions {
 public:
  explicit FieldQuestions(BendingSheets bending = {}) : bending_(std::move(bending)) {}

  /// What the list says of a file whose document has no couple's names: its descriptions are the questions.
  /// Empty where it has no fields.
  std::string rows_of_unnamed(const std::string& file, const AskedFields& asked);

  /// Of a couple's copy with these sheets: its questions and choices hold names, so those of the unnamed
  /// documents that came before stand for them. A field that none of these has gets neither. Nor may the list
  /// tell what is known of the couple: of a sheet that bends it has what an unnamed document asks, and
  /// nothing of one that is there for some alone.
  std::string rows_of_personal(const std::string& file, const AskedFields& asked,
                               const std::vector<std::string>& sheets) const;

  /// What is asked in a document without names that is not itself listed.
  void learn(const AskedFields& asked);
  bool knows(std::string_view sheet) const;

 private:
  /// What is told of a field in words that could hold names.
  struct Words {
    std::string question;
    std::vector<std::string> choices;
  };
  using Told = std::vector<const AskedField*>;
  Told told_of(const AskedFields& asked, const std::vector<std::string>& sheets) const;
  std::string rows_of(const std::string& file, const std::string& form_name, const Told& fields,
                      bool has_names) const;
  Words words_of(const AskedField& field, bool has_names) const;

  BendingSheets bending_;
  std::map<std::string, std::vector<AskedField>, std::less<>> usual_;  ///< of sheets that bend
  std::map<std::string, Words, std::less<>> unnamed_;  ///< by a field's name in an unnamed document
};

}  // namespace tandem
