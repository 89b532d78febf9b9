// Stage: model. Which version of its original a translation renders.
// In: `translates: 3`. Out: the number and its place; 0 where nothing is said, as in an original.
#pragma once

#include <string>

#include "load/decode.h"

namespace tandem::model {

struct TranslatedVersion {
  int number = 0;
  SourceSpan span;
  bool empty() const { return number == 0; }
};

inline void decode(const load::Node& node, TranslatedVersion& target, load::Bounds,
                   Diagnostics& diagnostics) {
  target.span = node.span;
  load::decode(node, target.number, load::between(1, 999), diagnostics);
}
inline load::Shape shape_of(const TranslatedVersion*, load::Bounds) {
  return load::shape_of(static_cast<const int*>(nullptr), load::between(1, 999));
}

}  // namespace tandem::model
