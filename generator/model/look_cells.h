// Stage: model, internal. How a couple's pages, or a partner's, are to look, in a sign-up sheet's words:
// 'Spanish', 'yes' below 'Large print', 'US Letter'. In: cells. Out: entries of a couple's or a partner's
// node.
#pragma once

#include <string>

#include "model/row_cells.h"

namespace tandem::model {

class LookCells {
 public:
  /// All are borrowed. What the project does not have is reported in `found`.
  LookCells(const RowCells& cells, const RosterVocabulary& vocabulary, Diagnostics& found)
      : cells_(cells), vocabulary_(vocabulary), found_(found) {}

  void add_language(load::Node& map, const char* key, RosterField field);
  void add_variants(load::Node& map, RosterField large_print, RosterField easy_read);
  /// 'A4', 'US Letter'.
  void add_paper(load::Node& couple);
  /// The language of the joint pages, or that they are in both.
  void add_joint(load::Node& couple);

 private:
  // One without variants has a language at least.
  bool has_project() const { return !vocabulary_.languages.empty(); }
  void add_language(load::Node& map, const char* key, const std::string& written, const load::Node& there);
  void add_variant(load::Node& list, RosterField field, const char* id);
  void report_vain_no(RosterField field, const load::Node& there, const char* id);

  const RowCells& cells_;
  const RosterVocabulary& vocabulary_;
  Diagnostics& found_;
};

}  // namespace tandem::model
