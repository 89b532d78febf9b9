// Stage: load. What to tell whoever wrote something else where a list belongs: in goes what stands there, out
// comes how to write it.
#pragma once

#include <string>

#include "load/node.h"

namespace tandem::load {

/// For a list of what is no text, `otherwise` says how an item begins.
std::string list_hint(const Node& node, std::string otherwise);

/// The same for a list of words or texts.
std::string list_hint(const Node& node);

}  // namespace tandem::load
