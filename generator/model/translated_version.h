// Stage: model. Which version of its original a translation renders.
// In: `translates: 3`. Out: the number and its place; 0 where nothing is said, as in an original.
#pragma once

#include <string>

#include "load/decode.h"

namespace tandem {

struct TranslatedVersion {
  int number = 0;
  SourceSpan span;
  bool empty() const { return number == 0; }
};

inline void decode(const Node& node, TranslatedVersion& target, Bounds, Diagnostics& diagnostics) {
  target.span = node.span;
  decode(node, target.number, between(1, 999), diagnostics);
}
inline Shape shape_of(const TranslatedVersion*, Bounds) {
  return shape_of(static_cast<const int*>(nullptr), between(1, 999));
}

}  // namespace tandem
