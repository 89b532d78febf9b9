// Stage: review. What an author wrote for people to read, piece by piece.
// In: a sheet's document, and a handout's voice. Out: passages, each with its place.
#pragma once

#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/node.h"
#include "load/scalar_source.h"
#include "personalise/voice.h"

namespace tandem::review {

/// One paragraph, list item, statement or label.
struct Passage {
  const load::Node* node = nullptr;  ///< the text that it was written in, owned by the document
  std::string words;                 ///< as a handout says it
  bool is_asked = false;             ///< it is answered: the 'ask' of a block
  bool is_for_facilitator = false;
  /// The byte of `words` where each of its runs begins, and the byte of the text as it was written.
  std::vector<std::pair<std::size_t, std::size_t>> runs = {};
  std::set<std::string> given = {};                 ///< facts that are known wherever it stands: 'children'
  std::shared_ptr<load::ScalarPlaces> places = {};  ///< of the node, for all its passages
  /// The bytes of `words` that are in another language than the sheet: from, and to.
  std::vector<std::pair<std::size_t, std::size_t>> foreign = {};
  std::string prose = {};  ///< `words` with figures in place of web addresses, for whoever judges language

  /// The place in the source of some of its words, which begin at the byte `at` of `words`; that of the whole
  /// text where they were not written so. Asking in the order of the text costs one walk over it.
  SourceSpan place_of(std::string_view some_words, std::size_t at) const;
  /// The place of what was written in the text, such as '{a}'.
  SourceSpan place_of_written(std::string_view text) const;

  mutable std::pair<std::size_t, std::size_t> known =
      {};  ///< the last place: bytes of `words`, and as written
};

/// What is read of a sheet: what participants read in its order, with the blocks for the facilitator, then
/// the sheet's own words to the facilitator. The document outlives the passages.
std::vector<Passage> passages_of(const load::Node& document, const personalise::Voice& voice);

/// What stands on a workshop's covers and, for the facilitator, in its agenda.
std::vector<Passage> passages_of_workshop(const load::Node& document, const personalise::Voice& voice);

}  // namespace tandem::review
