// Stage: delivery. What is told of fields in fields.json, by which a program that reads answers knows which
// field belongs to which question. In: what documents ask. Out: rows of JSON; the same documents give the
// same bytes, and neither a name of a couple nor what is known of them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "delivery/asked_fields.h"
#include "personalise/common_sheets.h"

namespace tandem::delivery {

class FieldQuestions {
 public:
  /// `common`: what every couple's pack has.
  explicit FieldQuestions(personalise::CommonSheets common = {});

  /// What the list says of a file whose document has no couple's names: its descriptions are the questions.
  /// Empty where it has no fields.
  static std::string rows_of_unnamed(const std::string& file, const AskedFields& asked);

  struct Told {
    std::string rows;
    int count = 0;  ///< of fields
  };
  /// Of a couple's copy: what the handouts of the sheets ask that every couple has, and nothing else. It is
  /// the same for all couples, so that it tells nothing of one: neither what is known of them, nor what was
  /// chosen, pinned or banned for them.
  Told rows_of_copy(const std::string& file, const std::string& form_name, bool is_joint) const;

  /// What the handout of a sheet asks; the first that is heard counts.
  void learn(const std::string& sheet, const AskedFields& asked);
  bool knows(const std::string& sheet) const { return asked_.contains(sheet); }
  /// Ids of the sheets whose questions it must know before the first copy.
  const std::set<std::string>& sheets() const { return sheets_; }

 private:
  personalise::CommonSheets common_;
  std::set<std::string> sheets_;
  std::map<std::string, std::vector<answers::Question>> asked_;  ///< by a sheet's id
};

}  // namespace tandem::delivery
