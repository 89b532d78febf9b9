// Stage: load. Nodes of a document that was settled for what is known of a couple remember what they were, so
// that a mistake in what is left is told where it stands in the source, and something that is missing is said
// to have gone. A text keeps its parts among its `items`, a map what has gone of it among its own, a list
// which places its items went with as its `scalar`: nothing else uses these of such nodes.
// In: nodes, and what is left of them. Out: nodes; what they were.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "load/fact_places.h"
#include "load/node.h"

namespace tandem::load {

/// Puts what is left in the place of a text.
void settle_text(Node& text, LeftOver left);

/// A text as it was written, and where what is left of it stands in that.
struct AsWritten {
  std::string text;
  std::vector<std::size_t> places;  ///< for each byte that is left
};
AsWritten as_written(const Node& text);
bool is_settled_text(const Node& node);

using PlacesOfFacts = std::set<std::string_view>;  ///< of fact_places(), as written

/// The value of a key has gone from a map, or an item from a list, with these places.
void note_gone(Node& map, const Node& key, const Node& value, const PlacesOfFacts& places);
void note_gone_item(Node& list, const PlacesOfFacts& places);

/// What has gone of a map, by its key.
struct Gone {
  SourceSpan span;
  PlacesOfFacts places;
};
std::optional<Gone> find_gone(const Node& map, std::string_view key);
/// All that has gone with what is below a node that is nothing itself any more.
PlacesOfFacts places_gone(const Node& node);
/// Of a list.
PlacesOfFacts places_of_gone_items(const Node& list);

/// Whether no block is left in a list from which some have gone; it is reported then.
bool report_no_block_left(const Node& list, Diagnostics& diagnostics);

/// "{season} or {until}".
std::string describe(const PlacesOfFacts& places);
/// "when: season.name", as a condition asks for them.
std::string condition_for(const PlacesOfFacts& places);

}  // namespace tandem::load
