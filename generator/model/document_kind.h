// Stage: model, internal. What a document of content/ is, by the keys that it has. In: a document. Out: yes
// or no.
#pragma once

#include "load/node.h"

namespace tandem {

bool is_organisation(const Node& document);
bool is_settings(const Node& document);  ///< a tandem.yaml
bool is_facts(const Node& document);
bool is_sheet(const Node& document);      ///< an exercise or an article
bool is_resources(const Node& document);  ///< places to turn to in a region

}  // namespace tandem
