// Stage: review. What an author wrote for people to read, piece by piece.
// In: a sheet's document, and a handout's voice. Out: passages, each with its place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/node.h"
#include "personalise/voice.h"

namespace tandem {

/// One paragraph, list item, statement or label.
struct Passage {
  const Node* node = nullptr;  ///< the text that it was written in, owned by the document
  std::string words;           ///< as a handout says it
  bool is_asked = false;       ///< it is answered: the 'ask' of a block
  bool is_for_facilitator = false;

  /// The place of some of its words in the source; that of the whole text where they were not written so.
  SourceSpan place_of(std::string_view some_words) const;
};

/// What is read of a sheet: what participants read in its order, with the blocks for the facilitator, then
/// the sheet's own words to the facilitator. The document outlives the passages.
std::vector<Passage> passages_of(const Node& document, const Voice& voice);

/// What stands on a workshop's covers and, for the facilitator, in its agenda.
std::vector<Passage> passages_of_workshop(const Node& document, const Voice& voice);

}  // namespace tandem
