// Stage: review. What only many sheets together show: a sentence that stands on several of them, and a turn
// of phrase that comes again and again. In: the passages of sheets of one language. Out: diagnostics.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/sheet.h"
#include "review/passage.h"
#include "review/phrase_list.h"

namespace tandem::review {

/// Shorter sentences are labels, or nobody minds them. A sentence on so many sheets is worn.
constexpr std::size_t least_words_of_repeated = 8;
constexpr std::size_t least_sheets_with_repeated = 3;
/// How often a turn of phrase comes says nothing in few words.
constexpr std::size_t least_words_for_tics = 5000;

class Habits {
 public:
  /// `phrases` are borrowed; `language` is BCP 47.
  Habits(const PhraseList& phrases, std::string language);

  /// What participants read of a sheet. Its passages, and the sheet, are there as long as this is.
  void add(const model::Sheet& sheet, const std::vector<Passage>& passages);

  /// Reports 'repeated-sentence' on each sheet but the first that has it, and 'tic' where one stands most
  /// often.
  void report(Diagnostics& found) const;

 private:
  struct Place {
    const model::Sheet* sheet = nullptr;
    const Passage* passage = nullptr;
    std::string words;  ///< as they stand there
    std::size_t offset = 0;
  };
  struct Count {
    std::size_t in_all = 0;
    std::size_t most = 0;  ///< on one sheet
    Place where;           ///< the first on that sheet
  };

  void count_tics(const model::Sheet& sheet, const std::vector<Passage>& passages);
  void report_sentences(Diagnostics& found) const;

  const PhraseList& phrases_;
  std::string language_;
  std::size_t words_ = 0;
  std::map<std::string, std::vector<Place>> sentences_;  ///< by their words alone; one place a sheet
  std::vector<Count> tics_;                              ///< by PhraseList::tics()
};

}  // namespace tandem::review
