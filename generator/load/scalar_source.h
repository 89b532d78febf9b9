// Stage: load, internal. How a YAML scalar's value relates to the text it was written as: quotes,
// escapes, folded lines, indentation. In: a node and its source. Out: places in the source.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "load/line_index.h"
#include "load/node.h"

namespace tandem::load {

/// The byte behind the closing quote of the text that opens at `begin` with ' or "; nothing if it is never
/// closed.
std::optional<std::size_t> find_end_of_quoted(std::string_view text, std::size_t begin);

/// The source byte for each byte of `value` and for its end. `begin` is where the scalar starts: its first
/// character, its quote, or its | or >. Where source and value disagree, the last place that fitted.
std::vector<std::size_t> map_scalar(std::string_view text, std::size_t begin, std::string_view value);

/// Finds the places of a scalar's characters; reads the source only when the first place is asked for.
class ScalarPlaces {
 public:
  explicit ScalarPlaces(const Node& scalar) : scalar_(scalar) {}
  /// The place of a byte of the value; the scalar's own span if it has no source.
  SourceSpan at(std::size_t value_offset);

 private:
  const Node& scalar_;
  std::optional<LineIndex> lines_;
  std::vector<std::size_t> offsets_;
};

}  // namespace tandem::load
